import type { Role } from '../../language/standing/rule.ts';
import type { Party, Standing } from '../../language/standing.ts';
import { anyOf, type Phrases, phrases } from '../../lexicon/prose.ts';

/** What a heading makes of all that stands under it. `only`: the kinds of text in which it does. */
export type HeadingRule = {
  readonly heading: Phrases | RegExp;
  readonly standing: Standing;
  readonly of?: Party;
  readonly only?: readonly Role[];
  /** It holds whatever the headings above it say: the auditor's own report tells there what failed at the company. */
  readonly overrides?: true;
};

const REPORTS: readonly Role[] = ['report'];

export const HEADING_RULES: readonly HeadingRule[] = [
  {
    heading: phrases(
      () =>
        `${anyOf('heading.recommends')}|\\brecommend(?:ations?|ed (?!practices?))|^(?:tips|hints|advice)\\b|^what we (?:have )?learn(?:ed|t)\\b`,
    ),
    standing: 'recommends',
  },
  {
    heading: phrases(() => anyOf('heading.fix')),
    standing: 'recommends',
    only: REPORTS,
  },
  {
    heading: phrases(() => anyOf('heading.plans')),
    standing: 'plans',
  },
  {
    heading: phrases(() => `${anyOf('heading.defines')}|^(?:illustrative |worked )?examples?\\b`),
    standing: 'defines',
  },
  {
    heading: phrases(() => anyOf('heading.customers')),
    standing: 'speaks_of_others',
    of: 'customers',
  },
  {
    heading: phrases(() => anyOf('heading.subservice')),
    standing: 'speaks_of_others',
    of: 'providers',
  },
  {
    heading: phrases(() => anyOf('heading.auditors')),
    standing: 'speaks_of_others',
    of: 'auditors',
  },
  {
    heading:
      /\bbasis for (?:the )?(?:qualified|adverse|disclaim\w*|modified)\b|\bdisclaimer of opinion\b/i,
    standing: 'reports_failure',
    overrides: true,
  },
  {
    heading:
      /\b(?:findings?|exceptions?(?: noted)?|deviations?|non-?conformit\w+|weakness\w*|gaps? (?:identified|found)|issues?|vulnerabilit\w+|deficienc\w+|shortcomings?|observations?)\b|^[A-Z]{2,6}-?\d{1,4}\b/,
    standing: 'reports_failure',
    only: REPORTS,
  },
  {
    heading: phrases(() => anyOf('heading.apparatus')),
    standing: 'unknown',
  },
];

/**
 * Headings under which a report says what it found to be well: the failures of the heading above do not reach there.
 */
export const WELL = phrases(
  () => `${anyOf('report.well')}|^(?:(?:un)?qualified |adverse )?opinion$`,
);

/** What kind of text a document is by its title. The first that fits decides. */
export const TITLE_ROLES: readonly (readonly [Phrases, Role])[] = [
  [phrases(() => anyOf('title.plan')), 'plan'],
  [phrases(() => anyOf('title.advice')), 'advice'],
  [phrases(() => anyOf('title.rules')), 'rules'],
  [phrases(() => anyOf('title.record')), 'record'],
  [
    phrases(
      () => `${anyOf('title.report')}|\\b(?:findings(?! (?:report|track|manag|handl)ing))\\b`,
    ),
    'report',
  ],
];

/** A heading over advice inside a report. */
export const ADVICE_HEADING = phrases(() => anyOf('heading.advice'));
