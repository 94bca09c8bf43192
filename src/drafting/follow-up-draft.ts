import type { StoredQuestion } from '../store/questions.ts';
import { followUpState, notAskedDraft, type Parent } from './consistency.ts';
import type { Draft } from './draft.ts';
import { failedDraft } from './draft-question.ts';
import type { Drafter } from './proposal.ts';

/**
 * The draft of a follow-up that its parent's answer does not call for, or that has no answer to hang on; null where
 * it is to be drafted.
 */
export function followUpDraft(
  drafter: Pick<Drafter, 'name' | 'promptHash'>,
  question: StoredQuestion,
  parent: Parent | null,
): Draft | null {
  if (parent === null || question.dependsOn === null) return null;
  const state = followUpState(parent, question.dependsOn.when);
  if (state === 'asked') return null;
  const empty: Draft = {
    ...failedDraft(
      drafter,
      'depends_on_parent',
      'The question that this one hangs on has no answer yet: answer it first.',
    ),
    status: 'needs_input',
  };
  if (state === 'unknown') return empty;
  const choices = question.answers.flatMap((each) =>
    each.kind === 'choice' && each.options
      ? [{ cell: each.cell, kind: each.kind, options: each.options }]
      : [],
  );
  return notAskedDraft(empty, parent, choices);
}
