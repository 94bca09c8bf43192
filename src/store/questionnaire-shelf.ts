import { sql } from 'kysely';
import type { Handle } from '../ports.ts';
import { deleteFileWhenUnused } from './files.ts';
import type { StoredQuestionnaire } from './questionnaires.ts';

/** What people may say anew of a questionnaire; what drafts depend on (product, audience) is none of it. */
export type QuestionnaireFacts = Pick<
  StoredQuestionnaire,
  'buyer' | 'deal' | 'dueDate' | 'requester' | 'shelf'
>;

/** Stores what is said anew. */
export async function updateQuestionnaireFacts(
  trx: Handle,
  id: string,
  facts: QuestionnaireFacts,
): Promise<void> {
  await trx
    .updateTable('questionnaires')
    .set({
      buyer: facts.buyer,
      deal: facts.deal,
      due_date: facts.dueDate,
      requester: facts.requester,
      shelf: facts.shelf,
    })
    .where('id', '=', id)
    .execute();
}

/** What goes with a questionnaire when it is deleted. */
export type Belongings = {
  readonly questions: number;
  readonly approved: number;
  /** Files made of it. */
  readonly exports: number;
  /** Answers approved in it that the library holds. */
  readonly libraryAnswers: number;
};

/** What belongs to a questionnaire, to be told before it is deleted. */
export async function countBelongings(handle: Handle, id: string): Promise<Belongings> {
  const { rows } = await sql<Belongings>`
    select count(*) filter (where q.kind = 'question')::int as questions,
      count(*) filter (where q.kind = 'question' and a.state = 'approved')::int as approved,
      (select count(*) from exports e where e.questionnaire_id = ${id})::int as exports,
      (select count(*) from library_entries l join questions asked on asked.id = l.approved_question_id
        where asked.questionnaire_id = ${id} and l.retired_at is null)::int as "libraryAnswers"
    from questions q join answers a on a.question_id = q.id where q.questionnaire_id = ${id}`.execute(
    handle,
  );
  return rows[0] ?? { questions: 0, approved: 0, exports: 0, libraryAnswers: 0 };
}

/**
 * Deletes a questionnaire with its questions, answers, drafts, runs and exports, and the files that nothing else
 * needs; the answers that it gave to the library are retired.
 */
export async function deleteQuestionnaire(trx: Handle, id: string, at: Date): Promise<void> {
  const files = await sql<{ hash: string }>`
    select file_sha256 as hash from questionnaires where id = ${id}
    union select file_sha256 from exports where questionnaire_id = ${id}`.execute(trx);
  await sql`update library_entries set retired_at = coalesce(retired_at, ${at})
    where approved_question_id in (select id from questions where questionnaire_id = ${id})`.execute(
    trx,
  );
  await trx.deleteFrom('exports').where('questionnaire_id', '=', id).execute();
  // Answers point at drafts, and both hang on questions.
  await sql`update answers set draft_id = null
    where question_id in (select id from questions where questionnaire_id = ${id})`.execute(trx);
  await trx.deleteFrom('questionnaires').where('id', '=', id).execute();
  for (const { hash } of files.rows) await deleteFileWhenUnused(trx, hash);
}
