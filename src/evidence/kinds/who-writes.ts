import type { Said } from './said.ts';

const LEGAL =
  '(?:Ltd|LTD|Limited|LIMITED|LLC|LLP|GmbH|GMBH|Inc|INC|AG|AB|BV|NV|SA|SE|plc|PLC|Oy|OY|AS)';

/** A firm's name as it is written, as the source of a regular expression without groups that matter. */
export const FIRM = `[\\p{Lu}][\\p{L}\\d&.'-]*(?: (?:(?:and|of|&) )?[\\p{Lu}][\\p{L}\\d&.'-]*){0,5}(?:,? ${LEGAL}\\b\\.?)?`;
/** The same with its company form. */
export const NAMED = `[\\p{Lu}][\\p{L}\\d&'-]*(?: (?:(?:and|of|&) )?[\\p{Lu}][\\p{L}\\d&'-]*){0,5},? ${LEGAL}\\b\\.?`;

/** What is said with wrapped lines joined, a line each. */
export const wholeText = ({ whole }: Said): string => whole.map(({ text }) => text).join('\n');

const flat = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

/** Is one of these names the other, or its beginning? */
export function isSameFirm(one: string, other: string): boolean {
  const [a, b] = [`${flat(one)} `, `${flat(other)} `];
  const [first] = a.split(' ');
  return a.startsWith(b) || b.startsWith(a) || first === b.split(' ')[0];
}

/** Lines at the end, and at the start, among which a paper names who wrote it. */
const SIGNED_LINES = 8;
const HEAD_LINES = 2;
const SIGNED = [
  new RegExp(
    `^(?:signed )?(?:for(?: and)?(?: on)?(?: behalf of)?|on behalf of) (?:the )?(${FIRM})$`,
    'iu',
  ),
  new RegExp(`^[\\p{Lu}][\\p{L} ]{2,40}, (${NAMED})$`, 'u'),
];

function signerIn(lines: readonly string[], atEnd: boolean): string | null {
  const [behalf, office] = SIGNED;
  for (const line of lines) {
    const name = behalf?.exec(line)?.[1] ?? (atEnd ? office?.exec(line)?.[1] : undefined);
    if (name !== undefined && new RegExp(`^${FIRM}$`, 'u').test(name)) return name;
  }
  return null;
}

/**
 * The firm that wrote a paper, by its signature and its letterhead; null where neither names one, or they name two.
 * `kind`: what the name of a letterhead without signature must say.
 */
export function writerOf(said: Said, kind: RegExp): string | null {
  const lines = said.whole.map(({ text }) => text).filter((text) => text !== '');
  const signer = signerIn(lines.slice(-SIGNED_LINES), true) ?? signerIn(lines, false);
  const head =
    lines.slice(0, HEAD_LINES).find((line) => new RegExp(`^${NAMED}$`, 'u').test(line)) ?? null;
  if (signer !== null && head !== null) return flat(signer) === flat(head) ? signer : null;
  if (signer !== null) return signer;
  return head !== null && kind.test(head) ? head : null;
}
