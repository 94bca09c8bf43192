import type { Ooxml } from './opened.ts';
import { applyEdits, textElement } from './patch-sheet.ts';
import { utf8Part } from './utf8-part.ts';
import { readRelations } from './workbook-part.ts';
import { walkXml } from './xml.ts';

/** Where the new texts went; `indexOf` is null for every text where the workbook keeps no shared strings. */
export type AppendedStrings = {
  readonly part: string | null;
  readonly bytes: Buffer | null;
  readonly indexOf: (text: string) => number | null;
};

const INLINE: AppendedStrings = { part: null, bytes: null, indexOf: () => null };

/**
 * Appends texts at the end of the shared strings, each once; existing entries and their indexes stay (ECMA-376 part
 * 1, 18.4.9). A table that is not wholly understood is left alone.
 */
export async function appendStrings(
  { source, mainPart, strings }: Pick<Ooxml, 'source' | 'mainPart' | 'strings'>,
  texts: readonly string[],
): Promise<AppendedStrings> {
  const relations = await readRelations(source, mainPart);
  const relation = [...relations.values()].find(
    ({ type, external }) => type === 'sharedStrings' && !external,
  );
  const part = relation === undefined ? null : source.find(relation.target);
  if (part === null || texts.length === 0 || strings.missed) return INLINE;
  const stored = await utf8Part(source, part);
  const table = stored === null ? null : locate(stored.xml, part.name);
  if (stored === null || table === null || table.items !== strings.count) return INLINE;
  const { xml, encode } = stored;
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
    bytes: encode(
      applyEdits(xml, [
        { start: table.start, end: table.openEnd, text: open },
        { start: table.closeStart, end: table.closeStart, text: items },
      ]),
    ),
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

/** Null where the part is no table of texts alone, or a self-closing one: it is then left alone. */
function locate(xml: string, part: string): Table | null {
  let [start, openEnd, closeStart, items, depth] = [0, 0, 0, 0, 0];
  let isTable = false;
  walkXml(xml, part, {
    open: ({ name }, end) => {
      depth += 1;
      if (depth === 1) {
        isTable = name === 'sst';
        [start, openEnd] = [xml.lastIndexOf('<', end - 1), end];
      }
      if (depth === 2 && name === 'si') items += 1;
      else if (depth === 2) isTable = false;
    },
    close: (_, end) => {
      depth -= 1;
      if (depth === 0) closeStart = xml.lastIndexOf('<', end - 1);
    },
  });
  const prefix = /^<([^\s/>]*:)?/.exec(xml.slice(start, start + 64))?.[1] ?? '';
  return !isTable || closeStart <= start ? null : { prefix, start, openEnd, closeStart, items };
}
