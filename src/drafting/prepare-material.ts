import type { Deps } from '../ports.ts';
import { findEarlierAnswers } from '../retrieval/find-earlier-answers.ts';
import { type Candidate, searchPassages } from '../retrieval/search-passages.ts';
import { getPageTexts } from '../store/citations.ts';
import type { LibraryEntry } from '../store/library.ts';
import type { Scope } from '../store/search.ts';
import { listExceptions } from '../store/soc2-exceptions.ts';
import type { AskedQuestion, Citation } from './draft.ts';
import type { Material } from './draft-question.ts';
import { createGround } from './ground.ts';

/** Passages that a drafter sees of each question. */
const PASSAGES = 14;
/** Questions that are searched for in one round trip. */
const BATCH = 150;

/** What a stored quote is checked against: the page it cites, or the library entry that it repeats. */
async function groundFor(
  deps: Pick<Deps, 'db'>,
  candidates: readonly Candidate[],
  entries: readonly LibraryEntry[],
) {
  const pages = await getPageTexts(
    deps.db,
    candidates.map((each) => ({ versionId: each.versionId, page: each.page ?? 0 })),
  );
  const ground = createGround();
  const entryTexts = new Map(
    entries.map((entry) => [entry.id, `${entry.question}\n${entry.choice ?? ''}\n${entry.answer}`]),
  );
  return (citation: Citation): boolean => {
    const [key, text] =
      citation.libraryEntryId === null
        ? [
            `${citation.versionId}:${citation.page ?? 0}`,
            pages.get(`${citation.versionId}:${citation.page ?? 0}`),
          ]
        : [citation.libraryEntryId, entryTexts.get(citation.libraryEntryId)];
    return text !== undefined && ground({ key, text }, citation.quote);
  };
}

/** Finds for each question its passages, its earlier answers, the exceptions in scope and the pages that quotes are checked against. */
export async function prepareMaterial(
  deps: Pick<Deps, 'db' | 'embeddings' | 'clock'>,
  asked: readonly { question: AskedQuestion; text: string }[],
  scope: Scope,
): Promise<Material[]> {
  const exceptions = await listExceptions(deps.db, scope);
  const out: Material[] = [];
  for (let start = 0; start < asked.length; start += BATCH) {
    const batch = asked.slice(start, start + BATCH);
    const texts = batch.map((each) => each.text);
    const found = await searchPassages(deps, { queries: texts, scope, limit: PASSAGES });
    const earlier = await findEarlierAnswers(deps, { questions: texts, scope });
    const entries = earlier.flat().map((each) => each.entry);
    const stands = await groundFor(deps, found.flat(), entries);
    batch.forEach(({ question, text }, index) => {
      out.push({
        question,
        text,
        candidates: found[index] ?? [],
        earlier: earlier[index] ?? [],
        exceptions,
        stands,
        today: deps.clock.now(),
      });
    });
  }
  return out;
}
