import type { AnswerCell } from '../questionnaire/questionnaire.ts';
import type { Verdict } from '../store/schema.ts';
import type { DraftValue } from './draft.ts';
import { optionSaying } from './scale-options.ts';
import { optionFor } from './verdict-options.ts';

/** The words of an answer in several lengths, longest first; the first that fits the cell is written, none is ever cut. */
export type Wording = {
  readonly verdict: Verdict | null;
  readonly texts: readonly string[];
  readonly choice?: string | null;
};

export type Filled =
  | { readonly values: readonly DraftValue[] }
  | { readonly refusal: 'no_matching_option' | 'value_needed' };

const NOT_FOR_WORDS =
  /\b(?:owner|ownership|customer|csc|buyer|client|reviewer|internal|score|rating|weight|risk|date|due|status|evidence link|url|attachment|assessor|auditor|priority)\b/i;
const FOR_WORDS =
  /\b(?:comment|explan|explain|descri|detail|note|additional|response|justif|remark|answer|rationale|vendor|provider|csp|supporting)/i;
const VERDICT_WORD: Readonly<Record<Verdict, string>> = {
  yes: 'Yes',
  no: 'No',
  partial: 'Partially',
  na: 'Not applicable',
};

const fits = (cell: AnswerCell, text: string) =>
  cell.maxLength === null || text.length <= cell.maxLength;

function wordCell(cells: readonly AnswerCell[], kind: 'comment' | 'text'): AnswerCell | undefined {
  const those = cells.filter(
    (cell) => cell.kind === kind && !NOT_FOR_WORDS.test(cell.header ?? ''),
  );
  const loose =
    kind === 'text' || those.length > 0
      ? []
      : cells.filter((cell) => cell.kind === kind && FOR_WORDS.test(cell.header ?? ''));
  return those.find((cell) => FOR_WORDS.test(cell.header ?? '')) ?? those[0] ?? loose[0];
}

function chosen(cells: readonly AnswerCell[], verdict: Verdict): DraftValue[] {
  const marks = cells.filter((cell) => cell.kind === 'mark');
  const meanings = marks.flatMap((cell) => cell.options?.slice(0, 1) ?? []);
  const meaning = optionFor(meanings, verdict);
  const mark = marks.find((cell) => meaning !== null && cell.options?.[0] === meaning);
  if (mark) return [{ cell: mark.cell, kind: 'mark', value: 'x', option: meaning }];
  const choice = cells
    .filter((cell) => cell.kind === 'choice')
    .map((cell) => ({ cell, option: optionFor(cell.options ?? [], verdict) }))
    .find(({ option }) => option !== null);
  return choice
    ? [
        {
          cell: choice.cell.cell,
          kind: 'choice',
          value: choice.option ?? '',
          option: choice.option,
        },
      ]
    : [];
}

function sameChoice(cells: readonly AnswerCell[], choice: string | null): DraftValue[] | null {
  const cell =
    choice === null
      ? undefined
      : cells.find((each) => each.kind === 'choice' && each.options?.includes(choice));
  return cell && choice !== null
    ? [{ cell: cell.cell, kind: 'choice', value: choice, option: choice }]
    : null;
}

/** A reference that Vouch appends says nothing of how often or how long. */
const REFERENCE = /\s*\([^()]*(?:\([^()]*\)[^()]*)*\)\s*$/;

/** An answer to "How often …?" in a row with a list: its words choose the option. */
function scaled(cells: readonly AnswerCell[], texts: readonly string[]): DraftValue[] {
  const answer = (texts[0] ?? '').replace(REFERENCE, '');
  for (const cell of cells.filter(({ kind, multiple }) => kind === 'choice' && !multiple)) {
    const option = optionSaying(cell.options ?? [], answer);
    if (option !== null) return [{ cell: cell.cell, kind: 'choice', value: option, option }];
  }
  return [];
}

/**
 * Puts an answer into the row's cells: the verdict as one of the sheet's own options (exactly as written there), the words into the comment
 * or text cell within its length. A row with a list is never left without its choice: what no option says, or a cell that wants a number or a date only, is refused.
 */
export function fillCells(cells: readonly AnswerCell[], wording: Wording): Filled {
  const { verdict, choice: earlier = null } = wording;
  const closed = cells.some((cell) => cell.kind === 'choice' || cell.kind === 'mark');
  const choice =
    sameChoice(cells, earlier) ??
    (verdict === null ? scaled(cells, wording.texts) : chosen(cells, verdict));
  if (closed && choice.length === 0) return { refusal: 'no_matching_option' };
  const values = [...choice, ...worded(cells, wording, closed)];
  return values.length > 0 ? { values } : { refusal: 'value_needed' };
}

function worded(
  cells: readonly AnswerCell[],
  { verdict, texts }: Wording,
  closed: boolean,
): DraftValue[] {
  const cell = wordCell(cells, 'text') ?? wordCell(cells, 'comment');
  if (!cell) return [];
  const lead = verdict === null || (closed && cell.kind === 'comment') ? '' : VERDICT_WORD[verdict];
  const said = [...texts.map((text) => (lead === '' ? text : `${lead}. ${text}`)), lead];
  const text = said.find((each) => each !== '' && fits(cell, each));
  return text === undefined
    ? []
    : [{ cell: cell.cell, kind: cell.kind, value: text, option: null }];
}
