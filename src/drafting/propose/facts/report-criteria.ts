import { wordList } from '../../../lexicon/prose.ts';
import type { ReportFact } from '../../facts.ts';
import { answer, inferred, listed } from './question.ts';
import { aboutIt, nameOf, unread } from './report-words.ts';
import type { Rule } from './rules.ts';

type Said = Rule<ReportFact>['ask'];

/** The criteria in scope. */
export const criteria: Said = (_, report) => {
  const names = report.categories.map((each) => each.toLowerCase());
  const { categories } = report.proofs;
  if (categories === undefined || names.length === 0) return unread('criteria in scope');
  const sentence = `The criteria in scope of our ${nameOf(report)} report are ${listed(names)}.`;
  return answer(null, [sentence], [categories, aboutIt(report)]);
};

/** The others beside security. */
const OTHERS = wordList('fact.category');

/** Of the five categories of the trust services criteria (AICPA, TSP section 100) those that are not in scope. */
export const otherCriteria: Said = (_, report) => {
  const { categories } = report.proofs;
  const named = report.categories.map((each) => each.toLowerCase());
  if (categories === undefined || !named.includes('security')) return unread('criteria in scope');
  const left = OTHERS().filter((each) => !named.includes(each));
  const scope = `The criteria in scope of our ${nameOf(report)} report are ${listed(named)}`;
  const said = left.length === 0 ? `${scope}: all five.` : `${scope}, not ${left.join(' or ')}.`;
  return inferred(null, [said], [categories, aboutIt(report)]);
};
