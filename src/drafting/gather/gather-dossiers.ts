import type { Deps } from '../../ports.ts';
import { type EarlierAnswer, findEarlierAnswers } from '../../retrieval/find-earlier-answers.ts';
import { searchOutOfForce } from '../../retrieval/search-out-of-force.ts';
import type { Candidate } from '../../retrieval/search-passages.ts';
import { getPageTexts } from '../../store/citations.ts';
import type { Scope } from '../../store/search.ts';
import { listExceptions } from '../../store/soc2-exceptions.ts';
import type { Dossier } from '../dossier.ts';
import type { Asking } from '../model/ask-model.ts';
import { entryText } from '../propose/reuse.ts';
import { understand } from '../understand/understanding.ts';
import type { ToGather } from './asked-question.ts';
import { findCandidates } from './find-candidates.ts';
import { gatherFacts } from './gather-facts.ts';
import { neighboursOf } from './neighbours.ts';

/** Questions that are searched for in one round trip. */
const BATCH = 150;
/** Passages of documents that are not in force, for the person who has to answer. */
const PAST = 5;

/** What quotes are checked against: the pages that these passages stand on, and the earlier answers themselves. */
async function groundsOf(
  deps: Pick<Deps, 'db'>,
  candidates: readonly Candidate[],
  earlier: readonly EarlierAnswer[],
): Promise<Map<string, string>> {
  const pages = await getPageTexts(
    deps.db,
    candidates.map((each) => ({ versionId: each.versionId, page: each.page ?? 0 })),
  );
  for (const { entry } of earlier) pages.set(entry.id, entryText(entry));
  return pages;
}

/**
 * Lays on the desk, for each question, its passages (with a model: found by its written queries too), its earlier answers, the exceptions in
 * scope and the pages that quotes are checked against. `asking` is null where no model drafts.
 */
export async function gatherDossiers(
  deps: Pick<Deps, 'db' | 'embeddings' | 'clock'>,
  asked: readonly ToGather[],
  from: { scope: Scope; asking: Asking | null; signal?: AbortSignal | undefined },
): Promise<Dossier[]> {
  const { scope } = from;
  const exceptions = await listExceptions(deps.db, scope);
  const { facts, pages } = await gatherFacts(deps, scope);
  const out: Dossier[] = [];
  for (let start = 0; start < asked.length; start += BATCH) {
    const batch = asked.slice(start, start + BATCH);
    const understood = batch.map(({ text, question }) => understand(text, question));
    const found = await findCandidates(
      deps,
      batch.map((each, at) => ({ ...each, search: understood[at]?.search ?? each.text })),
      from,
    );
    const questions = batch.map(({ text }) => text);
    const past = await searchOutOfForce(deps, { queries: questions, scope, limit: PAST });
    const earlier = await findEarlierAnswers(deps, { questions, scope });
    const grounds = await groundsOf(deps, [...found, ...past].flat(), earlier.flat());
    for (const [key, page] of pages) grounds.set(key, page);
    batch.forEach(({ question, text }, index) => {
      out.push({
        question,
        text,
        understanding: understood[index] ?? understand(text),
        candidates: found[index] ?? [],
        outOfForce: past[index] ?? [],
        neighbours: from.asking === null ? [] : neighboursOf(batch, found, index),
        earlier: earlier[index] ?? [],
        exceptions,
        facts,
        grounds,
        today: deps.clock.now(),
      });
    });
  }
  return out;
}
