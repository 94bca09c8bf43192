import type { Transaction } from 'kysely';
import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import { appendAudit } from '../store/audit.ts';
import type { Schema } from '../store/schema.ts';
import { listExpiringQuestionnaireIds, markAnswersExpired } from '../store/stale-answers.ts';

/**
 * Marks a questionnaire's answers that cite a document whose validity ended since a person or a draft last touched
 * them. Whoever approves or exports calls it first; it appends to the audit only where something was marked.
 */
export async function expireAnswers(
  trx: Transaction<Schema>,
  { questionnaireId, now }: { questionnaireId: string; now: Date },
): Promise<void> {
  const answers = await markAnswersExpired(trx, {
    questionnaireId,
    today: now.toISOString().slice(0, 10),
    at: now,
  });
  if (answers === 0) return;
  await appendAudit(trx, {
    actor: null,
    action: 'answers.expired',
    subjectKind: 'questionnaire',
    subjectId: questionnaireId,
    details: { answers },
    at: now,
  });
}

/**
 * The same for every questionnaire that has such an answer. Whoever shows counts calls it first, so that no count
 * is older than the day; on a full disk it is left for later, so that people still read.
 */
export async function expireEverywhere({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const now = clock.now();
  for (const questionnaireId of await listExpiringQuestionnaireIds(
    db,
    now.toISOString().slice(0, 10),
  ))
    try {
      await db.transaction().execute((trx) => expireAnswers(trx, { questionnaireId, now }));
    } catch (fault) {
      if (!(fault instanceof AppError) || fault.code !== 'storage_full') throw fault;
    }
}
