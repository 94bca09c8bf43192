import type { Block, ReadText } from '../document.ts';
import type { Soc2Control } from './control.ts';
import { isPair, labelledLine } from './pairs.ts';

const HEADING =
  /management(?:['’]s)? (?:response|comment|reply|answer)|(?:responses?|answers?|repl(?:y|ies)|comments?) (?:to|of|by|from) (?:the )?(?:management|exceptions?|deviations?|findings?)|response to|corrective action/i;

/** What management adds behind the auditor's tests, in which it may answer to them. */
const OTHER_INFORMATION =
  /\bother information\b|\binformation (?:provided|given|supplied|added) by (?:the )?\w+|\bmanagement(?:['’]s)? information\b/i;

/** Does the report have a part in which management answers to exceptions? */
export const hasResponses = ({ blocks }: ReadText): boolean =>
  blocks.some(
    ({ kind, text }) =>
      kind === 'heading' &&
      /\b(?:responses?|answers?|repl(?:y|ies))\b/i.test(text) &&
      HEADING.test(text),
  );

const mentions = (text: string, id: string): boolean =>
  new RegExp(`(?<![\\w.-])${literally(id)}(?![\\w-]|\\.\\d)`).test(text);

/**
 * What management answered to each exception: paragraphs under a heading that names the control, or a row that does.
 */
export function readResponses(
  document: ReadText,
  controls: readonly Soc2Control[],
): Map<string, string> {
  const found = new Map<string, string>();
  const exceptions = controls.filter(({ exception }) => exception === true).map(({ id }) => id);
  for (const { id, exception } of controls) {
    if (exception !== true) continue;
    const response =
      fromRows(document.blocks, id) ??
      fromLabel(document.blocks, id) ??
      fromSentence(document.blocks, id) ??
      fromSection(document.blocks, id, exceptions);
    if (response !== null) found.set(id, withoutName(response, id));
  }
  return found;
}

/** `Control 1.04: Reminders are sent` without what only names the control. */
const withoutName = (text: string, id: string): string =>
  text
    .replace(
      new RegExp(
        `^\\W*(?:control\\s*(?:#|no\\.?)?\\s*)?${literally(id)}\\s*(?:[:–—-]|\\.\\s)\\s*`,
        'i',
      ),
      '',
    )
    .replace(LABEL, '')
    .trim();

const literally = (id: string): string => id.replace(/[^\w]/g, '\\$&');

const LABEL =
  /^(?:management(?:['’]s)? (?:response|comments?|reply)|response (?:of|by|from) management)\s*:\s*/i;

const lineOf = (block: Block): string => (isPair(block) ? labelledLine(block) : block.text);

/** A line of its own below the control: `Management response: …`. */
function fromLabel(blocks: readonly Block[], id: string): string | null {
  const start = blocks.findIndex(({ text }) => mentions(text.slice(0, id.length + 20), id));
  if (start < 0) return null;
  const below = blocks.slice(start + 1, start + 25);
  const end = below.findIndex(({ kind, text }) => kind === 'heading' && !LABEL.test(`${text}:`));
  const lines = (end < 0 ? below : below.slice(0, end)).map(lineOf);
  return lines.find((line) => LABEL.test(line)) ?? null;
}

/** A paragraph anywhere that says whose exception it answers: `Management's response to the exception in X-1: …`. */
function fromSentence(blocks: readonly Block[], id: string): string | null {
  const named = /^\d+$/.test(id)
    ? `(?:control|exception|deviation|finding|no\\.?|#) ?(?:no\\.? ?|# ?)?${id}`
    : literally(id);
  const pattern = new RegExp(
    `^(?:management(?:['’]s)? (?:response|comments?|reply)|response (?:of|by|from) management|corrective action)\\b[^:]{0,80}?(?<![\\w.-])${named}(?![\\w-]|\\.\\d)[^:]{0,60}:\\s*(\\S[\\s\\S]*)$`,
    'i',
  );
  const said = blocks.flatMap(({ kind, text }) =>
    kind === 'row' ? [] : (pattern.exec(text)?.[1] ?? []),
  );
  return said[0] ?? null;
}

function fromRows(blocks: readonly Block[], id: string): string | null {
  for (const { cells, header } of blocks) {
    const at = header?.findIndex((title) => HEADING.test(title)) ?? -1;
    if (cells !== null && at >= 0 && cells.some((cell) => mentions(cell, id)))
      return cells[at]?.trim() || null;
  }
  return null;
}

/** Without the marks of a list item and of emphasis. */
const bare = (text: string): string => text.replace(/^[\s\-*•–—_#>]*/, '');
/** Does this paragraph or item begin with the control's id, as what answers to it? */
const opensWith = (text: string, id: string): boolean =>
  new RegExp(`^(?:control\\s*(?:#|no\\.?)?\\s*)?${literally(id)}(?![\\w-]|\\.\\d)`, 'i').test(
    bare(text),
  );

function fromSection(
  blocks: readonly Block[],
  id: string,
  exceptions: readonly string[],
): string | null {
  const named = blocks.filter((block) => {
    const inner = block.path.at(-1) ?? '';
    return (
      block.kind !== 'heading' &&
      mentions(inner, id) &&
      block.path.some((title) => HEADING.test(title))
    );
  });
  if (named.length > 0) return named.map(({ text }) => text).join(' ');
  const isAnswers = ({ path }: Block): boolean => path.some((title) => HEADING.test(title));
  const start = blocks.findIndex((block) => isAnswers(block) && mentions(block.text, id));
  if (start < 0) return amongOther(blocks, id);
  const following = blocks
    .slice(start + 1)
    .findIndex(
      (block) =>
        block.kind === 'heading' ||
        /^[A-Z]{1,6}-\d/.test(bare(block.text)) ||
        exceptions.some((other) => other !== id && opensWith(block.text, other)),
    );
  const end = following < 0 ? blocks.length : start + 1 + following;
  return blocks
    .slice(start, end)
    .map(({ text }) => text)
    .join(' ');
}

/** A paragraph of the unaudited part that opens with the control's id. */
const amongOther = (blocks: readonly Block[], id: string): string | null =>
  blocks.find(
    ({ text, kind, path }) =>
      kind !== 'heading' &&
      path.some((title) => OTHER_INFORMATION.test(title)) &&
      opensWith(text, id),
  )?.text ?? null;
