import { EXCEPTION, takesBack } from '../../../language/closed/takes-back.ts';
import { ideasOf, speaksOf } from '../../../language/concepts.ts';
import { CARVE_OUT } from '../../../language/extent.ts';
import { isRow } from '../../../language/line-breaks.ts';
import { sentencesOf } from '../../../language/sentences.ts';
import type { Scored } from '../extractive/weigh-sentences.ts';
import type { Asker } from './asker.ts';
import { type Value, valuesIn } from './values.ts';

const UNASKED = '';

/** Does a sentence speak of all that is asked, whatever it says of it? */
function isAboutAll(sentence: string, { asked }: Asker): boolean {
  const said = ideasOf(sentence);
  return asked.units.every((unit) => speaksOf(said, unit));
}

/**
 * May a sentence beside one that gives a value change it: it goes on from it and turns something, excepts
 * something, gives another value, or speaks of all that is asked? A sentence about another side of the same thing
 * may not: "Log files are never overwritten" says nothing of how long they are kept.
 */
function mayChange(
  sentence: string,
  isNext: boolean,
  { asker, values }: { readonly asker: Asker; readonly values: readonly Value[] },
): boolean {
  const others = valuesIn(asker.seeker, sentence).flat();
  return (
    takesBack(UNASKED, sentence, isNext) ||
    [CARVE_OUT, EXCEPTION].some((pattern) => pattern.test(sentence)) ||
    others.some(({ key }) => !values.some((value) => value.key === key)) ||
    isAboutAll(sentence, asker)
  );
}

/** A passage with the sentence that gives a value and those beside it that may change it. */
export function withNeighbours(
  scored: Scored,
  given: { readonly asker: Asker; readonly values: readonly Value[] },
): Scored {
  const { candidate, sentence } = scored;
  const all = sentencesOf(candidate.text).map(({ text }) => text);
  const next = all[all.indexOf(sentence) + 1];
  const text = all
    .filter((each) => each !== sentence && !isRow(each) && !mayChange(each, each === next, given))
    .reduce((left, harmless) => left.replace(harmless, () => ''), candidate.text);
  return { ...scored, candidate: { ...candidate, text } };
}
