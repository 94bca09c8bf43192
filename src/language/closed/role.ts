import { fromLexicon } from '../../lexicon/look-up.ts';
import { anyOf } from '../../lexicon/prose.ts';
import { isGrammatical } from '../content.ts';
import { tagged } from '../grammar/read-grammar.ts';
import { wordsOf } from '../words.ts';
import { isKnown } from './known.ts';

/** Whom a text names at its beginning or behind "by", one or several of them, and what is a role of them alone. */
const agents = fromLexicon(() => {
  const role = anyOf('closed.role');
  const roles = `${role}s?`.replaceAll('\\b', '');
  const named = `(?:[\\w'’-]+ ){0,5}?${roles}(?: ${roles})*\\b`;
  const further = `(?:(?:,| and| or|, and) (?:the |our |an? )?${named}(?: of (?:the )?[\\w-]+)?)*`;
  return {
    named: new RegExp(
      `(?:^\\W*|\\bby )${named}(?: of (?:the |our )?[\\w-]+(?: and [\\w-]+)?)?`,
      'g',
    ),
    all: new RegExp(
      `(?:^\\W*(?:only )?|\\bby )${named}(?: of (?:the |our )?[\\w-]+(?: [\\w-]+)?)?${further}`,
      'gi',
    ),
    alone: new RegExp(`^(?:by|${roles})$`),
  };
});

/** What joins the words of one role: "head of the platform team". */
const JOINS = /^(?:the|an?|our|its|their|of|and|or|for)$/;

/** "Laptops of contractors" are no contractors; "the head of the platform team" is a role. */
const OF_OTHERS = /\b(?:of|for)\b/;
const withoutHeads = (agent: string): string =>
  agent
    .toLowerCase()
    .replace(/([\w-]+) (?:of|for)\b/g, (said, head: string) =>
      agents().alone.test(head.replace(/s$/, '')) || agents().alone.test(head) ? '' : said,
    );

/** Is it a role and nothing else: no verb, no preposition of place, no word of grammar that narrows it? */
const isOwnRole = (agent: string): boolean =>
  !OF_OTHERS.test(withoutHeads(agent)) &&
  wordsOf(agent.replace(/^\W*by /i, '').replace(/\bon-call\b/gi, 'duty')).every(
    (word) =>
      JOINS.test(word) || agents().alone.test(word) || (!isGrammatical(word) && isKnown(word)),
  );

/**
 * Who does it, where a sentence begins with them or names them behind "by": roles of a company, told by nothing but
 * words of the trade. Verbatim.
 */
export const agentsIn = (sentence: string): string[] =>
  (sentence.match(agents().all) ?? [])
    .map((agent) => agent.trim())
    .filter((agent) => isOwnRole(agent.replace(/^only /i, '')));

/** "Contractor laptops": the role only tells whose the noun behind it is. */
const isCompound = (text: string, end: number): boolean => {
  const [next, after] = tagged(text.slice(end));
  return next?.pos === 'NOUN' && /^(?:AUX|VERB)$/.test(after?.pos ?? '');
};

/**
 * A text in small letters without who does it, where that is a role of the company's own, told by nothing but words
 * of the trade.
 */
export const withoutAgent = (text: string): string =>
  text.replace(agents().named, (agent: string, ...found: readonly unknown[]) => {
    const at = found.findLast((each) => typeof each === 'number');
    return isOwnRole(agent) && !isCompound(text, Number(at) + agent.length) ? ' ' : agent;
  });
