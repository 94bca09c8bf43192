import type { ColumnRole } from '../../questionnaire/layout/layout.ts';
import type { CellReading } from '../../questionnaire/layout/preview-rows.ts';
import type { CellSaying } from '../../questionnaire/layout/say-cell.ts';
import type { SheetRole } from '../../questionnaire/questionnaire.ts';

/** What a sheet is for, as a person chooses it. */
export const SHEET_ROLE_WORDS: Readonly<Record<SheetRole, string>> = {
  questions: 'Questions to answer',
  reference: 'Reference, not read',
  instructions: 'Instructions, not read',
  report: 'The buyer’s report, not read',
  empty: 'Empty, not read',
};

/** What a column is for, as a person chooses it. */
export const COLUMN_ROLE_WORDS: Readonly<Record<ColumnRole, string>> = {
  question: 'Question',
  id: 'Number',
  section: 'Section',
  guidance: 'Guidance',
  answer: 'Answer',
  comment: 'Comment',
  mark: 'Mark (x)',
  depends: 'Depends on',
  options: 'Allowed answers',
};

/** What a person says of a cell, the usual first; of a row what it is, of a column what it is for. */
export const SAYING_WORDS = {
  usual: [
    ['question', 'Question'],
    ['answer', 'Answer'],
    ['comment', 'Comment'],
    ['heading', 'Section heading'],
    ['not-asked', 'Not a question'],
    ['header', 'Heads a table'],
  ],
  others: [
    ['id', 'Number'],
    ['section', 'Section column'],
    ['guidance', 'Guidance'],
    ['mark', 'Mark (x)'],
    ['options', 'Allowed answers'],
    ['depends', 'Depends on'],
    ['unused', 'Column not used'],
    ['no-table', 'Heads no table'],
  ],
} as const satisfies Record<string, readonly (readonly [CellSaying, string])[]>;

/** What a cell was read as, named beside its colour, and the colour. */
export const READING_WORDS: Readonly<Record<CellReading, { tone: string; label: string }>> = {
  header: { tone: 'header', label: 'Heading' },
  question: { tone: 'question', label: 'Question' },
  fact: { tone: 'fact', label: 'Company fact' },
  choice: { tone: 'answer', label: 'Answer: a choice' },
  text: { tone: 'answer', label: 'Answer: text' },
  number: { tone: 'answer', label: 'Answer: a number' },
  date: { tone: 'answer', label: 'Answer: a date' },
  mark: { tone: 'answer', label: 'Answer: a mark' },
  comment: { tone: 'comment', label: 'Comment' },
  id: { tone: 'aside', label: 'Number' },
  section: { tone: 'aside', label: 'Section' },
  guidance: { tone: 'aside', label: 'Guidance' },
  depends: { tone: 'aside', label: 'Depends on' },
  options: { tone: 'aside', label: 'Allowed answers' },
};
