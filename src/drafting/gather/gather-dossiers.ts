import type { Deps } from '../../ports.ts';
import { type EarlierAnswer, findEarlierAnswers } from '../../retrieval/find-earlier-answers.ts';
import { searchOutOfForce } from '../../retrieval/search-out-of-force.ts';
import { type Candidate, searchPassages } from '../../retrieval/search-passages.ts';
import { getPageTexts } from '../../store/citations.ts';
import type { Scope } from '../../store/search.ts';
import { listExceptions } from '../../store/soc2-exceptions.ts';
import type { Dossier } from '../dossier.ts';
import type { Asking } from '../model/ask-model.ts';
import { entryText } from '../propose/reuse/quoted-entry.ts';
import { type ToGather, understood } from './asked-question.ts';
import { findCandidates } from './find-candidates.ts';
import { gatherFacts } from './gather-facts.ts';
import { neighboursOf } from './neighbours.ts';
import { wholeCorpus } from './whole-corpus.ts';

/** Passages that a row beside lends, at most. */
const EDGE_PASSAGES = 8;
/** Questions that are searched for in one round trip. */
const BATCH = 150;
/** Passages of documents that are not in force, for the person who has to answer. */
const PAST = 5;

/** Pages and earlier answers that are kept for the next questions; some kilobytes each. */
const MOST_GROUNDS = 3_000;

/** What the questions of one scope share, read once. */
export type Desk = {
  readonly scope: Scope;
  /** Null where no model drafts. */
  readonly asking: Asking | null;
  readonly signal?: AbortSignal | undefined;
  readonly exceptions: Dossier['exceptions'];
  readonly facts: Dossier['facts'];
  /** The pages that facts are quoted from. */
  readonly factPages: ReadonlyMap<string, string>;
  grounds: Map<string, string>;
};

/** An empty desk for questions of this scope. */
export async function openDesk(
  deps: Pick<Deps, 'db'>,
  given: Pick<Desk, 'scope' | 'asking' | 'signal'>,
): Promise<Desk> {
  const exceptions = await listExceptions(deps.db, given.scope);
  const { facts, pages } = await gatherFacts(deps, given.scope);
  return { ...given, exceptions, facts, factPages: pages, grounds: new Map(pages) };
}

/** The pages that a passage may stand on; a sentence may run on over the end of its page. */
const pagesOf = ({ versionId, page }: Candidate) =>
  page === null
    ? [{ versionId, page: 0 }]
    : [page, page + 1].map((at) => ({ versionId, page: at }));

/** What quotes are checked against: the pages that these passages stand on, and the earlier answers themselves. */
async function groundsOf(
  deps: Pick<Deps, 'db'>,
  desk: Desk,
  found: {
    candidates: readonly Candidate[];
    past: readonly Candidate[];
    earlier: readonly EarlierAnswer[];
  },
): Promise<Desk['grounds']> {
  if (desk.grounds.size > MOST_GROUNDS) desk.grounds = new Map(desk.factPages);
  const { grounds } = desk;
  // A document that is not in force says so on its first page.
  const heads = found.past.flatMap(({ versionId, page }) =>
    page === null ? [] : [{ versionId, page: 1 }],
  );
  const pages = [...found.candidates, ...found.past].flatMap(pagesOf);
  const missing = [...heads, ...pages].filter(
    ({ versionId, page }) => !grounds.has(`${versionId}:${page}`),
  );
  const read = missing.length === 0 ? [] : await getPageTexts(deps.db, missing);
  for (const [key, text] of read) grounds.set(key, text);
  for (const { versionId, page } of missing)
    if (!grounds.has(`${versionId}:${page}`)) grounds.set(`${versionId}:${page}`, '');
  for (const { entry } of found.earlier) grounds.set(entry.id, entryText(entry));
  return grounds;
}

/** The rows just before and after those asked. */
export type Edges = { readonly before: ToGather | null; readonly after: ToGather | null };

const NO_EDGES: Edges = { before: null, after: null };

type Gathered = { readonly batch: readonly ToGather[]; readonly found: readonly Candidate[][] };

/** With the rows beside, searched by their own words; `shift` is how many stand before. */
async function withEdges(
  deps: Pick<Deps, 'db' | 'embeddings'>,
  { batch, found }: Gathered,
  { edges, scope }: { edges: Edges; scope: Scope },
): Promise<Gathered & { readonly shift: number }> {
  const { before, after } = edges;
  const queries = [before, after].flatMap((row) => row?.text ?? []);
  if (queries.length === 0) return { batch, found, shift: 0 };
  const extra = await searchPassages(deps, { queries, scope, limit: EDGE_PASSAGES });
  const first = before === null ? [] : extra.slice(0, 1);
  const last = after === null ? [] : extra.slice(-1);
  return {
    batch: [before ?? [], ...batch, after ?? []].flat(),
    found: [...first, ...found, ...last],
    shift: first.length,
  };
}

/**
 * Lays on the desk, for each question, its passages (with a model: found by its written queries too), its earlier
 * answers, the exceptions in scope and the pages that quotes are checked against. Rows beside those asked (`edges`)
 * lend their passages too.
 */
export async function gatherDossiers(
  deps: Pick<Deps, 'db' | 'embeddings' | 'clock'>,
  asked: readonly ToGather[],
  { desk, edges = NO_EDGES }: { readonly desk: Desk; readonly edges?: Edges },
): Promise<Dossier[]> {
  const { scope, exceptions, asking, facts } = desk;
  // Read for each group of questions: what was removed or may no longer be sent meanwhile does not go out.
  const whole = await wholeCorpus(deps, desk);
  const out: Dossier[] = [];
  for (let start = 0; start < asked.length; start += BATCH) {
    const batch = asked.slice(start, start + BATCH);
    const searches = await findCandidates(
      deps,
      batch.map((each) => ({ ...each, search: understood(each).search })),
      desk,
    );
    const found = searches.map((each) => each.found);
    const questions = batch.map(({ text }) => text);
    const past = await searchOutOfForce(deps, { queries: questions, scope, limit: PAST });
    const earlier = await findEarlierAnswers(deps, { questions, scope });
    const grounds = await groundsOf(deps, desk, {
      candidates: [...found.flat(), ...(whole ?? [])],
      past: past.flat(),
      earlier: earlier.flat(),
    });
    const beside =
      asking === null ? null : await withEdges(deps, { batch, found }, { edges, scope });
    batch.forEach((each, index) => {
      out.push({
        ...each,
        understanding: understood(each),
        queries: searches[index]?.queries ?? [],
        candidates: found[index] ?? [],
        outOfForce: past[index] ?? [],
        neighbours:
          beside === null ? [] : neighboursOf(beside.batch, beside.found, index + beside.shift),
        whole,
        earlier: earlier[index] ?? [],
        exceptions,
        facts,
        grounds,
        today: deps.clock.now(),
        product: scope.product,
      });
    });
  }
  return out;
}
