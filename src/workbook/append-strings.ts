import type { Package } from './package.ts';
import { applyEdits, textElement } from './patch-sheet.ts';
import { readRelations } from './workbook-part.ts';
import { walkXml } from './xml.ts';

/** Where the new texts went; `indexOf` is null for every text where the workbook keeps no shared strings. */
export type AppendedStrings = {
  readonly part: string | null;
  readonly xml: string | null;
  readonly indexOf: (text: string) => number | null;
};

const INLINE: AppendedStrings = { part: null, xml: null, indexOf: () => null };

/**
 * Appends texts at the end of the shared strings, each once; existing entries and their indexes stay (ECMA-376 part 1, 18.4.9).
 */
export async function appendStrings(
  source: Package,
  mainPart: string,
  texts: readonly string[],
): Promise<AppendedStrings> {
  const relations = await readRelations(source, mainPart);
  const relation = [...relations.values()].find(
    ({ type, external }) => type === 'sharedStrings' && !external,
  );
  const part = relation === undefined ? null : source.find(relation.target);
  if (part === null || texts.length === 0) return INLINE;
  const xml = await source.text(part);
  const bytes = await source.content(part);
  const table = locate(xml, part.name);
  if (table === null || !Buffer.from(xml, 'utf8').equals(bytes)) return INLINE;
  const fresh = [...new Set(texts)];
  const indexes = new Map(fresh.map((text, order) => [text, table.items + order]));
  const items = fresh
    .map((text) => `<${table.prefix}si>${textElement(text, table.prefix)}</${table.prefix}si>`)
    .join('');
  const open = xml
    .slice(table.start, table.openEnd)
    .replace(/(\suniqueCount\s*=\s*["'])\d+/, `$1${table.items + fresh.length}`)
    .replace(
      /(\scount\s*=\s*["'])(\d+)/,
      (_, before: string, count: string) => `${before}${Number(count) + texts.length}`,
    );
  return {
    part: part.name,
    xml: applyEdits(xml, [
      { start: table.start, end: table.openEnd, text: open },
      { start: table.closeStart, end: table.closeStart, text: items },
    ]),
    indexOf: (text) => indexes.get(text) ?? null,
  };
}

type Table = {
  readonly prefix: string;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly items: number;
};

/** Null where the table is a self-closing element: it is then left alone. */
function locate(xml: string, part: string): Table | null {
  let [start, openEnd, closeStart, items, depth] = [0, 0, 0, 0, 0];
  walkXml(xml, part, {
    open: ({ name }, end) => {
      depth += 1;
      if (depth === 1) [start, openEnd] = [xml.lastIndexOf('<', end - 1), end];
      if (depth === 2 && name === 'si') items += 1;
    },
    close: (_, end) => {
      depth -= 1;
      if (depth === 0) closeStart = xml.lastIndexOf('<', end - 1);
    },
  });
  const prefix = /^<([^\s/>]*:)?/.exec(xml.slice(start, start + 64))?.[1] ?? '';
  return closeStart <= start ? null : { prefix, start, openEnd, closeStart, items };
}
