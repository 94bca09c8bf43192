import { fromBufferPromise } from 'yauzl';
import type { Deps } from '../../../src/ports.ts';
import { exportQuestionnaire } from '../../../src/release/export-questionnaire.ts';
import { planRelease } from '../../../src/release/release-plan.ts';
import { approveAnswers } from '../../../src/review/approve-answers.ts';
import { editAnswer } from '../../../src/review/edit-answer.ts';
import { openQuestionnaire } from '../../../src/review/open-questionnaire.ts';
import type { Actor } from '../../../src/store/actors.ts';
import { insertCitations } from '../../../src/store/citations.ts';
import { insertFile } from '../../../src/store/files.ts';
import { listQuestions } from '../../../src/store/questions.ts';
import type { Audience, DocumentKind } from '../../../src/store/schema.ts';
import { buyerWorkbook } from '../../support/buyer-workbook.ts';
import { seedDocument } from '../../support/seed-evidence.ts';
import { insertDraft } from '../../support/store-draft.ts';

/** A document that one answer of the workbook rests on. */
export type Cited = {
  readonly name: string;
  readonly title?: string;
  readonly kind?: DocumentKind;
  readonly audience?: Audience;
  readonly product?: string | null;
  readonly validUntil?: string | null;
  /** What its file holds; null where it is not kept. */
  readonly bytes?: Uint8Array | null;
};

const quoteOf = (name: string) => `The safeguard of ${name} is in place at all times.`;
/** What the file of a document of that name holds. */
export const bytesOf = (name: string) => new TextEncoder().encode(`# ${name}\n${quoteOf(name)}\n`);

/** A questionnaire whose every answer is approved and cites one of these documents, and the workbook made of it. */
export async function makeCitedExport(
  deps: Deps,
  actor: Actor,
  input: { documents: readonly Cited[]; audience?: 'nda' | 'public'; product?: string | null },
): Promise<{
  questionnaireId: string;
  exportId: string;
  workbook: Uint8Array;
  documentIds: string[];
}> {
  const opened = await openQuestionnaire(deps, {
    fileName: 'Northgate.xlsx',
    bytes: await buyerWorkbook(input.documents.map(({ name }) => `Is ${name} in place?`)),
    buyer: 'Northgate Bank',
    deal: null,
    dueDate: null,
    product: input.product ?? null,
    audience: input.audience ?? 'nda',
    requester: null,
    actor,
  });
  const { questionnaireId } = opened;
  const questions = (await listQuestions(deps.db, questionnaireId)).filter(
    ({ kind }) => kind === 'question',
  );
  const documentIds: string[] = [];
  for (const [index, question] of questions.entries()) {
    const { bytes, ...document } = input.documents[index] ?? { name: '' };
    const text = quoteOf(document.name);
    const seeded = await seedDocument(deps, { ...document, passages: [{ text, page: 3 }] });
    documentIds.push(seeded.documentId);
    const fileSha256 =
      bytes === null ? null : await insertFile(deps.db, bytes ?? bytesOf(document.name));
    await deps.db
      .updateTable('document_versions')
      .set({ file_sha256: fileSha256 })
      .where('id', '=', seeded.versionId)
      .execute();
    await cite({ ...seeded, name: document.name, text }, question.id, opened.runId);
    await editAnswer(deps, {
      questionId: question.id,
      values: [{ cell: `C${question.row}`, value: 'Yes' }],
      expectedVersion: null,
      actor,
    });
  }
  await approveAnswers(deps, {
    questionnaireId,
    questionIds: questions.map(({ id }) => id),
    actor,
  });
  const plan = await planRelease(deps, { questionnaireId, includeDrafts: false });
  const made = await exportQuestionnaire(deps, {
    questionnaireId,
    openItemsReason: 'Asked elsewhere.',
    includeDrafts: false,
    acceptedFindings: plan.askedHash,
    actor,
  });
  return { questionnaireId, exportId: made.exportId, workbook: made.bytes, documentIds };

  async function cite(
    at: { documentId: string; versionId: string; name: string; text: string },
    questionId: string,
    runId: string,
  ) {
    const draftId = await insertDraft(
      deps.db,
      { questionId, runId, now: deps.clock.now() },
      {
        status: 'needs_input',
        verdict: null,
        confidence: null,
        reasonCode: null,
        reason: 'Not enough.',
        suggestion: 'DRAFT-THAT-WAS-HELD',
        values: [],
        drafter: 'test',
        promptHash: null,
        origin: 'draft',
      },
    );
    const { documentId, versionId, name, text } = at;
    await insertCitations(deps.db, draftId ?? '', [
      {
        ...{ source: 'policy', documentId, versionId, libraryEntryId: null, document: name },
        ...{ version: 1, page: 3, section: `Section of ${name}`, control: null, criteria: [] },
        quote: text,
      },
    ]);
    await deps.db
      .updateTable('answers')
      .set({ draft_id: draftId, status: 'needs_input', state: 'needs_input' })
      .where('question_id', '=', questionId)
      .execute();
  }
}

/** The files of a zip, by name, read by another reader than the one that wrote it. */
export async function unzip(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    files.set(entry.fileName, Buffer.concat(chunks));
  }
  return files;
}
