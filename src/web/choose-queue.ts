import { REVIEW_QUEUES } from '../review/review-queues.ts';
import type { QueuedQuestion } from '../store/review-queue.ts';
import type { AnswerState } from '../store/schema.ts';

const ALWAYS_SHOWN = new Set(['review', 'input', 'approved', 'all']);

export type Filter = { readonly key: string; readonly label: string; readonly count: number };

function belongs(question: QueuedQuestion, show: string): boolean {
  if (show === 'all') return true;
  if (show === 'facts') return question.kind === 'profile';
  if (show === 'stale') return question.stale;
  const filter = REVIEW_QUEUES.find(({ key }) => key === show);
  const states: readonly AnswerState[] = filter?.states ?? [];
  if (show === 'approved' && question.stale) return false;
  return question.kind === 'question' && states.includes(question.state);
}

/** All filters with how many questions each finds; rare ones only where they find something. */
export function countFilters(questions: readonly QueuedQuestion[]): Filter[] {
  const all = [
    ...REVIEW_QUEUES.map(({ key, label }) => ({ key, label })),
    { key: 'stale', label: 'Source changed' },
    { key: 'facts', label: 'Company facts' },
    { key: 'all', label: 'All' },
  ];
  return all
    .map(({ key, label }) => ({
      key,
      label,
      count: questions.filter((question) => belongs(question, key)).length,
    }))
    .filter(({ key, count }) => count > 0 || ALWAYS_SHOWN.has(key));
}

/** The filter that the URL names, or the first that holds work. */
export function chooseFilter(filters: readonly Filter[], named: string | undefined): string {
  if (named !== undefined && filters.some(({ key }) => key === named)) return named;
  const working = ['review', 'input', 'stale', 'rejected', 'pending'];
  return working.find((key) => filters.some((each) => each.key === key && each.count > 0)) ?? 'all';
}

/** The domains that questions under a filter are about, in alphabetical order, with how many. */
export function countDomains(
  questions: readonly QueuedQuestion[],
  show: string,
): { domain: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const question of questions)
    if (question.domain !== null && belongs(question, show))
      counts.set(question.domain, (counts.get(question.domain) ?? 0) + 1);
  return [...counts]
    .map(([domain, count]) => ({ domain, count }))
    .sort((a, b) => a.domain.localeCompare(b.domain));
}

/** The questions that filter, domain and search words find, in the file's order. */
export function chooseQuestions(
  questions: readonly QueuedQuestion[],
  { show, find, domain = '' }: { show: string; find: string; domain?: string },
): QueuedQuestion[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  return questions.filter((question) => {
    if (!belongs(question, show) || (domain !== '' && question.domain !== domain)) return false;
    const text =
      `${question.shownId ?? ''} ${question.sheet}!${question.cell} ${question.section ?? ''} ${question.text}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Who comes before and after a question in a list; it may have left the list by being decided. */
export function neighbours(
  list: readonly QueuedQuestion[],
  all: readonly QueuedQuestion[],
  id: string,
): { previousId: string | null; nextId: string | null; position: number | null } {
  const order = new Map(all.map((question, index) => [question.id, index]));
  const here = order.get(id) ?? -1;
  const at = (question: QueuedQuestion) => order.get(question.id) ?? -1;
  const previous = list.findLast((question) => at(question) < here);
  const next = list.find((question) => at(question) > here);
  const index = list.findIndex((question) => question.id === id);
  return {
    previousId: previous?.id ?? null,
    nextId: next?.id ?? null,
    position: index < 0 ? null : index + 1,
  };
}

/**
 * The question that a person names: by the buyer's id, else by its number in the list that is shown; null where
 * there is none.
 */
export function questionAt(
  name: string,
  { list, all }: { list: readonly QueuedQuestion[]; all: readonly QueuedQuestion[] },
): string | null {
  const wanted = name.trim().toLowerCase();
  const isWanted = ({ shownId }: QueuedQuestion) => shownId?.toLowerCase() === wanted;
  const named = list.find(isWanted) ?? all.find(isWanted);
  const numbered = /^\d{1,6}$/.test(wanted) ? list[Number(wanted) - 1] : undefined;
  return (named ?? numbered)?.id ?? null;
}

const WINDOW = 60;

/** The part of a long list that is shown: a window around the question at hand, or its beginning. */
export function windowAround<T extends { readonly id: string }>(
  list: readonly T[],
  id: string | null,
): { items: readonly T[]; beforeId: string | null; afterId: string | null } {
  const index = Math.max(
    0,
    list.findIndex((item) => item.id === id),
  );
  const start = Math.max(0, Math.min(index - WINDOW / 2, list.length - WINDOW));
  const end = Math.min(list.length, start + WINDOW);
  return {
    items: list.slice(start, end),
    beforeId: list[start - 1]?.id ?? null,
    afterId: list[end]?.id ?? null,
  };
}
