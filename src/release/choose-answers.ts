import { AppError } from '../errors.ts';
import { type Answer, textHash } from '../store/answers.ts';
import type { StoredQuestion } from '../store/questions.ts';
import type { AnswerState } from '../store/schema.ts';
import type { CellWrite } from '../workbook/fill.ts';

export type Answered = { readonly question: StoredQuestion; readonly answer: Answer };

/** A question that goes out as the buyer sent it. */
type OpenItem = {
  readonly questionId: string;
  readonly kind: 'question' | 'profile';
  readonly sheet: string;
  readonly questionCell: string;
  readonly id: string | null;
  readonly text: string;
  readonly state: AnswerState;
  readonly reason: string | null;
};

export type Chosen = {
  readonly leaving: readonly Answered[];
  readonly open: readonly OpenItem[];
};

const DRAFTS: ReadonlySet<AnswerState> = new Set(['drafted', 'in_review', 'answered']);

/**
 * Which answers may leave: approved ones whose text is exactly the one approved and whose sources still stand; drafts only
 * where the caller asked for a dry run. All others are open items.
 */
export function chooseAnswers(rows: readonly Answered[], includeDrafts: boolean): Chosen {
  const mayLeave = ({ answer }: Answered) =>
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

function openItem({ question, answer }: Answered): OpenItem {
  const { id: questionId, kind, sheet, questionCell, shownId: id, text } = question;
  const reason = answer.staleReason ?? answer.rejectedReason ?? answer.reason;
  return { questionId, kind, sheet, questionCell, id, text, state: answer.state, reason };
}

/** The cells to write. Throws `value_refused` where two answers give one cell different values. */
export function cellWrites(leaving: readonly Answered[]): CellWrite[] {
  const writes = new Map<string, CellWrite>();
  for (const { question, answer } of leaving)
    for (const { cell, kind, value } of answer.values) {
      const key = `${question.sheet}!${cell}`;
      const write = {
        sheet: question.sheet,
        cell,
        value: kind === 'number' ? Number(value) : value,
      };
      const earlier = writes.get(key);
      if (earlier !== undefined && earlier.value !== write.value)
        throw new AppError(
          'value_refused',
          'two answers give this cell different values; edit one of them.',
          { place: { sheet: question.sheet, cell } },
        );
      writes.set(key, write);
    }
  return [...writes.values()];
}
