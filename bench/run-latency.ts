// `node bench/run-latency.ts [--questions N] [--seconds N]`: how long pages take while a questionnaire is drafted,
// when the first draft is there and how progress goes. The fixture company's documents, invented questions. Prints
// the machine's load beside.
import { execFileSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { authorQuestions } from './invented-workbook.ts';
import { report } from './report.ts';
import {
  type BenchServer,
  benchEnvironment,
  inProject,
  printTimes,
  probe,
  runVouch,
  startServer,
  upload,
} from './server.ts';

type Seen = { readonly atMs: number; readonly done: number; readonly isDone: boolean };

const snapshot = z.object({ total: z.number(), pending: z.number(), isDone: z.boolean() });

/** Follows the run's events until it ends or `signal` says so. */
async function follow(
  { origin, cookie }: BenchServer,
  id: string,
  { start, signal }: { start: number; signal: AbortSignal },
): Promise<Seen[]> {
  const seen: Seen[] = [];
  const response = await fetch(`${origin}/api/questionnaires/${id}/events`, {
    headers: { cookie },
    signal,
  });
  let rest = '';
  try {
    for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const lines = `${rest}${piece}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines.filter((each) => each.startsWith('data: '))) {
        const { total, pending, isDone } = snapshot.parse(JSON.parse(line.slice(6)));
        seen.push({ atMs: performance.now() - start, done: total - pending, isDone });
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return seen;
}

const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: '2000' },
    seconds: { type: 'string', default: '120' },
  },
});
execFileSync(process.execPath, [inProject('bin/build.mjs')]);
const env = await benchEnvironment();
runVouch(env, ['ingest', inProject('fixtures/company'), '--json']);
const server = await startServer(env);
try {
  // A first run warms the server up: encoder, drafter and pages are loaded.
  const warm = await upload(server, { name: 'warm.xlsx', bytes: await authorQuestions(5) });
  const first = z.object({ questionnaireId: z.string() }).parse(await warm.json());
  await follow(server, first.questionnaireId, {
    start: 0,
    signal: AbortSignal.timeout(60_000),
  });
  await sleep(2_000);
  const bytes = await authorQuestions(Number(values.questions));
  await server.mainThread();
  const start = performance.now();
  const response = await upload(server, { name: 'many.xlsx', bytes });
  const { questionnaireId } = z
    .object({ questionnaireId: z.string() })
    .parse(await response.json());
  report('run.intake', performance.now() - start, 'ms');
  const begun = performance.now();
  let isOver = false;
  const paths = ['/healthz', '/', `/questionnaires/${questionnaireId}`, '/documents'];
  const signal = AbortSignal.timeout(Number(values.seconds) * 1_000);
  const [times, seen] = await Promise.all([
    probe(server, paths, () => isOver),
    follow(server, questionnaireId, { start: begun, signal }).finally(() => {
      isOver = true;
    }),
  ]);
  printTimes('drafting', times);
  const firstDraft = seen.find(({ done }) => done > 0);
  report('run.first draft seen', firstDraft?.atMs ?? Number.NaN, 'ms');
  report('run.steps of progress', new Set(seen.map(({ done }) => done)).size, 'steps');
  const last = seen.at(-1);
  report(last?.isDone ? 'run.time' : 'run.time (not ended)', (last?.atMs ?? 0) / 1_000, 's');
  report('run.drafted', last?.done ?? 0, 'questions');
  const { mainCpuMs, delayP99Ms, delayMaxMs } = await server.mainThread();
  report('run.main thread CPU', mainCpuMs, 'ms');
  report('run.event loop delay p99', delayP99Ms, 'ms');
  report('run.event loop delay max', delayMaxMs, 'ms');
  const [load = 0] = loadavg();
  report('machine.load', load, 'processes');
} finally {
  await server.stop();
}
