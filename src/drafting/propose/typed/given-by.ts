import { ideasOf, speaksOf } from '../../../language/concepts.ts';
import { weightOf } from '../../../language/weights.ts';
import { escaped } from '../../../language/whole-words.ts';
import { claimsOf } from '../extractive/closed-reading.ts';
import type { Scored } from '../extractive/weigh-sentences.ts';
import { type Asker, formsOf } from './asker.ts';
import { withNeighbours } from './beside-value.ts';
import { withoutTold } from './told-along.ts';
import { datesOf, type Value, valuesIn } from './values.ts';

/** A sentence that gives a value of the wanted kind about the subject. */
export type Giving = { readonly scored: Scored; readonly values: readonly string[] };

const says = (text: string, value: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(value)}(?![\\p{L}\\p{N}])`, 'iu').test(text);

/**
 * Does one claim say each telling word of the question that its sentence says? The company's own names are left out
 * of claims.
 */
function isAbout(claim: string, { sentence }: Scored, { asked, reader }: Asker): boolean {
  const [claimed, said] = [ideasOf(claim), ideasOf(sentence)];
  return asked.units.every(
    (unit) => speaksOf(claimed, unit) || !speaksOf(said, unit) || reader.own.has(unit.word),
  );
}

/** Does a sentence with its lead-in and section say each telling word of the question? */
function saysAll({ candidate, sentence, lead }: Scored, { asked, reader }: Asker): boolean {
  const said = ideasOf([candidate.section, lead, sentence].filter(Boolean).join('. '));
  return asked.units.every(
    (unit) => weightOf(unit) < 1 || speaksOf(said, unit) || reader.own.has(unit.word),
  );
}

/** What a claim ends with, long enough to be found again in its sentence. */
const endOf = (claim: string): string =>
  claim
    .replace(/[.\s]+$/, '')
    .split(' ')
    .slice(-3)
    .map(escaped)
    .join('\\s+');

/** "Scanned every day with X": a name right behind the one claim of a sentence, by what means it is done. */
const isByMeans = (value: string, claims: readonly string[], { sentence }: Scored): boolean =>
  claims.length === 1 &&
  new RegExp(
    `${endOf(claims[0] ?? '')}\\s+(?:with|by|using|through) (?:\\w+ )?${escaped(value)}(?=[.,]|$)`,
    'u',
  ).test(sentence);

type How = { readonly values: readonly Value[]; readonly anyKind: boolean };

/** The claims of a sentence that is read as a whole, or as a whole but for what its answer tells along. */
function claimsWith(scored: Scored, { values, anyKind }: How, asker: Asker): readonly string[] {
  const forms = formsOf(asker.reader.question);
  const dates = forms.includes('past') ? datesOf(scored.sentence) : [];
  const read = [...values, ...dates].map(({ text }) => text);
  const reader = { ...asker.reader, forms, values: read, anyKind };
  const claims = claimsOf(reader, scored);
  if (claims.length > 0 || !saysAll(scored, asker)) return claims;
  const core = withoutTold(withNeighbours(scored, { asker, values }), read, asker.reader);
  return core === null ? [] : claimsOf(reader, core);
}

/**
 * The value that a sentence gives about what is asked, where the whole of it is read; null where it gives none.
 * `anyKind`: words of the trade may say of what kind the thing is.
 */
export function givenBy(scored: Scored, asker: Asker, anyKind = false): Giving | null {
  for (const values of valuesIn(asker.seeker, scored.sentence)) {
    const claims = claimsWith(scored, { values, anyKind }, asker);
    const told = claims
      .filter((claim) => isAbout(claim, scored, asker))
      .flatMap((claim) =>
        values.filter(({ text }) => says(claim, text) || isByMeans(text, claims, scored)),
      );
    if (told.length > 0) return { scored, values: told.map(({ key }) => key) };
  }
  return null;
}
