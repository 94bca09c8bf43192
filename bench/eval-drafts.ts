/**
 * `npm run eval -- drafts`: takes in the invented company's documents, drafts its two buyers' questionnaires and
 * more than 200 trials of every kind of answer and trap, and says by stage where answers get lost. Needs no key and
 * no network. With VOUCH_CHAT=openai and its settings a model drafts; `--replies` drafts some 60 trials with the
 * replies of `fixtures/replies/`, which a careful reader wrote from the prompts alone. `--record FOLDER` keeps the
 * prompts that have no reply there. `--rows` lists every draft that is not right, `--kinds` counts the trials by
 * kind, `--json` prints the figures as one object, `--history` appends them to `docs/drafting-history.md`.
 */
import { parseArgs } from 'node:util';
import { renderTrials, spread, TRIALS, type Trial } from '../fixtures/source/trials/trials.ts';
import { createBuiltinEmbeddings } from '../src/adapters/models/builtin-embeddings.ts';
import { createOpenAiModels } from '../src/adapters/models/openai.ts';
import { readConfig } from '../src/config.ts';
import type { ChatModel, Deps } from '../src/ports.ts';
import { citationsStanding } from './citations-standing.ts';
import {
  type Form,
  type FormRun,
  fillProfile,
  ingestFolder,
  readForm,
  runForm,
  TODAY,
} from './company-run.ts';
import { appendHistory } from './drafting-history.ts';
import { openBench } from './open.ts';
import { openRecordedModel, type RecordedModel } from './recorded-model.ts';
import { scoreParse } from './score.ts';
import { countStages, type StagedRow, stageOf } from './stages.ts';

const { values: options } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    rows: { type: 'boolean' },
    kinds: { type: 'boolean' },
    replies: { type: 'boolean' },
    record: { type: 'string' },
    history: { type: 'boolean' },
  },
});
const REPLIES = new URL('../fixtures/replies/replies.jsonl', import.meta.url).pathname;
const REPLIED = 60;

async function trialsForm(trials: readonly Trial[]): Promise<Form> {
  const known = new Map(
    trials.map(({ asked, kind, also, evidence }) => [asked.ref, { kind, also, evidence }]),
  );
  return { name: 'trials', ...(await renderTrials(trials)), known };
}

const settings = { embeddings: 'builtin', apiKey: 'none', embeddingModel: null } as const;

/** The model that drafts: none, one by key, or recorded replies. */
function chatFor(recorded: RecordedModel | null): ChatModel | null {
  if (recorded !== null)
    return createOpenAiModels({
      ...settings,
      chat: 'openai',
      baseUrl: recorded.baseUrl,
      chatModel: 'recorded',
      concurrency: 1,
      timeoutMs: 60_000,
    }).chat;
  const { models } = readConfig(process.env);
  return models.chat === 'openai'
    ? createOpenAiModels({ ...models, embeddings: 'builtin' }).chat
    : null;
}

type Opened = Awaited<ReturnType<typeof openBench>>;

/**
 * The two questionnaires over the company's documents alone, then the trials over these and the documents that hold
 * the traps.
 */
async function runAll(opened: Opened, chat: ChatModel | null): Promise<FormRun[]> {
  const embeddings = createBuiltinEmbeddings();
  const deps: Deps = { ...opened.deps, embeddings, chat, clock: { now: () => TODAY } };
  const who = { deps, actor: opened.actor };
  const runs: FormRun[] = [];
  try {
    await fillProfile(who);
    await ingestFolder(who, 'company');
    await ingestFolder(who, 'answers');
    if (options.replies !== true)
      for (const name of ['tarnwick-water-authority', 'corrowdale-bank'])
        runs.push(await runForm(who, await readForm(name)));
    await ingestFolder(who, 'trials/documents', 'trials/');
    const trials = options.replies === true ? spread(REPLIED) : TRIALS;
    runs.push(await runForm(who, await trialsForm(trials)));
  } finally {
    await embeddings.close();
  }
  return runs;
}

const share = (part: number, whole: number) =>
  whole === 0 ? '-' : `${part} (${Math.round((100 * part) / whole)} %)`;

