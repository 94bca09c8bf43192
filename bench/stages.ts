import type { Expected } from '../fixtures/source/questionnaires/asked.ts';
import type { Truth } from '../fixtures/source/questionnaires/layout.ts';
import { squeeze } from '../src/language/ground.ts';
import type { Explanation } from '../src/review/explain-answer.ts';
import { type Draft, judge } from './score.ts';

/** A row of a form with what is right, what was drafted and how that came to be. */
export type StagedRow = {
  readonly truth: Truth;
  /** The kind of answer or trap. */
  readonly kind: string;
  /** Further answers that are right. */
  readonly also: readonly Expected[];
  /** Words of which one at least has to be read; none: a passage of one of the truth's documents. */
  readonly evidence: readonly string[];
  readonly draft: Draft | null;
  readonly explained: Pick<Explanation, 'understood' | 'proposals'> & {
    /** What was read of the documents. */
    readonly given: readonly { readonly document: string; readonly text: string }[];
  };
  /** The replies that were recorded do not belong to today's prompts. */
  readonly isStale: boolean;
};

/**
 * Where a row got to. Each stage counts only where those before it do, but `drafted` and what follows it, which are
 * counted by themselves.
 */
export type Staged = {
  readonly isSettled: boolean;
  readonly understood: boolean;
  readonly given: boolean;
  /** The producer of the last proposal; null where nobody proposed. */
  readonly proposer: string | null;
  readonly drafted: boolean;
  readonly right: boolean;
  readonly falseYes: boolean;
  readonly why: string;
};

/**
 * What each kind of question wants; a kind that is not here wants a yes or a no in a cell of choices, and anything
 * else in one of words.
 */
const WANTS: Readonly<Record<string, readonly string[]>> = {
  how_long: ['how_long'],
  how_often: ['how_often'],
  when: ['when', 'since_when'],
  how_many: ['how_many', 'which'],
  who: ['who'],
  which: ['which', 'where'],
  list: ['list', 'which'],
  describe: ['describe'],
};

function isUnderstood({ truth, kind, explained }: StagedRow): boolean {
  const wanted = explained.understood?.wanted ?? '';
  const wants = WANTS[kind];
  if (wants !== undefined) return wants.includes(wanted);
  const isChoice = truth.answers.some((cell) => cell.kind === 'mark' || cell.kind === 'choice');
  return isChoice ? ['yes_no', 'choice'].includes(wanted) || wanted === 'how_often' : wanted !== '';
}

function isGiven({ truth, evidence, explained }: StagedRow): boolean {
  const words = evidence.map(squeeze);
  return explained.given.some(({ document, text }) =>
    words.length === 0
      ? truth.documents.some((name) => document.endsWith(name))
      : words.some((each) => squeeze(text).includes(each)),
  );
}

/** Which stage a row reached, and whether what was drafted is right. */
export function stageOf(row: StagedRow): Staged {
  const accepted = [row.truth.expected, ...row.also];
  const judged = accepted.flatMap((expected) =>
    judge(row.draft === null ? [] : [row.draft], [{ ...row.truth, expected }]),
  );
  const drafted = judged.some(({ outcome }) => outcome === 'right' || outcome === 'wrong');
  const right = judged.some(({ outcome }) => outcome === 'right');
  const proposals = row.explained.proposals.filter(({ kind }) => kind === 'proposal');
  return {
    isSettled: !accepted.includes('unanswerable'),
    understood: isUnderstood(row),
    given: isGiven(row),
    proposer: proposals.at(-1)?.origin ?? null,
    drafted,
    right,
    falseYes:
      drafted &&
      !right &&
      ['no', 'na'].includes(row.truth.expected) &&
      judged.some(({ isFalseYes }) => isFalseYes),
    why: judged[0]?.why ?? '',
  };
}

/** The rows of a set counted by stage; stale ones are counted apart and in nothing else. */
export function countStages(rows: readonly StagedRow[]) {
  const fresh = rows.filter(({ isStale }) => !isStale);
  const staged = fresh.map(stageOf);
  const settled = staged.filter(({ isSettled }) => isSettled);
  const open = staged.filter(({ isSettled }) => !isSettled);
  const drafted = settled.filter((each) => each.drafted);
  const proposers = Map.groupBy(settled, ({ proposer }) => proposer ?? 'nobody');
  const noOrNa = staged.filter(
    (each, at) => each.drafted && ['no', 'na'].includes(fresh[at]?.truth.expected ?? ''),
  );
  return {
    rows: rows.length,
    stale: rows.length - fresh.length,
    settled: settled.length,
    understood: settled.filter((each) => each.understood).length,
    given: settled.filter((each) => each.given).length,
    proposed: settled.filter(({ proposer }) => proposer !== null).length,
    drafted: drafted.length,
    right: drafted.filter((each) => each.right).length,
    wrong: staged.filter((each) => each.drafted && !each.right).length,
    falseYes: staged.filter((each) => each.falseYes).length,
    noOrNa: noOrNa.length,
    open: open.length,
    openDrafted: open.filter((each) => each.drafted && !each.right).length,
    proposers: Object.fromEntries(
      [...proposers].map(([name, each]) => [name, each.length] as const),
    ),
  };
}

export type StageCounts = ReturnType<typeof countStages>;
