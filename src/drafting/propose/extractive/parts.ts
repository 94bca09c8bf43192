import { conjunctsOf } from '../../../language/conjuncts.ts';
import { shapeOf } from '../../../language/question-shape.ts';
import type { Candidate } from '../../../retrieval/search-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import type { Reader } from './closed-reading.ts';
import { type Decision, decide } from './decide.ts';

type Decided = Extract<Decision, { kind: 'decided' }>;
type Open = Extract<Decision, { kind: 'open' }>;

/** Several sentences carry less than one. */
const TOGETHER = 0.95;

const tidy = (text: string): string => text.replace(/\s+([?,.;])/g, '$1').replace(/\s+-\s+/g, '-');

/**
 * The questions that one asks together: with each of its verbs ("documented, approved and tested"), or with each
 * item of its list.
 */
function partsOf({ compound, shape }: Understanding): readonly string[] {
  if (compound === null) return conjunctsOf(shape.text).map(tidy);
  const [first = ''] = compound.verbs;
  return compound.verbs.map((verb) => tidy(compound.text.replace(first, verb)));
}

const isYes = (decision: Decision): decision is Decided =>
  decision.kind === 'decided' && decision.verdict === 'yes';

const silent = (parts: readonly string[]): Open => ({
  kind: 'open',
  code: 'not_enough_evidence',
  reason: `The documents affirm a part of this and are silent on ${parts.map((part) => `“${part}”`).join(' and ')}.`,
  best: null,
});

/**
 * A question that asks several things together is affirmed only where each of them is; where the documents affirm
 * some, the reason names those that they are silent on. Null where it asks one thing, or nothing of it is affirmed.
 */
export function decideTogether(
  understanding: Understanding,
  candidates: readonly Candidate[],
  reader: Reader,
): Decision | null {
  if (understanding.wanted !== 'yes_no') return null;
  const parts = partsOf(understanding);
  if (parts.length < 2) return null;
  const decisions = parts.map((part) => decide(shapeOf(part), candidates, reader));
  if (!decisions.some(isYes)) return null;
  const open = parts.filter((_, at) => decisions[at]?.kind === 'open');
  if (open.length > 0) return silent(open);
  const decided = decisions.filter(isYes);
  if (decided.length < parts.length) return null;
  return {
    kind: 'decided',
    verdict: 'yes',
    evidence: [
      ...new Map(
        decided.flatMap(({ evidence }) => evidence).map((each) => [each.sentence, each]),
      ).values(),
    ],
    strength: TOGETHER * Math.min(...decided.map(({ strength }) => strength)),
  };
}
