import { AppError } from '../../errors.ts';
import type { Answer } from '../../store/answers.ts';
import type { StoredQuestion } from '../../store/questions.ts';

export type AnswerForm = {
  readonly action: 'approve' | 'save' | 'reject' | 'reopen' | 'take_over';
  readonly reason: string;
  /** The version and text that the person saw. */
  readonly version: number | null;
  readonly textHash: string;
  readonly values: readonly { readonly cell: string; readonly value: string }[];
  readonly isChanged: boolean;
};

type Body = Readonly<Record<string, unknown>>;

const textsOf = (field: unknown): string[] =>
  (Array.isArray(field) ? field : [field]).filter((each) => typeof each === 'string');

/** A browser sends CR LF for a line break; cells hold LF. */
const plain = (text: string) => text.replace(/\r\n?/g, '\n');

/** What one cell was given; null where the form does not name it. */
function cellValueOf(body: Body, cell: StoredQuestion['answers'][number]): string | null {
  const given = textsOf(body[`cell:${cell.cell}`]).map(plain);
  if (given.length > 0) return given.join(', ');
  if (cell.kind !== 'mark') return cell.multiple ? '' : null;
  const mark = textsOf(body.mark)[0];
  if (mark === undefined) return null;
  return mark === cell.cell ? 'x' : '';
}

function valuesOf(body: Body, question: StoredQuestion): { cell: string; value: string }[] {
  return question.answers.flatMap((cell) => {
    const value = cellValueOf(body, cell);
    return value === null ? [] : [{ cell: cell.cell, value }];
  });
}

function isChanged(values: AnswerForm['values'], answer: Answer): boolean {
  const stored = new Map(answer.values.map((each) => [each.cell, each]));
  return values.some(({ cell, value }) => {
    const before = stored.get(cell);
    if (before?.kind === 'mark') return value === '';
    return plain(before?.value ?? '').trim() !== value.trim();
  });
}

const ACTIONS = ['approve', 'save', 'reject', 'reopen', 'take_over'] as const;
const isAction = (text: string): text is AnswerForm['action'] =>
  ACTIONS.some((action) => action === text);

/** What the review form sent. A form without cells (a rejection) changes none. Throws `invalid_input`. */
export function readAnswerForm(body: Body, question: StoredQuestion, answer: Answer): AnswerForm {
  const action = textsOf(body.action)[0] ?? 'save';
  if (!isAction(action))
    throw new AppError('invalid_input', `There is no action "${action.slice(0, 40)}".`);
  const version = Number(textsOf(body.version)[0]);
  const values = action === 'reject' ? [] : valuesOf(body, question);
  return {
    action,
    reason: plain(textsOf(body.reason)[0] ?? ''),
    version: Number.isInteger(version) ? version : null,
    textHash: textsOf(body.textHash)[0] ?? '',
    values,
    isChanged: isChanged(values, answer),
  };
}

/** The answers that were ticked to be approved together, each `[question, text hash]` as that page was made. */
export function readReusedForm(body: Body): [string, string][] {
  return Object.entries(body).flatMap<[string, string]>(([name, value]) =>
    name.startsWith('textHash:') && typeof value === 'string'
      ? [[name.slice('textHash:'.length), value]]
      : [],
  );
}
