import type { Question } from '../questionnaire/questionnaire.ts';
import { findQuestions } from '../questionnaire/questions/find-questions.ts';
import { unlockFile } from '../workbook/encryption/unlock-file.ts';
import type { Workbook } from '../workbook/grid.ts';
import { openWorkbook } from '../workbook/open-workbook.ts';
import {
  type AnswerColumns,
  answerColumnsOf,
  type ColumnName,
  isRemarkColumn,
} from './answered/answer-columns.ts';
import { answerOfRow, type EarlierAnswer, isBlank } from './answered/earlier-answer.ts';
import type { ReadText } from './document.ts';

/** Does a table of the document's start name a question and an answer column? */
export const hasAnswerColumns = (document: ReadText): boolean =>
  document.blocks
    .slice(0, 5)
    .some(({ cells }) => cells !== null && answerColumnsOf(cells)?.has('answer') === true);

export type LibraryFile = {
  readonly answers: readonly EarlierAnswer[];
  /** Is it a questionnaire that someone has filled in: several questions in sentences, most of them answered? */
  readonly isAnsweredQuestionnaire: boolean;
};

/**
 * Earlier answers of a completed questionnaire or of a table with the columns question and answer (and any of
 * choice, comment, reviewer's remark, tags, owner, reviewed, expiry). Blanks and example rows are skipped. @throws
 * AppError of `unlockFile` and `openWorkbook`
 */
export async function findEarlierAnswers(file: {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly password: string | null;
}): Promise<LibraryFile> {
  const { bytes } = await unlockFile(file.bytes, file.password);
  const { grid } = await openWorkbook(bytes, file.fileName);
  const { questions } = findQuestions(grid);
  const answered = questions
    .map((question) => fromQuestion(question, cellsBeside(grid, question)))
    .filter((answers) => answers.length > 0);
  const asking = questions.filter(
    ({ text }) => text.includes('?') || text.split(/\s+/).length >= 6,
  );
  return {
    answers: fromTable(grid) ?? answered.flat(),
    isAnsweredQuestionnaire:
      questions.length >= 3 &&
      answered.length >= questions.length * 0.5 &&
      asking.length >= questions.length * 0.6,
  };
}

/**
 * The cells of a question's row that are neither the question nor one of its texts: what a reviewer marked may
 * stand there, or in an answer cell.
 */
function cellsBeside(grid: Workbook, { sheet, row, text, answers }: Question): string[] {
  const cells = grid.sheets.find(({ name }) => name === sheet)?.rows.get(row);
  const said = new Set([text, ...answers.filter(isSaid).map(({ current }) => current)]);
  return [...(cells?.values() ?? [])].map((cell) => cell.text).filter((each) => !said.has(each));
}

const isSaid = ({ kind }: Question['answers'][number]): boolean =>
  kind === 'text' || kind === 'comment';

function fromQuestion(question: Question, beside: readonly string[]): EarlierAnswer[] {
  const filled = question.answers.filter(({ current }) => current !== null && !isBlank(current));
  const isRemark = ({ header }: { header: string | null }) => isRemarkColumn(header ?? '');
  const own = filled.filter((each) => !isRemark(each));
  const mark = own.find(({ kind }) => kind === 'mark');
  const choice = mark?.options?.[0] ?? own.find(({ kind }) => kind === 'choice')?.current ?? '';
  const textOf = (cells: typeof filled) =>
    cells
      .filter(({ kind }) => kind !== 'choice' && kind !== 'mark')
      .map(({ current }) => current?.trim() ?? '')
      .join('\n');
  const values: Partial<Record<ColumnName, string>> = {
    question: question.text,
    id: question.id ?? '',
    choice,
    answer: textOf(own),
    remark: textOf(filled.filter(isRemark)),
  };
  return answerOfRow((name) => values[name] ?? '', {
    location: `${question.sheet}!${question.questionCell}`,
    section: question.section,
    beside,
  });
}

/**
 * A workbook's table counts as a library where it has more columns than a buyer's form: who owns an answer, when it
 * was reviewed or ends.
 */
const isLibrary = (columns: AnswerColumns, grid: Workbook): boolean =>
  grid.format === 'csv' ||
  (['reviewed', 'owner', 'expires', 'remark'] as const).some((name) => columns.has(name));

function fromTable(grid: Workbook): EarlierAnswer[] | null {
  const found = grid.sheets.flatMap((sheet) => {
    if (sheet.state !== 'visible') return [];
    const rows = [...sheet.rows].map(([number, cells]) => ({
      number,
      cells: new Map([...cells].map(([column, cell]) => [column, cell.text])),
    }));
    for (const { number, cells } of rows.slice(0, 5)) {
      const order = [...cells.keys()];
      const columns = answerColumnsOf([...cells.values()]);
      if (columns === null || !isLibrary(columns, grid)) continue;
      return [
        { sheet: sheet.name, rows: rows.filter((row) => row.number > number), columns, order },
      ];
    }
    return [];
  });
  if (found.length === 0) return null;
  return found.flatMap(({ sheet, rows, columns, order }) =>
    rows.flatMap(({ number, cells }) => {
      const value = (name: ColumnName): string => {
        const column = order[columns.get(name) ?? -1];
        return column === undefined ? '' : (cells.get(column) ?? '').trim();
      };
      const named = new Set([...columns.values()].map((at) => order[at]));
      const beside = [...cells].flatMap(([column, text]) => (named.has(column) ? [] : text));
      return answerOfRow(value, { location: `${sheet}!${number}`, section: null, beside });
    }),
  );
}
