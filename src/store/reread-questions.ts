import { sql, type Transaction } from 'kysely';
import type { NewQuestion } from './questions.ts';
import type { Schema } from './schema.ts';

const CHUNK = 500;

function chunks<T>(all: readonly T[]): (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, index) =>
    all.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}

/** Questions of these that a file which left already carries. */
export async function listExportedQuestions(
  trx: Transaction<Schema>,
  questionIds: readonly string[],
): Promise<{ sheet: string; questionCell: string }[]> {
  if (questionIds.length === 0) return [];
  return trx
    .selectFrom('questions as q')
    .select(['q.sheet', 'q.question_cell as questionCell'])
    .where('q.id', 'in', questionIds)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('export_items as e')
          .select('e.export_id')
          .whereRef('e.question_id', '=', 'q.id'),
      ),
    )
    .orderBy('q.ordinal')
    .execute();
}

/** Removes questions with their answers, drafts and citations. */
export async function deleteQuestions(
  trx: Transaction<Schema>,
  questionIds: readonly string[],
): Promise<void> {
  for (const ids of chunks(questionIds))
    await trx.deleteFrom('questions').where('id', 'in', ids).execute();
}

/** Removes the answers that stand, so that others can be put in their place; drafts stay. */
export async function deleteAnswers(
  trx: Transaction<Schema>,
  questionIds: readonly string[],
): Promise<void> {
  for (const ids of chunks(questionIds))
    await trx.deleteFrom('answers').where('question_id', 'in', ids).execute();
}

/**
 * Writes questions anew under their ids. Those of the questionnaire that are not named must be gone, or follow with
 * other ordinals.
 */
export async function updateQuestions(
  trx: Transaction<Schema>,
  questionnaireId: string,
  questions: readonly { readonly id: string; readonly next: NewQuestion }[],
): Promise<void> {
  // Places are unique: all step aside first.
  await trx
    .updateTable('questions')
    .set({ ordinal: sql`-1 - ordinal`, question_cell: sql`'-' || question_cell` })
    .where('questionnaire_id', '=', questionnaireId)
    .execute();
  for (const part of chunks(questions))
    await sql`
      update questions q set
        ordinal = n.ordinal, kind = n.kind, sheet = n.sheet, row_number = n.row_number,
        question_cell = n.question_cell, shown_id = n.shown_id, section = n.section, text = n.text,
        text_hash = n.text_hash, guidance = n.guidance, depends_on = n.depends_on, answer_cells = n.answer_cells
      from jsonb_to_recordset(${JSON.stringify(part.map(toRecord))}::jsonb) as n(
        id uuid, ordinal integer, kind text, sheet text, row_number integer, question_cell text, shown_id text,
        section text, text text, text_hash text, guidance text, depends_on jsonb, answer_cells jsonb)
      where q.id = n.id`.execute(trx);
}

const toRecord = ({ id, next }: { id: string; next: NewQuestion }) => ({
  id,
  ordinal: next.ordinal,
  kind: next.kind,
  sheet: next.sheet,
  row_number: next.row,
  question_cell: next.questionCell,
  shown_id: next.shownId,
  section: next.section,
  text: next.text,
  text_hash: next.textHash,
  guidance: next.guidance,
  depends_on: next.dependsOn,
  answer_cells: next.answers,
});
