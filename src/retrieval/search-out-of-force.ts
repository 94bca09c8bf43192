import { hasOutOfForce } from '../store/search.ts';
import {
  type Candidate,
  type SearchDeps,
  type SearchInput,
  searchPassages,
} from './search-passages.ts';

/**
 * The passages of expired, superseded and draft documents that speak of each question, best first: shown and
 * marked, they prove nothing.
 */
export async function searchOutOfForce(
  deps: SearchDeps,
  input: SearchInput,
): Promise<Candidate[][]> {
  const { scope, queries } = input;
  if (!(await hasOutOfForce(deps.db, scope))) return queries.map(() => []);
  return searchPassages(deps, { ...input, scope: { ...scope, force: 'past' } });
}

/** What people search for: all passages, best first; those of documents that are not in force say so in `validity`. */
export async function searchForPeople(
  deps: SearchDeps,
  input: SearchInput,
): Promise<Candidate[][]> {
  const found = await searchPassages(deps, input);
  const past = await searchOutOfForce(deps, input);
  return found.map((each, index) =>
    [...each, ...(past[index] ?? [])].sort((a, b) => b.score - a.score).slice(0, input.limit),
  );
}
