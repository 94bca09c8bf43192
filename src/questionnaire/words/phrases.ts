import { bareOneOf, oneOf, pattern } from '../../lexicon/look-up.ts';
import { holds, startsWith } from './says.ts';
import { asks, fold, toneOf } from './text.ts';

const EXAMPLE = pattern(() => `^${bareOneOf('phrase.example')}(?:[ :.)(#\\d-]|$)`);

/** Whether a cell marks its row as an example. */
export function isExample(text: string): boolean {
  const words = fold(text);
  return words.length <= 200 && EXAMPLE().test(words);
}

/** Whether a line announces that what follows is only shown (`A filled line looks like this:`). */
export function introducesExample(text: string): boolean {
  return saysExample(fold(text));
}
const saysExample = holds(['phrase.introduces-example']);

const GUIDANCE = pattern(() => `^${bareOneOf('phrase.guidance')}(?:\\s*\\([^)]*\\))?\\s*[:：]`);

/** Whether a text is a remark about a question: `Guidance: …`, `Hinweis: …`. */
export function isGuidance(text: string): boolean {
  return GUIDANCE().test(fold(text));
}

const INSTRUCTS = pattern(
  () =>
    `${oneOf('phrase.do-with-form')}.{0,40}${oneOf('phrase.part-of-form')}|${oneOf('phrase.about-form')}`,
);

/** Whether a request is about the form itself (`Please answer all questions`), not about the vendor. */
export function isInstruction(text: string): boolean {
  const words = fold(text);
  return !/[?？]/.test(words) && words.length <= 400 && INSTRUCTS().test(words);
}

/** `Full legal name of the company`: what may stand before a fact, the fact, and what it is of. */
const factOf = (whose: string) => {
  const before = `(?:${bareOneOf('phrase.profile-before')}(?:'s|s')?[ /]+)*`;
  const of = `${bareOneOf('phrase.profile-of')} of (?:the )?${whose}`;
  return `^${before}(?:${bareOneOf('phrase.profile-fact')}|${of})(?:\\(s\\))?$|^${bareOneOf('phrase.profile')}$`;
};
const PROFILE = pattern(() => factOf('(?:\\w+ ){0,4}\\w+'));

/** Of nobody but the company: `Name of the company`, not `Name of the cleaning company`. */
const OWN = pattern(() => factOf(`(?:${bareOneOf('phrase.profile-before')}(?: |$))+`));

/** A label with its remark in brackets. */
const LONGEST_LABEL = 160;

/**
 * Whether a label names a fact about the company or the form (`Vendor name:`, `Datum`, `会社名`), not a matter of
 * security.
 */
export function isProfileLabel(text: string): boolean {
  return isFactBy(PROFILE, text);
}

/** Whether a label names such a fact whatever stands around it. */
export function isPlainFact(text: string): boolean {
  return isFactBy(OWN, text);
}

function isFactBy(fact: () => RegExp, text: string): boolean {
  if (text.length > LONGEST_LABEL) return false;
  const words = fold(text)
    .replace(/\s*[([（][^)\]）]*[)\]）]\s*/g, ' ')
    .replace(/[\s:：*.]+$/, '')
    .trim();
  if (words.length === 0 || words.length > 60 || asks(text)) return false;
  return fact().test(words) || SIGNS().test(words);
}

/** Where the form is signed: a line to write on in the text itself, or the word. */
const SIGNS = pattern(() => {
  const placeAndDate = `${oneOf('phrase.place')}.*\\b${bareOneOf('phrase.date')}$`;
  const label = `${bareOneOf('phrase.signature-label')}.{0,6}$`;
  return `_{3,}|^(?:signed\\b|signature|${placeAndDate}|${label})|${oneOf('phrase.signature')}`;
});

const isTotalWord = startsWith(['phrase.total']);

/** Whether a label names a row that adds up others (`Average access control`, `소계`). */
export function isTotal(text: string): boolean {
  return text.length <= 80 && toneOf(text) === 'label' && isTotalWord(fold(text));
}

/** Whether several options may be chosen (`select all that apply`). */
export function allowsSeveral(text: string): boolean {
  return saysSeveral(fold(text));
}
const saysSeveral = holds(['phrase.several']);

/** Whether a header or question says that it must be answered. */
export function isRequired(text: string): boolean {
  return /\*\s*$/.test(text.trim()) || REQUIRED().test(fold(text));
}
const REQUIRED = pattern(() => `[(\\[（]${bareOneOf('phrase.required')}[)\\]）]`);

const saysNotAsked = holds(['phrase.not-asked']);

/** Whether a sheet's name says that it explains the form. */
export function explainsForm(name: string): boolean {
  return saysNotAsked(fold(name)) || isReferenceName(name);
}

const saysReference = holds(['phrase.reference']);
const saysObsolete = holds(['phrase.obsolete']);

/** Whether a sheet's name says that it is no longer used (`OLD - do not use`). */
export function isObsoleteName(name: string): boolean {
  const words = fold(name);
  return /^old\b/.test(words) || saysObsolete(words);
}

/** Whether a sheet's name says that it is looked things up in: terms, thanks, versions. */
export function isReferenceName(name: string): boolean {
  return saysReference(fold(name));
}
