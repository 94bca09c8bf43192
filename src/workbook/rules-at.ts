import { memoizedOf } from '../memo.ts';
import { contains } from './address.ts';
import type { Area, Rule, Sheet } from './grid.ts';

type Entry = { readonly rule: Rule; readonly order: number; readonly area: Area };
type Index = {
  readonly low: ReadonlyMap<number, readonly Entry[]>;
  readonly tall: readonly Entry[];
};

/** Areas up to this many rows are found by row; the few taller ones are looked through. */
const LOW = 64;

const indexed = memoizedOf(indexOf);

/** The rules that cover a cell, in the sheet's order; a sheet may have one for each of its cells. */
export function rulesAt(sheet: Sheet, row: number, column: number): Rule[] {
  const index = indexed(sheet);
  const found = [...(index.low.get(row) ?? []), ...index.tall].filter(({ area }) =>
    contains(area, row, column),
  );
  return [...new Set(found.sort((a, b) => a.order - b.order).map(({ rule }) => rule))];
}

function indexOf(sheet: Sheet): Index {
  const low = new Map<number, Entry[]>();
  const tall: Entry[] = [];
  sheet.rules.forEach((rule, order) => {
    for (const area of rule.areas) {
      const entry = { rule, order, area };
      if (area.bottom - area.top >= LOW) tall.push(entry);
      else addLow(low, entry);
    }
  });
  return { low, tall };
}

function addLow(low: Map<number, Entry[]>, entry: Entry): void {
  for (let row = entry.area.top; row <= entry.area.bottom; row += 1) {
    const entries = low.get(row);
    if (entries === undefined) low.set(row, [entry]);
    else entries.push(entry);
  }
}