function shown(rows: readonly StagedRow[]) {
  const counts = countStages(rows);
  const of = (part: number) => share(part, counts.settled);
  return {
    rows: counts.rows,
    stale: counts.stale,
    'settled by the documents': counts.settled,
    understood: of(counts.understood),
    'evidence among the given': of(counts.given),
    proposed: of(counts.proposed),
    'kept by the gates': of(counts.drafted),
    right: of(counts.right),
    'accuracy of drafts': share(counts.right, counts.drafted),
    wrong: counts.wrong,
    'false Yes, of drafts whose truth is No or N/A': `${counts.falseYes} of ${counts.noOrNa}`,
    'drafted though open': `${counts.openDrafted} of ${counts.open}`,
    proposers: Object.entries(counts.proposers)
      .map(([name, count]) => `${name} ${count}`)
      .join(', '),
  };
}

function printTable(columns: Readonly<Record<string, readonly StagedRow[]>>): void {
  const figures = Object.entries(columns).map(([name, rows]) => [name, shown(rows)] as const);
  const keys = Object.keys(figures[0]?.[1] ?? {}) as (keyof ReturnType<typeof shown>)[];
  const line = (key: (typeof keys)[number]) =>
    Object.fromEntries(figures.map(([name, each]) => [name, each[key]]));
  console.table(Object.fromEntries(keys.map((key) => [key, line(key)])));
}

function printKinds(rows: readonly StagedRow[]): void {
  const byKind = [...Map.groupBy(rows, ({ kind }) => kind)];
  console.table(
    Object.fromEntries(
      byKind.map(([kind, each]) => {
        const { settled, given, proposed, drafted, right, wrong, open, stale } = countStages(each);
        return [kind, { settled, given, proposed, drafted, right, wrong, open, stale }];
      }),
    ),
  );
}

function printRow(row: StagedRow): void {
  const { drafted, right, isSettled, proposer, why } = stageOf(row);
  if (row.isStale || right || (!drafted && !isSettled)) return;
  const state = drafted ? 'WRONG' : proposer === null ? 'nothing proposed' : `held (${proposer})`;
  const { truth, draft } = row;
  const values = draft?.values.map(({ value, option }) => option ?? value).join(' / ') ?? '';
  process.stdout.write(
    `  ${state.padEnd(16)} ${truth.id} ${truth.text}\n      ${row.kind}, ${[truth.expected, ...row.also].join(' or ')}: ${why}${values === '' ? '' : ` | ${values}`}\n`,
  );
}

async function report(runs: readonly FormRun[], recorded: RecordedModel | null): Promise<void> {
  const columns = Object.fromEntries(runs.map(({ name, rows }) => [name, rows]));
  const all = runs.flatMap(({ rows }) => rows);
  const standing = await citationsStanding(all);
  const parsed = runs.map(({ name, parsed: found, rows }) => {
    const { questions, answerCells } = scoreParse(
      found,
      rows.map(({ truth }) => truth),
    );
    return { name, questions, answerCells };
  });
  if (options.json === true) {
    const figures = runs.map(({ name, rows, seconds }) => ({
      name,
      seconds,
      ...countStages(rows),
    }));
    process.stdout.write(`${JSON.stringify({ figures, parsed, standing }, null, 2)}\n`);
    return;
  }
  printTable(runs.length > 1 ? { ...columns, all } : columns);
  for (const { name, questions, answerCells } of parsed)
    process.stdout.write(
      `${name}: questions read ${questions.toFixed(3)}, answer cells ${answerCells.toFixed(3)} (F1)\n`,
    );
  process.stdout.write(
    `quotes that stand on their page: ${standing.standing} of ${standing.quotes}\n`,
  );
  if (recorded !== null) printRecorded(recorded);
  if (options.kinds === true) printKinds(columns.trials ?? []);
  if (options.rows === true) for (const row of all) printRow(row);
}

function printRecorded({ replies, missing, used }: RecordedModel): void {
  const count = [...missing.values()].reduce((sum, each) => sum + each, 0);
  const names = [...missing].map(([name, each]) => `${name} ${each}`).join(', ');
  process.stdout.write(
    `${replies} recorded replies; ${used.size - count} served${count === 0 ? '' : `; ${count} prompts have none, since they are new or were changed (${names}): their rows are stale`}\n`,
  );
}

const recorded =
  options.replies === true ? await openRecordedModel(REPLIES, options.record ?? null) : null;
const opened = await openBench();
try {
  const chat = chatFor(recorded);
  const runs = await runAll(opened, chat);
  await report(runs, recorded);
  if (options.history === true)
    await appendHistory(
      recorded === null ? (chat?.model ?? 'built-in') : 'recorded replies',
      countStages(runs.flatMap(({ rows }) => rows)),
    );
} finally {
  await opened.close();
  await recorded?.close();
}
