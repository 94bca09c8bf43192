import { DATE, isoDateOf } from '../../language/dates.ts';
import { escaped } from '../../language/whole-words.ts';
import type { Block } from '../document.ts';
import { auditorSection, plain } from './auditor.ts';

const SUFFIX = String.raw`(?:LLP|L\.L\.P\.|PLLC|P\.L\.L\.C\.|P\.C\.|PC|LLC|L\.L\.C\.|CPAs?|C\.P\.A\.s?|Ltd\.?|Limited|Inc\.|GmbH|mbB|PartGmbB|KG|AG|SE|AB|AS|A/S|Oy|S\.A\.|SAS|B\.V\.|N\.V\.|S\.r\.l\.|S\.p\.A\.|plc|Pty|& Co\.?|Chartered (?:Professional )?Accountants|Certified Public Accountants?)`;
const WORD = String.raw`(?:[\p{Lu}][\p{L}.'&-]*,?|&|and|of|und|et|y|\+)`;
const FIRM = new RegExp(
  String.raw`^(?:/s/\s*)?((?:${WORD}\s+){1,7}${SUFFIX}(?:,? (?:CPAs?|LLP|PLLC|P\.C\.|PC)(?![\p{L}]))?)(?=$|[\s,|])`,
  'u',
);
/** What the firm's people are, behind its name. */
const PROFESSION = /,? (?:Certified Public|Chartered(?: Professional)?) Accountants?$/;
const NO_FIRM =
  /^(?:to|section|independent|certified public|the|report|dear|attn|assertions?|statements?|description)\b/i;
/** A line that says what the firm above it is. */
const IS_PROFESSION =
  /^(?:\W*)(?:(?:certified |licensed |registered )?public accountants?|chartered (?:professional )?accountants?|(?:registered )?auditors|wirtschaftspr\u00fcf\p{L}+|commissaires? aux comptes)\b/iu;
const NAME_LINE = new RegExp(String.raw`^(?:/s/\s*)?((?:${WORD}\s+){0,6}[\p{Lu}][\p{L}'-]+)$`, 'u');

/**
 * The firm that signs the auditor's report: a line after the opinion that begins with a firm's name, and is neither
 * the company that is examined nor one whose services it uses. Else the one that the cover names.
 */
export function auditorOf(blocks: readonly Block[], text: string): string | null {
  const lines = signatureLines(blocks);
  const signed = lines
    .flatMap((line, at) => [...firmIn(line), ...firmAbove(line, lines[at + 1])])
    .filter((name) => !isExamined(name, text));
  const cover = COVERS.flatMap((pattern) =>
    [...text.slice(0, COVER).matchAll(pattern)].flatMap(([, words = '']) => firmIn(words)),
  ).filter((name) => !isExamined(name, text));
  return signed.at(-1) ?? cover[0] ?? null;
}

/** Letters at the start in which a report says who made it. */
const COVER = 4_000;
const COVERS: readonly RegExp[] = [
  /\bauditors?'?s? report (?:of|by|issued by|from)\s+([A-Z][^\n]{2,80})/g,
  /(?:[Pp]repared|[Ii]ssued|[Ee]xamined|[Aa]udited|[Pp]erformed) by:?\s+([A-Z][^\n]{2,80})/g,
  /\b(?:issued|dated|prepared|published)\b[^\n]{0,40}\bby\s+([A-Z][^\n]{2,80})/g,
  /\b(?:[Aa]uditors?|[Aa]uditing firm|[Aa]udit firm|CPA firm)\s*[:|–—-]\s*([A-Z][^\n]{2,80})/g,
  /^([A-Z][^\n|]{2,60})\s*[|,–—-]\s*(?:an? )?independent (?:service )?(?:auditor|accountant)/gim,
];

/** Lines of the auditor's report behind its opinion. */
function signatureLines(blocks: readonly Block[]): string[] {
  const section = auditorSection(blocks);
  const opinion = section.findIndex(({ text }) =>
    /\bin our opinion\b|\bdo not express\b/i.test(text),
  );
  return opinion < 0
    ? []
    : section
        .slice(opinion + 1)
        .filter(({ cells }) => cells === null)
        .flatMap(({ text }) => text.split('\n'));
}

/** The report says that this firm is the one examined, asserts, or serves it. */
function isExamined(name: string, text: string): boolean {
  const firm = escaped(name);
  return (
    isReportedOn(name, text) ||
    new RegExp(`${firm}(?: \\([^)]{1,40}\\))?,? (?:(?:as )?an? |the )?sub-?service`, 'im').test(
      text,
    )
  );
}

/** The report says that it is about this company. */
export function isReportedOn(name: string, text: string): boolean {
  const firm = escaped(name);
  return new RegExp(
    `\\b(?:management of|assertion (?:of|by)|examined(?: the)?(?: accompanying)?(?: description of)?|^to(?: the)?(?: (?:management|(?:board of )?directors|board|members|shareholders|owners) of)?:?) ${firm}|${firm}(?:'s?)? (?:accompanying |management'?s? )?(?:description|assertion|statement)`,
    'im',
  ).test(text);
}

/**
 * On which day the auditor signed: a date of its own line behind the opinion, else one that the report calls its date.
 */
export function reportDateOf(blocks: readonly Block[], text: string): string | null {
  const line = new RegExp(`^(?:[\\p{L} .,-]{0,60}?[, ])?(?:${DATE})\\W*$`, 'iu');
  const signed = signatureLines(blocks)
    .filter((each) => each.length < 120 && (line.test(plain(each)) || firmIn(each).length > 0))
    .flatMap((each) => isoDateOf(each) ?? []);
  const named = new RegExp(
    `\\b(?:report (?:date|issued|dated)|date of (?:the |this )?report|issued(?: on)?|issue date|signed on)\\s*:?\\s*(?:on )?(${DATE})`,
    'i',
  ).exec(text.slice(0, COVER));
  return signed.at(-1) ?? (named === null ? null : isoDateOf(named[1] ?? ''));
}

/**
 * A name of its own line is a firm's where the next line says what the firm is: `Marsh & Hill`, `Chartered
 * Accountants`.
 */
function firmAbove(line: string, next: string | undefined): string[] {
  const words = plain(line);
  if (next === undefined || !IS_PROFESSION.test(plain(next)) || NO_FIRM.test(words)) return [];
  return firmIn(line).length > 0 ? [] : (NAME_LINE.exec(words)?.slice(1, 2) ?? []);
}

function firmIn(line: string): string[] {
  const words = plain(line);
  if (words.length > 160 || NO_FIRM.test(words) || IS_PROFESSION.test(words)) return [];
  const name = FIRM.exec(words)?.[1]?.replace(/,$/, '');
  if (name === undefined) return [];
  const short = name.replace(PROFESSION, '');
  return [short !== name && FIRM.test(short) ? short : name];
}
