import type { Truth } from '../fixtures/source/questionnaires/layout.ts';

/** The parts of `vouch parse` and `vouch answer --drafts` that are judged. */
export type ParsedQuestion = {
  readonly sheet: string;
  readonly questionCell: string;
  readonly text: string;
  readonly answers: readonly {
    readonly cell: string;
    readonly kind: string;
    readonly options: readonly string[] | null;
  }[];
};

export type Draft = {
  readonly sheet: string;
  readonly questionCell: string;
  readonly id: string | null;
  readonly text: string;
  readonly status: 'drafted' | 'needs_input' | 'failed';
  readonly verdict: string | null;
  readonly reason: string | null;
  readonly values: readonly {
    readonly cell: string;
    readonly kind: string;
    readonly value: string;
    readonly option: string | null;
  }[];
  readonly citations: readonly {
    readonly document: string;
    readonly page: number | null;
    readonly quote: string;
    readonly source: string;
  }[];
};

export type Judged = {
  readonly truth: Truth;
  readonly draft: Draft | null;
  /** `right` and `wrong` are drafted; `held` is not, `abstained` is rightly not. */
  readonly outcome: 'right' | 'wrong' | 'held' | 'abstained' | 'failed';
  readonly isFalseYes: boolean;
  readonly hasRightSource: boolean;
  readonly why: string;
};

const placeOf = (each: { sheet: string; questionCell: string }) =>
  `${each.sheet}!${each.questionCell}`;

/** Precision, recall and their mean over two sets of keys. */
export function f1(found: ReadonlySet<string>, real: ReadonlySet<string>): number {
  const both = [...found].filter((key) => real.has(key)).length;
  return found.size + real.size === 0 ? 1 : (2 * both) / (found.size + real.size);
}

/** How well the workbook was read: questions by cell and text, answer cells by place, kind and options. */
export function scoreParse(questions: readonly ParsedQuestion[], truths: readonly Truth[]) {
  const questionKeys = (all: readonly ParsedQuestion[]) =>
    new Set(all.map((each) => `${placeOf(each)} ${each.text}`));
  const answerKeys = (all: readonly ParsedQuestion[]) =>
    new Set(
      all.flatMap((each) =>
        each.answers.map(
          ({ cell, kind, options }) =>
            `${placeOf(each)} ${cell} ${kind} ${[...(options ?? [])].sort().join('|')}`,
        ),
      ),
    );
  return {
    questions: f1(questionKeys(questions), questionKeys(truths)),
    answerCells: f1(answerKeys(questions), answerKeys(truths)),
  };
}

/** Each question's draft against what an honest person would have answered. */
export function judge(drafts: readonly Draft[], truths: readonly Truth[]): Judged[] {
  const byPlace = new Map(drafts.map((draft) => [placeOf(draft), draft]));
  return truths.map((truth) => judgeOne(truth, byPlace.get(placeOf(truth)) ?? null));
}

function judgeOne(truth: Truth, draft: Draft | null): Judged {
  const base = { truth, draft, isFalseYes: false, hasRightSource: false };
  if (draft === null || draft.status === 'failed')
    return { ...base, outcome: 'failed', why: draft?.reason ?? 'no draft' };
  const isUnanswerable = truth.expected === 'unanswerable';
  if (draft.status === 'needs_input')
    return { ...base, outcome: isUnanswerable ? 'abstained' : 'held', why: draft.reason ?? '' };
  const given = givenBy(draft);
  const isFalseYes = given === 'yes' && ['no', 'na', 'unanswerable'].includes(truth.expected);
  const hasRightSource = draft.citations.some(({ document }) =>
    truth.documents.some((name) => document.endsWith(name)),
  );
  const why = faultOf(truth, draft, given);
  return { ...base, isFalseYes, hasRightSource, outcome: why === '' ? 'right' : 'wrong', why };
}

function faultOf(truth: Truth, draft: Draft, given: string | null): string {
  const { expected } = truth;
  if (expected === 'unanswerable') return 'no document answers it';
  const text = draft.values
    .map(({ value }) => value)
    .join('\n')
    .toLowerCase();
  if (expected !== 'open')
    return isSame(expected, given, truth) ? '' : `${given ?? 'no choice'} instead of ${expected}`;
  const faults = truth.says.flatMap((words) => {
    const isBarred = words.startsWith('!');
    const isHeld = holds(text, words.replace('!', '').toLowerCase());
    return isHeld === isBarred
      ? [isBarred ? `says ${words.slice(1)}` : `does not say ${words}`]
      : [];
  });
  return faults.join('; ');
}

/** Whether the words stand in the text as such: 14 is not in 3.14. */
function holds(text: string, words: string): boolean {
  const literal = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w.])${literal}(?!\\w)`).test(text);
}

/** A form without a Partial column takes No for it. */
function isSame(expected: string, given: string | null, truth: Truth): boolean {
  if (given === expected) return true;
  const hasPartial = truth.answers.some(({ options }) =>
    options?.some((option) => /^partial/i.test(option)),
  );
  return expected === 'partial' && !hasPartial && given === 'no';
}

const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/^yes\b/i, 'yes'],
  [/^no\b(?!t)/i, 'no'],
  [/^partial/i, 'partial'],
  [/^(?:n\/?a\b|not applicable)/i, 'na'],
];

function givenBy({ values }: Draft): string | null {
  const chosen = values.find(({ kind }) => kind === 'choice' || kind === 'mark');
  const option = chosen?.option ?? chosen?.value ?? '';
  return CLASSES.find(([pattern]) => pattern.test(option))?.[1] ?? null;
}
