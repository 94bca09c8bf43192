import { AppError } from '../errors.ts';
import type { Deps, Handle } from '../ports.ts';
import { type Actor, getActor } from '../store/actors.ts';
import {
  type Answer,
  type AnswerChange,
  type CellValue,
  lockAnswers,
  saysOtherwise,
  textHash,
  updateAnswer,
} from '../store/answers.ts';
import { appendAudit } from '../store/audit.ts';
import { getQuestion, type StoredQuestion } from '../store/questions.ts';
import {
  listFollowUpIds,
  listReusingQuestionIds,
  markFollowUpsStale,
  markReusesStale,
} from '../store/stale-answers.ts';
import { decide, type Standing } from './answer-state.ts';
import { type CellEdit, editedValues } from './edited-values.ts';
import { keepDecision } from './keep-decision.ts';
import { statedVerdict } from './stated-verdict.ts';

export type EditInput = {
  readonly questionId: string;
  readonly values: readonly CellEdit[];
  /** The version that the person saw; null takes whatever stands. */
  readonly expectedVersion: number | null;
  readonly actor: Actor;
};

/** Who decided on an answer last, by name. */
export type LastDecision = {
  readonly by: string;
  readonly at: Date;
  readonly isApproval: boolean;
};

/** What a conflict carries, so that nobody's text is lost. */
export type ConflictDetails = {
  readonly yours: readonly CellValue[];
  readonly theirs: readonly CellValue[];
  readonly version: number;
  readonly editedBy: string | null;
  /** Who decided on it last, by name, and when; null where no person did. */
  readonly decided: LastDecision | null;
};

/**
 * Changes an answer's cells, one edit after another; ends an approval of the old text; where it says something else
 * now, the answers of its follow-ups are marked as stale. Cells that are not named keep their values. Throws
 * `not_found`, `value_refused` (the cell, what it takes), `conflict` with `ConflictDetails`.
 */
export async function editAnswer(
  deps: Pick<Deps, 'db' | 'clock'>,
  input: EditInput,
): Promise<Answer> {
  const now = deps.clock.now();
  return deps.db.transaction().execute(async (trx) => {
    const { question, answer } = await lockQuestion(trx, input.questionId);
    const values = editedValues(question, answer.values, input.values);
    if (input.expectedVersion !== null && input.expectedVersion !== answer.version)
      throw await versionConflict(trx, answer, values);
    const change = { textHash: textHash(values), isEmpty: values.length === 0 };
    if (isUnchanged(answer, change.textHash)) return answer;
    const outcome = decide(standingOf(answer), { kind: 'edit', ...change });
    if ('refusal' in outcome)
      throw new AppError('conflict', `This answer cannot be edited: ${outcome.reason}.`);
    const edited = await changeAnswer(trx, answer, {
      state: outcome.standing.state,
      values,
      verdict: statedVerdict(values),
      origin: 'person',
      editedBy: input.actor.id,
      editedAt: now,
      ...NOT_APPROVED,
      rejectedReason: null,
      staleReason: null,
      updatedAt: now,
    });
    await keepDecision(
      trx,
      { before: answer, after: edited },
      { action: 'edited', actor: input.actor, now },
    );
    if (saysOtherwise(answer, edited))
      await markFollowUpsStale(trx, question, {
        reason: `The answer in ${question.questionCell}, on which this one hangs, was changed.`,
        at: now,
      });
    if (answer.textHash !== edited.textHash)
      await markReusesStale(trx, [question.id], {
        reason: 'The earlier answer that this one repeats was changed.',
        at: now,
      });
    await appendAudit(trx, {
      actor: input.actor,
      action: 'answer.edited',
      subjectKind: 'question',
      subjectId: question.id,
      details: {
        questionnaire: question.questionnaireId,
        before: { state: answer.state, textHash: answer.textHash },
        after: { state: edited.state, textHash: edited.textHash },
        version: edited.version,
      },
      at: now,
    });
    return edited;
  });
}

/** The columns of an answer that nobody approves. */
export const NOT_APPROVED = { approvedHash: null, approvedBy: null, approvedAt: null } as const;

/**
 * A question with its answer, which cannot change until the transaction ends, nor can those that a change of it
 * marks: all are locked at once and in one order, so that two changes never wait for each other. Throws
 * `not_found`.
 */
export async function lockQuestion(
  trx: Handle,
  questionId: string,
): Promise<{ question: StoredQuestion; answer: Answer }> {
  const question = await getQuestion(trx, questionId);
  if (question === null) throw unknownQuestion();
  const marked = [
    ...(await listFollowUpIds(trx, question)),
    ...(await listReusingQuestionIds(trx, [question.id])),
  ];
  const answer = (await lockAnswers(trx, [question.id, ...marked])).get(question.id);
  if (answer === undefined) throw unknownQuestion();
  return { question, answer };
}

const unknownQuestion = () =>
  new AppError('not_found', 'There is no such question; open the questionnaire again.');

/** What of an answer decides what may be done with it. */
export function standingOf(answer: Answer): Standing {
  return {
    state: answer.state,
    textHash: answer.textHash,
    approvedHash: answer.approvedHash,
    isEmpty: answer.values.length === 0,
    staleReason: answer.staleReason,
  };
}

/** Writes a change of a locked answer. */
export async function changeAnswer(
  trx: Handle,
  answer: Answer,
  change: AnswerChange,
): Promise<Answer> {
  const changed = await updateAnswer(trx, answer, change);
  if (changed === null) throw new AppError('internal', 'a locked answer changed');
  return changed;
}

const SETTLED: ReadonlySet<string> = new Set(['approved', 'in_review', 'answered']);

/** Saving what stands already is no edit; a stale, rejected or unread text becomes "in review" by it. */
function isUnchanged(answer: Answer, hash: string): boolean {
  return SETTLED.has(answer.state) && answer.staleReason === null && answer.textHash === hash;
}

/** The last approval or edit of an answer; null where no person touched it. */
export async function getLastDecider(handle: Handle, answer: Answer): Promise<LastDecision | null> {
  const isApproval = answer.state === 'approved' && answer.approvedBy !== null;
  const [id, at] = isApproval
    ? [answer.approvedBy, answer.approvedAt]
    : [answer.editedBy, answer.editedAt];
  const person = id === null ? null : await getActor(handle, id);
  return person === null || at === null ? null : { by: person.name, at, isApproval };
}

/** The fault that carries both texts where the answer changed meanwhile. */
export async function versionConflict(
  trx: Handle,
  answer: Answer,
  yours: readonly CellValue[],
): Promise<AppError> {
  const editor = answer.editedBy === null ? null : await getActor(trx, answer.editedBy);
  const details: ConflictDetails = {
    yours,
    theirs: answer.values,
    version: answer.version,
    editedBy: editor?.email ?? null,
    decided: await getLastDecider(trx, answer),
  };
  return new AppError(
    'conflict',
    `This answer was changed${editor === null ? '' : ` by ${editor.email}`} while you were editing it: compare both texts and save again.`,
    { details },
  );
}
