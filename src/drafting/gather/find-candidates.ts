import type { Deps } from '../../ports.ts';
import { type Candidate, searchPassages } from '../../retrieval/search-passages.ts';
import type { Scope } from '../../store/search.ts';
import type { Asking } from '../model/ask-model.ts';
import type { ToGather } from './asked-question.ts';
import { writeQueries } from './written-queries.ts';

/** Passages that rules without a model weigh for each question. */
const PASSAGES = 14;
/**
 * Passages of each search that are fused for a model, and how many of them are kept: it is given 30, some may not
 * be sent.
 */
const DEPTH = 60;
const FUSED = 40;
/**
 * The constant of reciprocal rank fusion (Cormack, Clarke and Büttcher 2009), smaller than their 60: with it what
 * one query finds first would stand behind what all queries find at rank 30. On 52 trials with recorded queries
 * evidence was among the first 5/10/30 in 50/50/52 (with 60: in 47/49/52; with 5: in 50/51/51; the question alone:
 * in 46/48/49).
 */
const RANK_CONSTANT = 20;

/** Lists of the same question fused by rank; best first, each passage once. */
export function fuseByRank<T extends { readonly id: number }>(
  lists: readonly (readonly T[])[],
  limit: number,
): T[] {
  const scores = new Map<number, { each: T; score: number }>();
  for (const list of lists)
    list.forEach((each, rank) => {
      const known = scores.get(each.id) ?? { each, score: 0 };
      scores.set(each.id, { each: known.each, score: known.score + 1 / (RANK_CONSTANT + rank) });
    });
  return [...scores.values()]
    .sort((a, b) => b.score - a.score || a.each.id - b.each.id)
    .slice(0, limit)
    .map(({ each }) => each);
}

/**
 * `search`: the cleaned question with what it points back to; a model is shown the rows around it instead, and
 * writes its own queries.
 */
type Searched = ToGather & { readonly search: string };

/** What was searched for a question, and the passages that it gave, best first. */
type Search = { readonly queries: readonly string[]; readonly found: Candidate[] };

/** The passages of each question: of the question by itself, and with a model of its written queries fused with it. */
export async function findCandidates(
  deps: Pick<Deps, 'db' | 'embeddings'>,
  asked: readonly Searched[],
  from: { scope: Scope; asking: Asking | null; signal?: AbortSignal | undefined },
): Promise<Search[]> {
  const { scope, asking } = from;
  if (asking === null) {
    const queries = asked.map(({ search }) => search);
    const found = await searchPassages(deps, { queries, scope, limit: PASSAGES });
    return queries.map((query, index) => ({ queries: [query], found: found[index] ?? [] }));
  }
  const texts = asked.map(({ text }) => text);
  const written = await writeQueries(asking, asked, from.signal);
  const queries = texts.flatMap((text, index) => [text, ...(written[index] ?? [])]);
  const found = await searchPassages(deps, { queries, scope, limit: DEPTH });
  let at = 0;
  return texts.map((_, index) => {
    const size = 1 + (written[index]?.length ?? 0);
    const own = { queries: queries.slice(at, at + size), lists: found.slice(at, at + size) };
    at += size;
    return { queries: own.queries, found: fuseByRank(own.lists, FUSED) };
  });
}
