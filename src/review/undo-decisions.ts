import type { Transaction } from 'kysely';
import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import type { Actor } from '../store/actors.ts';
import { type Answer, lockAnswers, saysOtherwise } from '../store/answers.ts';
import { approvalProofs } from '../store/approval-seal.ts';
import { appendAudit } from '../store/audit.ts';
import { getLastDecision, listBatch, markUndone, type StoredDecision } from '../store/decisions.ts';
import { retireLibraryEntriesOf } from '../store/library.ts';
import { getQuestionnaire } from '../store/questionnaires.ts';
import { getQuestion } from '../store/questions.ts';
import type { Schema } from '../store/schema.ts';
import {
  listFollowUpIds,
  listReusingQuestionIds,
  markFollowUpsStale,
  markOutrunDrafts,
  markReusesStale,
} from '../store/stale-answers.ts';
import { changeAnswer, NOT_APPROVED } from './edit-answer.ts';
import { rememberAnswers } from './remember-answers.ts';

export type Undone = {
  readonly undone: readonly { readonly questionId: string; readonly version: number }[];
  /** Answers that changed since the decision: they stay as they are. */
  readonly changedSince: readonly string[];
};

/**
 * Takes the decisions of one batch back: each answer becomes what it was before, unless it changed since. An
 * approval that is taken back leaves the library, and what repeated it is marked; one that comes back enters it
 * again. Throws `not_found` where the batch holds nothing that can be taken back.
 */
export async function undoDecisions(
  deps: Pick<Deps, 'db' | 'clock'>,
  input: {
    readonly batch: string;
    /** One question of the batch; without it all of them. */
    readonly only?: string;
    readonly questionnaireId: string;
    readonly actor: Actor;
  },
): Promise<Undone> {
  const now = deps.clock.now();
  return deps.db.transaction().execute(async (trx) => {
    const decisions = (await listBatch(trx, input.batch)).filter(
      ({ questionId }) => input.only === undefined || input.only === questionId,
    );
    const locked = await lockConcerned(trx, decisions);
    const undone: { questionId: string; version: number }[] = [];
    const changedSince: string[] = [];
    for (const decision of decisions) {
      const answer = locked.get(decision.questionId);
      const question = await getQuestion(trx, decision.questionId);
      if (answer === undefined || question?.questionnaireId !== input.questionnaireId) continue;
      if (answer.version !== decision.versionAfter) {
        changedSince.push(question.id);
        continue;
      }
      const { version } = await restore(trx, { decision, answer, question }, { ...input, now });
      undone.push({ questionId: question.id, version });
    }
    if (undone.length === 0 && changedSince.length === 0)
      throw new AppError('not_found', 'There is nothing to take back; it was taken back already.');
    return { undone, changedSince };
  });
}

/** All at once and in one order, as everywhere, so that two changes never wait for each other. */
async function lockConcerned(
  trx: Transaction<Schema>,
  decisions: readonly StoredDecision[],
): Promise<Map<string, Answer>> {
  const ids = decisions.map(({ questionId }) => questionId);
  const more = await listReusingQuestionIds(trx, ids);
  for (const id of ids) {
    const question = await getQuestion(trx, id);
    if (question !== null) more.push(...(await listFollowUpIds(trx, question)));
  }
  return lockAnswers(trx, [...new Set([...ids, ...more])]);
}

type Work = {
  readonly decision: StoredDecision;
  readonly answer: Answer;
  readonly question: NonNullable<Awaited<ReturnType<typeof getQuestion>>>;
};

/** An approval comes back only by the hand of somebody who may approve. */
const mayRestore = ({ before }: StoredDecision, { role }: Actor): boolean =>
  before.state !== 'approved' || role === 'administrator' || role === 'approver';

async function restore(
  trx: Transaction<Schema>,
  { decision, answer, question }: Work,
  by: { readonly actor: Actor; readonly now: Date },
): Promise<Answer> {
  const { now } = by;
  const restored = await changeAnswer(trx, answer, {
    ...decision.before,
    ...(mayRestore(decision, by.actor) ? {} : { state: 'in_review' as const, ...NOT_APPROVED }),
    updatedAt: now,
  });
  if (restored.draftId !== null) await markOutrunDrafts(trx, [restored.draftId]);
  if (answer.state === 'approved') {
    await retireLibraryEntriesOf(trx, [question.id], now);
    const reason = 'The approval of the earlier answer that this one repeats was taken back.';
    await markReusesStale(trx, [question.id], { reason, at: now });
  }
  const questionnaire = await getQuestionnaire(trx, question.questionnaireId);
  if (restored.state === 'approved' && questionnaire !== null)
    await rememberAnswers(trx, [{ question, answer: restored }], { questionnaire, ...by });
  const [approval] =
    restored.state === 'approved' ? await approvalProofs(trx, [{ ...restored, question }]) : [];
  if (saysOtherwise(answer, restored)) {
    const reason = `The answer in ${question.questionCell}, on which this one hangs, was changed.`;
    await markFollowUpsStale(trx, question, { reason, at: now });
  }
  await markUndone(trx, decision, { version: restored.version, at: now });
  await appendAudit(trx, {
    actor: by.actor,
    action: 'decision.undone',
    subjectKind: 'question',
    subjectId: question.id,
    details: {
      questionnaire: question.questionnaireId,
      decision: decision.action,
      before: { state: answer.state, textHash: answer.textHash },
      after: { state: restored.state, textHash: restored.textHash },
      ...(approval === undefined ? {} : { approval }),
      version: restored.version,
    },
    at: now,
  });
  return restored;
}

/** The same for the last decision about one answer. Throws `not_found` where it cannot be taken back. */
export async function undoLastDecision(
  deps: Pick<Deps, 'db' | 'clock'>,
  input: { readonly questionId: string; readonly actor: Actor },
): Promise<{ readonly questionId: string; readonly version: number }> {
  const question = await getQuestion(deps.db, input.questionId);
  const last = question === null ? null : await getLastDecision(deps.db, question.id);
  if (question === null || last === null)
    throw new AppError(
      'not_found',
      'There is no decision about this answer to take back, or the answer changed since.',
    );
  const { undone } = await undoDecisions(deps, {
    batch: last.batch,
    only: question.id,
    questionnaireId: question.questionnaireId,
    actor: input.actor,
  });
  const [only] = undone;
  if (only === undefined)
    throw new AppError('conflict', 'This answer changed meanwhile; look at it again.');
  return only;
}
