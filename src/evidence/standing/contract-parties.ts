import type { ContractParties } from '../../language/standing/rule.ts';

/** Letters at the start of a contract in which it names its parties. */
const OPENING = 3_000;

const NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}&.,'’ -]{1,80}?";
const TERM =
  '(?:the |hereinafter |hereafter |called |referred to as |each an? )*["“”\'‘’]*(\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?)["“”\'‘’]*';
/** "Acme Ltd (the “Supplier”)", "Acme Ltd (Processor)", "the Customer (Controller)". */
const PARTY = new RegExp(`(${NAME})\\s*\\((?:${TERM})\\)`, 'gu');
const BETWEEN = /\b(?:between|by and (?:among|between))\b/i;

/**
 * What a contract calls its parties, small letters: the company's own term ("processor") and the other's
 * ("controller"). Empty where the text opens no contract, or does not say which party the company is.
 */
export function contractParties(prose: string, own: readonly string[]): ContractParties {
  const opening = prose.slice(0, OPENING);
  const from = BETWEEN.exec(opening);
  if (from === null) return NO_PARTIES;
  const clause = opening.slice(from.index, from.index + 600);
  const parties = [...clause.matchAll(PARTY)].map(([, name = '', term = '']) => ({
    term: term.toLowerCase(),
    isOwn: own.some((each) => name.toLowerCase().includes(each)),
  }));
  if (!parties.some(({ isOwn }) => isOwn)) return NO_PARTIES;
  const terms = (isOwn: boolean) =>
    parties.filter((each) => each.isOwn === isOwn).map(({ term }) => term);
  return { own: terms(true), other: terms(false) };
}

const NO_PARTIES: ContractParties = { own: [], other: [] };
