import { ideasProvedBy, unitsOf } from '../../../language/concepts.ts';
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

/** Are the words of a question of which it is not known what they mean all said, or proved, by a text? */
export const knowsAll = ({ terms }: Pick<Reading, 'terms'>, text: string): boolean => {
  const said = ideasProvedBy(text);
  return terms
    .filter(({ means }) => means.size === 0)
    .every(({ words }) =>
      unitsOf(words).every(
        (unit) =>
          said.roots.has(unit.root) || [...unit.concepts].some((each) => said.concepts.has(each)),
      ),
    );
};
