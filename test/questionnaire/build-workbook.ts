import { cellAddress, parseArea } from '../../src/workbook/address.ts';
import type { Area, Cell, Rule, Sheet, Workbook } from '../../src/workbook/grid.ts';

/** What a test says of a cell: its text, or more than its text. */
export type CellSpec =
  | string
  | null
  | {
      text?: string;
      type?: Cell['type'];
      formula?: string;
      bold?: boolean;
      fill?: string;
      lined?: boolean;
      unlocked?: boolean;
    };

export type SheetSpec = {
  name?: string;
  state?: Sheet['state'];
  /** Rows from row 1 on, cells from column A on; null and '' are cells that do not exist. */
  rows?: CellSpec[][];
  /** Cells by address, over and above the rows. */
  cells?: Record<string, CellSpec>;
  merges?: string[];
  /** Lists by area: `{ 'C2:C9': ['Yes', 'No'] }`. */
  lists?: Record<string, string[]>;
  rules?: Partial<Rule>[];
  hiddenRows?: number[];
  hiddenColumns?: [number, number][];
  isProtected?: boolean;
};

const area = (reference: string): Area => {
  const found = parseArea(reference);
  if (found === null) throw new Error(`no area: ${reference}`);
  return found;
};

export function rule(reference: string, more: Partial<Rule>): Rule {
  return {
    areas: reference.split(' ').map(area),
    type: 'list',
    operator: 'between',
    formula1: null,
    formula2: null,
    allowBlank: true,
    strict: true,
    promptTitle: null,
    prompt: null,
    error: null,
    ...more,
  };
}

function cell(row: number, column: number, spec: Exclude<CellSpec, null>): Cell {
  const more = typeof spec === 'string' ? { text: spec } : spec;
  const text = more.text ?? '';
  return {
    row,
    column,
    address: cellAddress(row, column),
    text,
    type: more.type ?? (text === '' ? 'empty' : 'text'),
    number: null,
    formula: more.formula ?? null,
    bold: more.bold ?? false,
    fill: more.fill ?? null,
    lined: more.lined ?? false,
    locked: !(more.unlocked ?? false),
    style: 0,
  };
}

function specsOf(spec: SheetSpec): [number, number, CellSpec][] {
  const inRows = (spec.rows ?? []).flatMap((row, top) =>
    row.map((each, left): [number, number, CellSpec] => [top + 1, left + 1, each]),
  );
  const named = Object.entries(spec.cells ?? {}).map(
    ([address, each]): [number, number, CellSpec] => [area(address).top, area(address).left, each],
  );
  return [...inRows, ...named].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

function cellsOf(spec: SheetSpec): Map<number, Map<number, Cell>> {
  const rows = new Map<number, Map<number, Cell>>();
  for (const [row, column, each] of specsOf(spec)) {
    if (each === null || each === '') continue;
    const cells = rows.get(row) ?? new Map<number, Cell>();
    cells.set(column, cell(row, column, each));
    rows.set(row, cells);
  }
  return rows;
}

function rulesOf(spec: SheetSpec): Rule[] {
  const lists = Object.entries(spec.lists ?? {}).map(([where, options]) =>
    rule(where, { formula1: `"${options.join(',')}"` }),
  );
  return [...lists, ...(spec.rules ?? []).map((each) => ({ ...rule('A1', {}), ...each }))];
}

function sheet(spec: SheetSpec, index = 0): Sheet {
  const rows = cellsOf(spec);
  return {
    name: spec.name ?? `Sheet${index + 1}`,
    state: spec.state ?? 'visible',
    part: `xl/worksheets/sheet${index + 1}.xml`,
    kind: 'worksheet',
    isProtected: spec.isProtected ?? false,
    rows,
    lastRow: Math.max(0, ...rows.keys()),
    lastColumn: Math.max(0, ...[...rows.values()].flatMap((cells) => [...cells.keys()])),
    merges: (spec.merges ?? []).map(area),
    hiddenRows: new Set(spec.hiddenRows ?? []),
    hiddenColumns: (spec.hiddenColumns ?? []).map(([from, to]) => ({ from, to })),
    rules: rulesOf(spec),
  };
}

export function workbook(...specs: SheetSpec[]): Workbook {
  return { format: 'xlsx', sheets: specs.map(sheet), dateSystem: 1900, names: [], warnings: [] };
}
