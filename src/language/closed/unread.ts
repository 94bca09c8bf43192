import { pattern } from '../../lexicon/look-up.ts';
import { anyOf, phrases } from '../../lexicon/prose.ts';
import { isGrammatical } from '../content.ts';
import { readGrammar } from '../grammar/read-grammar.ts';
import { bareSentence } from '../standing/bare-sentence.ts';
import { wordsOf } from '../words.ts';
import { withoutAcronyms } from './acronyms.ts';
import { withoutAdded } from './adds-only.ts';
import { withEachAlone } from './conjuncts.ts';
import { isHarmless } from './harmless.ts';
import { isKnown } from './known.ts';
import { segmentsOf } from './segments.ts';
import { turns } from './takes-back.ts';
import { type Reader, unmet, withoutGiven } from './unmet.ts';
import { DATED, SINCE, withoutValues } from './values.ts';

/** "Not all", "never both": less than it seems. */
const NOT_ALL = /\b(?:not|n['’]t|never) (?:all|every|each|always|any|both)\b/i;
/** Signs that put something beside the sentence. */
const APART = /[()[\]"“”„«»;:]|\s[–—-]\s|[–—]/;
/** What is told beside the claim and can only add to it: what it includes, a further occasion, by doing what. */
const beside = pattern(() => {
  const event = anyOf('closed.event-lead');
  return [
    ',? including [^.;:]+',
    `,? and (?:\\w+ly )?${event} [^,.;:]+`,
    `(?<=(?:ly|year|month|annual),?) or (?:\\w+ly )?${event} [^,.;:]+`,
    '\\bby \\w+ing [^,.;:]+[.\\s]*$',
  ].join('|');
}, 'giu');
/** Before what it is done, in a few words at the end. */
const BEFORE =
  /\b(?:before|prior to) ((?:(?!(?:in|at|on|for|by|of|from|with|as)\b)[\w-]+[ .]*){1,5})$/i;
/** How it once was. */
const ONCE = /(?<!\b(?:is|are|be) )\bused to\b/i;

const NAME = /(?<=[\p{L}\d,] )\p{Lu}/u;

/** May a predicate before the claim stand there: does it turn nothing, and name nobody? */
const isBefore = (text: string): boolean => !turns(text) && !NAME.test(text);

/** A predicate with a verb of its own: what it says last is meant of it alone, unless a comma parts it. */
const ownVerb = pattern(() => `^${anyOf('closed.finite')} [^,]+$`, 'iu');

/**
 * May a predicate behind the claim stand there? What it says last ("… in the gold edition") may be meant of both:
 * it has to be known. Of an answer that is given in the sentence's own words it is enough that it names nobody.
 */
const isBehind = (text: string, { own, values }: Reader): boolean =>
  !turns(text) &&
  (ownVerb().test(text) ||
    (values !== undefined && !NAME.test(text)) ||
    wordsOf(withoutValues(text)).every(
      (word) => isHarmless(word) || own.has(word) || (!isGrammatical(word) && isKnown(word)),
    ));

const ASKS_ABILITY =
  /^(?:can|may|could|do|does|is|are)\b.*\b(?:can|may|could|able|possible|support\w*|offer\w*|allow\w*|available)\b/i;

/** Whether something has been done at any time; not within a span of time that the question names. */
const ASKS_ONCE = /^(?:have|has|did|was|were)\b/i;
const SPAN = phrases(() => `${anyOf('time.now', 'time.span')}|\\b\\d{4}\\b`);

/** A span of time that a habit does not tell of: "has it been tested this year?" */
const SPANNED = pattern(() => anyOf('time.span'), 'iu');

/** Does a verb claim what is so today, or what the company's own rule demands; or has it the form of the question's? */
function claims(form: string, text: string, question: string): boolean {
  if (form === 'past') return ASKS_ONCE.test(question) && !SPAN.test(question);
  if (form === 'perfect') return /^(?:has|have)\b/i.test(question) || SINCE.test(text);
  if (form === 'can' || form === 'may')
    return /^(?:can|may|could)\b/i.test(question) || ASKS_ABILITY.test(question);
  return /^(?:present|must|imperative|be_to)$/.test(form);
}

const OWN_NAME = /\b\p{Lu}[\p{L}\p{N}-]*\b/gu;

/** Stands for a name; a letter of nobody, so that a percentage ("96 %") stays what it is. */
const FOR_NAME = '\u{F0000}';
const NAMES = new RegExp(`(?:the |our )?${FOR_NAME}(?:\\s+${FOR_NAME})*`, 'giu');

/** "The company" for its name: a product's name ("Dispatch") may look like a verb. */
const withoutNames = (text: string, own: ReadonlySet<string>): string =>
  text
    .replace(OWN_NAME, (word) => (wordsOf(word).every((each) => own.has(each)) ? FOR_NAME : word))
    .replace(NAMES, 'the company');

/** Without what only adds to it; all of it where that turns anything. */
function withoutBeside(text: string, reader: Reader): string {
  const [, before = ''] = BEFORE.exec(text) ?? [];
  const left = before !== '' && isBehind(before, reader) ? text.replace(BEFORE, '') : text;
  return (left.match(beside()) ?? []).some((part) => turns(part))
    ? left
    : left.replace(beside(), ' ');
}

/**
 * One way to read a sentence: one of its predicates makes the claim, the others only add to it. `left` are the
 * words that nobody accounts for.
 */
type Reading = { readonly claim: string; readonly left: readonly string[] };

function readings(text: string, subject: string, reader: Reader): Reading[] {
  const segments = segmentsOf(text);
  const [first = '', ...more] = segments;
  const predicate = first.slice(first.toLowerCase().lastIndexOf(subject) + subject.length);
  return segments.map((segment, at) => {
    const claim = at === 0 ? segment : `${subject} ${segment}`;
    const left = [
      ...unmet(claim, reader),
      ...(at === 0 ? [] : [predicate, ...more.slice(0, at - 1)]).filter((part) => !isBefore(part)),
      ...segments.slice(at + 1).filter((part) => !isBehind(part, reader)),
    ];
    return { claim, left };
  });
}

/** "Retention of mail: 90 days": a label with nothing but the value that is asked for behind it. */
function labelled(text: string, reader: Reader): Reading | null {
  const [, label = '', value = ''] = /^([^:.;]{2,80}):\s+(.+)$/.exec(text) ?? [];
  if (reader.values === undefined || label === '') return null;
  const left = unmet(value, reader).length > 0 ? [value] : [];
  return { claim: text, left: [...left, ...unmet(label, reader)] };
}

/** Every reading of a sentence, of each thing of a list in it too. */
const readAll = (sentence: string, reader: Reader): readonly Reading[] =>
  withEachAlone(withoutAcronyms(bareSentence(sentence))).flatMap((text) => readOne(text, reader));

/** Every reading of a sentence; one without a claim where its verb claims nothing. */
function readOne(said: string, reader: Reader): readonly Reading[] {
  const bare = reader.isDuty === true ? said.replace(/\bwill\b/gi, 'must') : said;
  const text = withoutBeside(withoutNames(withoutAdded(bare), reader.own), reader);
  const { form, subject } = readGrammar(text);
  const label = form === 'fragment' ? labelled(text, reader) : null;
  if (label !== null) return [label];
  if (reader.forms?.includes(form) !== true && !claims(form, text, reader.question))
    return [{ claim: '', left: [`<${form}>`] }];
  const when = SPANNED().exec(reader.question)?.[0];
  if (when !== undefined && !text.toLowerCase().includes(when.toLowerCase()))
    return [{ claim: '', left: [`<${when}>`] }];
  const dated =
    form === 'past' && reader.values === undefined
      ? text.replace(DATED(), ' ').replace(/\bwas\b|\bwere\b/g, 'is')
      : text;
  const plain = withoutGiven(dated, reader.values).replace(/[.;:\s]+$/, '');
  const signs = [APART, NOT_ALL, ONCE].flatMap((sign) => sign.exec(plain)?.[0] ?? []);
  const head = subject.map(({ word }) => word).join(' ');
  return readings(dated, head, reader).map(({ claim, left }) => ({
    claim,
    left: [...signs, ...left],
  }));
}

/**
 * What of a sentence a reader of the question cannot account for: words, or the form of its verb. Empty where
 * nothing is left.
 */
export function unreadIn(sentence: string, reader: Reader): readonly string[] {
  const [least] = [...readAll(sentence, reader)].sort(
    (one, other) => one.left.length - other.left.length,
  );
  return least?.left ?? [];
}

/**
 * The claims of a sentence (its subject with one predicate) that are accounted for with all that stands beside them.
 */
export const claimsRead = (sentence: string, reader: Reader): string[] =>
  readAll(sentence, reader).flatMap(({ claim, left }) => (left.length === 0 ? [claim] : []));
