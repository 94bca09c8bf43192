import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { draftQuestionnaire, type Totals } from '../drafting/draft-questionnaire.ts';
import { ingestDocument } from '../evidence/ingest-document.ts';
import { plural } from '../plural.ts';
import type { Deps } from '../ports.ts';
import { openQuestionnaire } from '../review/open-questionnaire.ts';
import { presentQuestionnaire } from '../review/present-questionnaire.ts';
import { saveProfile } from '../review/save-profile.ts';
import type { Actor } from '../store/actors.ts';
import type { Io } from './command.ts';
import { createProgress } from './progress.ts';

/** What the demo works on: the folder of the invented company's files, and who acts. */
export type DemoWork = {
  readonly deps: Deps;
  readonly actor: Actor;
  readonly io: Io;
  readonly fixtures: string;
};

type Deal = {
  readonly file: string;
  readonly buyer: string;
  readonly deal: string;
  readonly dueInDays: number;
};

const DEALS: readonly Deal[] = [
  {
    file: 'tarnwick-water-authority.xlsx',
    buyer: 'Tarnwick Water Authority',
    deal: 'Dispatch for 420 field technicians',
    dueInDays: 7,
  },
  {
    file: 'corrowdale-bank.xlsx',
    buyer: 'Corrowdale Bank',
    deal: 'Facility services pilot',
    dueInDays: 14,
  },
];

const DAY_MS = 86_400_000;

/**
 * Gives the empty data folder the invented company's profile, documents and two drafted questionnaires; prints each
 * step.
 */
export async function loadDemoCompany(work: DemoWork): Promise<void> {
  const { io } = work;
  await timed(io, 'Company profile', () => fillProfile(work));
  await timed(io, 'Documents', (tell) => ingestFolder(work, 'company', tell));
  await timed(io, 'Earlier answers', (tell) => ingestFolder(work, 'answers', tell));
  await timed(io, 'Answers kept at hand', (tell) => ingestFolder(work, 'demo', tell));
  for (const deal of DEALS) await timed(io, deal.buyer, (tell) => draftDeal(work, deal, tell));
}

async function timed(
  io: Io,
  title: string,
  step: (tell: (text: string) => void) => Promise<string>,
): Promise<void> {
  io.signal.throwIfAborted();
  const started = performance.now();
  const progress = createProgress(io);
  progress.tell(`  ${title} …`);
  if (!io.errIsTerminal) io.err(`  ${title} …\n`);
  const result = await step((text) => progress.tell(`  ${title}: ${text}`)).finally(progress.end);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  io.out(`  ${title.padEnd(26)} ${result} (${seconds} s)\n`);
}

async function fillProfile({ deps, actor, fixtures }: DemoWork): Promise<string> {
  const text = await readFile(join(fixtures, 'profile.json'), 'utf8');
  const values = z.record(z.string(), z.string()).parse(JSON.parse(text));
  await saveProfile(deps, { values, actor });
  return `${Object.keys(values).length} facts about ${values.company_name ?? 'the company'}`;
}

async function ingestFolder(
  { deps, actor, io, fixtures }: DemoWork,
  folder: string,
  tell: (text: string) => void,
): Promise<string> {
  const root = join(fixtures, folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  let passages = 0;
  for (const [index, path] of paths.entries()) {
    io.signal.throwIfAborted();
    tell(`reading ${index + 1} of ${paths.length}`);
    const name = path.slice(root.length + 1).replaceAll('\\', '/');
    const bytes = await readFile(path);
    const kind = folder === 'company' ? {} : ({ kind: 'answers' } as const);
    const result = await ingestDocument(deps, { name, bytes, ...kind, actor });
    passages += result.passages;
    if (result.status === 'refused') io.err(`  ${name} was refused: ${result.reason}\n`);
  }
  return `${plural(paths.length, 'document')}, ${plural(passages, 'passage')}`;
}

async function draftDeal(
  { deps, actor, io, fixtures }: DemoWork,
  deal: Deal,
  tell: (text: string) => void,
): Promise<string> {
  const bytes = await readFile(join(fixtures, 'questionnaires', deal.file));
  const due = new Date(deps.clock.now().getTime() + deal.dueInDays * DAY_MS);
  const { questionnaireId, runId } = await openQuestionnaire(deps, {
    fileName: deal.file,
    bytes,
    buyer: deal.buyer,
    deal: deal.deal,
    dueDate: due.toISOString().slice(0, 10),
    product: null,
    audience: 'nda',
    requester: 'sales@brindlewick.example',
    actor,
  });
  const totals = await draftQuestionnaire(deps, {
    runId,
    signal: io.signal,
    onProgress: ({ done, total }) => tell(`drafting ${done} of ${total}`),
  });
  const { answers } = await presentQuestionnaire(deps.db, questionnaireId);
  const reused = answers.filter(({ citations }) =>
    citations.some(({ source }) => source === 'answer'),
  );
  return summaryOf(totals, reused.length);
}

function summaryOf({ questions, drafted, needs_input, failed }: Totals, reused: number): string {
  return `${questions} questions: ${drafted} drafted (${reused} from earlier answers), ${needs_input} need input, ${failed} failed`;
}
