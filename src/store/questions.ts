import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Handle } from '../ports.ts';
import type { AnswerCell } from '../questionnaire/questionnaire.ts';
import type { Schema } from './schema.ts';

const answerCell: z.ZodType<AnswerCell> = z.object({
  cell: z.string(),
  kind: z.enum(['choice', 'text', 'comment', 'mark', 'number', 'date']),
  header: z.string().nullable(),
  options: z.array(z.string()).nullable(),
  multiple: z.boolean(),
  required: z.boolean(),
  maxLength: z.number().nullable(),
  current: z.string().nullable(),
});
const answerCells = z.array(answerCell);
const dependency = z.object({ questionCell: z.string(), when: z.array(z.string()) }).nullable();

type Row = Omit<Selectable<Schema['questions']>, 'topic_hash'>;

/** A question (or a company fact that the sheet asks for) as it was found in the buyer's file. */
export type StoredQuestion = ReturnType<typeof toQuestion>;
export type NewQuestion = Omit<StoredQuestion, 'id' | 'questionnaireId'>;

/** The question in a row of the table. */
export function toQuestion(row: Row) {
  return {
    id: row.id,
    questionnaireId: row.questionnaire_id,
    /** 0-based place in the file: sheets in their order, rows from the top. */
    ordinal: row.ordinal,
    kind: row.kind,
    sheet: row.sheet,
    row: row.row_number,
    questionCell: row.question_cell,
    /** The id that the sheet shows. */
    shownId: row.shown_id,
    section: row.section,
    text: row.text,
    textHash: row.text_hash,
    guidance: row.guidance,
    dependsOn: dependency.parse(row.depends_on),
    answers: answerCells.parse(row.answer_cells),
  };
}

const CHUNK = 500;

/** Stores the questions and returns their ids, in the order given. */
export async function insertQuestions(
  handle: Handle,
  questionnaireId: string,
  questions: readonly NewQuestion[],
): Promise<string[]> {
  const ids = new Map<number, string>();
  for (let from = 0; from < questions.length; from += CHUNK) {
    const rows = await handle
      .insertInto('questions')
      .values(questions.slice(from, from + CHUNK).map((each) => toRow(questionnaireId, each)))
      .returning(['id', 'ordinal'])
      .execute();
    for (const row of rows) ids.set(row.ordinal, row.id);
  }
  return questions.map(({ ordinal }) => ids.get(ordinal) ?? '');
}

function toRow(questionnaireId: string, question: NewQuestion) {
  return {
    questionnaire_id: questionnaireId,
    ordinal: question.ordinal,
    kind: question.kind,
    sheet: question.sheet,
    row_number: question.row,
    question_cell: question.questionCell,
    shown_id: question.shownId,
    section: question.section,
    text: question.text,
    text_hash: question.textHash,
    guidance: question.guidance,
    depends_on: question.dependsOn === null ? null : JSON.stringify(question.dependsOn),
    answer_cells: JSON.stringify(question.answers),
  };
}

/** A question by id, or null; a text that is no id gives null. */
export async function getQuestion(handle: Handle, id: string): Promise<StoredQuestion | null> {
  if (!z.guid().safeParse(id).success) return null;
  const row = await handle
    .selectFrom('questions')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : toQuestion(row);
}

/** All of a questionnaire, in the file's order. */
export async function listQuestions(
  handle: Handle,
  questionnaireId: string,
): Promise<StoredQuestion[]> {
  const rows = await handle
    .selectFrom('questions')
    .selectAll()
    .where('questionnaire_id', '=', questionnaireId)
    .orderBy('ordinal')
    .execute();
  return rows.map(toQuestion);
}
