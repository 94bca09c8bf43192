import { sha256 } from '../../hash.ts';
import type { Deps } from '../../ports.ts';
import { appendAudit } from '../../store/audit.ts';
import { lockDocument, type StoredDocument } from '../../store/documents.ts';
import { insertFile } from '../../store/files.ts';
import { listQuestionsOfVersion } from '../../store/library.ts';
import { getVersionPassages } from '../../store/passages.ts';
import { insertPendingVersion } from '../../store/pending-versions.ts';
import { getDescribedVersion } from '../../store/version-descriptions.ts';
import type { IngestInput } from '../ingest-input.ts';
import type { Prepared } from '../prepare-document.ts';
import { type ComparedText, likenessOfVersions } from './same-document.ts';

/** What a file says that was read and not stored yet. */
const textOf = ({ read, passages, answers }: Prepared): ComparedText => ({
  title: read.title,
  texts: [...passages.map(({ text }) => text), ...answers.map(({ question }) => question)],
});

/** How far what was read is like the version in force of a document; null where there is none. */
export async function likenessTo(
  deps: Pick<Deps, 'db'>,
  { currentVersionId }: StoredDocument,
  prepared: Prepared,
): Promise<{ isSame: boolean; shared: number } | null> {
  if (currentVersionId === null) return null;
  const described = await getDescribedVersion(deps.db, currentVersionId);
  const passages = await getVersionPassages(deps.db, currentVersionId);
  const questions = await listQuestionsOfVersion(deps.db, currentVersionId);
  const before = {
    title: described?.stated.title?.value ?? described?.description.title ?? null,
    texts: [...passages.map(({ text }) => text), ...questions],
  };
  return likenessOfVersions(before, textOf(prepared));
}

/** Keeps a file beside the document whose name it came under, until a person says what it is. */
export async function keepPending(
  deps: Pick<Deps, 'db' | 'clock'>,
  input: IngestInput,
  beside: {
    readonly document: StoredDocument;
    readonly title: string | null;
    readonly shared: number;
  },
): Promise<void> {
  const at = deps.clock.now();
  const { document, title, shared } = beside;
  const { kind, audience, product, validUntil } = input;
  await deps.db.transaction().execute(async (trx) => {
    if (!(await lockDocument(trx, document.id))) return;
    const fileSha256 = await insertFile(trx, input.bytes);
    await insertPendingVersion(trx, {
      documentId: document.id,
      fileName: input.name,
      sha256: sha256(input.bytes),
      fileSha256,
      title,
      shared,
      said: { kind, audience, product, validUntil },
      createdAt: at,
      createdBy: input.actor.id,
    });
    await appendAudit(trx, {
      actor: input.actor,
      action: 'document.pending',
      subjectKind: 'document',
      subjectId: document.id,
      details: { sha256: fileSha256, shared: Math.round(shared * 100) },
      at,
    });
  });
}
