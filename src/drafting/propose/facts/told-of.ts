import { ideasProvedBy } from '../../../language/concepts.ts';
import { contentUnits } from '../../../language/content.ts';
import { weightOf } from '../../../language/weights.ts';
import { saysEach } from '../reuse/proof.ts';
import type { Reading } from './reading.ts';
import type { Meaning } from './terms.ts';

/** Words by which a question asks for a fact, whatever it is about. */
const ASKING: readonly Meaning[] = [
  'frame',
  'filler',
  'own',
  'latest',
  'who',
  'when',
  'where',
  'which',
];

/** What a question is about beside words of these meanings, in its own words. */
export const subjectOf = (
  { terms }: Pick<Reading, 'terms'>,
  ...plain: readonly Meaning[]
): string =>
  terms
    .filter(({ means }) => ![...ASKING, ...plain].some((each) => means.has(each)))
    .map(({ words }) => words)
    .join(' ');

const isTelling = (text: string): boolean => contentUnits(text).some((unit) => weightOf(unit) >= 1);

/** Does a text say, or prove, each telling word of a subject, and is there one? */
export const tellsOf = (text: string, subject: string): boolean =>
  isTelling(subject) && saysEach(ideasProvedBy(text), subject);
