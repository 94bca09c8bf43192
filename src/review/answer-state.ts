import type { AnswerState } from '../store/schema.ts';

/** Where people are with one answer, as far as a decision depends on it. */
export type Standing = {
  readonly state: AnswerState;
  /** Hash of the text that stands now. */
  readonly textHash: string;
  /** Hash of the text that somebody approved, or null. */
  readonly approvedHash: string | null;
  readonly isEmpty: boolean;
  readonly staleReason: string | null;
};

export type Decision =
  | { readonly kind: 'edit'; readonly textHash: string; readonly isEmpty: boolean }
  | { readonly kind: 'take_into_review' }
  /** `textHash` is the text that the person saw. */
  | { readonly kind: 'approve'; readonly textHash: string }
  | { readonly kind: 'reject' };

export type RefusalCode =
  | 'pending'
  | 'needs_input'
  | 'failed'
  | 'rejected'
  | 'empty'
  | 'stale'
  | 'changed'
  | 'illegal_value'
  | 'copied_text'
  | 'not_found';

export type Outcome =
  | { readonly standing: Standing }
  | { readonly refusal: RefusalCode; readonly reason: string };

const REFUSALS: Readonly<Record<Exclude<RefusalCode, 'illegal_value' | 'copied_text'>, string>> = {
  pending: 'it is not drafted yet; wait for drafting to end or answer it',
  needs_input: 'nobody has answered it yet; give it an answer first',
  failed: 'its drafting failed; answer it or draft it again first',
  rejected: 'it was rejected; edit it or take it into review first',
  empty: 'it holds no text; give it an answer first',
  stale: 'what it rests on has changed; edit it or take it into review again first',
  changed: 'its text changed since you read it; read it again',
  not_found: 'it is not a question of this questionnaire',
};

/** The sentence for a refusal, to stand after the question's address. */
export function refusalReason(code: keyof typeof REFUSALS): string {
  return REFUSALS[code];
}

const refuse = (code: keyof typeof REFUSALS): Outcome => ({
  refusal: code,
  reason: REFUSALS[code],
});

/**
 * What a person's decision makes of an answer. `approved` is reached only with the hash that stands, and only by an
 * approval.
 */
export function decide(now: Standing, decision: Decision): Outcome {
  switch (decision.kind) {
    case 'edit':
      return { standing: edited(now, decision) };
    case 'take_into_review':
      return takenIntoReview(now);
    case 'approve':
      return approved(now, decision.textHash);
    case 'reject':
      return rejected(now);
  }
}

const GAPS: ReadonlySet<AnswerState> = new Set(['pending', 'needs_input', 'failed', 'answered']);

/** An edit of a gap answers it; any other edit is a review, and ends an approval. */
function edited(now: Standing, edit: { textHash: string; isEmpty: boolean }): Standing {
  return {
    state: GAPS.has(now.state) ? 'answered' : 'in_review',
    textHash: edit.textHash,
    approvedHash: null,
    isEmpty: edit.isEmpty,
    staleReason: null,
  };
}

function takenIntoReview(now: Standing): Outcome {
  if (now.state === 'pending' || now.state === 'needs_input' || now.state === 'failed')
    return refuse(now.state);
  const state = now.state === 'answered' ? 'answered' : 'in_review';
  return { standing: { ...now, state, approvedHash: null, staleReason: null } };
}

function approved(now: Standing, textHash: string): Outcome {
  const { state } = now;
  if (state === 'pending' || state === 'needs_input' || state === 'failed' || state === 'rejected')
    return refuse(state);
  if (now.isEmpty) return refuse('empty');
  if (now.staleReason !== null) return refuse('stale');
  if (textHash !== now.textHash) return refuse('changed');
  return { standing: { ...now, state: 'approved', approvedHash: textHash } };
}

function rejected(now: Standing): Outcome {
  if (now.state === 'pending' || now.state === 'needs_input' || now.state === 'failed')
    return refuse(now.state);
  return { standing: { ...now, state: 'rejected', approvedHash: null } };
}
