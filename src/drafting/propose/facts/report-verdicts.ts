import type { ReportFact } from '../../facts.ts';
import { answer, type FactAnswer, listed, withheld } from './question.ts';
import { type Reading, says } from './reading.ts';
import {
  aboutIt,
  exceptionsOf,
  monthsOf,
  nameOf,
  noOf,
  opinionOf,
  opinionSentences,
  reportProofs,
  reportSentence,
  unread,
  unreadUserControls,
  yesOf,
} from './report-words.ts';
import type { Rule } from './rules.ts';

type ReportRule = Rule<ReportFact>;

/** The categories that a question names; "security" beside others is how such reports are called. */
function categoriesIn({ terms }: Reading): string[] {
  const named = terms.flatMap(({ words, means }) =>
    means.has('category') || words === 'security' ? [words] : [],
  );
  const all = [...new Set(named)];
  return all.length > 1 ? all.filter((each) => each !== 'security') : all;
}

const namesOf = ({ categories }: ReportFact) => categories.map((each) => each.toLowerCase());

/** All categories that are asked for are in scope; null where they are not, or the report does not tell. */
const coversAll = (reading: Reading, report: ReportFact): boolean =>
  categoriesIn(reading).every((each) => namesOf(report).includes(each));

function methodsIn({ terms }: Reading): ('carve-out' | 'inclusive')[] {
  const said = terms.map(({ words }) => words).join(' ');
  return [
    ...(/\bcarved? ?(?:out)?\b/.test(said) ? (['carve-out'] as const) : []),
    ...(/\binclusive\b/.test(said) ? (['inclusive'] as const) : []),
  ];
}

const methodIn = (reading: Reading): 'carve-out' | 'inclusive' | null =>
  methodsIn(reading).length === 1 ? (methodsIn(reading)[0] ?? null) : null;

/** "Carve-out or inclusive?" */
export const offersMethods = (reading: Reading): boolean => methodsIn(reading).length === 2;

const userControls: ReportRule = {
  needs: [['user-control']],
  may: ['have', 'result', 'cover', 'issuer'],
  ask: (_, report) => {
    const found = report.proofs.userControls;
    if (report.userControls.length === 0 || found?.length !== report.userControls.length)
      return unreadUserControls();
    return yesOf(
      report,
      [`Our ${nameOf(report)} report lists complementary user entity controls.`],
      [found.slice(0, 3), aboutIt(report)],
    );
  },
};

const method: ReportRule = {
  needs: [['apart']],
  may: ['subservice', 'have', 'result', 'cover'],
  when: (reading) => methodIn(reading) !== null,
  ask: (reading, report) => {
    const { method: used, proofs } = report;
    if (used === null || proofs.method === undefined) return unread('method');
    const sentence = `Our ${nameOf(report)} report uses the ${used} method for subservice organizations.`;
    const all = [proofs.method, aboutIt(report)];
    return methodIn(reading) === used ? yesOf(report, [sentence], all) : noOf([sentence], all);
  },
};

const subservices: ReportRule = {
  needs: [['subservice']],
  may: ['have', 'result', 'cover', 'name', 'processing'],
  ask: (_, report) => {
    const { subservices: names, proofs } = report;
    if (names.length === 0 || proofs.subservices?.length !== names.length)
      return unread('subservice organizations');
    const sentence = `Our ${nameOf(report)} report names ${listed(names)} as subservice organization${names.length > 1 ? 's' : ''}.`;
    return yesOf(report, [sentence], [proofs.subservices, aboutIt(report)]);
  },
};

const exceptions: ReportRule = {
  needs: [['exception']],
  may: ['have', 'result', 'cover', 'issuer', 'issue', 'reserved', 'perform', 'finding'],
  ask: (reading, report) => {
    const found = exceptionsOf(report);
    if (found === null)
      return withheld('Not every result of the report could be read: a person has to answer.');
    if (found.count > 0) return yesOf(report, found.texts, found.proofs);
    return says(reading, 'reserved') && report.opinion !== 'unqualified'
      ? null
      : noOf(found.texts, found.proofs);
  },
};

