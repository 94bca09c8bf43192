// `node bench/page-latency.ts [--folder DIR] [--only REGEX] [--seconds N]`: how long pages take while files are
// uploaded, two at a time. Without a folder: large workbooks of invented text. Prints quiet and busy figures, one
// line a page.
import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { authorLargeWorkbook } from './large-workbook.ts';
import { report } from './report.ts';
import {
  type BenchServer,
  benchEnvironment,
  inProject,
  printTimes,
  probe,
  startServer,
  upload,
} from './server.ts';

const UPLOADERS = 2;

type File = { readonly name: string; readonly bytes: Buffer };

async function readFiles(folder: string | undefined, only: RegExp): Promise<File[]> {
  if (folder === undefined)
    return [
      { name: 'formulas.xlsx', bytes: Buffer.from(await authorLargeWorkbook()) },
      { name: 'damaged.xlsx', bytes: Buffer.from('PK\u0003\u0004 and no more') },
    ];
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => /\.(xlsx|xlsm|xlsb|xls|csv|zip|ods)$/i.test(name) && only.test(name))
    .sort();
  return Promise.all(
    names.map(async (name) => ({
      name: basename(name),
      bytes: await readFile(join(folder, name)),
    })),
  );
}

/** Every file once by its turn, some at a time, again from the first until the time is over. */
async function uploadAll(server: BenchServer, files: readonly File[], until: number) {
  const statuses = new Map<number, number>();
  let next = 0;
  const uploader = async () => {
    while (next < files.length || performance.now() < until) {
      const file = files[next % files.length];
      next += 1;
      if (file === undefined) return;
      const { status } = await upload(server, file).catch(() => ({ status: 0 }));
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: UPLOADERS }, uploader));
  return statuses;
}

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    only: { type: 'string', default: '' },
    seconds: { type: 'string', default: '20' },
  },
});
const files = await readFiles(values.folder, new RegExp(values.only));
execFileSync(process.execPath, [inProject('bin/build.mjs')]);
const server = await startServer(await benchEnvironment());
try {
  const base = inProject('fixtures/questionnaires');
  const [name = ''] = (await readdir(base)).filter((each) => each.endsWith('.xlsx')).sort();
  const taken = await upload(server, { name, bytes: await readFile(join(base, name)) });
  const { questionnaireId } = z.object({ questionnaireId: z.string() }).parse(await taken.json());
  const paths = ['/', `/questionnaires/${questionnaireId}`, '/documents'];
  await sleep(5_000);
  const quietUntil = performance.now() + 5_000;
  printTimes('quiet', await probe(server, paths, () => performance.now() > quietUntil));
  let isOver = false;
  const until = performance.now() + Number(values.seconds) * 1_000;
  const [times, statuses] = await Promise.all([
    probe(server, paths, () => isOver),
    uploadAll(server, files, until).finally(() => {
      isOver = true;
    }),
  ]);
  printTimes('busy', times);
  for (const [status, count] of statuses) report(`latency.uploads ${status}`, count, 'files');
} finally {
  await server.stop();
}
