import { sha256 } from '../hash.ts';
import type { ProfileField, Question, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { NewQuestion } from '../store/questions.ts';

/**
 * Everything that a questionnaire asks as rows to store: sheets in their order, rows from the top. Two entries for one
 * question cell become one with the answer cells of both.
 */
export function questionsInOrder(found: Questionnaire): NewQuestion[] {
  const sheetOrder = new Map(found.sheets.map((sheet, index) => [sheet.name, index]));
  const rows = new Map<string, Omit<NewQuestion, 'ordinal'>>();
  for (const row of [
    ...found.questions.map(asQuestion),
    ...found.profileFields.map(asProfileField),
  ]) {
    const key = `${row.sheet}!${row.questionCell}`;
    const earlier = rows.get(key);
    rows.set(key, earlier === undefined ? row : withCellsOf(earlier, row));
  }
  return [...rows.values()]
    .map((row, index) => ({ row, index, sheet: sheetOrder.get(row.sheet) ?? sheetOrder.size }))
    .sort((a, b) => a.sheet - b.sheet || a.row.row - b.row.row || a.index - b.index)
    .map(({ row }, ordinal) => ({ ...row, ordinal }));
}

/** The hash under which a question's text is found again at export. */
const questionHash = (text: string): string => sha256(text);

function asQuestion(question: Question): Omit<NewQuestion, 'ordinal'> {
  return {
    kind: 'question',
    sheet: question.sheet,
    row: question.row,
    questionCell: question.questionCell,
    shownId: question.id,
    section: question.section,
    text: question.text,
    textHash: questionHash(question.text),
    guidance: question.guidance,
    dependsOn:
      question.dependsOn === null
        ? null
        : { ...question.dependsOn, when: [...question.dependsOn.when] },
    answers: [...question.answers],
  };
}

function asProfileField(field: ProfileField): Omit<NewQuestion, 'ordinal'> {
  return {
    ...asQuestion({ ...field, id: null, section: null, guidance: null, dependsOn: null }),
    kind: 'profile',
  };
}

function withCellsOf(
  first: Omit<NewQuestion, 'ordinal'>,
  second: Omit<NewQuestion, 'ordinal'>,
): Omit<NewQuestion, 'ordinal'> {
  const known = new Set(first.answers.map(({ cell }) => cell));
  return {
    ...first,
    answers: [...first.answers, ...second.answers.filter(({ cell }) => !known.has(cell))],
  };
}
