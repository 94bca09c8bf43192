// `npm run screenshots [-- --out FOLDER --only NAME,NAME --width N --height N]`: every page as a picture, light and
// dark, from the invented company of the demo. Look at each one before it is committed.
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { loadDemoCompany } from '../src/commands/demo-company.ts';
import { readConfig } from '../src/config.ts';
import { getAdministrator } from '../src/store/actors.ts';
import { wire } from '../src/wire.ts';
import { openBrowser, openPage } from '../test/browser/browser.ts';
import { palettePng } from './palette-png.ts';
import { SCENES, type Scene } from './screenshot-scenes.ts';
import { benchEnvironment, type Environment, inProject, startServer } from './server.ts';

/** No page is shown longer than this: what follows looks like what is above. */
const LONGEST = 1500;

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: inProject('docs/screenshots') },
    only: { type: 'string' },
    width: { type: 'string', default: '1280' },
    height: { type: 'string', default: '840' },
  },
});
const only = values.only?.split(',');
const viewport = { width: Number(values.width), height: Number(values.height) };

async function picture(page: Page, { isWindow }: Scene): Promise<Uint8Array> {
  if (isWindow) return page.screenshot({ animations: 'disabled' });
  await page.evaluate('scrollTo(0, 0)');
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  const clip = { x: 0, y: 0, width: viewport.width, height: Math.min(height, LONGEST) };
  return page.screenshot({ fullPage: true, clip, animations: 'disabled' });
}

async function loadDemo(env: Environment): Promise<void> {
  const wired = await wire(readConfig({ ...env, VOUCH_LOG_LEVEL: 'error' }));
  const io = {
    out: (text: string) => process.stderr.write(text),
    err: (text: string) => process.stderr.write(text),
    input: async () => '',
    cwd: inProject('.'),
    errIsTerminal: false,
    signal: new AbortController().signal,
  };
  try {
    const actor = await getAdministrator(wired.deps.db);
    await loadDemoCompany({ deps: wired.deps, actor, io, fixtures: inProject('fixtures') });
  } finally {
    await wired.close();
  }
}

execFileSync(process.execPath, [inProject('bin/build.mjs')]);
const env = await benchEnvironment({ DATABASE_URL: '', VOUCH_NOTICE: 'Demo: invented company' });
await loadDemo(env);
const server = await startServer(env);
const browser = await openBrowser();
try {
  const { page } = await openPage(browser, server.origin, { viewport });
  const [name = '', value = ''] = server.cookie.split('=');
  await page.context().addCookies([{ name, value, url: server.origin }]);
  await mkdir(values.out, { recursive: true });
  for (const scene of SCENES) {
    await scene.open(page);
    if (only !== undefined && !only.includes(scene.name)) continue;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const png = await picture(page, scene);
      await writeFile(join(values.out, `${scene.name}-${colorScheme}.png`), palettePng(png));
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
