import type { Sheet, Workbook } from '../../workbook/grid.ts';
import { viewSheet } from '../sheet/sheet-view.ts';
import { findHeaders } from '../tables/headers.ts';
import { fold } from '../words/text.ts';

/** A 53-bit mixing hash: no secret hangs on it, it only names a layout. */
function mix(text: string, seed: number): string {
  let [high, low] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}

/** A list over whole rows is told by its first columns: ranges are never walked. */
const WIDEST = 64;

function headerTexts(sheet: Sheet): string[] {
  if (sheet.kind !== 'worksheet') return [];
  return findHeaders(viewSheet(sheet)).map(({ cells }) =>
    JSON.stringify(cells.map(({ left, right, label }) => [left, right, fold(label)])),
  );
}

function listColumns(sheet: Sheet): number[] {
  return sheet.rules
    .filter(({ type }) => type === 'list')
    .flatMap(({ areas }) => areas)
    .flatMap(({ left, right }) =>
      Array.from({ length: Math.min(right - left + 1, WIDEST) }, (_, index) => left + index),
    );
}

const inOrder = <T>(values: readonly T[]): T[] => [...new Set(values)].sort();

/** What stays when a form is filled in, its rows are reworded or multiplied, or its sheets are shown and hidden. */
function describe(sheet: Sheet, isNamed: boolean): unknown {
  const name = isNamed ? sheet.name : '';
  return [name, sheet.kind, inOrder(headerTexts(sheet)), inOrder(listColumns(sheet))];
}

/**
 * Names the template of a workbook: its sheets, the headings of their tables and the columns with lists. Files of
 * one template share it whatever they are answered with and however many questions they hold; 28 hexadecimal
 * digits. A CSV's sheet is named after its file and does not count.
 */
export function structuralFingerprint(workbook: Workbook): string {
  const isNamed = workbook.format !== 'csv';
  const text = JSON.stringify(workbook.sheets.map((sheet) => describe(sheet, isNamed)));
  return mix(text, 1) + mix(text, 2);
}
