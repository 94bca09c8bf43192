import type { Block, ReadText } from './document.ts';
import { headOf } from './freshness.ts';
import { isTemplate } from './template.ts';
import { statementsIn } from './text-sentences.ts';

const STATUS =
  /\b(?:document |policy |approval )?status\b[ \t|:"'*_]{1,6}(?:(draft|in review|proposed)|(superseded|replaced|withdrawn|retired|obsolete|archived))\b/i;
const SAYS_SUPERSEDED =
  /\bthis (?:document|policy|version|procedure|standard) (?:is|was|has been) (?:superseded|replaced|withdrawn|retired)\b/i;
const DRAFT_TITLE = /^\W*draft\b|\(draft\)|\bdraft\W*$/i;

/** What stands before the first section is a notice about the document when it is as short as this, in letters. */
const NOTICE_LENGTH = 160;
/** Blocks before the first section at most. */
const OPENING_BLOCKS = 12;

const UNAPPROVED =
  '(?:not|never)(?: yet)?(?: been)? (?:approved|adopted|ratified|in force|in effect|final)|unapproved|(?:pending|awaiting|subject to)(?: \\w+){0,2} (?:approval|adoption|ratification|sign-?off)|(?:open |out |only )?for (?:\\w+ )?(?:comments?|consultation|discussion)|work in progress|to be (?:approved|adopted|ratified)';
/** A sentence of a notice that is no more than this, or says this of the document. */
const NOT_IN_FORCE = new RegExp(
  `^\\W*(?:this (?:\\w+ )?(?:document|policy|version|procedure|standard|plan|text) (?:is|has) (?:(?:still|currently|only|an?) )*|(?:status|approval|version)\\W+)?(?:${UNAPPROVED}|(?:\\w+ )?draft(?=\\s*(?:$|[^\\p{L}\\s])|\\s+(?:for|not|only|version|until|v?\\d)(?!\\p{L})))`,
  'iu',
);
/** Who approved it, or when, is left open. */
const APPROVAL_OPEN =
  /^\W*approv(?:ed(?: by| on)?|al(?: date)?|er)\W{1,6}(?:pending|tbd|tbc|open|outstanding|to be \w+|not yet|none yet|awaiting)\b/i;
/** A version that is called a draft, in a line of its own. */
const DRAFT_VERSION = /^\W*(?:version|revision|rev)\b[^\n]{0,24}\bdraft\W*$/i;

const isNotice = ({ text }: Block): boolean =>
  statementsIn(text).some((each) =>
    [NOT_IN_FORCE, APPROVAL_OPEN, DRAFT_VERSION].some((pattern) => pattern.test(each)),
  );

/**
 * Does a notice before the first section say that the document was not approved? A table of several columns (a
 * history of versions) tells of others.
 */
function saysNotInForce({ blocks }: ReadText): boolean {
  const section = blocks.findIndex(
    (each, at) => each.kind === 'heading' && at > 0 && !isNotice(each),
  );
  return blocks
    .slice(0, section < 0 ? OPENING_BLOCKS : Math.min(section, OPENING_BLOCKS))
    .some(
      (each) =>
        (each.cells?.length ?? 0) <= 2 && each.text.length <= NOTICE_LENGTH && isNotice(each),
    );
}

/**
 * What the paper says of itself where it is not in force: a draft (also: not approved, for comments, a template),
 * or taken over by another; else null.
 */
export function lifeOf(document: ReadText): 'draft' | 'superseded' | null {
  const head = headOf(document);
  const status = STATUS.exec(head);
  if (status?.[2] !== undefined || SAYS_SUPERSEDED.test(head)) return 'superseded';
  const marks = [document.title ?? '', ...document.margins].filter((text) => text.length < 80);
  return status?.[1] !== undefined ||
    marks.some((text) => DRAFT_TITLE.test(text.trim())) ||
    saysNotInForce(document) ||
    isTemplate(document)
    ? 'draft'
    : null;
}
