import { GATES } from './gates.ts';

/** What Vouch asks beside the gates. */
const BESIDE: Readonly<Record<string, string>> = {
  cells: 'The buyer’s cells take the answer',
  proposal: 'Something in the documents to propose',
  left_open: 'Nothing is left open',
};

/** What each check asks, as it is said when it passed: the gates, then what Vouch asks beside them. */
export const CHECKS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(GATES.map(({ name, asks }) => [name, asks])),
  ...BESIDE,
};

/** The name of a check in plain words. */
export const checkName = (gate: string): string => CHECKS[gate] ?? gate.replace(/_/g, ' ');
