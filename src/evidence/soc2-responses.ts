import type { Block, ReadText } from './document.ts';
import type { Soc2Control } from './soc2-control.ts';

const HEADING =
  /management(?:['’]s)? (?:response|comment|reply)|response (?:to|of management)|corrective action/i;

const mentions = (text: string, id: string): boolean =>
  new RegExp(`(?<![\\w.-])${id.replace(/[.\\]/g, '\\$&')}(?![\\w-]|\\.\\d)`).test(text);

/** What management answered to each exception: paragraphs under a heading that names the control, or a row that does. */
export function readResponses(
  document: ReadText,
  controls: readonly Soc2Control[],
): Map<string, string> {
  const found = new Map<string, string>();
  for (const { id, exception } of controls) {
    if (exception !== true) continue;
    const response = fromRows(document.blocks, id) ?? fromSection(document.blocks, id);
    if (response !== null) found.set(id, response);
  }
  return found;
}

function fromRows(blocks: readonly Block[], id: string): string | null {
  for (const { cells, header } of blocks) {
    const at = header?.findIndex((title) => HEADING.test(title)) ?? -1;
    if (cells !== null && at >= 0 && cells.some((cell) => mentions(cell, id)))
      return cells[at]?.trim() || null;
  }
  return null;
}

function fromSection(blocks: readonly Block[], id: string): string | null {
  const named = blocks.filter((block) => {
    const inner = block.path.at(-1) ?? '';
    return (
      block.kind !== 'heading' &&
      mentions(inner, id) &&
      block.path.some((title) => HEADING.test(title))
    );
  });
  if (named.length > 0) return named.map(({ text }) => text).join(' ');
  const start = blocks.findIndex(
    (block) => block.path.some((title) => HEADING.test(title)) && mentions(block.text, id),
  );
  if (start < 0) return null;
  const following = blocks
    .slice(start + 1)
    .findIndex((block) => block.kind === 'heading' || /^[A-Z]{1,6}-\d/.test(block.text));
  const end = following < 0 ? blocks.length : start + 1 + following;
  return blocks
    .slice(start, end)
    .map(({ text }) => text)
    .join(' ');
}
