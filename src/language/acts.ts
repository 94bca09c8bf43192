import { memoized } from '../memo.ts';
import { type Ideas, ideasMetBy, ideasOf, ideasProvedBy, speaksOf, unitsOf } from './concepts.ts';
import { contentUnits, isEmpty } from './content.ts';
import { type AskedAct, askedAct, type Patient, patientsIn } from './grammar/acted-on.ts';
import { tagged } from './grammar/read-grammar.ts';
import { isVerbal, type Token } from './grammar/verb-groups.ts';
import { weightOf } from './weights.ts';
import { escaped } from './whole-words.ts';

const words = memoized(tagged, 2_000);
const textOf = (tokens: readonly Token[]): string => tokens.map(({ word }) => word).join(' ');

/** Units that tell what a noun phrase is about; light ones only where it has no others ("the programme"). */
function tellingIn(text: string) {
  const units = contentUnits(text);
  const weighty = units.filter((unit) => weightOf(unit) === 1);
  return weighty.length > 0 ? weighty : units;
}

/**
 * Is it another kind of the same thing: "secrecy agreements" beside "escrow agreement"? Not where the sentence says
 * the kind elsewhere ("critical ones within 7 days, low ones within 90").
 */
function isOtherKind(asked: readonly Token[], patient: readonly Token[], all: Ideas): boolean {
  const [one = [], other = []] = [asked, patient].map((tokens) =>
    unitsOf(textOf(kindOf(tokens))).filter((unit) => !isEmpty(unit)),
  );
  const askedIdeas = ideasMetBy(textOf(asked));
  return (
    other.length > 0 &&
    one.some((unit) => !speaksOf(all, unit)) &&
    !other.some((unit) => speaksOf(askedIdeas, unit))
  );
}

/** The words before the noun that a phrase is about. */
const kindOf = (tokens: readonly Token[]): readonly Token[] => {
  const phrase = tokens.slice(0, endOf(tokens));
  return phrase.slice(0, -1).filter(({ pos }) => /^(?:NOUN|PROPN|ADJ|VERB)$/.test(pos));
};

const endOf = (tokens: readonly Token[]): number => {
  const end = tokens.findIndex(({ pos }, at) => at > 0 && /^(?:ADP|SCONJ|PUNCT|CCONJ)$/.test(pos));
  return end < 0 ? tokens.length : end;
};

/** "Records stored on devices" are records; "levels of access" are access, for "level" tells nothing. */
function coreOf(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(
    ({ pos }, at) => at > 0 && /^(?:ADP|SCONJ)$/.test(pos) && isNoun(tokens[at - 1]),
  );
  const stored = tokens.findIndex(
    ({ pos }, at) => at > 0 && pos === 'VERB' && isNoun(tokens[at - 1]) && !isNoun(tokens[at + 1]),
  );
  const ends = [end, stored].filter((at) => at > 0);
  const core = tokens.slice(0, ends.length === 0 ? undefined : Math.min(...ends));
  const telling = contentUnits(textOf(core)).filter((unit) => weightOf(unit) === 1);
  return telling.length > 0 ? core : tokens;
}

const isNoun = (token: Token | undefined): boolean => /^(?:NOUN|PROPN)$/.test(token?.pos ?? '');

function isOther(asked: readonly Token[], said: Patient, all: Ideas): boolean {
  if (said === null) return false;
  const object = coreOf(said);
  const ideas = ideasProvedBy(textOf(object));
  if (tellingIn(textOf(object)).length === 0) return false;
  return (
    !tellingIn(textOf(asked)).some((unit) => speaksOf(ideas, unit)) ||
    isOtherKind(asked, object, all)
  );
}

/** "Switched off", not "switched". */
const withParticle = (question: string, verb: string): string =>
  new RegExp(`\\b${escaped(verb)} (?:off|on|out|up|down)\\b`, 'i').exec(question)?.[0] ?? verb;

/**
 * Does a sentence do what is asked (its verb, or the noun made from it) only to something else than the question's
 * object, or not at all? "The budget is approved under the policy" says nothing of the policy's approval. False
 * wherever grammar does not tell.
 */
export function actsOnOther(question: string, sentence: string): boolean {
  const asked = askedAct(words(question));
  if (asked === null) return false;
  const acts = asked.acts.flatMap(({ word }) => contentUnits(withParticle(question, word)));
  if (tellingIn(textOf(asked.patient)).length === 0 || acts.length === 0) return false;
  const isAct = ({ word }: Token): boolean => {
    const ideas = ideasOf(word);
    return acts.some((unit) => speaksOf(ideas, unit));
  };
  const said = words(sentence);
  if (isSilent(asked, said, isAct)) return true;
  const verbs = new Set(asked.acts.map(({ lemma }) => lemma));
  const patients = patientsIn(said, isAct, verbs);
  const all = ideasOf(sentence);
  return patients.length > 0 && patients.every((patient) => isOther(asked.patient, patient, all));
}

/** Where the act is all that is asked, it has to be said; "a process for it" is said by its noun or by doing it. */
function isSilent(
  { noun, isPredicate, acts }: AskedAct,
  said: readonly Token[],
  isAct: (token: Token) => boolean,
): boolean {
  if (noun !== null) {
    const ideas = ideasOf(textOf(said));
    const isNamed = contentUnits(noun.word).some((unit) => speaksOf(ideas, unit));
    return !isNamed && !said.some((token) => isVerbal(token) && isAct(token));
  }
  return isPredicate && acts.length === 1 && !said.some(isAct);
}
