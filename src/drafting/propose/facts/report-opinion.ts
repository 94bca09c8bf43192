import { answer, listed, saysOnly, vocabulary, withheld } from './question.ts';
import { type Ask, aboutIt, noOf, REPORT, unread, yesOf } from './report-ask.ts';
import { basisOf, nameOf, opinionOf } from './report-words.ts';

const CATEGORIES = vocabulary(
  REPORT,
  'trust services service criteria criterion category categories principles principle scope included include cover covered apply applicable availability confidentiality privacy processing integrity',
);
const OPINION = vocabulary(
  REPORT,
  'opinion unqualified qualified clean adverse modified give given issue issued receive result state express contain have include',
);
const EXCEPTIONS = vocabulary(
  REPORT,
  'exception exceptions deviation finding findings noted note identified identify reported found contain list include result control controls test tested testing qualification',
);

const CATEGORY = /\b(?:security|availability|processing integrity|confidentiality|privacy)\b/gi;

/** Words of exceptions that an answer repeats at most: the report is not public. */
const WORDS = 28;

const SPEAKS =
  /\b(?:criteri|categor|principle|scope|cover|include|availability|confidentiality|privacy|integrity)/i;

export const askCategories: Ask = ({ text, isYesNo }, report) => {
  if (!SPEAKS.test(text) || !saysOnly(text, CATEGORIES)) return null;
  const names = report.categories.map((each) => each.toLowerCase());
  const { categories } = report.proofs;
  if (categories === undefined || names.length === 0) return unread('criteria in scope');
  const sentence = `The criteria in scope of our ${nameOf(report)} report are ${listed(names)}.`;
  const proofs = [categories, aboutIt(report)];
  const asked = namedIn(text);
  if (!isYesNo) return asked.length > 0 ? null : answer(null, [sentence], proofs);
  if (asked.length === 0 || !/\b(?:scope|cover\w*|includ\w*)\b/i.test(text)) return null;
  if (asked.every((each) => names.includes(each))) return yesOf(report, [sentence], proofs);
  return asked.some((each) => names.includes(each)) ? null : noOf([sentence], proofs);
};

/** The categories that a question names; "security" beside others is how such reports are called. */
function namedIn(text: string): string[] {
  const named = [...new Set((text.match(CATEGORY) ?? []).map((each) => each.toLowerCase()))];
  return named.length > 1 ? named.filter((each) => each !== 'security') : named;
}

export const askOpinion: Ask = ({ text, isYesNo }, report) => {
  if (!/\bopinion\b|\b(?:un)?qualified\b/i.test(text) || !saysOnly(text, OPINION)) return null;
  const opinion = opinionOf(report);
  if (opinion === null) return unread('opinion');
  const basis = basisOf(report);
  const sentence = `The auditor gave ${opinion} in our ${nameOf(report)} report.`;
  const texts = [basis === null ? null : `${sentence} ${basis}`, sentence];
  const proofs = [report.proofs.opinion, aboutIt(report), report.proofs.basis];
  if (!isYesNo) return answer(null, texts, proofs);
  const asked = /\bunqualified\b|\bclean\b|\bunmodified\b/i.test(text)
    ? 'unqualified'
    : /\b(qualified|adverse)\b/i.exec(text)?.[1]?.toLowerCase();
  if (asked === undefined) return null;
  return asked === report.opinion ? answer('yes', texts, proofs) : noOf(texts, proofs);
};

export const askExceptions: Ask = ({ text, isYesNo }, report) => {
  if (!isYesNo || !/\b(?:exceptions?|deviations?)\b/i.test(text) || !saysOnly(text, EXCEPTIONS))
    return null;
  const found = report.proofs.exceptions;
  if (report.exceptions.length > 0 && found !== undefined) {
    const sentence = `The auditor noted exceptions in our ${nameOf(report)} report.`;
    const words = found.map(({ quote }) => quote).join(' ');
    const texts =
      words.split(/\s+/).length > WORDS ? [sentence] : [`${sentence} ${words}`, sentence];
    return yesOf(report, texts, [found, aboutIt(report)]);
  }
  const none = report.proofs.noExceptions;
  if (report.exceptions.length > 0 || !report.allResultsRead || none === undefined)
    return withheld('Not every result of the report could be read: a person has to answer.');
  return noOf(
    [`The auditor noted no exceptions in our ${nameOf(report)} report.`],
    [none, aboutIt(report)],
  );
};
