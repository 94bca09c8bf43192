import type { PdfPage } from './pdf-content.ts';
import type { Group } from './pdf-groups.ts';
import { groupsIn, type LaidPage } from './pdf-lines.ts';

/** Share of the page's height at its top and bottom in which headers, footers and page numbers stand. */
const MARGIN_SHARE = 0.12;
const PAGE_NUMBER =
  /^(?:page\s*)?[-–]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–]?(?:\s*(?:of|\/)\s*\d{1,4})?$/i;

/** What a browser prints at the edge of each page: when, and from where. */
const PRINTED = /^(?:https?:\/\/\S+|#[/.-]#[/.-]#,? #:#(?: ?[ap]m)?)$/i;

const textOf = (group: Group): string =>
  group.lines
    .map((line) => line.text)
    .join(' ')
    .replace(/\d+/g, '#')
    .toLowerCase();

/** The title of a paper is no header, though headers repeat it: it is set in other letters. */
const keyOf = (group: Group): string => `${group.size.toFixed(0)} ${textOf(group)}`;

function inMargin(group: Group, { box }: PdfPage): boolean {
  const margin = (box.top - box.bottom) * MARGIN_SHARE;
  return group.bottom > box.top - margin || group.top < box.bottom + margin;
}

/** Texts in the margins, digits aside, by the size of their letters, and on how many pages each stands. */
export function runningTexts(pages: readonly LaidPage[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const laid of pages) {
    const texts = new Set(
      groupsIn(laid)
        .filter((group) => inMargin(group, laid.page))
        .map(keyOf),
    );
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

/** Is it a page's header, footer or number, and not what the document says? */
export function isRunning(
  group: Group,
  page: PdfPage,
  { running, pages }: { running: ReadonlyMap<string, number>; pages: number },
): boolean {
  if (!inMargin(group, page)) return false;
  const text = textOf(group);
  if (PAGE_NUMBER.test(text.replaceAll('#', '1')) || PRINTED.test(text)) return true;
  const count = running.get(keyOf(group)) ?? 0;
  return pages >= 2 && count >= Math.max(2, Math.min(3, pages * 0.4));
}

/** Is it what a browser prints at a page's edge, side by side? */
export const isPrintedLine = (groups: readonly Group[], page: PdfPage): boolean =>
  groups.every((group) => inMargin(group, page)) &&
  groups.some((group) => PRINTED.test(textOf(group)));
