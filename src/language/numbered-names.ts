import { pattern } from '../lexicon/look-up.ts';
import { bareAnyOf } from '../lexicon/prose.ts';

const NUMBERED = pattern(
  () =>
    `\\b${bareAnyOf('amount.numbered')}(?:\\/iec)?[\\s#:-]*v?\\d[\\d.:()a-z\\/-]*(?:\\s*(?:,|&|\\band\\b|\\bor\\b)\\s*v?\\d+\\.\\d+\\b(?!\\s*(?:%|per\\b)))*`,
  'gu',
);
const EDITION = pattern(() => `\\b(?:19|20)\\d\\d[\\s-]${bareAnyOf('amount.edition')}s?\\b`, 'gu');

/** A small-letter text without the numbers that only name something: standards, sections, editions, "24/7". */
export const withoutNumberedNames = (text: string): string =>
  text
    .replace(NUMBERED(), ' ')
    .replace(/\b(?:two|three|[23])-(?:factor|step|stage|way)\b/g, ' ')
    .replace(EDITION(), ' ')
    .replace(/\b\d{2,4}-\d{1,3}\b(?!\s*-?\s*[a-z])/g, ' ')
    .replace(/\b[a-z]{1,5}\d[\d.]*\b:?/g, ' ')
    .replace(
      /\b24\s*[/x]\s*7(?:\s*[/x]\s*365)?\b|\b(?:24|twenty[ -]four) hours (?:a|per|each|every) day\b(?:,?\s*(?:and )?(?:7|seven) days (?:a|per) week)?/g,
      ' ',
    );
