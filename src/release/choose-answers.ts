import { AppError } from '../errors.ts';
import type { AnsweredQuestion } from '../store/answered-questions.ts';
import { type Answer, type CellValue, textHash } from '../store/answers.ts';
import type { AnswerState } from '../store/schema.ts';
import type { CellWrite } from '../workbook/fill.ts';

/** Why an answer stays out of the file, as a closed list. */
export const WHY_OPEN = [
  'waiting',
  'needs_input',
  'failed',
  'to_approve',
  'rejected',
  'outdated',
  'text_changed',
  'empty',
] as const;
export type WhyOpen = (typeof WHY_OPEN)[number];

/** A question that goes out as the buyer sent it. */
export type OpenItem = {
  readonly questionId: string;
  readonly kind: 'question' | 'profile';
  readonly sheet: string;
  readonly questionCell: string;
  readonly id: string | null;
  readonly text: string;
  readonly state: AnswerState;
  readonly why: WhyOpen;
  readonly reason: string | null;
};

export type Chosen = {
  readonly leaving: readonly AnsweredQuestion[];
  readonly open: readonly OpenItem[];
};

const DRAFTS: ReadonlySet<AnswerState> = new Set(['drafted', 'in_review', 'answered']);

/**
 * Which answers may leave: approved ones whose text is exactly the one approved and whose sources still stand;
 * drafts only where the caller asked for a dry run. All others are open items.
 */
export function chooseAnswers(rows: readonly AnsweredQuestion[], includeDrafts: boolean): Chosen {
  const mayLeave = ({ answer }: AnsweredQuestion) =>
    answer.values.length > 0 && (isApproved(answer) || (includeDrafts && DRAFTS.has(answer.state)));
  return {
    leaving: rows.filter(mayLeave),
    open: rows.filter((row) => !mayLeave(row)).map(openItem),
  };
}

/** Approved, for the very text that stands, with nothing known against it. */
function isApproved(answer: Answer): boolean {
  const hash = textHash(answer.values);
  return (
    answer.state === 'approved' &&
    answer.staleReason === null &&
    answer.textHash === hash &&
    answer.approvedHash === hash
  );
}

function openItem({ question, answer }: AnsweredQuestion): OpenItem {
  const { id: questionId, kind, sheet, questionCell, shownId: id, text } = question;
  const reason = answer.staleReason ?? answer.rejectedReason ?? answer.reason;
  const { state } = answer;
  return { questionId, kind, sheet, questionCell, id, text, state, why: whyOpen(answer), reason };
}

const WHY: Record<Exclude<AnswerState, 'approved'>, WhyOpen> = {
  pending: 'waiting',
  needs_input: 'needs_input',
  failed: 'failed',
  drafted: 'to_approve',
  in_review: 'to_approve',
  answered: 'to_approve',
  rejected: 'rejected',
};

function whyOpen({ state, staleReason, values }: Answer): WhyOpen {
  if (state !== 'approved') return WHY[state];
  if (staleReason !== null) return 'outdated';
  return values.length === 0 ? 'empty' : 'text_changed';
}

type Part = {
  readonly kind: CellValue['kind'];
  readonly value: string;
  readonly id: string | null;
};

/**
 * The cells to write. Words that several questions give one merged cell stand below each other, by their ids where
 * the sheet shows them. Throws `value_refused` where two answers choose differently in one cell.
 */
export function cellWrites(leaving: readonly AnsweredQuestion[]): CellWrite[] {
  const cells = new Map<string, { sheet: string; cell: string; parts: Part[] }>();
  for (const { question, answer } of leaving)
    for (const { cell, kind, value } of answer.values) {
      const key = `${question.sheet}!${cell}`;
      const at = cells.get(key) ?? { sheet: question.sheet, cell, parts: [] };
      at.parts.push({ kind, value, id: question.shownId });
      cells.set(key, at);
    }
  return [...cells.values()].map(({ sheet, cell, parts }) => ({
    sheet,
    cell,
    value: joinedValue(parts, { sheet, cell }),
  }));
}

function joinedValue(
  parts: readonly Part[],
  place: { sheet: string; cell: string },
): string | number {
  const [first] = parts;
  const same = parts.every(({ value }) => value === first?.value);
  if (first !== undefined && same)
    return first.kind === 'number' ? Number(first.value) : first.value;
  if (parts.some(({ kind }) => kind !== 'comment' && kind !== 'text'))
    throw new AppError(
      'value_refused',
      'two answers give this cell different values; edit one of them.',
      { place },
    );
  const named = parts.every(({ id }) => id !== null);
  return parts.map(({ id, value }) => (named ? `${id}: ${value}` : value)).join('\n');
}
