/**
 * `npm run eval -- drafts`: ingests the invented company's documents into a folder of its own, drafts both questionnaires through the
 * command line, and judges parsing, drafts and citations against `fixtures/truth`. Needs no key and no network.
 * `--json` prints the figures as one object; `--rows` lists every draft that is not right or rests on an unexpected document.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import type { Truth } from '../fixtures/source/questionnaires/layout.ts';
import { quoteStandsOn } from '../src/drafting/ground.ts';
import { readDocument } from '../src/evidence/read-document.ts';
import { type Draft, type Judged, judge, type ParsedQuestion, scoreParse } from './score.ts';

const NAMES = ['tarnwick-water-authority', 'corrowdale-bank'] as const;
const { values: options } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, rows: { type: 'boolean' } },
});
const run = promisify(execFile);
const root = new URL('..', import.meta.url).pathname;
const data = await mkdtemp(join(tmpdir(), 'vouch-eval-'));

async function vouch(...args: string[]): Promise<string> {
  const env = { ...process.env, VOUCH_DATA: data, DATABASE_URL: '', VOUCH_LOG_LEVEL: 'error' };
  const { stdout } = await run(process.execPath, [join(root, 'bin/vouch.mjs'), ...args], {
    cwd: root,
    env,
    maxBuffer: 256 * 1024 * 1024,
  });
  return stdout;
}

async function truthsOf(name: string): Promise<Truth[]> {
  const text = await readFile(join(root, 'fixtures/truth', `${name}.jsonl`), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Truth);
}

const pages = new Map<string, Promise<Map<number, string>>>();

function pagesOf(document: string): Promise<Map<number, string>> {
  const known = pages.get(document);
  if (known !== undefined) return known;
  const read = readPages(document);
  pages.set(document, read);
  return read;
}

async function readPages(document: string): Promise<Map<number, string>> {
  for (const folder of ['company', 'answers']) {
    const bytes = await readFile(join(root, 'fixtures', folder, document)).catch(() => null);
    if (bytes === null) continue;
    const { pageTexts } = await readDocument(new Uint8Array(bytes), document);
    return new Map(pageTexts.map(({ page, text }) => [page, text]));
  }
  return new Map();
}

/** Whether the quote stands on the page it names, read anew from the file. */
async function stands({ document, page, quote }: Draft['citations'][number]): Promise<boolean> {
  const texts = await pagesOf(document);
  const text = page === null ? [...texts.values()].join('\n') : (texts.get(page) ?? '');
  return quoteStandsOn(text, quote);
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '-' : `${Math.round((100 * part) / whole)} %`;
const count = (judged: readonly Judged[], test: (each: Judged) => boolean) =>
  judged.filter(test).length;

async function evaluate(name: (typeof NAMES)[number]) {
  const file = `fixtures/questionnaires/${name}.xlsx`;
  const truths = await truthsOf(name);
  const parsed = JSON.parse(await vouch('parse', file, '--json')) as {
    questions: ParsedQuestion[];
  };
  const out = join(data, `${name}.json`);
  const started = performance.now();
  await vouch('answer', file, '--drafts', out);
  const seconds = (performance.now() - started) / 1000;
  const { answers } = JSON.parse(await readFile(out, 'utf8')) as { answers: Draft[] };
  const judged = judge(answers, truths);
  const citations = answers.flatMap((draft) => draft.citations);
  const standing = (await Promise.all(citations.map(stands))).filter(Boolean).length;
  return {
    name,
    parse: scoreParse(parsed.questions, truths),
    judged,
    citations: citations.length,
    standing,
    seconds,
  };
}

type Evaluated = Awaited<ReturnType<typeof evaluate>>;

function figuresOf({ parse, judged, citations, standing, seconds }: Evaluated) {
  const answerable = count(judged, ({ truth }) => truth.expected !== 'unanswerable');
  const drafted = count(judged, ({ outcome }) => outcome === 'right' || outcome === 'wrong');
  const right = count(judged, ({ outcome }) => outcome === 'right');
  return {
    parseQuestionF1: parse.questions.toFixed(3),
    parseAnswerCellF1: parse.answerCells.toFixed(3),
    questions: judged.length,
    answerable,
    drafted,
    coverage: percent(
      count(judged, (each) =>
        each.outcome === 'right' || each.outcome === 'wrong'
          ? each.truth.expected !== 'unanswerable'
          : false,
      ),
      answerable,
    ),
    right,
    accuracy: percent(right, drafted),
    falseYes: count(judged, ({ isFalseYes }) => isFalseYes),
    draftedUnanswerable: count(
      judged,
      ({ truth, outcome }) => truth.expected === 'unanswerable' && outcome === 'wrong',
    ),
    failed: count(judged, ({ outcome }) => outcome === 'failed'),
    rightSource: percent(
      count(judged, ({ hasRightSource }) => hasRightSource),
      drafted,
    ),
    citations,
    citationsStanding: percent(standing, citations),
    seconds: seconds.toFixed(1),
  };
}

function printRows({ judged }: Evaluated): void {
  for (const row of judged)
    if (row.outcome !== 'abstained' && !(row.outcome === 'right' && row.hasRightSource))
      printRow(row);
}

function printRow({ truth, draft, outcome, why }: Evaluated['judged'][number]): void {
  const values = draft?.values.map(({ value, option }) => option ?? value).join(' / ') ?? '';
  process.stdout.write(
    `  ${outcome.padEnd(6)} ${truth.id.padEnd(5)} ${truth.text}\n         ${why || 'rests on another document than expected'}${values === '' ? '' : ` | ${values}`}\n`,
  );
  for (const { document, page, quote } of draft?.citations.slice(0, 2) ?? [])
    process.stdout.write(`         [${document}${page === null ? '' : ` p. ${page}`}] ${quote}\n`);
}

try {
  await vouch('ingest', 'fixtures/company');
  await vouch('ingest', 'fixtures/answers', '--kind', 'answers');
  const evaluated: Evaluated[] = [];
  for (const name of NAMES) evaluated.push(await evaluate(name));
  const figures = Object.fromEntries(evaluated.map((each) => [each.name, figuresOf(each)]));
  if (options.json === true) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  else
    console.table(
      Object.fromEntries(
        Object.keys(Object.values(figures)[0] ?? {}).map((key) => [
          key,
          Object.fromEntries(
            Object.entries(figures).map(([name, each]) => [name, each[key as keyof typeof each]]),
          ),
        ]),
      ),
    );
  if (options.rows === true) for (const each of evaluated) printRows(each);
} finally {
  await rm(data, { recursive: true, force: true });
}
