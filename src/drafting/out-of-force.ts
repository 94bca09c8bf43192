import type { Candidate } from '../retrieval/search-passages.ts';
import type { Dossier } from './dossier.ts';
import type { ReasonCode } from './draft.ts';
import type { Held } from './gates/gate.ts';
import { weighSentences } from './propose/extractive/weigh-sentences.ts';

/** A sentence that speaks of so much of what is asked would be looked at as its answer. */
const SPEAKS = 0.8;
/** Reasons for which a document that is not in force is the better thing to tell. */
const LACKS: ReadonlySet<ReasonCode> = new Set([
  'no_evidence',
  'not_enough_evidence',
  'model_abstained',
]);

/** Why a document proves nothing by itself, one sentence; null where it is in force. */
export function notInForce({
  validity,
  validUntil,
}: Pick<Candidate, 'validity' | 'validUntil'>): string | null {
  switch (validity) {
    case 'current':
      return null;
    case 'expired':
      return `It ran out on ${validUntil} and proves nothing: upload its successor.`;
    case 'superseded':
      return 'It says that it was superseded and proves nothing: upload what took its place.';
    case 'draft':
      return 'It is a draft and proves nothing: upload the approved version.';
  }
}

/** What a person should do, where only a document that is not in force speaks of the question; else what was said before. */
export function reasonWithPast(dossier: Dossier, held: Held): Held {
  if (!LACKS.has(held.code)) return held;
  const [best] = weighSentences(dossier.understanding.shape, dossier.outOfForce);
  return best === undefined || best.support.coverage < SPEAKS
    ? held
    : { code: 'source_not_valid', reason: reasonFor(best.candidate) };
}

function reasonFor({ document, validity, validUntil }: Candidate): string {
  switch (validity) {
    case 'expired':
      return `This would be answered by ${document}, which ran out on ${validUntil}: upload its successor.`;
    case 'superseded':
      return `This would be answered by ${document}, which says that it was superseded: upload what took its place.`;
    default:
      return `This would be answered by ${document}, which is a draft: upload the approved version.`;
  }
}
