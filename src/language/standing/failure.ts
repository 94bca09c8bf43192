import { anyOf, phrases, wordSet } from '../../lexicon/prose.ts';
import { type Rule, say } from './rule.ts';
import { FAILING } from './words.ts';

const NONE_FOUND = phrases(
  () => `\\b(?:no|not any|none|neither|without) (?:[\\w-]+ ){0,3}${anyOf('report.found')}`,
);
const LACKING = phrases(() => `^${anyOf('report.lacking')}`);

/** In a report, what is denied is what the tester did not find; elsewhere a verb of failing says it. */
export const failure: Rule = ({ grammar, lower, rest, context }) => {
  const { form, verb, negated } = grammar;
  if (form === 'fragment')
    return context.role === 'report' && LACKING.test(lower) && !NONE_FOUND.test(lower)
      ? say('reports_failure')
      : null;
  if (!/^(?:present|past|perfect|can)$/.test(form)) return null;
  if (FAILING.has(verb) && !negated && !/^\W*(?:over|safe|closed|secure)\b/.test(rest))
    return say('reports_failure');
  return context.role === 'report' && negated && !NONE_FOUND.test(lower)
    ? say('reports_failure')
    : null;
};

const TESTS = wordSet('report.tests');

/** "We" in a report is who wrote it. */
export const reporter: Rule = ({ grammar, context }) => {
  const isWe = grammar.subject.some(({ word }) => word === 'we');
  return context.role === 'report' && isWe && TESTS.has(grammar.verb)
    ? say('speaks_of_others', 'auditors')
    : null;
};
