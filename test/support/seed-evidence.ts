import { textHashOf } from '../../src/language/text-hash.ts';
import type { Deps } from '../../src/ports.ts';
import { ensureEmbeddings } from '../../src/retrieval/embed-texts.ts';
import type { Audience, DocumentKind, PassageKind } from '../../src/store/schema.ts';
import { testActor } from './deps.ts';
import { worthOf } from './worth-of.ts';

type SeedPassage = {
  readonly text: string;
  readonly section?: string | null;
  readonly page?: number | null;
  readonly kind?: PassageKind;
  readonly controlId?: string | null;
  readonly criteria?: readonly string[];
  readonly quotable?: boolean;
};

export type SeedDocument = {
  readonly name: string;
  readonly title?: string;
  readonly kind?: DocumentKind;
  readonly audience?: Audience;
  readonly product?: string | null;
  readonly validUntil?: string | null;
  readonly modelAllowed?: boolean;
  readonly removed?: boolean;
  readonly passages: readonly SeedPassage[];
};

const documentRow = (document: SeedDocument, now: Date, actorId: string) => ({
  name: document.name,
  kind: document.kind ?? 'policy',
  audience: document.audience ?? 'nda',
  product: document.product ?? null,
  valid_until: document.validUntil ?? null,
  model_allowed: document.modelAllowed ?? true,
  created_at: now,
  created_by: actorId,
  removed_at: document.removed ? now : null,
  current_version_id: null,
});

/** What reading would have made of the text. */
function standingColumns(text: string, section: string | null) {
  const { standing, statements } = worthOf(text, section);
  return { standing, statements: JSON.stringify(statements) };
}

const passageRow = (
  versionId: string,
  ordinal: number,
  each: SeedPassage & { searchText: string },
) => ({
  version_id: versionId,
  ordinal,
  kind: each.kind ?? ('prose' as const),
  page: each.page ?? null,
  section: each.section ?? null,
  text: each.text,
  search_text: each.searchText,
  search_hash: textHashOf(each.searchText),
  control_id: each.controlId ?? null,
  criteria: JSON.stringify(each.criteria ?? []),
  quotable: each.quotable ?? true,
  ...standingColumns(each.text, each.section ?? null),
});

/** Stores a document with its passages, pages and vectors as ingesting does, without reading a file. Gives its ids. */
export async function seedDocument(
  deps: Deps,
  document: SeedDocument,
): Promise<{ documentId: string; versionId: string }> {
  const { db, clock } = deps;
  const actor = await testActor(db);
  const now = clock.now();
  const rows = document.passages.map((each) => ({
    ...each,
    searchText: [document.title, each.section, each.text].filter(Boolean).join('\n'),
  }));
  await ensureEmbeddings(
    deps,
    rows.map((each) => ({ hash: textHashOf(each.searchText), text: each.searchText })),
  );
  return db.transaction().execute(async (trx) => {
    const { id: documentId } = await trx
      .insertInto('documents')
      .values(documentRow(document, now, actor.id))
      .returning('id')
      .executeTakeFirstOrThrow();
    const { id: versionId } = await trx
      .insertInto('document_versions')
      .values({
        document_id: documentId,
        number: 1,
        file_name: document.name,
        sha256: textHashOf(document.name),
        media_type: 'text/markdown',
        status: 'indexed',
        title: document.title ?? null,
        warnings: '[]',
        created_at: now,
        created_by: actor.id,
        file_sha256: null,
        reason: null,
        pages: null,
        effective_date: null,
        report: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx
      .updateTable('documents')
      .set({ current_version_id: versionId })
      .where('id', '=', documentId)
      .execute();
    const pages = new Map<number, string>();
    for (const each of rows)
      pages.set(
        each.page ?? 0,
        `${pages.get(each.page ?? 0) ?? ''}${each.section ?? ''}\n${each.text}\n\n`,
      );
    await trx
      .insertInto('document_pages')
      .values([...pages].map(([page, text]) => ({ version_id: versionId, page, text })))
      .execute();
    await trx
      .insertInto('passages')
      .values(rows.map((each, ordinal) => passageRow(versionId, ordinal, each)))
      .execute();
    return { documentId, versionId };
  });
}
