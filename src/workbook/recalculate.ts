import type { Package } from './package.ts';
import { utf8Part } from './utf8-part.ts';
import { walkXml } from './xml.ts';

/** Elements of `workbook` that stand behind `calcPr` (ECMA-376 part 1, 18.2.27, CT_Workbook). */
const BEHIND = new Set([
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
]);

/**
 * The main part with `fullCalcOnLoad` set, so that formulas over written cells are recalculated when the buyer
 * opens the file (ECMA-376 part 1, 18.2.2); null where the part cannot be patched without changing more.
 */
export async function recalculateOnOpening(
  source: Package,
  mainPart: string,
): Promise<Buffer | null> {
  const part = source.find(mainPart);
  const stored = part === null ? null : await utf8Part(source, part);
  return stored?.encode(flagged(stored.xml, mainPart)) ?? null;
}

function flagged(xml: string, mainPart: string): string {
  let depth = 0;
  let found: { start: number; end: number } | null = null;
  let behind: number | null = null;
  let close = 0;
  walkXml(xml, mainPart, {
    open: ({ name }, end) => {
      depth += 1;
      if (depth !== 2) return;
      const start = xml.lastIndexOf('<', end - 1);
      if (name === 'calcPr') found = { start, end };
      else if (behind === null && BEHIND.has(name)) behind = start;
    },
    close: (_, end) => {
      depth -= 1;
      if (depth === 0) close = xml.lastIndexOf('<', end - 1);
    },
  });
  if (found !== null) return withFlag(xml, found);
  const at = behind ?? close;
  const prefix = /<([A-Za-z][\w.-]*:)?workbook[\s>]/.exec(xml)?.[1] ?? '';
  return `${xml.slice(0, at)}<${prefix}calcPr fullCalcOnLoad="1"/>${xml.slice(at)}`;
}

function withFlag(xml: string, { start, end }: { start: number; end: number }): string {
  const tag = xml.slice(start, end);
  const set = /\sfullCalcOnLoad\s*=/.test(tag)
    ? tag.replace(/(\sfullCalcOnLoad\s*=\s*)("[^"]*"|'[^']*')/, '$1"1"')
    : tag.replace(/\s*(\/?>)$/, ' fullCalcOnLoad="1"$1');
  return xml.slice(0, start) + set + xml.slice(end);
}
