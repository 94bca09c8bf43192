/**
 * `npm run eval -- search`: ingests the invented company's documents and asks the labelled questions of
 * `fixtures/truth/search.jsonl` of our search, of its parts, and of plain searches, all with the packaged encoder.
 * Needs no key and no network. A third of the questions is held: rules are never made by looking at them. `--short`
 * asks every fourth question of our search and plain BM25 only and fails where ours is not ahead; `--misses` lists
 * the open questions whose place is not among the first five; `--json` prints the figures as one object.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SearchTruth } from '../fixtures/source/search/labels.ts';
import { createBuiltinEmbeddings } from '../src/adapters/models/builtin-embeddings.ts';
import { ingestDocument } from '../src/evidence/ingest-document.ts';
import type { Deps } from '../src/ports.ts';
import { type RankWeights, WEIGHTS } from '../src/retrieval/rank.ts';
import { type Candidate, searchPassages } from '../src/retrieval/search-passages.ts';
import type { Actor } from '../src/store/actors.ts';
import { openBench } from './open.ts';
import { type Figures, figuresOf, rankOf, separation } from './search-figures.ts';
import {
  plainBm25,
  plainFullText,
  plainLangChain,
  plainVectors,
  type Search,
} from './search-peers.ts';

const { values: options } = parseArgs({
  allowPositionals: true,
  options: {
    short: { type: 'boolean' },
    misses: { type: 'boolean' },
    json: { type: 'boolean' },
  },
});
const root = new URL('../fixtures/', import.meta.url).pathname;
/** All documents of the invented company are in force then. */
const SCOPE = { product: null, audience: 'nda', today: '2026-11-15' } as const;
/** Deep enough to undo the diversity of the first ten. */
const DEEP = 60;
const OURS = 'Vouch';

async function readTruths(): Promise<SearchTruth[]> {
  const lines = (await readFile(join(root, 'truth/search.jsonl'), 'utf8')).trim().split('\n');
  const all = lines.map((line) => JSON.parse(line) as SearchTruth);
  return options.short === true ? all.filter((_, index) => index % 4 === 0) : all;
}

async function readCompany(): Promise<Map<string, Uint8Array>> {
  const folder = join(root, 'company');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));
  const files = await Promise.all(
    paths
      .sort()
      .map(async (path) => [path.slice(folder.length + 1), await readFile(path)] as const),
  );
  return new Map(files.map(([name, bytes]) => [name, new Uint8Array(bytes)]));
}

async function ingestAll(
  deps: Deps,
  actor: Actor,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  for (const [name, bytes] of files) {
    const { status, reason } = await ingestDocument(deps, { name, bytes, actor });
    if (status !== 'indexed') throw new Error(`${name} was not ingested: ${reason}`);
  }
}

/** Signals turned off, weights changed, or diversity undone. */
type How = {
  readonly off?: readonly (keyof RankWeights)[];
  readonly undo?: boolean;
  readonly change?: Partial<RankWeights>;
};

/** Our search with some signals turned off, all questions in one batch; `undo` puts what diversity moved back. */
async function ours(
  deps: Deps,
  truths: readonly SearchTruth[],
  { off = [], undo = false, change = {} }: How,
): Promise<Candidate[][]> {
  const weights = {
    ...WEIGHTS,
    ...Object.fromEntries(off.map((signal) => [signal, 0])),
    ...change,
  };
  const lists = await searchPassages(deps, {
    queries: truths.map(({ question }) => question),
    scope: SCOPE,
    limit: undo ? DEEP : 10,
    weights,
  });
  return undo
    ? lists.map((list) => [...list].sort((a, b) => b.score - a.score).slice(0, 10))
    : lists;
}

const ABLATIONS: Readonly<Record<string, How>> = {
  'without full text': { off: ['words', 'coverage'] },
  'without vectors': { off: ['meaning'] },
  'without criteria': { off: ['criteria'] },
  'without coverage': { off: ['coverage'] },
  'without synonyms': { off: ['synonym'] },
  'without diversity': { undo: true },
  'with meaning at .20': { change: { meaning: 0.2 } },
  'with meaning at .35': { change: { meaning: 0.35 } },
  'with meaning at .65': { change: { meaning: 0.65 } },
};

type Ranks = readonly (number | null)[];

