import type { AnswerCell } from '../questionnaire/questionnaire.ts';
import type { Verdict } from '../store/schema.ts';
import type { DraftValue } from './draft.ts';
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

/**
 * Puts an answer into the row's cells: the verdict as one of the sheet's own options (exactly as written there), the words into the comment
 * or text cell within its length. A verdict that no option says, or a cell that wants a number or a date only, is refused.
 */
export function fillCells(cells: readonly AnswerCell[], wording: Wording): Filled {
  const { verdict, texts } = wording;
  const closed = cells.some((cell) => cell.kind === 'choice' || cell.kind === 'mark');
  const choice =
    sameChoice(cells, wording.choice ?? null) ?? (verdict === null ? [] : chosen(cells, verdict));
  if (closed && (verdict !== null || wording.choice) && choice.length === 0)
    return { refusal: 'no_matching_option' };
  const words = wordCell(cells, 'text') ?? wordCell(cells, 'comment');
  const lead =
    verdict === null || (closed && words?.kind === 'comment') ? '' : VERDICT_WORD[verdict];
  const said = texts
    .map((text) => [lead, text].filter((part) => part !== '').join('. '))
    .concat(lead === '' ? [] : [lead]);
  const text = words && said.find((each) => fits(words, each));
  const values: DraftValue[] = [...choice];
  if (words && text !== undefined && text !== '')
    values.push({ cell: words.cell, kind: words.kind, value: text, option: null });
  if (values.length === 0)
    return { refusal: closed && verdict === null ? 'no_matching_option' : 'value_needed' };
  return { values };
}
