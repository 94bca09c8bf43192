import type { SheetView } from '../sheet/sheet-view.ts';
import { questionAt } from './asking-cells.ts';
import type { Layout } from './columns.ts';
import { idColumns } from './id-columns.ts';

/**
 * A layout with the columns that number its rows, where its guess found none: measured over every row that holds a
 * question's text, not only over those that offer a list. Under a heading merged over number and question the
 * number is no question.
 */
export function withNumbering(view: SheetView, layout: Layout): Layout {
  const question = layout.questions[layout.questions.length - 1];
  if (layout.ids.length > 0 || question === undefined) return layout;
  const { table } = layout;
  const own = { ...layout, questions: [question] };
  const rows = table.rows.filter((row) => questionAt(view, own, row) !== null);
  const taken = new Set(layout.answers.map(({ column }) => column));
  const ids = idColumns(view, { table, question, rows }).filter((column) => !taken.has(column));
  if (ids.length === 0) return layout;
  return {
    ...layout,
    ids,
    questions: layout.questions.filter((column) => !ids.includes(column)),
    sections: layout.sections.filter((column) => !ids.includes(column)),
    guidance: layout.guidance.filter((column) => !ids.includes(column)),
  };
}
