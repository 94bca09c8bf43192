import { pattern } from '../../lexicon/look-up.ts';
import { anyOf, phrases } from '../../lexicon/prose.ts';
import { type Said, valueAfter } from './said.ts';
import { FIRM, isSameFirm, NAMED, wholeText, writerOf } from './who-writes.ts';

const SHORT = '(?:\\s?\\([^)\\n]{1,60}\\))?';
/** A name ends here, and is no mark of those who tested ("CREST registered testers"). */
const WHOLE =
  '(?![\\p{L}\\d&])(?!,? (?:registered|certified|accredited|qualified|approved|member|testers?|consultants?|staff|engineers?|teams?|guid\\p{L}+|standards?)\\b)';
const NAME = `(${FIRM})${WHOLE}`;
const ORDERED = 'engaged|commissioned|retained|appointed|instructed|hired|contracted|asked';
const PATTERNS = [
  `\\b(?:engaged|commissioned|retained|(?:[Cc]onducted|[Pp]erformed|[Pp]repared|[Tt]ested|[Uu]ndertaken|[Ee]xecuted|[Cc]arried out) by)\\s+${NAME}`,
  `\\b(?:${ORDERED})\\s+${NAME} to (?:test|carry|perform|conduct|undertake|do)\\b`,
  `(?:^|[.,;\\n]\\s*|\\bthat |\\b(?:[Ii]n|[Dd]uring|[Oo]n) [^.,;\\n]{0,30}20\\d\\d,?\\s)${NAME}${SHORT},?\\s(?:carried out|performed|conducted|executed|undertook|tested) (?:an?|the|our)\\b`,
  `(?:^|[.;\\n]\\s*|\\bthat )(?:[Ww]e, )?${NAME}${SHORT}(?:, an? [^,.\\n]{3,60})?,?\\s(?:was|were) (?:${ORDERED}) (?:by|to)\\b`,
  `\\b(?:test(?:ing)?|assessment),? by ${NAME}`,
].map((pattern) => new RegExp(pattern, 'u'));
/** Says that who writes is who tests. */
const BY_WRITER =
  /\b(?:asked|engaged|commissioned|retained|instructed|appointed|hired) us\b|\b(?:tests?|testing|assessment) by us\b|\bwe were (?:engaged|commissioned|retained|appointed|instructed|hired|asked)\b/i;
const SECURITY = /\bsecur|\btest|\bassurance\b|\bcyber|\blabs?\b|\bconsult/i;

const NO_NAME =
  /^(?:We|The|Our|Testing|It|This|(?:Inc|Ltd|LLC|LLP|GmbH|AG|BV|SA|AB|Limited|plc|Corp)\.?)$/;

/** Lines at the start among which a letterhead stands. */
const HEAD_LINES = 4;

/** The name as the letterhead has it, where the text shortens it: `Kestrel` of `Kestrel Harbour Labs`. */
function inFull(name: string, { lines }: Said): string {
  const head = lines.slice(0, HEAD_LINES).map((line) => line.replace(/^[#*_\s]+|[#*_\s]+$/g, ''));
  const longer = head.find((line) => line.startsWith(`${name} `) && LETTERHEAD.test(line));
  return longer ?? name;
}
const LETTERHEAD = /^(?:\p{Lu}[\p{L}\d&.'-]*(?: (?=\S)|$)){2,6}$/u;

/** Who tested: behind a label, in a sentence that says so, or who wrote the letter where it says "us". */
export function testerIn(said: Said): string | null {
  const labelled = valueAfter(
    said,
    '(?:tested|conducted|performed|prepared|executed|undertaken) by|tester|testing (?:firm|company|provider)|assessor',
  );
  if (labelled !== null) return labelled;
  const text = wholeText(said);
  for (const pattern of PATTERNS) {
    const name = pattern.exec(text)?.[1]?.trim();
    if (name !== undefined && !NO_NAME.test(name)) return inFull(name, said);
  }
  return BY_WRITER.test(text) ? writerOf(said, SECURITY) : letterheadTester(said, text);
}

/** `Amber Cloud AB ordered a penetration test of …` */
const ORDERED_BY = pattern(
  () => `(?:^|[.;\\n]\\s*)([^.;\\n]{2,60}?) ${anyOf('stated.orders-test')}`,
  'iu',
);
const IS_FIRM = new RegExp(`^${NAMED}$`, 'u');
const WE_TESTED = phrases(() => anyOf('stated.we-tested'));
const OURS = phrases(() => anyOf('stated.ours-tested'));

/**
 * A security firm on whose letterhead those write who tested what another company ordered, as the text spells it;
 * null where one of these is not plain.
 */
function letterheadTester(said: Said, text: string): string | null {
  const client = ORDERED_BY().exec(text)?.[1];
  if (client === undefined || !IS_FIRM.test(client) || !WE_TESTED.test(text) || OURS.test(text))
    return null;
  const head = writerOf(said, SECURITY);
  if (head === null || isSameFirm(head, client)) return null;
  const at = text.toLowerCase().lastIndexOf(head.toLowerCase());
  return at < 0 ? head : text.slice(at, at + head.length);
}
