import { criteriaOf } from '../criteria/criteria-of.ts';
import { expandQuery } from '../criteria/expand-query.ts';
import { type Ideas, ideasOf, synonymsOf, type Unit } from '../language/concepts.ts';
import { contentUnits } from '../language/content.ts';
import { searching } from '../language/meanings.ts';
import { textHashOf } from '../language/text-hash.ts';
import { otherForms, stem, wordsOf } from '../language/words.ts';
import { memoized } from '../memo.ts';
import type { Deps, Handle } from '../ports.ts';
import { getPassagesById, type PassageRow, type Scope } from '../store/search.ts';
import {
  forSearching,
  getSearchHits,
  type RankedText,
  type SearchHit,
  type SearchHits,
  type SearchQuery,
} from '../store/search-hits.ts';
import type { SearchModel } from '../store/search-model.ts';
import { getTermCounts, type TermCounts } from '../store/term-counts.ts';
import { withoutControlId } from './control-id.ts';
import { embedQuestions } from './embed-texts.ts';
import {
  type Contributions,
  diversify,
  type RankCandidate,
  type RankWeights,
  rankPassages,
  rarityFrom,
  WEIGHTS,
  type WordStatistics,
} from './rank.ts';
import { wordQuery } from './word-query.ts';

/** How deep each way (by meaning, by words) looks before the passages are ranked together. */
const DEPTH = 80;
/** Passages of one page that may stand together before others had their turn. */
const SAME_PAGE = 3;

/**
 * A passage that may answer a question; `score` orders the passages of one question and means nothing across questions.
 */
export type Candidate = PassageRow & {
  readonly score: number;
  readonly contributions?: Contributions;
  /** Cosine of question and passage; null where either has no vector. */
  readonly similarity: number | null;
};

export type SearchDeps = Pick<Deps, 'db' | 'embeddings'> & Partial<Pick<Deps, 'formerEmbeddings'>>;

export type SearchInput = {
  readonly queries: readonly string[];
  readonly scope: Scope;
  /** Passages a question. */
  readonly limit: number;
  /** Other weights than the usual; a signal of weight 0 finds nothing either. For evaluations. */
  readonly weights?: RankWeights;
};

/** The same passages are found for many questions; some kilobytes each. */
const knownIdeasOf = memoized((text) => ideasOf(text, searching), 4_000);

type Asked = {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly terms: readonly string[];
  readonly wide: readonly string[];
  readonly criteria: readonly string[];
};

const termsOf = (text: string): string[] =>
  wordsOf(text).filter((word) => /^[a-z0-9]{2,}$/.test(word));

const withOtherForms = (word: string): string[] => [word, ...otherForms(word)];

