import type { ShelvedAnswer } from '../../store/library-shelf.ts';
import { pairAlike } from '../contradictions/asked-alike.ts';
import { type Said, saysOther } from '../contradictions/said.ts';

/** What the library can be looked over for. */
export const LIBRARY_VIEWS = [
  'all',
  'expired',
  'unowned',
  'doubted',
  'duplicates',
  'contradictions',
] as const;
export type LibraryView = (typeof LIBRARY_VIEWS)[number];

/** Two answers to what is the same question. */
export type AlikeAnswers = {
  readonly one: ShelvedAnswer;
  readonly other: ShelvedAnswer;
  /** They say what cannot both be so. */
  readonly isContradiction: boolean;
};

const saidBy = ({ verdict, choice, answer, comment }: ShelvedAnswer): Said => ({
  verdict,
  options: choice === null ? [] : [choice],
  lists: '',
  words: [answer, comment].filter(Boolean).join('\n'),
});

/** Two answers are for the same readers: one of them holds for every product, or both for one. */
const meet = (one: ShelvedAnswer, other: ShelvedAnswer): boolean =>
  one.product === null || other.product === null || one.product === other.product;

/** An answer that was reused and approved stands there twice, word for word: there is nothing to choose. */
const isSaidAlike = (one: ShelvedAnswer, other: ShelvedAnswer): boolean =>
  one.verdict === other.verdict && plainWords(one) === plainWords(other);

const plainWords = (answer: ShelvedAnswer): string =>
  saidBy(answer).words.replace(/\s+/g, ' ').trim().toLowerCase();

/** Answers to questions that ask the same, each pair once; of several to one question each is paired with the first. */
export function findAlike(answers: readonly ShelvedAnswer[]): AlikeAnswers[] {
  return pairAlike(answers, ({ question }) => ({ text: question, parent: null }), meet).flatMap(
    ({ one, other, how }) =>
      how === 'same' && !isSaidAlike(one, other)
        ? [{ one, other, isContradiction: saysOther(saidBy(one), saidBy(other)) }]
        : [],
  );
}

/** `today` is an ISO date; its last day counts. */
export const isExpired = ({ expiresAt }: ShelvedAnswer, today: string): boolean =>
  expiresAt !== null && expiresAt < today;

const SIMPLE: Record<
  Exclude<LibraryView, 'duplicates' | 'contradictions'>,
  (answer: ShelvedAnswer, today: string) => boolean
> = {
  all: () => true,
  expired: isExpired,
  unowned: ({ owner }) => owner === null,
  doubted: ({ isDoubted }) => isDoubted,
};

const holds = (answer: ShelvedAnswer, find: string): boolean => {
  const text = [answer.question, answer.choice, answer.answer, answer.comment, answer.owner]
    .concat(answer.tags)
    .join('\n')
    .toLowerCase();
  return find
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

export type LookedOver = {
  readonly answers: readonly ShelvedAnswer[];
  readonly pairs: readonly AlikeAnswers[];
};

/** The answers of one view, or the pairs of one; `find` holds words that all have to stand in it. Pure. */
export function lookOver(
  all: readonly ShelvedAnswer[],
  {
    view,
    find,
    today,
  }: { readonly view: LibraryView; readonly find: string; readonly today: string },
): LookedOver {
  if (view !== 'duplicates' && view !== 'contradictions') {
    const answers = all.filter((each) => SIMPLE[view](each, today) && holds(each, find));
    return { answers, pairs: [] };
  }
  const pairs = findAlike(all).filter(
    ({ one, other, isContradiction }) =>
      isContradiction === (view === 'contradictions') && (holds(one, find) || holds(other, find)),
  );
  return { answers: [], pairs };
}
