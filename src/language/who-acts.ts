import { memoized } from '../memo.ts';
import { ideasOf, speaksOf } from './concepts.ts';
import { contentUnits } from './content.ts';
import { partsOf } from './grammar/question-parts.ts';
import { readGrammar, tagged } from './grammar/read-grammar.ts';
import { BE, HAVE, isParticiple } from './grammar/verb-groups.ts';
import { PARTIES, RECEIVING } from './standing/words.ts';
import { topicShare } from './weights.ts';
import { wordsOf } from './words.ts';

const BY = /\bby ([^,;.?]+)/i;
/** The company, where something is done to it. */
const TO_US = /\b(?:us|you|ourselves)\b/i;

const isParty = (word: string): boolean =>
  Object.values(PARTIES).some((heads) => heads.has(word.replace(/s$/, '')));

const isCompany = (agent: string): boolean => contentUnits(agent).length === 0;

/** Nouns of those who do ("hauliers", "inspectors"): people, or things that may be taken for people. */
const DOERS = /\p{L}{3}[eo]rs?$/u;

/** May this be another than the company: "your suppliers", no "you" and no "supplier security team"? */
const isOthers = (agent: string, isToCompany: boolean): boolean => {
  const last = wordsOf(agent).at(-1) ?? '';
  if (last === 'you' || isCompany(agent)) return false;
  return isToCompany || isParty(last) || DOERS.test(last);
};

type Acting = {
  readonly agent: string;
  /** What is done to somebody, or is said of them: "Are you assessed by …?" */
  readonly isSaid: boolean;
  /** To what it is done, with what else stands there. */
  readonly acted: string;
  /** Lemma of the first verb behind the one that asks. */
  readonly verb: string;
};

/** Who acts in a yes/no question, and on what; null where it does not say ("Are tapes sealed?"). */
const actingIn = memoized((question): Acting | null => {
  const parts = partsOf(question);
  if (parts === null) return null;
  const { opening, subject, predicate } = parts;
  const verbs = tagged(`they must ${predicate}`).slice(2);
  const [first] = verbs;
  const isBe = BE.has(opening) || BE.has(first?.word.toLowerCase() ?? '');
  const isDone = (isBe || HAVE.has(opening)) && verbs.some(isParticiple);
  const agent = isDone ? BY.exec(predicate)?.[1]?.trim() : subject;
  return agent === undefined
    ? null
    : { agent, isSaid: isBe, acted: isDone ? subject : predicate, verb: first?.lemma ?? '' };
}, 2_000);

/** Who does something to something; what is only said of a thing ("Is a plan in place?") is done by nobody. */
function actorIn(question: string): string | null {
  const acting = actingIn(question);
  return acting === null || (acting.isSaid && !BY.test(question)) ? null : acting.agent;
}

const namesAll = (one: string, other: string): boolean => {
  const units = contentUnits(one);
  return units.length > 0 && topicShare(units, other).missing.length === 0;
};

/**
 * Do two questions ask who else does something: "Do you assess your suppliers?" beside "Do your suppliers assess
 * you?" Unknown, and so no, where one of them does not say who acts.
 */
export function isOtherActor(question: string, earlier: string): boolean {
  const [one, other] = [actorIn(question), actorIn(earlier)];
  if (one === null || other === null) return false;
  if (isCompany(one) || isCompany(other)) return isCompany(one) !== isCompany(other);
  return !namesAll(one, other) || !namesAll(other, one);
}

/**
 * Does a question ask what another party does, and the sentence tell of what somebody else does? "We assess our
 * suppliers" is no answer to "Do your suppliers assess you?". False where grammar does not tell who acts.
 */
export function isOtherAgent(question: string, sentence: string): boolean {
  const acting = actingIn(question);
  if (acting === null || (!acting.isSaid && RECEIVING.has(acting.verb))) return false;
  const isToCompany = TO_US.test(acting.acted);
  if (!isOthers(acting.agent, isToCompany)) return false;
  const units = contentUnits(acting.agent);
  const says = (text: string) => units.every((unit) => speaksOf(ideasOf(text), unit));
  const by = BY.exec(sentence)?.[1];
  if (by !== undefined && says(by)) return false;
  const { form, subject, passive } = readGrammar(sentence);
  if (form === 'fragment') return false;
  const isState = acting.isSaid && !BY.test(question);
  const isAgent = says(subject.map(({ word }) => word).join(' ')) && (isState || !passive);
  return !isAgent || (isToCompany && !TO_US.test(sentence));
}
