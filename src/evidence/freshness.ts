import { DATE, isoDateOf } from '../language/dates.ts';
import { anyOf } from '../lexicon/prose.ts';
import type { Particulars } from './detect-kind.ts';
import type { ReadText } from './document.ts';
import { reportCurrentUntil } from './kinds/gap-letter.ts';
import { ownWords } from './own-words.ts';
import { lastDayCovered } from './soc2/doubts.ts';
import type { Soc2Report } from './soc2.ts';

/** Blocks at the start in which a document speaks about itself. */
const HEAD_BLOCKS = 40;

/** What a document says before its matter begins, with the properties of its file. */
export const headOf = ({ blocks, properties }: ReadText): string =>
  [
    ...Object.entries(properties).map(([key, value]) => `${key}: ${value}`),
    ...blocks.slice(0, HEAD_BLOCKS).map((each) => each.text),
  ].join('\n');

function dateAfter(text: string, label: string): string | null {
  const match = new RegExp(`\\b(?:${label})\\b[^\\n\\d]{0,30}?(${DATE})`, 'i').exec(text);
  return match === null ? null : isoDateOf(match[1] ?? '');
}

/** Until when a document may serve as proof, where it says so or its kind does; null: without end. ISO date. */
export function validUntilOf(
  document: ReadText,
  { report, particulars }: { report: Soc2Report | null; particulars: Particulars | null },
): string | null {
  if (report !== null) {
    const last = lastDayCovered(report.periodEnd, report.reportDate);
    return last === null ? null : reportCurrentUntil(last, null);
  }
  const said = particulars === null ? null : endOf(particulars);
  return (
    said ??
    dateAfter(
      ownWords(document),
      'valid until|valid through|valid to|expir(?:y|es|ation)(?: date| on)?|certificate expires',
    )
  );
}

function endOf(particulars: Particulars): string | null {
  switch (particulars.is) {
    case 'certificate':
      return particulars.facts.validUntil;
    case 'insurance_certificate':
      return particulars.facts.to;
    case 'gap_letter':
      return particulars.facts.coversTo;
    default:
      return null;
  }
}

/** Settled, of the paper as it stands now. */
const UPDATED =
  'last (?:updated|reviewed|revised|modified|approved)|updated(?: on)?|(?<!\\bnot (?:yet )?(?:been )?)approved(?: on)?|date of (?:issue|approval)|version date|(?<!\\b(?:first|originally) )issued(?: on)?';
/** `Approved by the board of Lowmoor, 12 January 2026`: the day stands behind who decided. */
const DECIDED = new RegExp(
  `\\b(?:approved|adopted|ratified|signed off) by\\b(?:[ *:]*\\|)?[^\\n\\d|]{0,80}(${DATE})`,
  'i',
);
/** `rev 1.9, 20 April 2026`, `Version 3.1 (4 May 2026)`; not of a version that this one replaces. */
const VERSION_DAY = new RegExp(
  `(?:^|[\\n|(·•–—*_,.]|\\s{3})[ \\t*_]*(?:(?:document |policy )?version|revision|rev\\.?|issue|edition|release|v(?=\\.?\\d))(?:[ .:]{0,3}\\d[\\w.]*)?(?: ?\\([^)\\n]{1,30}\\))?[ \\t*_]*[\\s,;:·•|(–—-]*(${DATE})`,
  'i',
);

/** The day from which a document holds: in force, last updated or reviewed, or that of its version. ISO date. */
export function effectiveDateOf(document: ReadText): string | null {
  const own = ownWords(document);
  const dayIn = (pattern: RegExp): string | null => isoDateOf(pattern.exec(own)?.[1] ?? '');
  return (
    dateAfter(own, `(?<!first )${anyOf('own.in-force')}`) ??
    dateAfter(own, UPDATED) ??
    dateAfter(own, anyOf('own.settled')) ??
    dayIn(DECIDED) ??
    dayIn(VERSION_DAY)
  );
}

/**
 * "Public" alone: a list of levels ("Public, Internal, Confidential") or "public sector" says nothing about the
 * document.
 */
const SAYS_PUBLIC =
  /\b(?:classification|audience|confidentiality|sensitivity|information class)\b[ \t|:"'*_]{1,6}public["'*_]*[ \t]*(?:[.;]?[ \t]*(?:$|\n)|\(|\|[ \t]*(?:$|\n|version|date|owner|status|approved|effective))/im;

/** Does the document say of itself that everyone may read it? */
export function saysPublic(document: ReadText): boolean {
  return SAYS_PUBLIC.test(headOf(document));
}
