import type { Soc2Report } from '../../../src/evidence/soc2.ts';
import type { Truth } from './twin-reports.ts';

/** What was read beside what the report says: `found`, `missed` (said to be unread or not there) and `wrong`. */
export type Comparison = {
  readonly found: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
};

type Verdict = readonly ['found' | 'missed' | 'wrong', string];

export function compareReport(report: Soc2Report | null, truth: Truth): Comparison {
  const verdicts = report === null ? [['missed', 'report'] as const] : verdictsOf(report, truth);
  const named = (kind: Verdict[0]) =>
    verdicts.filter(([each]) => each === kind).map(([, name]) => name);
  return { found: named('found').length, missed: named('missed'), wrong: named('wrong') };
}

function one(name: string, read: string | null, right: string | null): Verdict[] {
  if (right === null) return read === null ? [] : [['wrong', `${name}: ${read}`]];
  if (read === null) return [['missed', name]];
  return [[read === right ? 'found' : 'wrong', `${name}: ${read}`]];
}

function many(name: string, read: readonly string[], right: readonly string[]): Verdict[] {
  return [
    ...right.map((each): Verdict => [read.includes(each) ? 'found' : 'missed', `${name}: ${each}`]),
    ...read
      .filter((each) => !right.includes(each))
      .map((each): Verdict => ['wrong', `${name}: ${each}`]),
  ];
}

const within = (words: string | null, part: string | null): string | null =>
  words !== null && part !== null && words.includes(part) ? part : words;

const numbers = (count: number): string[] => Array.from({ length: count }, (_, n) => `${n + 1}`);

function verdictsOf(report: Soc2Report, truth: Truth): Verdict[] {
  const mark = (exception: boolean | null, untested: boolean) =>
    exception === true ? ' !' : untested ? ' ?' : exception === null ? ' unread' : '';
  const controls = report.controls.map(
    ({ id, criteria, exception, untested }) =>
      `${id} ${criteria.join()}${mark(exception, untested)}`,
  );
  const responses = new Map(
    report.exceptions.map((each) => [each.controlId, each.managementResponse]),
  );
  return [
    ...one('type', report.type, truth.type),
    ...one('from', report.periodStart, truth.period?.[0] ?? null),
    ...one('to', report.periodEnd, truth.period?.[1] ?? null),
    ...one('as of', report.asOf, truth.asOf),
    ...one('auditor', report.auditor, truth.auditor),
    ...one('opinion', report.opinion, truth.opinion),
    ...one('basis', within(report.opinionBasis, truth.basis), truth.basis),
    ...many('category', report.categories, truth.categories),
    ...one('system', report.system, truth.system),
    ...one('method', report.subserviceMethod, truth.method),
    ...many(
      'subservice',
      report.subserviceOrganizations.map(({ name }) => name),
      truth.subservices,
    ),
    ...many('control', controls, truth.controls),
    ...[...responses].flatMap(([id, words]) => {
      const right = truth.responses[id ?? ''] ?? null;
      return one(`response ${id}`, within(words, right), right);
    }),
    ...many('user control', numbers(report.userEntityControls.length), numbers(truth.userControls)),
    ...many(
      'subservice control',
      numbers(report.subserviceControls.length),
      numbers(truth.subserviceControls),
    ),
  ];
}
