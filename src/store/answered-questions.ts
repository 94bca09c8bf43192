import { z } from 'zod';
import type { Handle } from '../ports.ts';
import { type Answer, toAnswer } from './answers.ts';
import { type StoredQuestion, toQuestion } from './questions.ts';

/** A question with the answer that stands for it: what pages, API, shell and the export tell of it. */
export type AnsweredQuestion = { readonly question: StoredQuestion; readonly answer: Answer };

/** The one statement; `text_hash` is the answer's. */
const answered = (handle: Handle) =>
  handle
    .selectFrom('questions as q')
    .innerJoin('answers as a', 'a.question_id', 'q.id')
    .selectAll('a')
    .select(['q.id', 'q.questionnaire_id', 'q.ordinal', 'q.kind', 'q.sheet', 'q.row_number'])
    .select(['q.question_cell', 'q.shown_id', 'q.section', 'q.text', 'q.guidance'])
    .select(['q.text_hash as asked_hash', 'q.depends_on', 'q.answer_cells']);

type Row = Awaited<ReturnType<ReturnType<typeof answered>['execute']>>[number];

const toAnswered = (row: Row): AnsweredQuestion => ({
  question: toQuestion({ ...row, text_hash: row.asked_hash }),
  answer: toAnswer(row),
});

/** All of a questionnaire, in the file's order. */
export async function listAnsweredQuestions(
  handle: Handle,
  questionnaireId: string,
): Promise<AnsweredQuestion[]> {
  const rows = await answered(handle)
    .where('q.questionnaire_id', '=', questionnaireId)
    .orderBy('q.ordinal')
    .execute();
  return rows.map(toAnswered);
}

/** One of them, or null; a text that is no id gives null. */
export async function getAnsweredQuestion(
  handle: Handle,
  id: string,
): Promise<AnsweredQuestion | null> {
  if (!z.guid().safeParse(id).success) return null;
  const row = await answered(handle).where('q.id', '=', id).executeTakeFirst();
  return row === undefined ? null : toAnswered(row);
}

const MOST_TWINS = 10;

/** Other rows of the file that ask in the very same words, in the file's order; at most ten. */
export async function listTwins(
  handle: Handle,
  { id, questionnaireId, textHash }: StoredQuestion,
): Promise<AnsweredQuestion[]> {
  const rows = await answered(handle)
    .where('q.questionnaire_id', '=', questionnaireId)
    .where('q.text_hash', '=', textHash)
    .where('q.id', '<>', id)
    .orderBy('q.ordinal')
    .limit(MOST_TWINS)
    .execute();
  return rows.map(toAnswered);
}
