import type { Grammar } from '../grammar/grammar.ts';
import type { Party, Standing } from '../standing.ts';

/**
 * What kind of text a sentence stands in: the company's rules and description of itself, a record of what was done,
 * somebody's report about it, a plan, or advice to readers outside.
 */
export type Role = 'rules' | 'record' | 'report' | 'plan' | 'advice';

/** What a contract calls the company and the other party, small letters. */
export type ContractParties = {
  readonly own: readonly string[];
  readonly other: readonly string[];
};

export type SentenceContext = {
  readonly role: Role;
  /** The company's own names and products, small letters; empty where they are not known. */
  readonly own: readonly string[];
  /** Names of other products, small letters. */
  readonly others: readonly string[];
  /** Absent where the text is no contract. */
  readonly parties?: ContractParties;
  /** The document speaks to employees: "you" is one of them. */
  readonly toStaff: boolean;
};

export type SentenceStanding = {
  readonly standing: Standing;
  /** Whose practice it tells, for `speaks_of_others`. */
  readonly of?: Party;
  /** No finite verb: what it is worth depends on what stands around it. */
  readonly fragment?: true;
};

/** A sentence as the rules look at it. */
export type Read = {
  /** Without what only decorates it. */
  readonly plain: string;
  readonly lower: string;
  readonly grammar: Grammar;
  readonly rest: string;
  readonly context: SentenceContext;
};

/** What one sign of a sentence's wording makes of it; null where the sign is not there. */
export type Rule = (read: Read) => SentenceStanding | null;

/** What a rule says of a sentence: its standing, and whose practice it tells where that is another's. */
export const say = (standing: Standing, of?: Party): SentenceStanding =>
  of === undefined ? { standing } : { standing, of };

/** A copula with what is said of its subject: "is in progress". */
export const isBe = ({ verb, passive }: Grammar): boolean => verb === 'be' && !passive;
/** The first word of a text, as it is written; empty where there is none. */
export const firstWord = (rest: string): string => /^\W*([\w-]+)/.exec(rest)?.[1] ?? '';
