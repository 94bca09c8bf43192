import type { Role } from '../../language/standing/rule.ts';
import type { Party, Standing } from '../../language/standing.ts';
import { anyOf, phrases } from '../../lexicon/prose.ts';

/** What a heading makes of all that stands under it. `only`: the kinds of text in which it does. */
export type HeadingRule = {
  readonly heading: RegExp;
  readonly standing: Standing;
  readonly of?: Party;
  readonly only?: readonly Role[];
  /** It holds whatever the headings above it say: the auditor's own report tells there what failed at the company. */
  readonly overrides?: true;
};

const REPORTS: readonly Role[] = ['report'];

export const HEADING_RULES: readonly HeadingRule[] = [
  {
    heading:
      /\brecommend(?:ations?|ed (?!practices?))|\bsuggest(?:ions?|ed)\b|\bproposed (?:measures?|actions?|fix(?:es)?|improvements?)\b|\b(?:tips|hints|advice) (?:for|to)\b|^(?:tips|hints|advice)\b|\bhow to fix\b|\bcustomer guidance\b|\blessons? learn(?:ed|t)\b|^what we (?:have )?learn(?:ed|t)\b|\btake-?aways?\b/i,
    standing: 'recommends',
  },
  {
    heading: /\b(?:remediation|mitigation|countermeasures?|solution|corrective actions?|fix)\b/i,
    standing: 'recommends',
    only: REPORTS,
  },
  {
    heading:
      /\b(?:road ?map|future (?:work|plans?|improvements?|measures?|state)|planned (?:\w+ )?(?:measures?|improvements?|activities|controls|changes|work)|improvement plan|next steps|outlook|upcoming|coming soon|improvement roadmap|to-?dos?|backlog)\b/i,
    standing: 'plans',
  },
  {
    heading:
      /\b(?:glossary|definitions?|terminology|abbreviations?|acronyms?|terms and (?:definitions|abbreviations)|vocabulary)\b|^(?:illustrative |worked )?examples?\b/i,
    standing: 'defines',
  },
  {
    heading:
      /\b(?:complementary user|user entity controls?|cuecs?|(?:customers?|clients?|tenants?)['’]?s? responsibilit\w+|responsibilit\w+ of (?:the |our )?(?:customers?|clients?|tenants?|subscribers?|user entit\w+)|your responsibilit\w+|what you (?:need to|should|must|can) do)\b/i,
    standing: 'speaks_of_others',
    of: 'customers',
  },
  {
    heading: /\b(?:complementary subservice|csocs?|subservice organi[sz]ation controls?)\b/i,
    standing: 'speaks_of_others',
    of: 'providers',
  },
  {
    heading:
      /\b(?:independent (?:service )?auditors?['’]?s? report|auditors?['’]?s? responsibilit\w+|inherent limitations|restricted use|(?:about|profile of) the (?:auditor|assessor|tester))\b/i,
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
    heading:
      /\b(?:(?:revision|version|document|change|amendment) (?:history|control|log)|change log|table of contents)\b/i,
    standing: 'unknown',
  },
];

/** Headings under which a report says what it found to be well: the failures of the heading above do not reach there. */
export const WELL = phrases(
  () => `${anyOf('report.well')}|^(?:(?:un)?qualified |adverse )?opinion$`,
);

/** What kind of text a document is by its title. The first that fits decides. */
export const TITLE_ROLES: readonly (readonly [RegExp, Role])[] = [
  [
    /\b(?:road ?map|(?:risk )?treatment(?: plan| register)?|(?:risk register)|(?:corrective |remedial )?action (?:plan|tracker|list|items)|remediation plan|improvement plan|implementation plan|project plan|migration plan|plan of action|poa&?m|work ?plan|corrective actions?)\b/i,
    'plan',
  ],
  [
    /\b(?:shared responsibility|(?:customer|user|admin\w*|tenant|onboarding|hardening|integration|install\w*|deployment|set-?up|configuration|implementation|operators?|operating|operations?|migration|product|service|quick[- ]start) (?:guide|manual|instructions)|instructions for use|getting started|how-?to)\b/i,
    'advice',
  ],
  [
    /\b(?:polic(?:y|ies)|procedures?|standards?|guidelines?|handbook|process|programme?|agreement|terms)\b/i,
    'rules',
  ],
  [
    /\b(?:post-?mortem|retrospective|lessons learn(?:ed|t)|minutes|notes?|meeting|workshop|interview|case stud(?:y|ies)|press release|blog|newsletter|change ?log|release notes)\b/i,
    'record',
  ],
  [
    /\b(?:gap analysis|assessment|audit(?:ing)?|readiness|maturity|penetration test\w*|security (?:test|review|report)|findings(?! (?:report|track|manag|handl)ing)|evaluation|inspection|vulnerability scan)\b/i,
    'report',
  ],
];

/** A heading over advice inside a report. */
export const ADVICE_HEADING =
  /\b(?:recommend\w*|suggest\w*|remediation|mitigation|countermeasures?|solution|fix(?:es)?)\b/i;
