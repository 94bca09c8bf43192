import type { Question } from '../questionnaire/questionnaire.ts';
import { findQuestions } from '../questionnaire/questions.ts';
import type { NewLibraryEntry } from '../store/library.ts';
import type { Verdict } from '../store/schema.ts';
import { unlock } from '../workbook/encryption/locked-file.ts';
import type { Workbook } from '../workbook/grid.ts';
import { openWorkbook } from '../workbook/open-workbook.ts';
import { isoDateOf } from './dates.ts';
import type { ReadText } from './document.ts';
import { isPlaceholder } from './placeholder.ts';

/** An earlier answer as its file says it. */
export type EarlierAnswer = Pick<
  NewLibraryEntry,
  | 'question'
  | 'section'
  | 'verdict'
  | 'choice'
  | 'answer'
  | 'tags'
  | 'owner'
  | 'reviewedAt'
  | 'location'
>;

type Columns = { readonly question: number; readonly answer: number };

const COLUMN = {
  question: /^(?:question|questions|question text|requirement)$/i,
  answer: /^(?:answer|answers|response|vendor response|standard answer|approved answer)$/i,
  choice: /^(?:choice|verdict|yes\/no|yes no|short answer)$/i,
  tags: /^(?:tags?|category|categories|topic|topics|domain|section)$/i,
  owner: /^(?:owner|author|subject matter expert|sme)$/i,
  reviewed:
    /^(?:reviewed|last reviewed|review date|reviewed at|reviewed on|updated|last updated)$/i,
} as const;

const find = (header: readonly string[], name: keyof typeof COLUMN): number =>
  header.findIndex((title) => COLUMN[name].test(title.trim()));

/** Where a table names a question and an answer column; null for any other file. */
export function libraryColumnsOf(document: ReadText): Columns | null {
  for (const { cells } of document.blocks.slice(0, 5)) {
    if (cells === null) continue;
    const [question, answer] = [find(cells, 'question'), find(cells, 'answer')];
    if (question >= 0 && answer >= 0) return { question, answer };
  }
  return null;
}

const VERDICTS: readonly (readonly [RegExp, Verdict])[] = [
  [/^(?:n\/?a|n\.a\.|not applicable)\b/i, 'na'],
  [/^(?:partial|partially|partly|in part)\b/i, 'partial'],
  [/^(?:yes|y|true|implemented|compliant|in place)\b/i, 'yes'],
  [/^(?:no|n|false|not implemented|non-compliant|not in place)(?![\w'-]| later)/i, 'no'],
];

/** A "yes" to a part, or with a reservation, is no yes. */
const RESERVED =
  /^yes\b[^.!?]{0,160}\b(?:some|partial(?:ly)?|partly|small|few|percent(?:age)?|half|majority|most|mostly|planned|plan to|in progress|ongoing|limited|except|but|however|only|not)\b/i;

/** What an answer's choice or first word says; null where it takes no side. */
function verdictOf(text: string): Verdict | null {
  const start = text.trim();
  if (RESERVED.test(start)) return 'partial';
  return VERDICTS.find(([pattern]) => pattern.test(start))?.[1] ?? null;
}

const isBlank = (text: string): boolean =>
  text.trim() === '' ||
  isPlaceholder(text) ||
  /^(?:[-–—?.]+|pending|unanswered|not (?:answered|verified|assessed|reviewed)|open)$/i.test(
    text.trim(),
  );

export type LibraryFile = {
  readonly answers: readonly EarlierAnswer[];
  /** Is it a questionnaire that someone has filled in: several questions in sentences, most of them answered? */
  readonly isAnsweredQuestionnaire: boolean;
};

/**
 * Earlier answers of a completed questionnaire or of a table with the columns question and answer (and any of tags, owner,
 * reviewed). Blanks are skipped. @throws AppError of `unlock` and `openWorkbook`
 */
export async function findEarlierAnswers(file: {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly password: string | null;
}): Promise<LibraryFile> {
  const { bytes } = unlock(file.bytes, file.password);
  const { grid } = await openWorkbook(bytes, file.fileName);
  const { questions } = findQuestions(grid);
  const answered = questions.map(fromQuestion).filter((answers) => answers.length > 0);
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

function fromQuestion(question: Question): EarlierAnswer[] {
  const filled = question.answers.filter(({ current }) => current !== null && !isBlank(current));
  if (filled.length === 0) return [];
  const mark = filled.find(({ kind }) => kind === 'mark');
  const choice =
    mark?.options?.[0] ?? filled.find(({ kind }) => kind === 'choice')?.current ?? null;
  const texts = filled
    .filter(({ kind }) => kind !== 'choice' && kind !== 'mark')
    .map(({ current }) => current?.trim() ?? '');
  const answer = texts.length > 0 ? texts.join('\n') : (choice ?? '');
  return [
    {
      question: question.text,
      section: question.section,
      verdict: verdictOf(choice ?? answer),
      choice,
      answer,
      tags: [],
      owner: null,
      reviewedAt: null,
      location: `${question.sheet}!${question.questionCell}`,
    },
  ];
}

function fromTable(grid: Workbook): EarlierAnswer[] | null {
  const found = grid.sheets.flatMap((sheet) => {
    if (sheet.state !== 'visible') return [];
    const rows = [...sheet.rows].map(([number, cells]) => ({
      number,
      cells: new Map([...cells].map(([column, cell]) => [column, cell.text])),
    }));
    const head = rows.slice(0, 5).find(({ cells }) => {
      const titles = [...cells.values()];
      return (
        find(titles, 'question') >= 0 &&
        find(titles, 'answer') >= 0 &&
        (grid.format === 'csv' || find(titles, 'reviewed') >= 0 || find(titles, 'owner') >= 0)
      );
    });
    if (head === undefined) return [];
    const columns = [...head.cells];
    const columnOf = (name: keyof typeof COLUMN) =>
      columns.find(([, title]) => COLUMN[name].test(title.trim()))?.[0];
    return [
      { sheet: sheet.name, rows: rows.filter(({ number }) => number > head.number), columnOf },
    ];
  });
  if (found.length === 0) return null;
  return found.flatMap(({ sheet, rows, columnOf }) =>
    rows.flatMap(({ number, cells }) => {
      const value = (name: keyof typeof COLUMN): string => {
        const column = columnOf(name);
        return column === undefined ? '' : (cells.get(column) ?? '').trim();
      };
      return fromRow(value, `${sheet}!${number}`);
    }),
  );
}

function fromRow(value: (name: keyof typeof COLUMN) => string, location: string): EarlierAnswer[] {
  const [question, answer, choice] = [value('question'), value('answer'), value('choice')];
  if (isBlank(question) || (isBlank(answer) && isBlank(choice))) return [];
  return [
    {
      question,
      section: null,
      verdict: verdictOf(isBlank(choice) ? answer : choice),
      choice: isBlank(choice) ? null : choice,
      answer: isBlank(answer) ? choice : answer,
      tags: value('tags')
        .split(/[,;|]/)
        .map((tag) => tag.trim())
        .filter((tag) => tag !== ''),
      owner: value('owner') || null,
      reviewedAt: isoDateOf(value('reviewed')),
      location,
    },
  ];
}
