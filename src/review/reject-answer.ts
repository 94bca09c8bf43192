import { AppError } from '../errors.ts';
import { storableText } from '../language/storable-text.ts';
import type { Deps } from '../ports.ts';
import type { Actor } from '../store/actors.ts';
import type { Answer } from '../store/answers.ts';
import { appendAudit } from '../store/audit.ts';
import { markReusesStale } from '../store/stale-answers.ts';
import { decide } from './answer-state.ts';
import { changeAnswer, lockQuestion, NOT_APPROVED, standingOf } from './edit-answer.ts';
import { keepDecision } from './keep-decision.ts';

/**
 * Says that an answer must not be used, with a reason that the next editor reads; ends an approval.
 * Throws `not_found`, `invalid_input` (no reason given), `conflict` (there is no text to reject).
 */
export async function rejectAnswer(
  deps: Pick<Deps, 'db' | 'clock'>,
  input: { questionId: string; reason: string; actor: Actor },
): Promise<Answer> {
  const reason = storableText(input.reason).trim();
  if (reason === '')
    throw new AppError(
      'invalid_input',
      'Say why the answer is rejected: the next editor reads it.',
    );
  const now = deps.clock.now();
  return deps.db.transaction().execute(async (trx) => {
    const { question, answer } = await lockQuestion(trx, input.questionId);
    const outcome = decide(standingOf(answer), { kind: 'reject' });
    if ('refusal' in outcome)
      throw new AppError('conflict', `This answer cannot be rejected: ${outcome.reason}.`, {
        place: { sheet: question.sheet, cell: question.questionCell },
      });
    const rejected = await changeAnswer(trx, answer, {
      state: outcome.standing.state,
      rejectedReason: reason,
      ...NOT_APPROVED,
      updatedAt: now,
    });
    await keepDecision(
      trx,
      { before: answer, after: rejected },
      { action: 'rejected', actor: input.actor, now },
    );
    await markReusesStale(trx, [question.id], {
      reason: 'The earlier answer that this one repeats was rejected.',
      at: now,
    });
    await appendAudit(trx, {
      actor: input.actor,
      action: 'answer.rejected',
      subjectKind: 'question',
      subjectId: question.id,
      details: {
        questionnaire: question.questionnaireId,
        before: answer.state,
        textHash: answer.textHash,
        version: rejected.version,
      },
      at: now,
    });
    return rejected;
  });
}
