import { textHashOf } from '../language/text-hash.ts';
import { getEmbeddings } from '../store/embeddings.ts';
import { hasLibraryEntries } from '../store/library.ts';
import { getNearestEntries, type NearEntry } from '../store/near-entries.ts';
import type { Scope } from '../store/search.ts';
import { embedQuestions } from './embed-texts.ts';
import { type Difference, differenceBetween } from './same-meaning.ts';
import type { SearchDeps } from './search-passages.ts';

const NEAREST = 6;

/**
 * An earlier answer near to a question. Only one with `difference` null may be reused, and a `wider` one that
 * affirms all it asks; the others, one that is out of date too, are shown to people.
 */
export type EarlierAnswer = { readonly entry: NearEntry; readonly difference: Difference };

const newestFirst = (a: EarlierAnswer, b: EarlierAnswer) =>
  Number(a.difference !== null) - Number(b.difference !== null) ||
  (a.difference === null ? b.entry.createdAt.getTime() - a.entry.createdAt.getTime() : 0) ||
  b.entry.similarity - a.entry.similarity ||
  (a.entry.id < b.entry.id ? -1 : 1);

const isOver = ({ expiresAt }: NearEntry, { today }: Scope): boolean =>
  expiresAt !== null && expiresAt < today;

function differenceOf(question: string, entry: NearEntry, scope: Scope): Difference {
  const found = differenceBetween(question, entry.question, entry.similarity);
  const mayBeReused = found === null || found === 'wider';
  return mayBeReused && isOver(entry, scope) ? 'expired' : found;
}

/**
 * The nearest earlier answers of each question within the scope: those that ask the same first, the newest of them
 * first.
 */
export async function findEarlierAnswers(
  deps: SearchDeps,
  input: { questions: readonly string[]; scope: Scope },
): Promise<EarlierAnswer[][]> {
  if (input.questions.length === 0) return [];
  if (!(await hasLibraryEntries(deps.db))) return input.questions.map(() => []);
  const searched = await embedQuestions(deps, input.questions);
  if (searched === null) return input.questions.map(() => []);
  const hashes = input.questions.map(textHashOf);
  const vectors = await getEmbeddings(deps.db, searched.model, hashes);
  const nearest = await getNearestEntries(deps.db, {
    model: searched.model,
    vectors: hashes.map((hash) => vectors.get(hash) ?? null),
    scope: input.scope,
    limit: NEAREST,
  });
  return nearest.map((entries, index) =>
    entries
      .map((entry) => ({
        entry,
        difference: differenceOf(input.questions[index] ?? '', entry, input.scope),
      }))
      .sort(newestFirst),
  );
}
