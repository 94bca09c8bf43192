import { cellAddress, parseArea } from './address.ts';
import type { Area, Sheet, Workbook } from './grid.ts';
import type { Package } from './package.ts';
import { readRelations } from './workbook-part.ts';
import { walkXml } from './xml.ts';

type Name = Workbook['names'][number];

/** More tables than this are no help to a questionnaire. */
const MAX_TABLES = 500;

/** The tables of a workbook as names of their data: `Table1` and `Table1[Column]` (ECMA-376 part 1, 18.5). */
export async function readTableNames(source: Package, sheets: readonly Sheet[]): Promise<Name[]> {
  const names: Name[] = [];
  let tables = 0;
  for (const sheet of sheets) {
    const relations = [...(await readRelations(source, sheet.part)).values()];
    for (const { type, target, external } of relations) {
      const part = type === 'table' && !external ? source.find(target) : null;
      if (part === null || tables >= MAX_TABLES) continue;
      tables += 1;
      names.push(...namesIn(await source.text(part), part.name, sheet.name));
    }
  }
  return names;
}

function namesIn(xml: string, part: string, sheet: string): Name[] {
  const columns: string[] = [];
  let table: { name: string; area: Area } | null = null;
  walkXml(xml, part, {
    open: ({ name, attributes }) => {
      if (name === 'tableColumn') columns.push(attributes.name ?? '');
      const area = name === 'table' ? parseArea(attributes.ref ?? '') : null;
      if (area === null) return;
      const top = area.top + Number(attributes.headerRowCount ?? 1);
      const bottom = area.bottom - Number(attributes.totalsRowCount ?? 0);
      table = {
        name: attributes.displayName ?? attributes.name ?? '',
        area: { ...area, top, bottom },
      };
    },
  });
  return table === null ? [] : namesOf(table, columns, sheet);
}

function namesOf(
  { name, area }: { name: string; area: Area },
  columns: readonly string[],
  sheet: string,
): Name[] {
  if (name === '' || !(area.bottom >= area.top)) return [];
  const quoted = `'${sheet.replaceAll("'", "''")}'!`;
  const formula = (left: number, right: number) =>
    `${quoted}${fixed(area.top, left)}:${fixed(area.bottom, right)}`;
  return [
    { name, sheet: null, formula: formula(area.left, area.right) },
    ...columns.map((column, at) => ({
      name: `${name}[${column}]`,
      sheet: null,
      formula: formula(area.left + at, area.left + at),
    })),
  ];
}

const fixed = (row: number, column: number): string =>
  cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
