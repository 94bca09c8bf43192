import { criteriaNamed } from '../criteria/criteria.ts';
import type { Block, ReadText } from './document.ts';

export type Subservice = {
  readonly name: string;
  readonly service: string | null;
  readonly page: number | null;
};
export type UserControl = {
  readonly id: string | null;
  readonly text: string;
  readonly criteria: readonly string[];
  readonly page: number | null;
};

const SUBSERVICE = /\bsubservice organi[sz]ations?\b|\bsub-service organi[sz]ations?\b/i;
const USER =
  /\bcomplementary user[- ]entity controls?\b|\buser[- ]entity (?:controls?|responsibilities|considerations)\b|\bCUECs?\b/i;

/** Blocks under the innermost heading that the pattern names. */
const under = (blocks: readonly Block[], pattern: RegExp, not: RegExp | null): Block[] =>
  blocks.filter(({ kind, path }) => {
    const inner = path.at(-1) ?? '';
    return kind !== 'heading' && pattern.test(inner) && not?.test(inner) !== true;
  });

/** Organisations whose services the system rests on, and whether their controls are carved out of the report. */
export function readSubservices(
  { blocks }: ReadText,
  text: string,
): { method: 'carve-out' | 'inclusive' | null; organizations: Subservice[] } {
  const carves = /\bcarve[- ]?out(?: method)?\b|\bcarved out\b/i.test(text);
  const includes = /\binclusive method\b/i.test(text);
  const section = under(blocks, SUBSERVICE, USER);
  const rows = section.filter((block) => block.cells !== null && block.header !== null);
  const named = rows.flatMap((block): Subservice[] => {
    const [name = '', service] = block.cells ?? [];
    return name.trim().length > 1 && name.length < 80
      ? [{ name: name.trim(), service: service?.trim() ?? null, page: block.page }]
      : [];
  });
  const organizations = named.length > 0 ? named : section.flatMap(inSentence);
  return {
    method: carves === includes ? null : carves ? 'carve-out' : 'inclusive',
    organizations: organizations.filter(
      (each, index) => organizations.findIndex(({ name }) => name === each.name) === index,
    ),
  };
}

/** `… uses Name (Short) for hosting`, `Name – hosting of the service` as a list item. */
function inSentence({ text, page, kind }: Block): Subservice[] {
  const plain = text.replace(/\s+/g, ' ');
  const used =
    /\b(?:uses|utili[sz]es|relies on|engages)\s+((?:[A-Z][\w.&'-]*\s?){1,5}(?:\([^)]{1,40}\)\s?)?)(?:for|to provide|as)\s+([^.;]{3,120})/.exec(
      plain,
    );
  if (used?.[1] !== undefined)
    return [{ name: used[1].trim(), service: used[2]?.trim() ?? null, page }];
  const item =
    kind === 'item'
      ? /^\W*((?:[A-Z][\w.&'-]*\s?){1,5}(?:\([^)]{1,40}\)\s?)?)\s*[:–—-]\s+(.{3,160})/.exec(plain)
      : null;
  return item?.[1] === undefined
    ? []
    : [{ name: item[1].trim(), service: item[2]?.trim() ?? null, page }];
}

/** Controls that the report expects of its readers. */
export function readUserControls({ blocks }: ReadText): UserControl[] {
  return under(blocks, USER, null).flatMap((block): UserControl[] => {
    if (block.kind === 'item')
      return [userControl(block.text.replace(/^\W*(?:\d{1,3}[.)])?\s*/, ''), null, block)];
    if (block.cells === null || block.header === null) return [];
    const id =
      block.cells.find((cell) => /^(?:[A-Z]{1,6}[-. ]?)?\d{1,3}\.?$/.test(cell.trim()))?.trim() ??
      null;
    const longest = block.cells.reduce(
      (best, cell) => (cell.length > best.length ? cell : best),
      '',
    );
    return longest.length > 15 ? [userControl(longest, id, block)] : [];
  });
}

const userControl = (text: string, id: string | null, { text: all, page }: Block): UserControl => ({
  id,
  text: text.trim(),
  criteria: criteriaNamed(all),
  page,
});
