import type { AnswerCell } from '../../questionnaire/questionnaire.ts';
import type { Verdict } from '../../store/schema.ts';
import type { DraftValue } from '../draft.ts';
import { optionFor, type Settled } from './option-for.ts';
import { optionSaying } from './scale-options.ts';
import { verdictOf } from './verdict-options.ts';

/**
 * The words of an answer in several lengths, longest first; the first that fits the cell is written, none is ever cut.
 */
export type Wording = Omit<Settled, 'verdict'> & {
  readonly verdict: Verdict | null;
  readonly texts: readonly string[];
  readonly choice?: string | null;
  /** The question asks for a value, which no list of verdicts says. */
  readonly asksValue?: boolean;
  /** Appended in brackets where it fits; null: no reference is written. */
  readonly reference?: string | null;
};

export type Filled =
  | {
      readonly values: readonly DraftValue[];
      /** The words of the answer that were written: without reference and without the word of the verdict. */
      readonly said: string;
    }
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

function chosen(cells: readonly AnswerCell[], settled: Settled): DraftValue[] {
  const hasWords = (wordCell(cells, 'text') ?? wordCell(cells, 'comment')) !== undefined;
  const marks = cells.filter((cell) => cell.kind === 'mark');
  const meanings = marks.flatMap((cell) => cell.options?.slice(0, 1) ?? []);
  const meaning = optionFor(meanings, settled, hasWords);
  const mark = marks.find((cell) => meaning !== null && cell.options?.[0] === meaning);
  if (mark) return [{ cell: mark.cell, kind: 'mark', value: 'x', option: meaning }];
  const choice = cells
    .filter((cell) => cell.kind === 'choice')
    .map((cell) => ({ cell, option: optionFor(cell.options ?? [], settled, hasWords) }))
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

/** The option that the producer chose, in the cell that offers it; a mark in its own column. */
function sameChoice(cells: readonly AnswerCell[], choice: string | null): DraftValue[] | null {
  if (choice === null) return null;
  const mark = cells.find(({ kind, options }) => kind === 'mark' && options?.[0] === choice);
  if (mark) return [{ cell: mark.cell, kind: 'mark', value: 'x', option: choice }];
  const cell = cells.find(({ kind, options }) => kind === 'choice' && options?.includes(choice));
  return cell ? [{ cell: cell.cell, kind: 'choice', value: choice, option: choice }] : null;
}

/** An answer to "How often …?" in a row with a list: its words choose the option. */
function scaled(cells: readonly AnswerCell[], texts: readonly string[]): DraftValue[] {
  const answer = texts[0] ?? '';
  for (const cell of cells.filter(({ kind, multiple }) => kind === 'choice' && !multiple)) {
    const option = optionSaying(cell.options ?? [], answer);
    if (option !== null) return [{ cell: cell.cell, kind: 'choice', value: option, option }];
  }
  return [];
}

/** A list of verdicts says nothing of what an open question asks for. */
const isOfVerdicts = ({ options }: AnswerCell): boolean =>
  (options ?? []).some((option) => verdictOf(option) !== null);

/** May an open answer's words stand by themselves: beside lists of verdicts alone, which stay for a person? */
const mayLeaveLists = (
  cells: readonly AnswerCell[],
  { verdict, asksValue = false }: Wording,
): boolean =>
  verdict === null &&
  asksValue &&
  cells.every((cell) => (cell.kind !== 'choice' && cell.kind !== 'mark') || isOfVerdicts(cell)) &&
  (wordCell(cells, 'text') ?? wordCell(cells, 'comment')) !== undefined;

/**
 * Puts an answer into the row's cells: the verdict as one of the sheet's own options (exactly as written there),
 * the words into the comment or text cell within its length. A row with a list is never left without its choice:
 * what no option says, or a cell that wants a number or a date only, is refused. A value that is
 * asked for is written beside a list of verdicts, which stays for a person.
 */
export function fillCells(cells: readonly AnswerCell[], wording: Wording): Filled {
  const { verdict, choice: earlier = null } = wording;
  const closed = cells.some((cell) => cell.kind === 'choice' || cell.kind === 'mark');
  const choice =
    sameChoice(cells, earlier) ??
    (verdict === null ? scaled(cells, wording.texts) : chosen(cells, { ...wording, verdict }));
  if (closed && choice.length === 0 && !mayLeaveLists(cells, wording))
    return { refusal: 'no_matching_option' };
  const words = worded(cells, wording, closed);
  const values = [...choice, ...(words === null ? [] : [words.value])];
  return values.length > 0 ? { values, said: words?.said ?? '' } : { refusal: 'value_needed' };
}

/**
 * The texts of an answer as they may be written, each with its reference first where there is one, and the words
 * that each one says.
 */
function writtenForms({ texts, reference = null }: Wording): { text: string; said: string }[] {
  const forms = texts.flatMap((text) => [
    ...(reference === null ? [] : [{ text: `${text} (${reference})`, said: text }]),
    { text, said: text },
  ]);
  return reference === null ? forms : [...forms, { text: `As set out in ${reference}.`, said: '' }];
}

function worded(
  cells: readonly AnswerCell[],
  wording: Wording,
  closed: boolean,
): { value: DraftValue; said: string } | null {
  const cell = wordCell(cells, 'text') ?? wordCell(cells, 'comment');
  if (!cell) return null;
  const { verdict } = wording;
  const lead = verdict === null || (closed && cell.kind === 'comment') ? '' : VERDICT_WORD[verdict];
  const forms = [
    ...writtenForms(wording).map(({ text, said }) => ({
      text: lead === '' ? text : `${lead}. ${text}`,
      said,
    })),
    { text: lead, said: '' },
  ];
  const form = forms.find(({ text }) => text !== '' && fits(cell, text));
  return form === undefined
    ? null
    : {
        value: { cell: cell.cell, kind: cell.kind, value: form.text, option: null },
        said: form.said,
      };
}
