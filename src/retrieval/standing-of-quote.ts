import {
  mayProveNo,
  type Standing,
  type Statement,
  weakestStanding,
} from '../language/standing.ts';
import { memoized } from '../memo.ts';

/** What of a passage says how much its words are worth. */
export type StandingSource = {
  readonly text: string;
  readonly statements: readonly Statement[] | null;
};

const WHITE_SPACE = /\s+/gu;

/** A text without its white space, and where each of its signs stood. */
const solidOf = memoized((text): { solid: string; places: readonly number[] } => {
  const places: number[] = [];
  let solid = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (/\s/u.test(sign)) continue;
    solid += sign;
    places.push(at);
  }
  return { solid, places };
}, 2_000);

/** Where a quote stands in a text, white space aside; null where it does not. */
function placeOf(text: string, quote: string): { start: number; end: number } | null {
  const wanted = quote.replace(WHITE_SPACE, '');
  if (wanted === '') return null;
  const { solid, places } = solidOf(text);
  const found = solid.indexOf(wanted);
  if (found < 0) return null;
  const [start, last] = [places[found], places[found + wanted.length - 1]];
  return start === undefined || last === undefined ? null : { start, end: last + 1 };
}

/** The statements of a passage that a quote of it touches; none where the quote is not in it or nothing is known. */
export function statementsTouched(
  { text, statements }: StandingSource,
  quote: string,
): Statement[] {
  const place = statements === null ? null : placeOf(text, quote);
  if (place === null) return [];
  return (statements ?? []).filter(({ start, end }) => start < place.end && end > place.start);
}

/**
 * What a quote is worth as proof: the weakest standing of the statements that it touches; `unknown` where that
 * cannot be told. What is not so yet stays so beside advice on it: neither proves a Yes, and the failure may prove
 * a No.
 */
export function standingOfQuote(source: StandingSource, quote: string): Standing {
  const standings = statementsTouched(source, quote).map(({ standing }) => standing);
  const weakest = weakestStanding(standings);
  const failed = standings.filter(mayProveNo);
  return weakest === 'recommends' && failed.length > 0 ? weakestStanding(failed) : weakest;
}
