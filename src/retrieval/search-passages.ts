import { criteriaOf } from '../criteria/criteria-of.ts';
import { expandQuery } from '../criteria/expand-query.ts';
import { type Ideas, ideasOf, synonymsOf, type Unit } from '../language/concepts.ts';
import { contentUnits } from '../language/content.ts';
import { textHashOf } from '../language/text-hash.ts';
import { stem, wordsOf } from '../language/words.ts';
import type { Deps } from '../ports.ts';
import { getEmbeddings } from '../store/embeddings.ts';
import {
  getPassagesById,
  getSearchHits,
  getTermCounts,
  type PassageRow,
  type Scope,
  type SearchHit,
} from '../store/search.ts';
import { ensureEmbeddings } from './embed-texts.ts';
import {
  diversify,
  type RankCandidate,
  rankPassages,
  rarityFrom,
  type WordStatistics,
} from './rank.ts';

/** How deep each leg (vector, words) looks before the passages are ranked together. */
const DEPTH = 120;
/** Passages of one page that may stand together before others had their turn. */
const SAME_PAGE = 3;

/** A passage that may answer a question; `score` orders the passages of one question and means nothing across questions. */
export type Candidate = PassageRow & { readonly score: number; readonly similarity: number | null };

export type SearchDeps = Pick<Deps, 'db' | 'embeddings'>;

type Asked = {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly terms: readonly string[];
  readonly wide: readonly string[];
  readonly criteria: readonly string[];
};

const termsOf = (text: string): string[] =>
  wordsOf(text).filter((word) => /^[a-z0-9]{2,}$/.test(word));

function asked(text: string): Asked {
  const units = contentUnits(text);
  const roots = new Set(units.flatMap((unit) => unit.root.split(' ')));
  const own = termsOf(text).filter((word) => roots.has(stem(word)));
  const wide = [...expandQuery(text), ...units.flatMap(synonymsOf)].flatMap(termsOf);
  return {
    text,
    units,
    terms: [...new Set(own.length > 0 ? own : termsOf(text))].slice(0, 60),
    wide: [...new Set(wide)].slice(0, 80),
    criteria: criteriaOf(text),
  };
}

function byQuery(hits: readonly SearchHit[]): Map<number, SearchHit[]> {
  const out = new Map<number, SearchHit[]>();
  for (const hit of hits) {
    const list = out.get(hit.query);
    if (list) list.push(hit);
    else out.set(hit.query, [hit]);
  }
  return out;
}

function candidatesOf(
  hits: readonly SearchHit[],
  passages: ReadonlyMap<number, PassageRow>,
  ideas: (row: PassageRow) => Ideas,
): RankCandidate[] {
  const byId = new Map<number, number | null>();
  for (const hit of hits)
    byId.set(hit.id, hit.distance === null ? (byId.get(hit.id) ?? null) : 1 - hit.distance);
  return [...byId].flatMap(([id, similarity]) => {
    const row = passages.get(id);
    return row
      ? [
          {
            id,
            similarity,
            ideas: ideas(row),
            criteria: row.criteria,
            group: `${row.versionId}:${row.page ?? row.section}`,
          },
        ]
      : [];
  });
}

async function statisticsOf(
  deps: SearchDeps,
  scope: Scope,
  seen: { questions: readonly Asked[]; passages: readonly Ideas[] },
): Promise<WordStatistics> {
  const { questions, passages } = seen;
  const rootOfTerm = new Map(
    questions.flatMap(({ terms }) => terms.map((term) => [term, stem(term)] as const)),
  );
  const { counts, passages: total } = await getTermCounts(deps.db, [...rootOfTerm.keys()], scope);
  const byRoot = new Map<string, number>();
  for (const [term, root] of rootOfTerm)
    byRoot.set(root, Math.max(byRoot.get(root) ?? 0, counts.get(term) ?? 0));
  const words = passages.reduce((sum, each) => sum + each.words, 0);
  return {
    rarity: rarityFrom(byRoot, total),
    averageWords: Math.max(1, words / Math.max(1, passages.length)),
  };
}

/**
 * The passages that may answer each question, best first, at most `limit` a question; one list for each query, in order.
 * Looks only where the scope allows (in SQL). Two legs, vector and words with their synonyms and acronyms, ranked together by `rankPassages`.
 */
export async function searchPassages(
  deps: SearchDeps,
  input: { queries: readonly string[]; scope: Scope; limit: number },
): Promise<Candidate[][]> {
  const { queries, scope, limit } = input;
  if (queries.length === 0) return [];
  const questions = queries.map(asked);
  const hashes = queries.map((text) => ({ hash: textHashOf(text), text }));
  await ensureEmbeddings(deps, hashes);
  const vectors = await getEmbeddings(
    deps.db,
    deps.embeddings.model,
    hashes.map(({ hash }) => hash),
  );
  const hits = await getSearchHits(deps.db, {
    model: deps.embeddings.model,
    queries: questions.map((question, index) => ({
      vector: vectors.get(hashes[index]?.hash ?? '') ?? null,
      terms: question.terms,
      wide: question.wide,
    })),
    scope,
    depth: Math.max(DEPTH, limit),
  });
  const passages = await getPassagesById(deps.db, [...new Set(hits.map((hit) => hit.id))]);
  const ideas = new Map([...passages].map(([id, row]) => [id, ideasOf(row.searchText)]));
  const statistics = await statisticsOf(deps, scope, { questions, passages: [...ideas.values()] });
  const hitsByQuery = byQuery(hits);
  return questions.map((question, index) => {
    const candidates = candidatesOf(
      hitsByQuery.get(index) ?? [],
      passages,
      (row) => ideas.get(row.id) ?? ideasOf(row.searchText),
    );
    const groups = new Map(candidates.map((each) => [each.id, each]));
    const ranked = diversify(
      rankPassages(question, candidates, statistics),
      (id) => groups.get(id)?.group ?? '',
      SAME_PAGE,
    );
    return ranked.slice(0, limit).flatMap(({ id, score }) => {
      const row = passages.get(id);
      return row ? [{ ...row, score, similarity: groups.get(id)?.similarity ?? null }] : [];
    });
  });
}
