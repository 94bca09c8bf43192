import type { ReportFact } from '../../facts.ts';
import { answer, counted, inWords, listed } from './question.ts';
import { says } from './reading.ts';
import { criteria, otherCriteria } from './report-criteria.ts';
import {
  aboutIt,
  exceptionsOf,
  monthsOf,
  nameOf,
  opinionOf,
  opinionSentences,
  periodOf,
  reportProofs,
  reportSentence,
  unread,
  unreadUserControls,
} from './report-words.ts';
import type { Rule } from './rules.ts';

type ReportRule = Rule<ReportFact>;
type Said = ReportRule['ask'];

const period: Said = (_, report) => {
  const said = periodOf(report);
  if (said === null || report.end === null) return unread('period');
  const sentence =
    report.type === 'I'
      ? `Our ${nameOf(report)} report is as of ${inWords(report.end)}.`
      : `Our ${nameOf(report)} report covers ${said.replace(/^for /, '')}.`;
  return answer(null, [sentence], [report.proofs.period, aboutIt(report)]);
};

const length: Said = (reading, report) => {
  const months = monthsOf(report);
  const found = period(reading, report, '');
  if (months === null || found?.kind !== 'answer') return unread('period');
  return {
    ...found,
    texts: found.texts.map((text) => text.replace(/\.$/, `: ${counted(months)} months.`)),
  };
};

const issued: Said = (_, report) =>
  report.issued === null || report.proofs.issued === undefined
    ? unread('date of issue')
    : answer(
        null,
        [`Our ${nameOf(report)} report was issued on ${inWords(report.issued)}.`],
        [report.proofs.issued, aboutIt(report)],
      );

const issuer: Said = (_, report) =>
  report.proofs.auditor === undefined
    ? unread('auditor')
    : answer(
        null,
        [`Our ${nameOf(report)} report was issued by ${report.auditor}.`],
        [report.proofs.auditor, aboutIt(report)],
      );

const opinion: Said = (_, report) =>
  opinionOf(report) === null
    ? unread('opinion')
    : answer(null, opinionSentences(report), [
        report.proofs.opinion,
        aboutIt(report),
        report.proofs.basis,
      ]);

const kind: Said = (_, report) =>
  report.proofs.type === undefined
    ? unread('type')
    : answer(null, reportSentence(report), reportProofs(report));

const exceptions: Said = (reading, report) => {
  const found = exceptionsOf(report);
  if (found === null) return unread('exceptions');
  if (!says(reading, 'count')) return answer(null, found.texts, found.proofs);
  return report.allResultsRead ? answer(null, [found.number], found.proofs) : unread('results');
};

const subservices: Said = (_, report) => {
  const { subservices: names, proofs } = report;
  if (names.length === 0 || proofs.subservices?.length !== names.length)
    return unread('subservice organizations');
  const sentence = `Our ${nameOf(report)} report names ${listed(names)} as subservice organization${names.length > 1 ? 's' : ''}.`;
  return answer(null, [sentence], [proofs.subservices, aboutIt(report)]);
};

const method: Said = (_, report) =>
  report.method === null || report.proofs.method === undefined
    ? unread('method')
    : answer(
        null,
        [
          `Our ${nameOf(report)} report uses the ${report.method} method for subservice organizations.`,
        ],
        [report.proofs.method, aboutIt(report)],
      );

const userControlCount: Said = (_, report) => {
  const found = report.proofs.userControls;
  const count = report.userControls.length;
  return count === 0 || found?.length !== count
    ? unreadUserControls()
    : answer(
        null,
        [
          `Our ${nameOf(report)} report lists ${counted(count)} complementary user entity control${count === 1 ? '' : 's'}.`,
        ],
        [found, aboutIt(report)],
      );
};

const userControls: Said = (_, report) => {
  const found = report.proofs.userControls;
  if (report.userControls.length === 0 || found?.length !== report.userControls.length)
    return unreadUserControls();
  const all = `Our ${nameOf(report)} report lists complementary user entity controls. ${report.userControls.join(' ')}`;
  return answer(null, [all], [found, aboutIt(report)]);
};

const BY = ['name', 'issue', 'perform', 'firm', 'certified', 'who', 'own'] as const;
const DAYS = ['valid', 'when', 'begin', 'end', 'cover', 'period', 'perform', 'since'] as const;

