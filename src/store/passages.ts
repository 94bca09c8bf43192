import type { Standing, Statement } from '../language/standing.ts';
import { textHashOf } from '../language/text-hash.ts';
import type { Handle } from '../ports.ts';
import type { PassageKind } from './schema.ts';

export type NewPassage = {
  readonly kind: PassageKind;
  readonly page: number | null;
  readonly section: string | null;
  readonly text: string;
  readonly searchText: string;
  readonly controlId: string | null;
  readonly criteria: readonly string[];
  readonly quotable: boolean;
  readonly standing: Standing;
  readonly statements: readonly Statement[];
  readonly header: readonly string[] | null;
  readonly lead: string | null;
};

/** Rows of one statement: a PostgreSQL statement takes at most 65,535 parameters. */
const CHUNK = 500;

/** The hash under which a passage's search text is embedded. */
export const passageHash = (passage: Pick<NewPassage, 'searchText'>): string =>
  textHashOf(passage.searchText);

/** Stores a version's passages in their order. */
export async function insertPassages(
  handle: Handle,
  versionId: string,
  passages: readonly NewPassage[],
): Promise<void> {
  const rows = passages.map((each, ordinal) => ({
    version_id: versionId,
    ordinal,
    kind: each.kind,
    page: each.page,
    section: each.section,
    text: each.text,
    search_text: each.searchText,
    search_hash: passageHash(each),
    control_id: each.controlId,
    criteria: JSON.stringify(each.criteria),
    quotable: each.quotable,
    standing: each.standing,
    statements: JSON.stringify(each.statements),
    header: each.header === null ? null : JSON.stringify(each.header),
    lead: each.lead,
  }));
  for (let from = 0; from < rows.length; from += CHUNK)
    await handle
      .insertInto('passages')
      .values(rows.slice(from, from + CHUNK))
      .execute();
}

/** Stores the text of a version's pages; page 0 stands for a format without pages. */
export async function insertPages(
  handle: Handle,
  versionId: string,
  pages: readonly { readonly page: number; readonly text: string }[],
): Promise<void> {
  const rows = pages.map(({ page, text }) => ({ version_id: versionId, page, text }));
  for (let from = 0; from < rows.length; from += CHUNK)
    await handle
      .insertInto('document_pages')
      .values(rows.slice(from, from + CHUNK))
      .execute();
}

/** Deletes all text of these versions: passages and pages. Vectors belong to texts and stay until they are swept. */
export async function deleteTexts(handle: Handle, versionIds: readonly string[]): Promise<void> {
  if (versionIds.length === 0) return;
  await handle.deleteFrom('passages').where('version_id', 'in', versionIds).execute();
  await handle.deleteFrom('document_pages').where('version_id', 'in', versionIds).execute();
}

/** What of a version is embedded: the search texts of its passages and the questions of its earlier answers. */
export async function listEmbeddedTexts(
  handle: Handle,
  versionId: string,
): Promise<{ hash: string; text: string }[]> {
  return handle
    .selectFrom('passages')
    .select(['search_hash as hash', 'search_text as text'])
    .where('version_id', '=', versionId)
    .unionAll(
      handle
        .selectFrom('library_entries')
        .select(['question_hash as hash', 'question as text'])
        .where('version_id', '=', versionId),
    )
    .execute();
}

/** How many passages a version has. */
export async function countPassages(handle: Handle, versionId: string): Promise<number> {
  const row = await handle
    .selectFrom('passages')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('version_id', '=', versionId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** A passage as it is compared with another version's. */
export type VersionPassage = {
  readonly id: number;
  readonly versionId: string;
  readonly page: number | null;
  readonly section: string | null;
  readonly controlId: string | null;
  readonly text: string;
};

/** The passages of a version in reading order. */
export async function getVersionPassages(
  handle: Handle,
  versionId: string,
): Promise<VersionPassage[]> {
  const rows = await handle
    .selectFrom('passages')
    .select(['id', 'version_id as versionId', 'page', 'section', 'control_id as controlId', 'text'])
    .where('version_id', '=', versionId)
    .orderBy('ordinal')
    .execute();
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}
