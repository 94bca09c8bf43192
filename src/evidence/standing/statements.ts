import { isEnglish } from '../../language/language-of.ts';
import { clausesOf, sentenceSpans } from '../../language/sentences.ts';
import { standingOfHeading } from '../../language/standing/heading.ts';
import type { Role, SentenceContext, SentenceStanding } from '../../language/standing/rule.ts';
import { standingOfSentence } from '../../language/standing/sentence-standing.ts';
import { mayProveYes, type Statement, weakestStanding } from '../../language/standing.ts';
import type { Block } from '../document.ts';
import type { DocumentContext } from './document-context.ts';
import { HEADING_RULES, type HeadingRule, TITLE_ROLES, WELL } from './headings.ts';
import { type Around, rowStatements } from './rows.ts';

const fromRule = ({ standing, of }: HeadingRule): Around => (of ? { standing, of } : { standing });

function weaker(one: Around, other: Around): Around {
  return weakestStanding([one.standing, other.standing]) === one.standing ? one : other;
}

/** What the headings above make of a text; null where they leave it as it is. */
function underHeadings(
  path: readonly string[],
  { sentence: { role }, findings, isStrangers }: DocumentContext,
): Around | null {
  if (isStrangers) return { standing: 'speaks_of_others', of: 'others' };
  const isWell = WELL.test(path.at(-1) ?? '') && standingOfHeading(path.at(-1) ?? '') === null;
  const own = HEADING_RULES.find(
    ({ overrides, heading }) => overrides === true && heading.test(path.at(-1) ?? ''),
  );
  if (own !== undefined) return fromRule(own);
  const found = path.flatMap((heading) => {
    const rules = HEADING_RULES.filter(
      (rule) => rule.heading.test(heading) && (rule.only?.includes(role) ?? true),
    ).map(fromRule);
    const own = standingOfHeading(heading);
    if (own !== null) rules.push({ standing: own });
    return findings.has(heading) ? [...rules, { standing: 'reports_failure' as const }] : rules;
  });
  const counted = isWell ? found.filter(({ standing }) => standing === 'recommends') : found;
  return counted.length === 0 ? null : counted.reduce(weaker);
}

/** A section may be a plan or advice inside a text of another kind. */
function roleUnder(path: readonly string[], role: Role): Role {
  const roles = path.slice(1).flatMap((heading) => {
    const found = TITLE_ROLES.find(([pattern]) => pattern.test(heading))?.[1];
    return found === 'plan' || found === 'advice' ? [found] : [];
  });
  return roles.at(-1) ?? role;
}

/** What the line that introduces a list makes of its items; a line without a verb is read like a heading. */
function leadStanding(lead: string, context: SentenceContext): SentenceStanding {
  const said = standingOfSentence(lead.replace(/:\s*$/, '.'), context);
  if (said.fragment !== true) return said;
  const rule = HEADING_RULES.find(
    ({ heading, only }) => heading.test(lead) && (only?.includes(context.role) ?? true),
  );
  return rule === undefined ? said : fromRule(rule);
}

/** A field of a record with the question that it answers: "Owner, i.e. who looks after it?" */
const FIELD =
  /^[^?]{2,60}?(?:,?\s*i\.e\.,?|[:–—(]|\s-)\s*(?:who|which|what|where|when|why|how)\b[^?]*\?/i;

function underLead(
  said: SentenceStanding,
  { lead, text }: { lead: string | null; text: string },
  context: SentenceContext,
): SentenceStanding {
  if (lead === null) return said;
  const led = leadStanding(lead, context);
  if (led.fragment === true) return said;
  if (said.standing === 'asks' && mayProveYes(led.standing) && FIELD.test(text))
    return { standing: 'unknown' };
  if (said.fragment === true) return led;
  return mayProveYes(led.standing) ? said : weaker(led, said);
}

const LEAST_WORDS = 12;

/** The sentences of running text or of a list item, each with its standing; offsets count from the text's start. */
export function proseStatements(
  text: string,
  block: Pick<Block, 'path'>,
  { lead, context }: { lead: string | null; context: DocumentContext },
): Statement[] {
  const sentence = { ...context.sentence, role: roleUnder(block.path, context.sentence.role) };
  const heading = underHeadings(block.path, context);
  const isKnown = context.isEnglish && (text.split(/\s+/).length < LEAST_WORDS || isEnglish(text));
  return sentenceSpans(text).flatMap((span) =>
    clausesOf(span.text, (part) => standingOfSentence(part, sentence).fragment !== true).map(
      (part) => {
        const place = { start: span.start + part.start, end: span.start + part.end };
        if (!isKnown) return { ...place, standing: 'unknown' as const };
        const own = standingOfSentence(span.text.slice(part.start, part.end), sentence);
        const { standing, of } = weakened(
          underLead(own, { lead: span.lead ?? lead, text: span.text }, sentence),
          heading,
        );
        return of === undefined ? { ...place, standing } : { ...place, standing, of };
      },
    ),
  );
}

const weakened = (said: SentenceStanding, heading: Around | null): Around =>
  heading === null ? said : said.fragment === true ? heading : weaker(heading, said);

/** What a block's text says and what each statement of it is worth. */
export function statementsOf(
  text: string,
  block: Block,
  given: { lead: string | null; context: DocumentContext },
): Statement[] {
  if (block.kind === 'heading') return [];
  if (block.kind !== 'row') return proseStatements(text, block, given);
  const { context } = given;
  const around = underHeadings(block.path, context);
  const role = roleUnder(block.path, context.sentence.role);
  return rowStatements(text, block, { context, around, role });
}
