import { sentenceSpans, sentencesOf } from '../../language/sentences.ts';
import type { Dossier } from '../dossier.ts';
import type { DraftValue, ReasonCode } from '../draft.ts';
import type { Proposal, Quoted } from '../proposal.ts';

/** What a gate looks at: the proposal, all that lies on the desk, and what would be written. */
export type Case = {
  readonly proposal: Proposal;
  readonly dossier: Dossier;
  readonly values: readonly DraftValue[];
  /**
   * The words that would reach the buyer, without the reference that Vouch appends and without the word of the verdict.
   */
  readonly said: string;
};

export type Held = { readonly code: ReasonCode; readonly reason: string };

/** `unknown`: this gate cannot judge the case (a language that it does not know). */
export type Ruling = 'passed' | 'unknown' | Held;

/** One thing that forbids an answer, whoever made it. Pure. */
export type Gate = {
  readonly name: string;
  /** What it asks, in plain words, as people read it when it passed. */
  readonly asks: string;
  /** `matter`: what holds this proposal holds every other about the question, so that nobody else is asked. */
  readonly about: 'proposal' | 'matter';
  /** What `unknown` means: `held` for everybody, or `review`: a model's draft goes to review, all others are held. */
  readonly unknown: 'held' | 'review';
  readonly judge: (each: Case) => Ruling;
};

/**
 * The words that a source proves something with: an earlier answer with its question, of a document the quote alone.
 */
export const proofOf = ({ citation, passage, passageKind }: Quoted): string =>
  passageKind === 'answer' ? `${passage}\n${citation.quote}` : citation.quote;

export const allProof = ({ quotes }: Proposal): string => quotes.map(proofOf).join('\n');

/**
 * The whole sentences of the source that a quote was cut from: what it says is judged with what stood before and
 * behind it ("no", "except"). The quote itself where it does not stand there letter by letter.
 */
export function wholeSentences({ citation: { quote }, passage }: Quoted): readonly string[] {
  const start = passage.indexOf(quote);
  const end = start + quote.length;
  const touched =
    start < 0 ? [] : sentenceSpans(passage).filter((each) => each.start < end && each.end > start);
  return (touched.length > 0 ? touched : sentencesOf(quote)).map(({ text }) => text);
}