async function ask(truths: readonly SearchTruth[], search: Search): Promise<Ranks> {
  const ranks: (number | null)[] = [];
  for (const truth of truths) ranks.push(rankOf(truth, await search(truth.question)));
  return ranks;
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const shown = (figures: Figures) => ({
  n: figures.questions,
  'recall@1': percent(figures.recallAt1),
  'recall@5': percent(figures.recallAt5),
  'recall@10': percent(figures.recallAt10),
  MRR: figures.meanReciprocalRank.toFixed(3),
});

function table(title: string, rows: Readonly<Record<string, Figures>>): void {
  process.stdout.write(`\n${title}\n`);
  console.table(Object.fromEntries(Object.entries(rows).map(([key, each]) => [key, shown(each)])));
}

/** Numbers of a question's result list that might tell whether the documents answer it at all. */
const SIGNALS: Readonly<Record<string, (list: readonly Candidate[]) => number>> = {
  'similarity of the best': (list) => Math.max(0, ...list.map(({ similarity }) => similarity ?? 0)),
  'coverage of the best': (list) =>
    Math.max(0, ...list.map(({ contributions }) => contributions?.coverage ?? 0)),
  'score of the first': (list) => list[0]?.score ?? 0,
  'gap from first to second': (list) => (list[0]?.score ?? 0) - (list[1]?.score ?? 0),
  'gap from first to tenth': (list) => (list[0]?.score ?? 0) - (list[9]?.score ?? 0),
};

type Asked = { readonly truths: readonly SearchTruth[]; readonly ranks: Ranks };

const among = ({ truths, ranks }: Asked, test: (truth: SearchTruth) => boolean): Figures =>
  figuresOf(ranks.filter((_, index) => test(truths[index] as SearchTruth)));

function byFamily(asked: Asked): Record<string, Figures> {
  const families = [...new Set(asked.truths.map(({ family }) => family))];
  return Object.fromEntries(
    families.map((family) => [family, among(asked, (truth) => truth.family === family)]),
  );
}

function printMisses({ truths, ranks }: Asked, lists: readonly Candidate[][]): void {
  truths.forEach((truth, index) => {
    const rank = ranks[index] ?? null;
    if (truth.held || (rank !== null && rank <= 5)) return;
    const [first] = lists[index] ?? [];
    process.stdout.write(
      `  ${truth.id}: ${truth.question}\n    at ${rank ?? '-'}; wanted ${truth.places[0]?.document}: ${truth.places[0]?.words}\n    first: ${first?.document} p. ${first?.page ?? '-'}: ${first?.text.slice(0, 120).replace(/\s+/g, ' ')}\n`,
    );
  });
}

const files = await readCompany();
const truths = await readTruths();
const answerable = truths.filter(({ places }) => places.length > 0);
const unanswerable = truths.filter(({ places }) => places.length === 0);
const embeddings = createBuiltinEmbeddings();
const opened = await openBench();
const deps: Deps = { ...opened.deps, embeddings };
const ranked = (lists: readonly Candidate[][]): Ranks =>
  answerable.map((truth, index) => rankOf(truth, lists[index] ?? []));

async function peersOf(): Promise<Record<string, Search>> {
  const bm25 = { 'plain BM25': await plainBm25(deps.db) };
  if (options.short === true) return bm25;
  return {
    'plain full text (ts_rank)': plainFullText(deps.db),
    'plain vectors': plainVectors(deps.db, embeddings),
    ...bm25,
    'plain LangChain': await plainLangChain(deps.db, embeddings),
  };
}

try {
  await ingestAll(deps, opened.actor, files);
  const lists = await ours(deps, answerable, {});
  const systems: Record<string, Ranks> = { [OURS]: ranked(lists) };
  for (const [name, search] of Object.entries(await peersOf()))
    systems[name] = await ask(answerable, search);
  if (options.short !== true)
    for (const [name, how] of Object.entries(ABLATIONS))
      systems[`${OURS} ${name}`] = ranked(await ours(deps, answerable, how));
  const figures = (test: (truth: SearchTruth) => boolean) =>
    Object.fromEntries(
      Object.entries(systems).map(([name, ranks]) => [
        name,
        among({ truths: answerable, ranks }, test),
      ]),
    );
  const asked = { truths: answerable, ranks: systems[OURS] ?? [] };
  const without = await ours(deps, unanswerable, {});
  const signals = Object.fromEntries(
    Object.entries(SIGNALS).map(([name, signal]) => [
      name,
      separation(lists.map(signal), without.map(signal)),
    ]),
  );
  const open = figures(({ held }) => !held);
  const held = figures((truth) => truth.held);
  const families = byFamily(asked);
  if (options.json === true)
    process.stdout.write(`${JSON.stringify({ open, held, families, signals }, null, 2)}\n`);
  else {
    table('Questions that rules may be made by', open);
    table('Questions held back', held);
    table(`${OURS} by the buyer's vocabulary`, families);
    process.stdout.write(
      `\nTelling ${answerable.length} questions that the documents answer from ${unanswerable.length} that they do not (area under the curve; 0.5 tells nothing)\n`,
    );
    console.table(signals);
  }
  if (options.misses === true) printMisses(asked, lists);
  const all = figures(() => true);
  const ahead = (all[OURS]?.meanReciprocalRank ?? 0) > (all['plain BM25']?.meanReciprocalRank ?? 1);
  if (!ahead) process.exitCode = 1;
} finally {
  await embeddings.close();
  await opened.close();
}
