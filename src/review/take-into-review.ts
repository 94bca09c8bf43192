import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import type { Actor } from '../store/actors.ts';
import type { Answer } from '../store/answers.ts';
import { appendAudit } from '../store/audit.ts';
import { decide } from './answer-state.ts';
import { changeAnswer, lockQuestion, NOT_APPROVED, standingOf } from './edit-answer.ts';
import { keepDecision } from './keep-decision.ts';

/**
 * Takes an answer up without changing it: a draft is now being read, an approval is withdrawn, a stale or rejected
 * text is looked at again. Throws `not_found`, `conflict` (there is no text yet).
 */
export async function takeIntoReview(
  deps: Pick<Deps, 'db' | 'clock'>,
  input: { questionId: string; actor: Actor },
): Promise<Answer> {
  const now = deps.clock.now();
  return deps.db.transaction().execute(async (trx) => {
    const { question, answer } = await lockQuestion(trx, input.questionId);
    const outcome = decide(standingOf(answer), { kind: 'take_into_review' });
    if ('refusal' in outcome)
      throw new AppError('conflict', `This answer cannot be reviewed: ${outcome.reason}.`, {
        place: { sheet: question.sheet, cell: question.questionCell },
      });
    const taken = await changeAnswer(trx, answer, {
      state: outcome.standing.state,
      ...NOT_APPROVED,
      rejectedReason: null,
      staleReason: null,
      updatedAt: now,
    });
    await keepDecision(
      trx,
      { before: answer, after: taken },
      { action: 'taken_into_review', actor: input.actor, now },
    );
    await appendAudit(trx, {
      actor: input.actor,
      action: 'answer.taken_into_review',
      subjectKind: 'question',
      subjectId: question.id,
      details: {
        questionnaire: question.questionnaireId,
        before: answer.state,
        wasStale: answer.staleReason !== null,
        textHash: answer.textHash,
        version: taken.version,
      },
      at: now,
    });
    return taken;
  });
}
