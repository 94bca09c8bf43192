import { sha256 } from '../../src/hash.ts';
import type { AnswerCell } from '../../src/questionnaire/questionnaire.ts';
import { type CellValue, insertAnswers } from '../../src/store/answers.ts';
import { insertFile } from '../../src/store/files.ts';
import { insertQuestionnaire } from '../../src/store/questionnaires.ts';
import { insertQuestions } from '../../src/store/questions.ts';
import type { Service } from './app.ts';

const cell = (name: string, more: Partial<AnswerCell>): AnswerCell => ({
  cell: name,
  kind: 'comment',
  header: null,
  options: null,
  multiple: false,
  required: false,
  maxLength: null,
  current: null,
  ...more,
});

const YES_NO = ['Yes', 'No'];

const drafted = (row: number): CellValue[] => [
  { cell: `C${row}`, kind: 'choice', value: 'Yes', option: 'Yes' },
  { cell: `D${row}`, kind: 'comment', value: `Comment ${row}.`, option: null },
];

/** A questionnaire with three drafted questions (a choice and a comment each); gives its id and theirs. */
export async function seedQuestionnaire({
  deps,
  actor,
}: Service): Promise<{ id: string; questionIds: string[] }> {
  const now = deps.clock.now();
  const id = await insertQuestionnaire(deps.db, {
    fileName: 'buyer.xlsx',
    fileSha256: await insertFile(deps.db, new TextEncoder().encode('bytes of a workbook')),
    buyer: 'Harbour',
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
  const rows = [2, 3, 4];
  const questionIds = await insertQuestions(
    deps.db,
    id,
    rows.map((row, ordinal) => ({
      ordinal,
      kind: 'question' as const,
      sheet: 'Security',
      row,
      questionCell: `B${row}`,
      shownId: `Q${row}`,
      section: null,
      text: `Is control ${row} in place?`,
      textHash: sha256(`Is control ${row} in place?`),
      guidance: null,
      dependsOn: null,
      answers: [
        cell(`C${row}`, { kind: 'choice', options: YES_NO }),
        cell(`D${row}`, { maxLength: 40 }),
      ],
    })),
  );
  await insertAnswers(
    deps.db,
    questionIds.map((questionId, index) => ({
      questionId,
      status: 'drafted' as const,
      state: 'drafted' as const,
      origin: 'draft' as const,
      values: drafted(rows[index] ?? 0),
    })),
    now,
  );
  return { id, questionIds };
}
