import type { Transaction } from 'kysely';
import { documentTitle, referenceOf } from '../drafting/cells/wording.ts';
import { AppError } from '../errors.ts';
import type { Deps, Handle } from '../ports.ts';
import type { Actor } from '../store/actors.ts';
import { type Answer, saysOtherwise, textHash } from '../store/answers.ts';
import { appendAudit } from '../store/audit.ts';
import { insertCitations, type NewCitation } from '../store/citations.ts';
import { getDraftOrigin } from '../store/draft-accounts.ts';
import { insertPersonsDraft, listDraftTraces } from '../store/drafts.ts';
import type { StoredQuestion } from '../store/questions.ts';
import type { Schema } from '../store/schema.ts';
import { getSources } from '../store/sources.ts';
import { markFollowUpsStale, markOutrunDrafts } from '../store/stale-answers.ts';
import { decide } from './answer-state.ts';
import {
  changeAnswer,
  lockQuestion,
  NOT_APPROVED,
  standingOf,
  versionConflict,
} from './edit-answer.ts';
import { type CellEdit, editedValues } from './edited-values.ts';
import { type HeldProposal, heldProposalOf, valuesOf } from './held-proposal.ts';
import { keepDecision } from './keep-decision.ts';
import { personsCitations } from './persons-citation.ts';
import { statedVerdict } from './stated-verdict.ts';

export type TakeOverInput = {
  readonly questionId: string;
  /** What the person has typed already: it goes before what was proposed for that cell. */
  readonly typed?: readonly CellEdit[];
  /** The version that the person saw; null takes whatever stands. */
  readonly expectedVersion: number | null;
  readonly actor: Actor;
};

/** What was proposed for an answer and held back; null where nothing was, or a person has answered. */
export async function getHeldProposal(
  handle: Handle,
  answer: Answer,
  question: Pick<StoredQuestion, 'answers'>,
): Promise<HeldProposal | null> {
  const { draftId } = answer;
  if (draftId === null) return null;
  const made = await getDraftOrigin(handle, draftId);
  const traced = (await listDraftTraces(handle, [draftId])).get(draftId);
  return heldProposalOf(answer, question.answers, {
    account: made?.account ?? null,
    trace: traced?.trace ?? [],
  });
}

/** The words that a proposal quotes, as a person's citations. */
async function citationsOf(
  trx: Handle,
  { quotes }: HeldProposal,
  scope: { id: string; today: string },
): Promise<NewCitation[]> {
  const citations: NewCitation[] = [];
  for (const { versionId, page, quote } of quotes)
    if (versionId !== null)
      citations.push(...(await personsCitations(trx, { versionId, page, quote }, scope)));
  return citations;
}

async function referenceTo(
  trx: Handle,
  citations: readonly NewCitation[],
  style: Deps['references'],
): Promise<string | null> {
  const sources = await getSources(
    trx,
    citations.flatMap(({ versionId }) => versionId ?? []),
  );
  return referenceOf(
    citations.map(({ document, versionId, section, control }) => ({
      document,
      title: documentTitle({ document, title: sources.get(versionId ?? '')?.title ?? null }),
      section,
      control,
    })),
    style,
  );
}

const NOTHING_HELD =
  'Nothing is proposed for this question that can be taken over: answer it, or cite a passage.';

/**
 * Makes what was proposed and held back the person's own answer, cited with the words that it quoted; it waits for an
 * approval like any other. Throws `not_found`, `conflict` (nothing to take over, or the answer changed),
 * `value_refused` (its words may not be cited here any more, or a cell does not take it).
 */
export async function takeOver(
  deps: Pick<Deps, 'db' | 'clock' | 'references'>,
  input: TakeOverInput,
): Promise<Answer> {
  const now = deps.clock.now();
  return deps.db.transaction().execute(async (trx) => {
    const { question, answer } = await lockQuestion(trx, input.questionId);
    const typed = (input.typed ?? []).filter(({ value }) => value.trim() !== '');
    if (input.expectedVersion !== null && input.expectedVersion !== answer.version)
      throw await versionConflict(trx, answer, editedValues(question, answer.values, typed));
    const held = await getHeldProposal(trx, answer, question);
    if (held === null || !held.mayBeTaken) throw new AppError('conflict', NOTHING_HELD);
    const today = now.toISOString().slice(0, 10);
    const citations = await citationsOf(trx, held, { id: question.questionnaireId, today });
    const reference = await referenceTo(trx, citations, deps.references);
    const values = editedValues(
      question,
      answer.values,
      withTyped(valuesOf(held, question.answers, reference), typed, question),
    );
    const hash = { textHash: textHash(values), isEmpty: false };
    const outcome = decide(standingOf(answer), { kind: 'edit', ...hash });
    if ('refusal' in outcome) throw new AppError('conflict', NOTHING_HELD);
    const draftId = await insertPersonsDraft(trx, {
      questionId: question.id,
      draftId: answer.draftId,
      now,
    });
    await insertCitations(trx, draftId, citations);
    const taken = await changeAnswer(trx, answer, {
      state: outcome.standing.state,
      values,
      verdict: statedVerdict(values),
      origin: 'person',
      draftId,
      editedBy: input.actor.id,
      editedAt: now,
      ...NOT_APPROVED,
      rejectedReason: null,
      staleReason: null,
      updatedAt: now,
    });
    await tellOthers(trx, { question, before: answer, after: taken, citations }, { ...input, now });
    return taken;
  });
}

/** What was typed into a cell stays; a marked column of the person's own drops the proposed one. */
function withTyped(
  proposed: readonly CellEdit[],
  typed: readonly CellEdit[],
  { answers }: Pick<StoredQuestion, 'answers'>,
): CellEdit[] {
  const marks = new Set(answers.filter(({ kind }) => kind === 'mark').map(({ cell }) => cell));
  const isMarked = typed.some(({ cell }) => marks.has(cell));
  const own = new Set(typed.map(({ cell }) => cell));
  const left = proposed.filter(({ cell }) => !own.has(cell) && !(isMarked && marks.has(cell)));
  return [...left, ...typed];
}

type Taken = {
  readonly question: StoredQuestion;
  readonly before: Answer;
  readonly after: Answer;
  readonly citations: readonly NewCitation[];
};

/** The decision is kept to be taken back, and those who hang on the answer or read the log are told. */
async function tellOthers(
  trx: Transaction<Schema>,
  { question, before, after, citations }: Taken,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
): Promise<void> {
  await markOutrunDrafts(trx, after.draftId === null ? [] : [after.draftId]);
  await keepDecision(trx, { before, after }, { action: 'taken_over', actor, now });
  if (saysOtherwise(before, after))
    await markFollowUpsStale(trx, question, {
      reason: `The answer in ${question.questionCell}, on which this one hangs, was changed.`,
      at: now,
    });
  await appendAudit(trx, {
    actor,
    action: 'answer.taken_over',
    subjectKind: 'question',
    subjectId: question.id,
    details: {
      questionnaire: question.questionnaireId,
      cited: citations.map(({ document, version, page }) => ({ document, version, page })),
      textHash: after.textHash,
      version: after.version,
    },
    at: now,
  });
}
