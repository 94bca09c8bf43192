import { SUBORDINATOR } from '../../../language/grammar/main-verb.ts';
import { partsOf } from '../../../language/grammar/question-parts.ts';
import { tagged } from '../../../language/grammar/read-grammar.ts';
import { BE, HAVE, isAuxiliary } from '../../../language/grammar/verb-groups.ts';
import { quantitiesOf } from '../../../language/quantities.ts';
import { shapeOf } from '../../../language/question-shape.ts';
import { cleaned } from '../../understand/cleaned.ts';
import { wishOf } from '../../understand/wanted.ts';

/** By whom a question speaks: the company is "you", who asks is "we". In a statement of the company it is turned. */
const PERSONS: Readonly<Record<string, string>> = {
  you: 'us',
  your: 'our',
  yours: 'ours',
  yourself: 'ourselves',
  yourselves: 'ourselves',
  we: 'the customer',
  us: 'the customer',
  our: 'the customer’s',
  ours: 'the customer’s',
};
const PERSON = new RegExp(`\\b(?:${Object.keys(PERSONS).join('|')})\\b`, 'gi');

const turned = (text: string): string =>
  text.replace(PERSON, (word) => PERSONS[word.toLowerCase()] ?? word);

const asSubject = (text: string): string => (/^you$/i.test(text) ? 'we' : turned(text));

/** A sentence begins with a capital and ends with a stop. */
const sentence = (text: string): string =>
  `${text.slice(0, 1).toUpperCase()}${text.slice(1).replace(/[\s.]+$/, '')}.`;

/** What a yes/no question asks, as a statement; null where its subject cannot be told. */
function stated(question: string): string | null {
  const parts = partsOf(question);
  if (parts === null) return null;
  const { opening, subject, predicate } = parts;
  const said = asSubject(subject);
  const isPlain = opening === 'do' || (opening === 'does' && said === 'we');
  return `${said}${isPlain ? '' : ` ${opening}`} ${turned(predicate)}`;
}

/** What is asked without frames, examples and conditions; null where it holds only under a condition. */
export function mainOf(question: string): string | null {
  const { main, condition, leans } = shapeOf(cleaned(question).text);
  return condition === null && !leans ? main : null;
}

/** "Are tapes sealed?" as "Tapes are sealed."; null for an open question and where it cannot be told. */
export function affirmedQuestion(question: string): string | null {
  const main = mainOf(question);
  const text = main === null ? null : stated(main);
  return text === null ? null : sentence(text);
}

/** Within how long ("how quickly", "by when"), not for how long. */
export const BY_WHEN =
  /^(?:how (?:\w+ly|soon|fast)|(?:within|in|after|by) (?:how|what|which|when))\b/i;
const NOUN = /^(?:(?:what|which) (is|are|was|were)|(?:state|name|specify|give)) ([^?]+)/i;
const CLAUSE = /^(?:that|whether|if|how)\b/i;

/** What is asked for by a noun, with its verb: "What is your notice period?", "State your notice period." */
export function nounIn(main: string): { readonly verb: string; readonly noun: string } | null {
  const [, verb = 'is', found = ''] = NOUN.exec(main) ?? [];
  const noun = found.trim().replace(/[\s.]+$/, '');
  const [first = ''] = noun.toLowerCase().split(' ');
  return noun === '' || CLAUSE.test(noun) || SUBORDINATOR.has(first) ? null : { verb, noun };
}

/** What a person who is asked for does: "Who approves plans?"; null where none is, or "who must". */
export function doneByWhom(main: string): string | null {
  const [, does = ''] = /^who ([^?]+)/i.exec(main) ?? [];
  const [word = ''] = does.toLowerCase().split(' ');
  const isTold = BE.has(word) || HAVE.has(word);
  const isAsking = !isTold && isAuxiliary({ word, pos: 'AUX', lemma: word });
  return does === '' || isAsking ? null : does.trim();
}

/** Words of a value; longer ones are sentences or say more than one thing. */
const VALUE_WORDS = 12;

/** A length of time with nothing before it. */
const isBareNumber = (value: string): boolean =>
  quantitiesOf(value).some(
    ({ kind, text }) => kind === 'duration' && value.toLowerCase().startsWith(text.toLowerCase()),
  );

/** A value as it stands inside a sentence: "Within a week" without its capital. */
const lowered = (value: string): string =>
  /^\p{Lu}\p{Ll}+\b/u.test(value) &&
  (quantitiesOf(value).length > 0 || tagged(value)[0]?.pos === 'ADP')
    ? `${value.slice(0, 1).toLowerCase()}${value.slice(1)}`
    : value;

const shortValue = (answer: string): string | null => {
  const value = lowered(answer.trim().replace(/[\s.]+$/, ''));
  return value === '' || value.split(/\s+/).length > VALUE_WORDS || /[.;]\s/.test(value)
    ? null
    : value;
};

/** How long, how often or since when something is done, with the value behind it. */
function timed(main: string, value: string): string | null {
  const { wanted, subject } = wishOf(main);
  if (wanted !== 'how_long' && wanted !== 'how_often' && wanted !== 'since_when') return null;
  const text = stated(subject);
  if (text === null) return null;
  const isLength = wanted === 'how_long' && isBareNumber(value);
  const lead = BY_WHEN.test(main) ? 'within' : 'for';
  return sentence(isLength ? `${text} ${lead} ${value}` : `${text} ${value}`);
}

/** "How long are tapes kept?" and "30 days" as "Tapes are kept for 30 days."; null where it cannot be told. */
export function answeredQuestion(question: string, answer: string): string | null {
  const main = mainOf(question);
  const value = shortValue(answer);
  if (main === null || value === null) return null;
  const asked = nounIn(main);
  if (asked !== null) return sentence(`${turned(asked.noun)} ${asked.verb} ${value}`);
  const does = doneByWhom(main);
  if (does !== null) return sentence(`${value} ${turned(does)}`);
  return timed(main, value);
}

/** A statement with a value that an answer's comment gives by itself ("Annually."). */
export const withValue = (statement: string, value: string): string =>
  sentence(`${statement.replace(/[\s.]+$/, '')} ${lowered(value.replace(/[\s.]+$/, ''))}`);
