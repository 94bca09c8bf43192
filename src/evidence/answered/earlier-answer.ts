import { isoDateOf } from '../../language/dates.ts';
import type { NewLibraryEntry } from '../../store/library.ts';
import type { Verdict } from '../../store/schema.ts';
import { isPlaceholder } from '../placeholder.ts';
import type { ColumnName } from './answer-columns.ts';
import { remarkDoubts, verdictOf } from './verdict.ts';

/** An earlier answer as its file says it. */
export type EarlierAnswer = Pick<
  NewLibraryEntry,
  | 'question'
  | 'section'
  | 'verdict'
  | 'choice'
  | 'answer'
  | 'comment'
  | 'remark'
  | 'expiresAt'
  | 'tags'
  | 'owner'
  | 'reviewedAt'
  | 'location'
>;

export const isBlank = (text: string): boolean =>
  text.trim() === '' ||
  isPlaceholder(text) ||
  /^(?:[-–—?.]+|pending|unanswered|not (?:answered|verified|assessed|reviewed)|open)$/i.test(
    text.trim(),
  );

/** What a reviewer called a gap never counts as a Yes. */
function judged(verdict: Verdict | null, remark: string): Verdict | null {
  if (!remarkDoubts(remark)) return verdict;
  return verdict === 'no' || verdict === 'na' ? verdict : 'partial';
}

/** A cell of so few words judges a row, or names something; more of them say something. */
const A_JUDGEMENT = 4;

/**
 * Cells of a row that nothing names (a status, a rating) and that call it a gap or partial: somebody judged the
 * answer there.
 */
const judgementsIn = (cells: readonly string[]): string[] =>
  cells
    .map((cell) => cell.trim())
    .filter((cell) => cell.split(/\s+/).length <= A_JUDGEMENT && remarkDoubts(cell));

const EXAMPLE_ID = /^(?:example|sample|e\.g\.?|demo)\b/i;
const EXAMPLE =
  /\b(?:example|sample) (?:row|answer|question|response|entry)\b|\bdelete this row\b|\breplace or delete\b/i;

const isExample = (value: (name: ColumnName) => string): boolean =>
  EXAMPLE_ID.test(value('id')) || EXAMPLE.test(`${value('question')} ${value('comment')}`);

const tagsIn = (text: string): string[] =>
  text
    .split(/[,;|]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');

/** The earlier answer of one row, at most one; none for blanks and for rows that show how to fill the table in. */
export function answerOfRow(
  value: (name: ColumnName) => string,
  {
    location,
    section,
    beside = [],
  }: {
    readonly location: string;
    readonly section: string | null;
    /** The cells of the row that no column's title names. */
    readonly beside?: readonly string[];
  },
): EarlierAnswer[] {
  const [question, answer, choice] = [value('question'), value('answer'), value('choice')];
  const comment = value('comment');
  const isOwnVerdict = (cell: string) => cell.trim() === choice && verdictOf(choice) !== null;
  const judgements = judgementsIn(beside.filter((cell) => !isOwnVerdict(cell)));
  const remark = [value('remark'), ...judgements].filter(Boolean).join('; ');
  if (isBlank(question) || (isBlank(answer) && isBlank(choice))) return [];
  if (isExample(value)) return [];
  const said = isBlank(choice) ? null : (verdictOf(choice) ?? verdictOf(answer));
  return [
    {
      question,
      section,
      verdict: judged(said ?? verdictOf(answer), remark),
      choice: isBlank(choice) ? null : choice,
      answer: isBlank(answer) ? choice : answer,
      comment: comment || null,
      remark: remark || null,
      expiresAt: isoDateOf(value('expires')),
      tags: tagsIn(value('tags')),
      owner: value('owner') || null,
      reviewedAt: isoDateOf(value('reviewed')),
      location,
    },
  ];
}
