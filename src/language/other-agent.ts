import { memoized } from '../memo.ts';
import { ideasOf, speaksOf } from './concepts.ts';
import { contentUnits } from './content.ts';
import { partsOf } from './grammar/question-parts.ts';
import { readGrammar, tagged } from './grammar/read-grammar.ts';
import { BE, HAVE, isParticiple } from './grammar/verb-groups.ts';
import { PARTIES, RECEIVING } from './standing/words.ts';
import { wordsOf } from './words.ts';

const BY = /\bby ([^,;.?]+)/i;
/** The company, where something is done to it. */
const TO_US = /\b(?:us|you|ourselves)\b/i;

const isParty = (word: string): boolean =>
  Object.values(PARTIES).some((heads) => heads.has(word.replace(/s$/, '')));

/** Nouns of those who do ("hauliers", "inspectors"): people, or things that may be taken for people. */
const DOERS = /\p{L}{3}[eo]rs?$/u;

/** May this be another than the company: "your suppliers", no "you" and no "supplier security team"? */
const isOthers = (agent: string, isToCompany: boolean): boolean => {
  const last = wordsOf(agent).at(-1) ?? '';
  if (last === 'you' || contentUnits(agent).length === 0) return false;
  return isToCompany || isParty(last) || DOERS.test(last);
};

type Asked = {
  readonly agent: string;
  /** What is done is done to the company: "Do your suppliers assess you?" */
  readonly isToCompany: boolean;
};

/** Which other party a yes/no question asks to do something; null where it asks of the company, or of nobody. */
const askedOf = memoized((question): Asked | null => {
  const parts = partsOf(question);
  if (parts === null) return null;
  const { opening, subject, predicate } = parts;
  const verb = tagged(`they must ${predicate}`).slice(2);
  const isDone =
    BE.has(verb[0]?.word.toLowerCase() ?? '') || BE.has(opening) || HAVE.has(opening)
      ? verb.some(isParticiple)
      : false;
  const agent = isDone ? BY.exec(predicate)?.[1]?.trim() : subject;
  const isToCompany = TO_US.test(isDone ? subject : predicate);
  if (agent === undefined || !isOthers(agent, isToCompany)) return null;
  if (!isDone && RECEIVING.has(verb[0]?.lemma ?? '')) return null;
  return { agent, isToCompany };
}, 2_000);

/**
 * Does a question ask what another party does, and the sentence tell of what somebody else does? "We assess our
 * suppliers" is no answer to "Do your suppliers assess you?". False where grammar does not tell who acts.
 */
export function isOtherAgent(question: string, sentence: string): boolean {
  const asked = askedOf(question);
  if (asked === null) return false;
  const units = contentUnits(asked.agent);
  const says = (text: string) => units.every((unit) => speaksOf(ideasOf(text), unit));
  const by = BY.exec(sentence)?.[1];
  if (by !== undefined && says(by)) return false;
  const { form, subject, passive } = readGrammar(sentence);
  if (form === 'fragment') return false;
  const isAgent = says(subject.map(({ word }) => word).join(' ')) && !passive;
  return !isAgent || (asked.isToCompany && !TO_US.test(sentence));
}
