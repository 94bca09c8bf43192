import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import type { Actor } from '../store/actors.ts';
import { appendAudit } from '../store/audit.ts';
import { getQuestionnaire, insertQueuedRun, lockIntake } from '../store/questionnaires.ts';
import { getLatestRun, isOpen } from '../store/runs.ts';
import { insertRunQuestions, lockUntouchedQuestions } from '../store/untouched-questions.ts';
import { stillDrafting } from './still-drafting.ts';

type RedraftInput = {
  readonly questionnaireId: string;
  /** Only these; all where left out. */
  readonly questionIds?: readonly string[];
  readonly actor: Actor;
};

/**
 * Queues a new drafting run over the questions that no person has touched, for the documents that are there now.
 * Whoever calls drafts it (`draftQuestionnaire`, or the `draft` queue). Until its new draft is stored each answer
 * stays as it is. Throws `not_found`; `conflict` where drafting still goes on or a person has touched all that was
 * asked for.
 */
export async function redraftQuestionnaire(
  deps: Pick<Deps, 'db' | 'clock' | 'chat'>,
  { questionnaireId, questionIds, actor }: RedraftInput,
): Promise<{ runId: string; questions: number }> {
  const questionnaire = await getQuestionnaire(deps.db, questionnaireId);
  if (questionnaire === null)
    throw new AppError('not_found', 'There is no such questionnaire.', {
      shell: '`vouch list` shows them.',
    });
  const now = deps.clock.now();
  return deps.db.transaction().execute(async (trx) => {
    await lockIntake(trx, questionnaire.fileSha256);
    const latest = await getLatestRun(trx, questionnaireId);
    if (isOpen(latest?.state)) throw stillDrafting(latest?.state);
    const untouched = await lockUntouchedQuestions(trx, questionnaireId);
    const chosen = untouched.filter((id) => questionIds?.includes(id) ?? true);
    if (chosen.length === 0)
      throw new AppError(
        'conflict',
        'A person has touched every answer asked for, so there is nothing to draft again; edit them instead.',
      );
    const runId = await insertQueuedRun(trx, {
      questionnaireId,
      drafter: deps.chat?.model ?? 'builtin',
      total: chosen.length,
      createdAt: now,
      createdBy: actor.id,
    });
    await insertRunQuestions(trx, runId, chosen);
    await appendAudit(trx, {
      actor,
      action: 'questionnaire.redraft_started',
      subjectKind: 'questionnaire',
      subjectId: questionnaireId,
      details: { run: runId, questions: chosen.length },
      at: now,
    });
    return { runId, questions: chosen.length };
  });
}
