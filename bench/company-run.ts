import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Expected } from '../fixtures/source/questionnaires/asked.ts';
import type { Truth } from '../fixtures/source/questionnaires/layout.ts';
import { draftQuestionnaire } from '../src/drafting/draft-questionnaire.ts';
import { ingestDocument } from '../src/evidence/ingest-document.ts';
import type { Deps } from '../src/ports.ts';
import { readQuestionnaire } from '../src/questionnaire/read-questionnaire.ts';
import { explainAnswer } from '../src/review/explain-answer.ts';
import { openQuestionnaire } from '../src/review/open-questionnaire.ts';
import { presentQuestionnaire } from '../src/review/present-questionnaire.ts';
import { saveProfile } from '../src/review/save-profile.ts';
import type { Actor } from '../src/store/actors.ts';
import { readAccount } from '../src/store/draft-accounts.ts';
import { getPassagesById } from '../src/store/search.ts';
import type { StagedRow } from './stages.ts';

const root = new URL('../fixtures/', import.meta.url).pathname;

/** Today in the invented company's world: all its documents are in force, and prompts are the same every day. */
export const TODAY = new Date('2026-11-15T09:00:00Z');

type Who = { readonly deps: Deps; readonly actor: Actor };

/** Gives the company its profile. */
export async function fillProfile({ deps, actor }: Who): Promise<void> {
  const values = JSON.parse(await readFile(join(root, 'profile.json'), 'utf8')) as Record<
    string,
    string
  >;
  await saveProfile(deps, { values, actor });
}

/** Takes in all files below a folder of the fixtures, in the order of their names; `prefix` stands before these. */
export async function ingestFolder(
  { deps, actor }: Who,
  folder: string,
  prefix = '',
): Promise<void> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .sort();
  for (const path of paths) {
    const name = `${prefix}${path.slice(join(root, folder).length + 1)}`;
    const bytes = new Uint8Array(await readFile(path));
    const kind = folder === 'answers' ? ('answers' as const) : undefined;
    const { status, reason } = await ingestDocument(deps, {
      name,
      bytes,
      actor,
      ...(kind && { kind }),
    });
    if (status !== 'indexed') throw new Error(`${name} was not taken in: ${reason}`);
  }
}

/** A form with the truth about its rows. */
export type Form = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly truths: readonly Truth[];
  readonly known: ReadonlyMap<string, Known>;
};

/** What is known of a row beside its truth, by its id. */
export type Known = Pick<StagedRow, 'kind' | 'also' | 'evidence'>;

/** A committed questionnaire and its truth. */
export async function readForm(name: string): Promise<Form> {
  const bytes = new Uint8Array(await readFile(join(root, `questionnaires/${name}.xlsx`)));
  const lines = (await readFile(join(root, `truth/${name}.jsonl`), 'utf8')).trim().split('\n');
  return { name, bytes, truths: lines.map((line) => JSON.parse(line) as Truth), known: new Map() };
}

const placeOf = (each: { sheet: string; questionCell: string }) =>
  `${each.sheet}!${each.questionCell}`;

const UNKNOWN: Known = { kind: 'form', also: [] as Expected[], evidence: [] };

async function givenTo({ db }: Pick<Deps, 'db'>, questionId: string) {
  const row = await db
    .selectFrom('answers')
    .innerJoin('drafts', 'drafts.id', 'answers.draft_id')
    .select('drafts.account')
    .where('answers.question_id', '=', questionId)
    .executeTakeFirst();
  const account = readAccount(row?.account);
  const ids = (account?.passages ?? [])
    .filter(({ use }) => use === 'given' || use === 'row_beside')
    .map(({ id }) => id);
  return [...(await getPassagesById(db, ids, TODAY.toISOString().slice(0, 10))).values()];
}

/** Drafts a form from beginning to end, and puts each row's draft and account beside its truth. */
export async function runForm({ deps, actor }: Who, form: Form) {
  const file = { bytes: form.bytes, fileName: `${form.name}.xlsx`, layout: null, password: null };
  const parsed = (await readQuestionnaire(file)).questionnaire.questions;
  const { questionnaireId, runId } = await openQuestionnaire(deps, {
    ...file,
    buyer: null,
    deal: null,
    dueDate: null,
    product: null,
    audience: 'nda',
    requester: null,
    actor,
  });
  const started = performance.now();
  await draftQuestionnaire(deps, { runId });
  const seconds = (performance.now() - started) / 1000;
  const { answers } = await presentQuestionnaire(deps.db, questionnaireId);
  const byPlace = new Map(answers.map((answer) => [placeOf(answer), answer]));
  const rows: StagedRow[] = [];
  for (const truth of form.truths) {
    const draft = byPlace.get(placeOf(truth)) ?? null;
    const explained = draft === null ? null : await explainAnswer(deps, draft.questionId);
    rows.push({
      truth,
      ...(form.known.get(truth.id) ?? UNKNOWN),
      draft: draft?.status === 'pending' ? null : (draft as StagedRow['draft']),
      explained: {
        understood: explained?.understood ?? null,
        proposals: explained?.proposals ?? [],
        given: draft === null ? [] : await givenTo(deps, draft.questionId),
      },
      isStale: draft?.reasonCode === 'model_refused',
    });
  }
  return { name: form.name, parsed, rows, seconds };
}

export type FormRun = Awaited<ReturnType<typeof runForm>>;
