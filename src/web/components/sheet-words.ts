import type { ColumnRole } from '../../questionnaire/layout/layout.ts';
import type { CellReading } from '../../questionnaire/layout/preview.ts';
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
