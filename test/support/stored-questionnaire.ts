import { sha256 } from '../../src/hash.ts';
import type { Database, Deps } from '../../src/ports.ts';
import type { AnswerCell } from '../../src/questionnaire/questionnaire.ts';
import type { Actor } from '../../src/store/actors.ts';
import { type CellValue, getAnswer, insertAnswers } from '../../src/store/answers.ts';
import { insertFile } from '../../src/store/files.ts';
import { insertQuestionnaire } from '../../src/store/questionnaires.ts';
import { insertQuestions } from '../../src/store/questions.ts';
import type { AnswerState } from '../../src/store/schema.ts';

const cell = (name: string, kind: AnswerCell['kind'], options: string[] | null): AnswerCell => ({
  cell: name,
  kind,
  header: null,
  options,
  multiple: false,
  required: false,
  maxLength: kind === 'comment' ? 500 : null,
  current: null,
});

export const yes = (row: number, comment: string): CellValue[] => [
  { cell: `C${row}`, kind: 'choice', value: 'Yes', option: 'Yes' },
  { cell: `D${row}`, kind: 'comment', value: comment, option: null },
];

/** Stores a questionnaire with one question a state (rows from 5, answers in C and D); returns the ids by row. */
export async function storeQuestionnaire(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  states: readonly AnswerState[],
): Promise<{ questionnaireId: string; questionIds: string[] }> {
  const now = clock.now();
  const questionnaireId = await insertQuestionnaire(db, {
    fileName: 'buyer.xlsx',
    fileSha256: await insertFile(db, new TextEncoder().encode(`file ${states.join()}`)),
    buyer: 'Buyer Ltd',
    deal: null,
    dueDate: null,
    product: null,
    audience: 'nda',
    requester: null,
    sheets: [],
    warnings: [],
    createdAt: now,
    createdBy: actor.id,
  });
  const rows = states.map((state, ordinal) => ({ state, ordinal, row: ordinal + 5 }));
  const questionIds = await insertQuestions(
    db,
    questionnaireId,
    rows.map(({ ordinal, row }) => ({
      ordinal,
      kind: 'question' as const,
      sheet: 'Questions',
      row,
      questionCell: `B${row}`,
      shownId: `Q${row}`,
      section: null,
      text: `Is control ${row} in place?`,
      textHash: sha256(`Is control ${row} in place?`),
      guidance: null,
      dependsOn: null,
      answers: [cell(`C${row}`, 'choice', ['Yes', 'No', 'N/A']), cell(`D${row}`, 'comment', null)],
    })),
  );
  await insertAnswers(
    db,
    rows.map(({ state, ordinal, row }) => ({
      questionId: questionIds[ordinal] ?? '',
      status:
        state === 'pending' || state === 'needs_input' || state === 'failed' ? state : 'drafted',
      state: state === 'approved' ? 'drafted' : state,
      origin: 'draft',
      values: ['pending', 'needs_input', 'failed'].includes(state) ? [] : yes(row, `Draft ${row}.`),
    })),
    now,
  );
  return { questionnaireId, questionIds };
}

export async function answerOf(db: Database, questionId: string | undefined) {
  const answer = await getAnswer(db, questionId ?? '');
  if (answer === null) throw new Error('no such answer');
  return answer;
}
