import { KINDS } from '../../store/document-kinds.ts';
import type { Gate } from './gate.ts';

/** What somebody tested: a policy says what is to be done, never that a test was passed. */
const TESTED: ReadonlySet<string> = new Set(
  Object.values(KINDS).flatMap(({ tellsOfTests, source }) => (tellsOfTests ? [source] : [])),
);

/** Where the list asks for the result of a test, a source that tells of a test is cited. */
export const resultWasTested: Gate = {
  name: 'tested_result',
  asks: 'Where a test’s result is asked, a test is cited',
  about: 'proposal',
  unknown: 'held',
  judge: ({ values, proposal }) => {
    const claims = values.some(({ option }) =>
      /^\W*(?:pass|passed|fail|failed)\W*$/i.test(option ?? ''),
    );
    return claims && !proposal.quotes.some(({ citation }) => TESTED.has(citation.source))
      ? {
          code: 'not_enough_evidence',
          reason: 'The list asks for the result of a test, and only a policy speaks of it.',
        }
      : 'passed';
  },
};
