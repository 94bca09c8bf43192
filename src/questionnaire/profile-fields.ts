import type { Workbook } from '../workbook/grid.ts';
import { readAnswers } from './answers.ts';
import type { FoundQuestion } from './found.ts';
import { isProfileLabel } from './phrases.ts';
import { anchorOf, type SheetView } from './sheet-view.ts';

/** Finds labels of company facts with an empty cell to their right (`Vendor name: ____`) in the given rows. */
export function findProfileFields(
  source: { workbook: Workbook; view: SheetView },
  rows: readonly number[],
): FoundQuestion[] {
  const { view } = source;
  const fields: FoundQuestion[] = [];
  for (const row of rows) {
    for (const cell of view.textsOf(row)) {
      if (!isProfileLabel(cell.text)) continue;
      const area = view.areaAt(row, cell.column);
      const next = view.areaAt(area.top, area.right + 1);
      const target = view.cellAt(next.top, next.left);
      if (next.top !== row || (target?.text.trim() ?? '') !== '') continue;
      const text = cell.text.trim();
      const cells = readAnswers(source, [{ column: next.left, header: null, role: 'answer' }], {
        row,
        area,
        text,
        guidance: null,
        stated: null,
      });
      if (cells.length === 0) continue;
      fields.push({
        sheet: view.sheet.name,
        area,
        questionCell: anchorOf(area),
        text,
        id: null,
        section: null,
        guidance: null,
        condition: null,
        formula: cell.formula,
        cells,
      });
    }
  }
  return fields;
}
