import type { SheetView } from '../sheet/sheet-view.ts';
import type { Table } from '../tables/tables.ts';
import { handsOver } from '../words/vocabulary.ts';
import { type ColumnProfile, profileColumn } from './column-profile.ts';
import { type AnswerColumn, headerOver } from './columns.ts';
import { saysTick } from './marks.ts';

/** How plainly the question column itself asks: its header's weight, and the share of its texts that ask. */
type Asking = { readonly weight: number; readonly share: number; readonly words: number };

/**
 * The column shows by itself that it is to be filled: a list, a rule for numbers or dates, an unlocked cell, an
 * outright `Answer`.
 */
function isInput(view: SheetView, answer: AnswerColumn, profile: ColumnProfile): boolean {
  if (profile.listed + profile.typed + profile.booleans > 0 || profile.printed !== null)
    return true;
  if (view.onlyUnlocked && profile.unlocked > 0) return true;
  if (answer.header?.role !== 'answer') return false;
  const isBlank = profile.filled === profile.waiting;
  return answer.header.weight === 3 || (isBlank && handsOver(answer.header.label));
}

function isOpenColumn(
  view: SheetView,
  answer: AnswerColumn,
  scale: { rows: readonly number[]; asking: Asking; isForm: boolean },
): boolean {
  const { rows, asking } = scale;
  const plainly = asking.weight >= 2 || asking.share >= 0.3;
  const isNamed = asking.weight > 0 || asking.words >= 5;
  if (answer.role === 'mark') return plainly || isNamed || saysTick(answer.header?.label ?? '');
  const profile = profileColumn(view, answer.column, rows);
  const written = profile.filled - profile.waiting;
  if (isInput(view, answer, profile)) return true;
  if (!plainly) return (asking.weight > 0 || scale.isForm) && written < rows.length * 0.1;
  const filledIn = answer.header?.role === 'answer' && profile.closed >= profile.filled * 0.8;
  return (filledIn && asking.words >= 3) || written < rows.length * 0.8;
}

/**
 * Whether a table really asks: a list, a grid, an open cell, an outright `Answer` or several blank columns beside
 * full texts; a filled register does not.
 */
export function isAsking(
  view: SheetView,
  answers: readonly AnswerColumn[],
  asked: { table: Table; question: number; rows: readonly number[] },
): boolean {
  const { table, question, rows } = asked;
  const cell = headerOver(table.cells, question);
  const profile = profileColumn(view, question, rows);
  const asking = {
    weight: cell?.role === 'question' ? cell.weight : 0,
    share: profile.asking / Math.max(1, profile.filled),
    words: profile.words / Math.max(1, profile.filled),
  };
  const isBlank = ({ column }: AnswerColumn) => {
    const { filled, waiting } = profileColumn(view, column, rows);
    return filled === waiting;
  };
  const isForm = asking.words >= 4 && answers.length >= 2 && answers.every(isBlank);
  return answers.some((answer) => isOpenColumn(view, answer, { rows, asking, isForm }));
}
