import type { Case, Gate } from './gate.ts';

/** How an answer says that a report's opinion is not unqualified. */
const SAYS = {
  qualified: /(?<!\bun)\bqualified\b/i,
  adverse: /\badverse\b/i,
  disclaimer: /\bdisclaim\w*/i,
} as const;

/** The reports that an answer's quotes stand in, and whose opinion is not unqualified. */
function notUnqualified({ proposal, dossier }: Case) {
  const cited = new Set(proposal.quotes.map(({ citation }) => citation.versionId));
  return dossier.facts.reports.filter(
    ({ versionId, opinion }) =>
      cited.has(versionId) && opinion !== null && opinion !== 'unqualified',
  );
}

/**
 * A Yes, a part of one or a value that rests on a report whose opinion is not unqualified says so; what the report
 * is (its auditor, its period) does not hang on it (AT-C 205.68 and following name the opinions).
 */
export const reportOpinionSaid: Gate = {
  name: 'report_opinion',
  asks: 'A qualified report is not cited as a clean one',
  about: 'matter',
  unknown: 'held',
  judge: (each) => {
    const { verdict, origin } = each.proposal;
    const isDenial = verdict === 'no' || verdict === 'na';
    if (isDenial || (verdict === null && origin === 'facts')) return 'passed';
    const silent = notUnqualified(each).find(
      ({ opinion }) =>
        opinion !== null && opinion !== 'unqualified' && !SAYS[opinion].test(each.said),
    );
    return silent === undefined
      ? 'passed'
      : {
          code: 'exception_in_control',
          reason: `The auditor’s opinion in the report (${silent.document}) is not unqualified: a person has to decide what to say about it.`,
        };
  },
};
