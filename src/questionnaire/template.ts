import type { Sheet, Workbook } from '../workbook/grid.ts';
import { findHeaders } from './headers.ts';
import { viewSheet } from './sheet-view.ts';
import { fold } from './text.ts';

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

function describe(sheet: Sheet): unknown {
  const headers =
    sheet.kind !== 'worksheet'
      ? []
      : findHeaders(viewSheet(sheet)).map(({ top, cells }) => [
          top,
          cells.map(({ left, right, label }) => [left, right, fold(label)]),
        ]);
  const lists = sheet.rules.filter(({ type }) => type === 'list').flatMap(({ areas }) => areas);
  const columns = [...new Set(lists.map(({ left, right }) => `${left}-${right}`))].sort();
  return [sheet.name, sheet.state, sheet.kind, headers, columns];
}

/**
 * Names the layout of a workbook: its sheets, header rows and the columns with lists. Two files of one template share it whatever
 * they are answered with; 28 hexadecimal digits.
 */
export function structuralFingerprint(workbook: Workbook): string {
  const text = JSON.stringify(workbook.sheets.map(describe));
  return mix(text, 1) + mix(text, 2);
}