function asked(text: string, { synonym }: RankWeights): Asked {
  const units = contentUnits(text, searching);
  const roots = new Set(units.flatMap((unit) => unit.root.split(' ')));
  const own = termsOf(text).filter((word) => roots.has(stem(word)));
  const names = synonym > 0 ? [...expandQuery(text), ...units.flatMap(synonymsOf)] : [];
  const wide = names.flatMap(termsOf).flatMap(withOtherForms);
  return {
    text,
    units,
    terms: [...new Set((own.length > 0 ? own : termsOf(text)).flatMap(withOtherForms))].slice(
      0,
      60,
    ),
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

function storeQuery(
  question: Asked,
  counts: TermCounts,
  by: { meaning: boolean; words: boolean },
): SearchQuery {
  const words = by.words ? wordQuery({ own: question.terms, wide: question.wide }, counts) : null;
  return {
    hash: by.meaning ? textHashOf(question.text) : null,
    words,
    own: question.terms.join(' | ') || null,
    wide: [...question.terms, ...question.wide].join(' | ') || null,
  };
}

function statisticsOf(
  questions: readonly Asked[],
  { counts, passages }: TermCounts,
  ideas: readonly Ideas[],
): WordStatistics {
  const byRoot = new Map<string, number>();
  for (const term of questions.flatMap(({ terms }) => terms)) {
    const root = stem(term);
    byRoot.set(root, Math.max(byRoot.get(root) ?? 0, counts.get(term) ?? 0));
  }
  const words = ideas.reduce((sum, each) => sum + each.words, 0);
  return {
    rarity: rarityFrom(byRoot, passages),
    averageWords: Math.max(1, words / Math.max(1, ideas.length)),
  };
}

type Known = { readonly row: RankedText; readonly ideas: Ideas };

const candidateOf = ({ row, ideas }: Known, distance: number | null): RankCandidate => ({
  id: row.id,
  similarity: distance === null ? null : 1 - distance,
  ideas,
  criteria: row.criteria,
  group: `${row.versionId}:${row.page ?? row.section}`,
});

function best(
  question: Asked,
  found: readonly RankCandidate[],
  by: { statistics: WordStatistics; weights: RankWeights },
) {
  const byId = new Map(found.map((each) => [each.id, each]));
  const ranked = rankPassages(question, found, by);
  return diversify(ranked, (id) => byId.get(id)?.group ?? '', SAME_PAGE).map((each) => ({
    ...each,
    similarity: byId.get(each.id)?.similarity ?? null,
  }));
}

type Found = SearchHits & { readonly counts: TermCounts };

type Way = { readonly vectors: SearchModel | null; readonly approximate: boolean };

async function find(
  handle: Handle,
  questions: readonly Asked[],
  input: { scope: Scope; weights: RankWeights; depth: number } & Way,
): Promise<Found> {
  const { weights } = input;
  const exact = new Set(questions.flatMap(({ terms }) => terms));
  const wide = new Set(questions.flatMap((each) => each.wide));
  const rough = [...wide].filter((term) => !exact.has(term));
  const counts = await getTermCounts(handle, { exact: [...exact], rough });
  const by = { meaning: weights.meaning > 0, words: weights.words + weights.coverage > 0 };
  const queries = questions.map((question) => storeQuery(question, counts, by));
  return { counts, ...(await getSearchHits(handle, { ...input, queries })) };
}

/** The passages found for each question, best first. */
function rankFound(
  questions: readonly Asked[],
  { counts, hits, texts }: Found,
  weights: RankWeights,
) {
  const known = new Map(texts.map((row) => [row.id, { row, ideas: knownIdeasOf(row.searchText) }]));
  const ideas = [...known.values()].map((each) => each.ideas);
  const statistics = statisticsOf(questions, counts, ideas);
  const hitsByQuery = byQuery(hits);
  return questions.map((question, index) => {
    const found = (hitsByQuery.get(index) ?? []).flatMap(({ id, distance }) => {
      const passage = known.get(id);
      return passage ? [candidateOf(passage, distance)] : [];
    });
    return best(question, found, { statistics, weights });
  });
}

/**
 * The passages that may answer each question, best first, at most `limit` a question; one list for each query, in
 * order. Looks only where the scope allows (in SQL). Two ways, by meaning and by words with their synonyms and
 * acronyms, ranked together by `rankPassages`. As many round trips for a hundred questions as for one.
 */
export async function searchPassages(deps: SearchDeps, input: SearchInput): Promise<Candidate[][]> {
  const { limit, scope, weights = WEIGHTS } = input;
  const queries = input.queries.map(withoutControlId);
  if (queries.length === 0) return [];
  const questions = queries.map((text) => asked(text, weights));
  const vectors = weights.meaning > 0 ? await embedQuestions(deps, queries) : null;
  const depth = Math.max(DEPTH, limit);
  return forSearching(deps.db, { vectors, depth }, async (handle, approximate) => {
    const found = await find(handle, questions, { vectors, approximate, scope, weights, depth });
    const ranked = rankFound(questions, found, weights).map((each) => each.slice(0, limit));
    const ids = new Set(ranked.flatMap((each) => each.map(({ id }) => id)));
    const rows = await getPassagesById(handle, [...ids], scope.today);
    return ranked.map((each) =>
      each.flatMap(({ id, ...rest }) => {
        const row = rows.get(id);
        return row ? [{ ...row, ...rest }] : [];
      }),
    );
  });
}