const opinion: ReportRule = {
  needs: [['clean', 'reserved']],
  may: ['opinion', 'have', 'result', 'issuer', 'issue', 'perform'],
  when: (reading) => says(reading, 'opinion', 'clean') || !says(reading, 'issue', 'perform'),
  ask: (reading, report) => {
    if (opinionOf(report) === null) return unread('opinion');
    const texts = opinionSentences(report);
    const proofs = [report.proofs.opinion, aboutIt(report), report.proofs.basis];
    const said = reading.terms.find(({ means }) => means.has('reserved'))?.words ?? '';
    const isAsked = says(reading, 'clean')
      ? report.opinion === 'unqualified'
      : /^(?:adverse|disclaimer)$/.test(said)
        ? report.opinion === said
        : report.opinion === 'qualified';
    return isAsked ? answer('yes', texts, proofs) : noOf(texts, proofs);
  },
};

const categories: ReportRule = {
  needs: [
    ['category', 'protection'],
    ['cover', 'criterion', 'scope'],
  ],
  may: ['criterion', 'cover', 'scope', 'category', 'result'],
  unless: ['have', 'certified', 'exception'],
  when: (reading) => categoriesIn(reading).length > 0,
  ask: (reading, report) => {
    const names = namesOf(report);
    const { proofs } = report;
    if (proofs.categories === undefined || names.length === 0) return unread('criteria in scope');
    const sentence = `The criteria in scope of our ${nameOf(report)} report are ${listed(names)}.`;
    const all = [proofs.categories, aboutIt(report)];
    if (coversAll(reading, report)) return yesOf(report, [sentence], all);
    return categoriesIn(reading).some((each) => names.includes(each))
      ? null
      : noOf([sentence], all);
  },
};

/** "Does it cover the product?": the product that is named, or what the company sells, where its report names it. */
const product: ReportRule = {
  needs: [['cover', 'scope']],
  may: ['scope', 'result'],
  unless: ['have', 'certified', 'category', 'criterion'],
  when: ({ names }) => names.length > 0,
  ask: (_, report) => existing(report),
};

const existing = (report: ReportFact): FactAnswer =>
  opinionOf(report) === null
    ? unread('opinion')
    : answer('yes', reportSentence(report), reportProofs(report));

const typeUnread = (): FactAnswer =>
  withheld('The type of the report could not be read: a person has to answer.');

/** "Is it a Type II report?" */
const isOfType: ReportRule = {
  needs: [],
  may: ['kind', 'valid'],
  when: ({ types, form }) => types.length === 1 && form === 'yes-no',
  unless: ['have', 'certified', 'perform', 'issue', 'cover'],
  ask: ({ types }, report) => {
    if (report.type === null || report.proofs.type === undefined) return typeUnread();
    return types[0] === report.type
      ? existing(report)
      : noOf([`Our report is a ${nameOf(report)} report.`], [aboutIt(report)]);
  },
};

const existence: ReportRule = {
  needs: [],
  may: [
    'have',
    'certified',
    'perform',
    'issue',
    'issuer',
    'firm',
    'valid',
    'cover',
    'scope',
    'category',
    'criterion',
    'period',
    'kind',
    'standard',
    'count',
    'age',
  ],
  when: (reading) =>
    reading.form === 'label' ||
    reading.ageMonths !== null ||
    says(reading, 'have', 'certified', 'perform', 'issue'),
  unless: ['exception', 'opinion', 'clean', 'reserved', 'who', 'when', 'first', 'count'],
  ask: (reading, report) => {
    const { types, lengthMonths, ageMonths } = reading;
    if (types.length > 0 && report.type === null) return typeUnread();
    if (report.type !== null && types.length > 0 && !types.includes(report.type))
      return withheld(
        `The report on file (${report.document}) is a ${nameOf(report)} report: a person has to answer.`,
      );
    if (!coversAsked(reading, report)) return null;
    if (lengthMonths !== null && (monthsOf(report) ?? 0) < lengthMonths) return null;
    const found = existing(report);
    const isMeasured = lengthMonths !== null || ageMonths !== null;
    return found.kind === 'answer' && isMeasured ? { ...found, inferred: true } : found;
  },
};

/** Are the categories that the question names beside the report among those in scope? */
const coversAsked = (reading: Reading, report: ReportFact): boolean =>
  !says(reading, 'category', 'criterion', 'cover') ||
  (coversAll(reading, report) &&
    (!says(reading, 'category') || report.proofs.categories !== undefined));

/** In order: what asks for a part of the report before what asks for the report. */
export const REPORT_VERDICTS: readonly ReportRule[] = [
  userControls,
  method,
  subservices,
  exceptions,
  opinion,
  categories,
  product,
  isOfType,
  existence,
];
