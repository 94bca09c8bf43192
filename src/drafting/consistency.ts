import type { Verdict } from '../store/schema.ts';
import { optionFor } from './cells/option-for.ts';
import { verdictOf } from './cells/verdict-options.ts';
import type { Citation, Draft, DraftValue } from './draft.ts';

/** What a follow-up needs to know of the question it hangs on. */
export type Parent = {
  readonly text: string;
  readonly status: 'pending' | 'drafted' | 'needs_input' | 'failed';
  readonly verdict: Verdict | null;
  readonly values: readonly Pick<DraftValue, 'value' | 'option'>[];
  readonly citations: readonly Citation[];
};

/** Does the parent's answer call for the follow-up? `unknown` while the parent has no answer. */
export function followUpState(
  parent: Pick<Parent, 'status' | 'verdict' | 'values'>,
  when: readonly string[],
): 'asked' | 'not_asked' | 'unknown' {
  if (parent.status !== 'drafted') return 'unknown';
  const given = parent.values
    .flatMap((each) => [each.value, each.option ?? ''])
    .map((each) => each.trim().toLowerCase());
  const asked = when.some(
    (each) =>
      given.includes(each.trim().toLowerCase()) ||
      (verdictOf(each) !== null && verdictOf(each) === parent.verdict),
  );
  if (asked || when.length === 0) return 'asked';
  return parent.verdict === null ? 'unknown' : 'not_asked';
}

/**
 * Follow-ups with a text of their own are searched by it; a bare "If yes, explain" is searched with its parent's text.
 */
export function searchTextOf(question: string, parent: Parent | null): string {
  if (parent === null) return question;
  const own = question.replace(
    /^\s*if (?:so|yes|no|not|applicable|the answer is \w+)\b[\s,:–-]*/i,
    '',
  );
  const bare = own.split(/\s+/).filter((word) => word.length > 3).length < 5;
  return bare ? `${parent.text.replace(/\?\s*$/, '')}. ${own}` : own;
}

/**
 * Orders questions so that each comes after the one it hangs on; those of one list may be drafted at the same time.
 * A circle counts as no dependency.
 */
export function levelsOf<
  Q extends {
    readonly sheet: string;
    readonly questionCell: string;
    readonly dependsOn: { readonly questionCell: string } | null;
  },
>(questions: readonly Q[]): Q[][] {
  const byPlace = new Map(questions.map((each) => [`${each.sheet}!${each.questionCell}`, each]));
  const depthOf = (question: Q): number => {
    let depth = 0;
    let at: Q | undefined = question;
    const seen = new Set<Q>();
    while (at?.dependsOn && !seen.has(at)) {
      seen.add(at);
      at = byPlace.get(`${at.sheet}!${at.dependsOn.questionCell}`);
      if (at !== undefined) depth++;
    }
    return at !== undefined && seen.has(at) ? 0 : depth;
  };
  const levels: Q[][] = [];
  for (const question of questions) {
    const depth = depthOf(question);
    while (levels.length <= depth) levels.push([]);
    levels[depth]?.push(question);
  }
  return levels;
}

const NOT_ASKED = { verdict: 'na' } as const;

/**
 * The follow-up of a parent whose answer does not call for it: N/A with the parent's proof where the sheet has such
 * an option, else left open.
 */
export function notAskedDraft(
  empty: Draft,
  parent: Parent,
  choices: readonly { cell: string; kind: 'choice'; options: readonly string[] }[],
): Draft {
  const cell = choices.find((each) => optionFor(each.options, NOT_ASKED, true) !== null);
  const option = cell ? optionFor(cell.options, NOT_ASKED, true) : null;
  if (!cell || option === null || parent.citations.length === 0)
    return {
      ...empty,
      reasonCode: 'depends_on_parent',
      reason:
        'The answer to the question that this one hangs on does not call for it: leave it empty or answer it by hand.',
    };
  return {
    ...empty,
    status: 'drafted',
    verdict: 'na',
    confidence: 0.8,
    reasonCode: null,
    reason: null,
    values: [{ cell: cell.cell, kind: 'choice', value: option, option }],
    citations: parent.citations,
  };
}
