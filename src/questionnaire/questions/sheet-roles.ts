import type { Cell, Sheet } from '../../workbook/grid.ts';
import type { SheetRole } from '../questionnaire.ts';
import type { SheetView } from '../sheet/sheet-view.ts';
import { explainsForm, isReferenceName } from '../words/phrases.ts';
import { wordCount } from '../words/text.ts';
import { isBuyerHeading } from '../words/vocabulary.ts';

type Counts = { texts: number; formulas: number; prose: number };

function add(counts: Counts, cell: Cell): void {
  if (cell.formula !== null) counts.formulas += 1;
  if (cell.type === 'empty' || !/\S/.test(cell.text)) return;
  counts.texts += 1;
  if (cell.type === 'text' && wordCount(cell.text) >= 6) counts.prose += 1;
}

function count(view: SheetView): Counts {
  const counts = { texts: 0, formulas: 0, prose: 0 };
  for (const row of view.sheet.rows.values()) for (const cell of row.values()) add(counts, cell);
  return counts;
}

/** What a sheet is for, where it asks nothing: told by its name, its state and what its cells hold. */
export function roleOfSheet(view: SheetView): SheetRole {
  const { sheet }: { sheet: Sheet } = view;
  const counts = count(view);
  if (sheet.kind !== 'worksheet') return 'report';
  if (counts.texts === 0 && counts.formulas === 0) return 'empty';
  if (sheet.state !== 'visible') return 'reference';
  if (isReferenceName(sheet.name)) return 'reference';
  if (explainsForm(sheet.name) && counts.formulas <= counts.texts / 3) return 'instructions';
  if (counts.formulas > counts.texts / 4 || isBuyerHeading(sheet.name)) return 'report';
  return isProse(view, counts) ? 'instructions' : 'reference';
}

/** Mostly lines of one text each, many of them sentences. */
function isProse(view: SheetView, counts: Counts): boolean {
  const rows = view.rows.length;
  const single = view.rows.filter((row) => view.textsOf(row).length <= 1).length;
  const mostly = rows <= 100 && counts.prose >= counts.texts * 0.25 && single >= rows * 0.6;
  return mostly || (rows <= 40 && single >= rows * 0.8 && counts.prose >= 2);
}
