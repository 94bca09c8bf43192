// `node bench/model-run.ts [--questions N] [--latency MS] [--faults SHARE] [--per-second N] [--concurrency N]`: a
// run with an invented model that is slow, fails or is limited: how long it takes beside what its calls take, how
// many calls beside those that are planned, and how far the estimate was off. Invented documents and questions.
// Prints the machine's load beside.
import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { z } from 'zod';
import { inventDocuments, inventQuestions, writeWorkbook } from './invented-company.ts';
import { startLimitedModel } from './limited-model.ts';
import { report } from './report.ts';
import { benchEnvironment, inProject, runVouch } from './server.ts';

const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: '1000' },
    latency: { type: 'string', default: '500' },
    faults: { type: 'string', default: '0' },
    'per-second': { type: 'string', default: '1000000' },
    concurrency: { type: 'string', default: '8' },
  },
});
const [questions, latencyMs, concurrency] = [
  Number(values.questions),
  Number(values.latency),
  Number(values.concurrency),
];

/** Questions of the run before. */
const EARLIER = 60;

const outSchema = z.object({
  questionnaire: z.string(),
  totals: z.record(z.string(), z.unknown()),
  answers: z.array(
    z.object({
      row: z.number(),
      text: z.string(),
      status: z.string(),
      reason: z.string().nullable(),
      producer: z.string().nullable(),
      citations: z.array(z.object({ quote: z.string() })),
    }),
  ),
});

/**
 * Rows that were lost or doubled, stand elsewhere, say what was said of another question, or failed without a reason.
 */
function reportRows(asked: readonly string[], { answers }: z.output<typeof outSchema>): void {
  const rows = new Set(answers.map(({ row, text }) => `${row} ${text}`));
  const missing = asked.filter((text, at) => !rows.has(`${at + 2} ${text}`));
  report('model-run.rows lost or doubled', missing.length + answers.length - asked.length, 'rows');
  const wrong = answers.filter(
    ({ text, producer, citations }) =>
      producer === 'model' && citations[0]?.quote !== model.asked.quoted.get(text),
  );
  report('model-run.on the wrong row', wrong.length, 'rows');
  const silent = answers.filter(({ status, reason }) => status !== 'drafted' && !reason);
  report('model-run.without a reason', silent.length, 'rows');
}
const estimateSchema = z.object({
  calls: z.number(),
  inputTokens: z.number(),
  outputTokens: z.number(),
  minutes: z.number(),
  basis: z.string(),
});

execFileSync(process.execPath, [inProject('bin/build.mjs')]);
const model = await startLimitedModel({
  latencyMs,
  faults: Number(values.faults),
  perSecond: Number(values['per-second']),
});
const env = await benchEnvironment({
  VOUCH_CHAT: 'openai',
  VOUCH_CHAT_MODEL: 'slow',
  OPENAI_API_KEY: 'none',
  OPENAI_BASE_URL: model.baseUrl,
  VOUCH_MODEL_CONCURRENCY: String(concurrency),
  VOUCH_MODEL_TIMEOUT_MS: String(Math.max(1_000, 4 * latencyMs)),
});
const folder = await mkdtemp(join(tmpdir(), 'vouch-model-run-'));
/** `vouch ARGV…` while this process answers it. */
const vouch = async (argv: readonly string[]) =>
  promisify(execFile)(process.execPath, [inProject('bench/compiled-vouch.ts'), ...argv], {
    env,
    maxBuffer: 1 << 28,
  });
const estimateOf = async (file: string) =>
  estimateSchema.parse(JSON.parse((await vouch(['answer', file, '--estimate'])).stdout));
const forget = () =>
  Object.assign(model.asked, {
    requests: 0,
    inputTokens: 0,
    outputTokens: 0,
    again: 0,
    firstMs: 0,
    lastMs: 0,
  });

/** How far an estimate was from what the model was asked since. */
function reportEstimate(
  name: string,
  estimate: z.output<typeof estimateSchema>,
  calls: number,
): void {
  const seconds = (model.asked.lastMs - model.asked.firstMs) / 1_000;
  report(`${name} calls (${estimate.basis})`, estimate.calls / Math.max(1, calls), 'x');
  report(`${name} input`, estimate.inputTokens / Math.max(1, model.asked.inputTokens), 'x');
  report(`${name} output`, estimate.outputTokens / Math.max(1, model.asked.outputTokens), 'x');
  report(`${name} time`, (estimate.minutes * 60) / seconds, 'x');
}

try {
  const company = join(folder, 'company');
  await mkdir(company);
  for (const { name, passages } of inventDocuments())
    await writeFile(
      join(company, name),
      `# ${name.replace('.md', '')}\n\n${passages.join('\n\n')}\n`,
    );
  runVouch(env, ['ingest', company, '--json']);
  const [file, drafts] = [join(folder, 'asked.xlsx'), join(folder, 'out.json')];
  // An earlier run, which the estimate is made from; its own is assumed.
  const earlier = join(folder, 'earlier.xlsx');
  await writeFile(earlier, await writeWorkbook(inventQuestions(EARLIER, questions)));
  const assumed = await estimateOf(earlier);
  await vouch(['answer', earlier, '--drafts', drafts]);
  reportEstimate('model-run.first run estimated /', assumed, model.asked.requests);
  const before = new Map(model.asked.answered);
  forget();
  await writeFile(file, await writeWorkbook(inventQuestions(questions)));
  const estimate = await estimateOf(file);
  await vouch(['answer', file, '--drafts', drafts]);
  const drafted = outSchema.parse(JSON.parse(await readFile(drafts, 'utf8')));
  const { totals } = drafted;
  reportRows(inventQuestions(questions), drafted);
  const { asked } = model;
  const count = (name: string) => (asked.answered.get(name) ?? 0) - (before.get(name) ?? 0);
  const names = [...asked.answered.keys()];
  const answered = names.reduce((sum, name) => sum + count(name), 0);
  const planned = Math.ceil(questions / 20) + questions + count('second_look');
  const spanMs = asked.lastMs - asked.firstMs;
  const leastMs = Math.ceil(answered / concurrency) * latencyMs;
  report('model-run.questions', questions, 'questions');
  for (const [name, value] of Object.entries(totals))
    if (typeof value === 'number') report(`model-run.${name}`, value, 'questions');
  for (const name of names) report(`model-run.answered ${name}`, count(name), 'calls');
  for (const [name, sent] of asked.faults) report(`model-run.fault ${name}`, sent, 'replies');
  report('model-run.requests', asked.requests, 'requests');
  report('model-run.answered twice', asked.again, 'calls');
  report('model-run.answered / planned', answered / planned, 'x');
  reportEstimate('model-run.estimated /', estimate, asked.requests);
  report('model-run.time', spanMs / 1_000, 's');
  report('model-run.time of its calls alone', leastMs / 1_000, 's');
  report('model-run.time / (1.1 x calls + 2 s)', spanMs / (1.1 * leastMs + 2_000), 'x');
} finally {
  await model.close();
  await rm(folder, { recursive: true, force: true });
  await rm(env.VOUCH_DATA, { recursive: true, force: true });
}
report('machine.load', loadavg()[0] ?? 0, 'processes');