/** What may be asked of a report for its value; several of them at once. */
export const REPORT_VALUES: readonly ReportRule[] = [
  {
    needs: [['user-control'], ['count']],
    may: ['result', 'have', 'cover', 'count', 'which'],
    ask: userControlCount,
  },
  {
    needs: [['user-control']],
    may: ['result', 'have', 'cover'],
    unless: ['count'],
    ask: userControls,
  },
  {
    needs: [['subservice']],
    may: ['apart', 'name', 'result', 'cover', 'processing', 'have', 'each', 'third-party', 'firm'],
    unless: ['count'],
    when: (reading) => !isMethod(reading.terms),
    ask: subservices,
  },
  {
    needs: [['apart'], ['third-party', 'firm', 'hosting-company']],
    may: ['apart', 'which', 'who', 'name', 'subservice', 'third-party', 'result', 'cover', 'each'],
    unless: ['count', 'subservice'],
    when: (reading) => says(reading, 'which', 'who', 'name') && !isMethod(reading.terms),
    ask: subservices,
  },
  {
    needs: [['criterion', 'category'], ['excluded']],
    may: ['which', 'criterion', 'category', 'scope', 'cover', 'result'],
    unless: ['count', 'exception', 'subservice', 'user-control', 'opinion'],
    ask: otherCriteria,
  },
  {
    needs: [['clean'], ['reserved']],
    may: ['opinion', 'issuer', 'issue', 'result', 'have', 'firm', 'kind'],
    when: ({ form }) => form === 'value',
    ask: (_, report) =>
      opinionOf(report) === null
        ? unread('opinion')
        : answer(null, reportSentence(report), reportProofs(report)),
  },
  {
    needs: [['apart']],
    may: [
      'subservice',
      'result',
      'cover',
      'have',
      'processing',
      'manner',
      'apart',
      'third-party',
      'firm',
      'hosting-company',
    ],
    when: (reading) => isMethod(reading.terms),
    ask: method,
  },
  {
    needs: [['exception']],
    may: ['count', 'result', 'issuer', 'have', 'cover', 'firm'],
    ask: exceptions,
  },
  {
    needs: [['opinion']],
    may: ['kind', 'issuer', 'issue', 'result', 'have', 'firm', 'which'],
    unless: ['clean', 'reserved'],
    ask: opinion,
  },
  { needs: [['kind']], may: ['have', 'issuer'], unless: ['opinion'], ask: kind },
  {
    needs: [],
    may: ['kind', 'have'],
    when: ({ types }) => types.length === 2,
    ask: kind,
  },
  {
    needs: [['length'], ['cover', 'period']],
    may: ['since', 'when', 'length', 'count'],
    ask: length,
  },
  {
    needs: [['period', 'begin', 'end']],
    may: DAYS,
    unless: ['length', 'issue', 'issue-day', 'exception', 'count'],
    when: (reading) => saysPeriod(reading.terms),
    ask: period,
  },
  {
    needs: [['when'], ['past', 'perform', 'latest']],
    may: DAYS,
    unless: ['length', 'issue', 'issue-day', 'issuer', 'exception', 'count'],
    ask: period,
  },
  { needs: [['age']], may: ['since'], ask: period },
  { needs: [['issue-day']], may: ['when'], ask: issued },
  { needs: [['when'], ['issue']], may: ['issuer', 'firm', ...BY], ask: issued },
  {
    needs: [['issuer']],
    may: BY,
    unless: ['opinion', 'exception', 'count', 'kind'],
    ask: issuer,
  },
  {
    needs: [['who'], ['issue', 'perform', 'certified', 'report']],
    may: BY,
    unless: ['have'],
    when: (reading) => !says(reading, 'exception', 'criterion'),
    ask: issuer,
  },
  {
    needs: [['which'], ['firm'], ['issue', 'perform', 'certified']],
    may: BY,
    ask: issuer,
  },
  {
    needs: [['criterion', 'scope', 'category', 'cover']],
    may: ['which', 'criterion', 'scope', 'cover', 'result', 'name'],
    unless: [
      'length',
      'count',
      'period',
      'when',
      'subservice',
      'category',
      'exception',
      'opinion',
      'user-control',
      'excluded',
    ],
    when: (reading) =>
      says(reading, 'criterion') || (says(reading, 'scope') && !says(reading, 'thing')),
    ask: criteria,
  },
];

type Terms = Parameters<NonNullable<ReportRule['when']>>[0]['terms'];

/** "Carve-out or inclusive?", "which method?": asks how they are treated, not who they are. */
function isMethod(terms: Terms): boolean {
  const said = terms.map(({ words }) => words).join(' ');
  const isTreated = terms.some(({ means }) => means.has('manner'));
  return (
    /\bmethod\b|\binclusive\b/.test(said) ||
    /\bcarved? ?(?:out)? .*\bor\b/.test(said) ||
    (isTreated && /\bcarved? ?(?:out)?\b/.test(said))
  );
}

/** "Time" alone names no period. */
const saysPeriod = (terms: Terms): boolean =>
  terms.some(
    ({ words, means }) =>
      (means.has('period') && words !== 'time') || means.has('begin') || means.has('end'),
  );
