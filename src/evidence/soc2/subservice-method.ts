import { escaped } from '../../language/whole-words.ts';
import { statementsIn } from '../text-sentences.ts';
import { SUBSERVICE } from './duties.ts';
import type { Method, Subservice } from './subservice.ts';

/** The name and the short forms that the report gives it in brackets. */
export function namesOf(name: string, text: string): string[] {
  const short = new RegExp(`${escaped(name)}\\s*\\((?:the )?["“]?([^)"”]{2,40})["”]?\\)`).exec(
    text,
  )?.[1];
  return short === undefined ? [name] : [name, short];
}

/** What the sentences that name this one say of its controls. */
export function methodOfOne(name: string, text: string): Method | null {
  const names = namesOf(name, text);
  const about = statementsIn(text).filter((each) => names.some((one) => each.includes(one)));
  const own = about.join('\n');
  return methodOf(
    own,
    names.map((one) => ({ name: one })),
  );
}

/** What is said behind this one's name, on one line and before another organisation is named. */
export function methodBehind(name: string, text: string, all: readonly string[]): Method | null {
  const others = all.filter((each) => each !== name).flatMap((each) => namesOf(each, text));
  const said = text.split('\n').flatMap((line) => {
    const start = line.indexOf(name);
    if (start < 0) return [];
    const behind = line.slice(start);
    const ends = others.map((other) => behind.indexOf(other)).filter((at) => at >= 0);
    return [behind.slice(0, Math.min(behind.length, ...ends))];
  });
  const methods = new Set(said.map((words) => methodOf(words, [{ name }])).filter(isKnown));
  const [method] = methods;
  return methods.size === 1 ? (method ?? null) : null;
}

const isKnown = (method: Method | null): method is Method => method !== null;

/** The one method of all; null where they differ. */
export function methodOfAll(
  overall: Method | null,
  organizations: readonly Subservice[],
): Method | null {
  const methods = new Set(organizations.map(({ method }) => method));
  if (methods.size > 1) return null;
  return [...methods][0] ?? overall;
}

const LEFT_OUT =
  /\b(?:did|does|do|have|has) not (?:been )?(?:included?|extend(?:ed)?|cover(?:ed)?|address(?:ed)?|test(?:ed)?|examined?)\b|\bexclud(?:es?|ed|ing)\b|\b(?:was|were|is|are) (?:not (?:part of|included|covered|tested|examined|within)|outside)\b/i;
/** What the auditor did not look at, or the description does not hold. */
const WHAT_NOT = /\bcontrols?\b|\bservices\b|\bdescription\b|\bexamination\b|\breport\b/i;

/** What belongs to those whom the sentence before names. */
const THEIRS = /\b(?:their|its|these|those|such) (?:\w+ )?(?:controls|services)\b/i;

/**
 * By its name, or in words: the controls of the subservice organisations are no part of what was examined. Null
 * where both or neither is said.
 */
export function methodOf(
  text: string,
  organizations: readonly { readonly name: string }[],
): Method | null {
  const isNamed = (words: string) => organizations.some(({ name }) => words.includes(name));
  const isIncluded = /\binclusive method\b/i.test(text);
  const isAbout = (words: string) => SUBSERVICE.test(words) || isNamed(words);
  const sentences = statementsIn(text);
  const isCarved =
    /\bcarve[- ]?out(?: method)?\b|\bcarved out\b/i.test(text) ||
    sentences.some(
      (each, at) =>
        (isAbout(each) || (THEIRS.test(each) && isAbout(sentences[at - 1] ?? ''))) &&
        LEFT_OUT.test(each) &&
        WHAT_NOT.test(each),
    );
  if (isCarved === isIncluded) return null;
  return isCarved ? 'carve-out' : 'inclusive';
}
