import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Context } from 'hono';
import { AppError } from '../errors.ts';
import { sha256 } from '../hash.ts';

function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

const ROOT = projectRoot();
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};
/** In this order they are `app.css`. */
const STYLES = [
  'tokens',
  'base',
  'frame',
  'controls',
  'status',
  'content',
  'queue',
  'work',
  'held',
  'answer-bar',
  'evidence',
  'sheets',
  'register',
  'keys',
  'source',
  'responsive',
  'extras',
  'figures',
];
const NAME = /^(client\/)?[a-z-]+\.(js|svg)$/;
/**
 * The library that draws PDF pages, as its package brings it: itself, what its worker runs, fonts and character maps.
 */
const PDF_NAME = /^pdf\/(?:(pdf|pdf\.worker)\.mjs|((?:cmaps|standard_fonts|wasm)\/[\w-]+\.\w+))$/;
const PDF_FOLDER = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

function pdfAsset(name: string): string | null {
  const match = PDF_NAME.exec(name);
  if (match === null) return null;
  return match[1] === undefined
    ? join(PDF_FOLDER, match[2] ?? '')
    : join(PDF_FOLDER, 'build', `${match[1]}.min.mjs`);
}

async function readAsset(name: string): Promise<Uint8Array | null> {
  const assets = join(ROOT, 'src/web/assets');
  if (name === 'app.css')
    return Buffer.concat(
      await Promise.all(STYLES.map((style) => readFile(join(assets, `${style}.css`)))),
    );
  const library = pdfAsset(name);
  if (library !== null) return readFile(library).catch(() => null);
  const match = NAME.exec(name);
  if (match === null) return null;
  const folder = match[1] === undefined ? assets : join(ROOT, 'dist/web');
  return readFile(join(folder, name)).catch(() => null);
}

/** Serves the stylesheet and the mark from the source tree, client scripts as the compiler wrote them. */
export async function serveAsset(c: Context): Promise<Response> {
  const name = c.req.path.slice('/assets/'.length);
  const bytes = await readAsset(name);
  if (bytes === null) throw new AppError('not_found', 'There is no such file.');
  const tag = `"${sha256(bytes).slice(0, 20)}"`;
  const headers = {
    'Content-Type': TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    // A minute without asking keeps walking from question to question quick; then a hash tells whether it changed.
    'Cache-Control': 'public, max-age=60',
    ETag: tag,
  };
  if (c.req.header('if-none-match') === tag) return new Response(null, { status: 304, headers });
  return new Response(Uint8Array.from(bytes), { headers });
}
