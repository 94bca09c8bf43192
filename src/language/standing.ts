/**
 * What a statement of a document is worth as proof: it says what is so (`asserts`) or what the company's own rule
 * demands (`requires`); it tells what is still to come (`plans`) or what did not work (`reports_failure`); it
 * advises (`recommends`), explains a word (`defines`), asks, or speaks of somebody else's practice.
 */
export const STANDINGS = [
  'asserts',
  'requires',
  'plans',
  'recommends',
  'reports_failure',
  'defines',
  'asks',
  'speaks_of_others',
  'unknown',
] as const;

export type Standing = (typeof STANDINGS)[number];

/** Who a statement is about, where that is not the company. */
export type Party = 'customers' | 'providers' | 'auditors' | 'attackers' | 'others';

/** A stretch of a passage's text (offsets of UTF-16 units, `end` excluded) with what it is worth. */
export type Statement = {
  readonly start: number;
  readonly end: number;
  readonly standing: Standing;
  /** Whose practice it tells, for `speaks_of_others`. */
  readonly of?: Party;
  /** What the status of its table row says: the thing is there wholly, not at all, or only in part. */
  readonly state?: 'yes' | 'no' | 'partial';
};

/** May a statement of this standing prove a Yes or a value? */
export const mayProveYes = (standing: Standing): boolean =>
  standing === 'asserts' || standing === 'requires';

/** Does a statement of this standing prove that the thing is not, or not wholly, so today? */
export const mayProveNo = (standing: Standing): boolean =>
  standing === 'plans' || standing === 'reports_failure';

/** From the strongest proof to none: of several statements that are quoted together the last in this order counts. */
const FROM_STRONG_TO_WEAK: readonly Standing[] = [
  'asserts',
  'requires',
  'plans',
  'reports_failure',
  'unknown',
  'recommends',
  'speaks_of_others',
  'defines',
  'asks',
];

/** The weakest of several standings; `unknown` for none. */
export function weakestStanding(standings: readonly Standing[]): Standing {
  const rank = Math.max(...standings.map((each) => FROM_STRONG_TO_WEAK.indexOf(each)), -1);
  return FROM_STRONG_TO_WEAK[rank] ?? 'unknown';
}
