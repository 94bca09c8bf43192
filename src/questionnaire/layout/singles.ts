import { AppError } from '../../errors.ts';
import { parseCell } from '../../workbook/address.ts';
import type { AnswerColumn } from '../columns/columns.ts';
import { rowLabel } from '../loose/transposed.ts';
import type { Source } from '../questions/layout-hook.ts';
import { idLeftOf, labelLeftOf } from '../rows/answer-places.ts';
import { readAnswers } from '../rows/answers.ts';
import type { FoundQuestion } from '../rows/found.ts';
import { anchorOf } from '../sheet/sheet-view.ts';
import type { SingleLayout } from './layout.ts';
import type { RowFinder } from './places.ts';

function cellAt(source: Source, address: string): { row: number; column: number } {
  const at = parseCell(address);
  const { name, lastRow } = source.view.sheet;
  if (at === null || at.row > lastRow + 50)
    throw new AppError(
      'invalid_input',
      `the layout names this cell, but the last row here is ${lastRow}; correct "singles".`,
      { place: { sheet: name, cell: address } },
    );
  return at;
}

function readSingle(source: Source, single: SingleLayout, find: RowFinder): FoundQuestion[] {
  const { view } = source;
  const at = cellAt(source, single.question);
  const row = find(at, single.text) ?? at.row;
  const area = view.areaAt(row, at.column);
  const text = view.textAt(row, at.column);
  if (text === '')
    throw new AppError(
      'invalid_input',
      'the layout says that a question stands here, but the cell is empty.',
      {
        place: { sheet: view.sheet.name, cell: anchorOf(area) },
      },
    );
  const places = single.answers.map((address) => cellAt(source, address));
  const columns = places.map((place, index): AnswerColumn => {
    const own = place.row + row - at.row;
    const isBelow = places.length > 1 && own > area.bottom;
    const cell = view.areaAt(own, place.column);
    const header = isBelow ? (labelLeftOf(view, cell) ?? rowLabel(view, cell)) : null;
    const isAnswer = header === null ? index === 0 : header.role === 'answer';
    return { column: place.column, row: own, header, role: isAnswer ? 'answer' : 'comment' };
  });
  const answerRow = (places[0]?.row ?? at.row) + row - at.row;
  const asked = { row: answerRow, area, text, guidance: null, stated: null };
  const cells = readAnswers(source, columns, asked);
  const cell = view.cellAt(area.top, area.left);
  if (cells.length === 0) return [];
  return [
    {
      sheet: view.sheet.name,
      area,
      questionCell: anchorOf(area),
      text,
      id: cell === undefined ? null : idLeftOf(view, cell),
      section: null,
      guidance: cells[0]?.prompt ?? null,
      condition: null,
      formula: cell?.formula ?? null,
      cells,
    },
  ];
}

/** The questions outside tables that a layout names, each where its text stands now. @throws AppError invalid_input */
export const readSingles = (
  source: Source,
  singles: readonly SingleLayout[],
  find: RowFinder,
): FoundQuestion[] => singles.flatMap((single) => readSingle(source, single, find));
