import { partsOf } from '../../../language/grammar/question-parts.ts';
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

/** Within how long, not for how long. */
export const BY_WHEN =
  /^(?:how (?:quickly|soon|fast|promptly|rapidly)|(?:within|in|after|by) (?:how|what|which|when))\b/i;
/** What is asked for by a noun: "What is your notice period?" */
export const NOUN =
  /^(?:(?:what|which) (is|are|was|were) |(?:state|name|specify|give|indicate|provide|tell us) (?!that\b|whether\b|if\b|how\b|what\b|which\b|who\b|when\b|where\b))([^?]+)/i;
/** What a person is asked for by: "Who approves plans?" */
export const WHO = /^who (?!(?:do|does|did|can|will|should|must)\b)([^?]+)/i;
/** Words of a value; longer ones are sentences or say more than one thing. */
const VALUE_WORDS = 12;

const isBareNumber = (value: string): boolean =>
  /^(?:\d|an?\b|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|twelve\b)/i.test(
    value,
  ) && quantitiesOf(value).some(({ kind }) => kind === 'duration');

const lowered = (value: string): string =>
  /^\p{Lu}\p{Ll}+\b/u.test(value) &&
  (quantitiesOf(value).length > 0 || /^(?:Within|On|In|By|After|For|At)\b/.test(value))
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
  const [, verb = 'is', noun] = NOUN.exec(main) ?? [];
  if (noun !== undefined)
    return sentence(`${turned(noun.replace(/[\s.]+$/, ''))} ${verb} ${value}`);
  const [, does] = WHO.exec(main) ?? [];
  if (does !== undefined) return sentence(`${value} ${turned(does.trim())}`);
  return timed(main, value);
}

/** A statement with a value that an answer's comment gives by itself ("Annually."). */
export const withValue = (statement: string, value: string): string =>
  sentence(`${statement.replace(/[\s.]+$/, '')} ${lowered(value.replace(/[\s.]+$/, ''))}`);
