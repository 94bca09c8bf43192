import { Document, type DocumentInterface } from '@langchain/core/documents';
import { VectorStore } from '@langchain/core/vectorstores';
import { sql } from 'kysely';
import type { Database, EmbeddingModel } from '../src/ports.ts';
import { bm25Over } from './bm25.ts';
import type { Found } from './search-figures.ts';

/** A way to search: what it finds for a question, best first. */
export type Search = (question: string) => Promise<readonly Found[]>;

const MOST = 10;
const ofPassage = sql`d.name as document, p.page, p.text
  from passages p join document_versions v on v.id = p.version_id join documents d on d.current_version_id = v.id`;

/** PostgreSQL's full text search alone over our passages: any of the words, ranked by `ts_rank`; no synonyms. */
export const plainFullText =
  (db: Database): Search =>
  async (question) => {
    const { rows } = await sql<Found>`
      with q as (select nullif(replace(plainto_tsquery('english', ${question})::text, '&', '|'), '')::tsquery as words)
      select ${ofPassage} cross join q where p.search @@ q.words
      order by ts_rank(p.search, q.words) desc, p.id limit ${MOST}`.execute(db);
    return rows;
  };

/** Vectors alone over our passages: the nearest by cosine. */
export const plainVectors =
  (db: Database, embeddings: EmbeddingModel): Search =>
  async (question) => {
    const vector = JSON.stringify(await embeddings.embedQuery(question));
    const { rows } = await sql<Found>`
      select ${ofPassage} join embeddings e on e.text_hash = p.search_hash and e.model = ${embeddings.model}
      order by e.embedding <=> ${vector}::vector, p.id limit ${MOST}`.execute(db);
    return rows;
  };

/** Okapi BM25 over our passages. */
export async function plainBm25(db: Database): Promise<Search> {
  const { rows } = await sql<Found & { search: string }>`
    select p.search_text as search, ${ofPassage} order by p.id`.execute(db);
  const search = bm25Over(rows, (row) => row.search);
  return async (question) => search(question, MOST);
}

/** Characters of a chunk and of its overlap with the next: the usual setting of tutorials. */
const [CHUNK, OVERLAP] = [1_000, 200];

/** A page cut into chunks of a fixed size that overlap. */
const split = ({ text, ...metadata }: Found): DocumentInterface[] =>
  Array.from({ length: Math.max(1, Math.ceil((text.length - OVERLAP) / (CHUNK - OVERLAP))) }).map(
    (_, index) =>
      new Document({
        pageContent: text.slice(index * (CHUNK - OVERLAP), index * (CHUNK - OVERLAP) + CHUNK),
        metadata,
      }),
  );

/** The vector store of LangChain's tutorials: everything in memory, cosine. */
class MemoryStore extends VectorStore {
  readonly #rows: { vector: number[]; document: DocumentInterface }[] = [];

  _vectorstoreType(): string {
    return 'memory';
  }

  async addVectors(vectors: number[][], documents: DocumentInterface[]): Promise<void> {
    for (const [index, document] of documents.entries())
      this.#rows.push({ vector: vectors[index] ?? [], document });
  }

  async addDocuments(documents: DocumentInterface[]): Promise<void> {
    const texts = documents.map(({ pageContent }) => pageContent);
    await this.addVectors(await this.embeddings.embedDocuments(texts), documents);
  }

  async similaritySearchVectorWithScore(
    query: number[],
    k: number,
  ): Promise<[DocumentInterface, number][]> {
    return this.#rows
      .map(({ vector, document }): [DocumentInterface, number] => [document, cosine(query, vector)])
      .sort(([, left], [, right]) => right - left)
      .slice(0, k);
  }
}

function cosine(left: readonly number[], right: readonly number[]): number {
  const dot = left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
  return dot / (Math.hypot(...left) * Math.hypot(...right) || 1);
}

/**
 * A plain LangChain pipeline with the same encoder: chunks of 1,000 characters with 200 of overlap, a vector store
 * in memory, similarity search. The store and the splitter are written here on `@langchain/core`'s base classes
 * (its own come in further packages).
 */
export async function plainLangChain(db: Database, embeddings: EmbeddingModel): Promise<Search> {
  const { rows: pages } = await sql<Found>`
    select d.name as document, nullif(p.page, 0) as page, p.text
    from document_pages p join documents d on d.current_version_id = p.version_id order by d.name, p.page`.execute(
    db,
  );
  const store = new MemoryStore(embeddings, {});
  await store.addDocuments(pages.flatMap(split));
  return async (question) =>
    (await store.similaritySearch(question, MOST)).map(({ pageContent, metadata }) => ({
      document: String(metadata.document),
      page: typeof metadata.page === 'number' ? metadata.page : null,
      text: pageContent,
    }));
}
