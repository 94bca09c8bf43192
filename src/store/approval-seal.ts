import type { Selectable } from 'kysely';
import { sha256 } from '../hash.ts';
import { textHashOf } from '../language/text-hash.ts';
import type { Handle } from '../ports.ts';
import type { CellValue } from './answers.ts';
import { canonicalJson } from './canonical-json.ts';
import { listCitations } from './citations.ts';
import type { Schema, Verdict } from './schema.ts';

/** What the audit log keeps of one approved answer: hashes alone, no words. */
export type ApprovalProof = {
  readonly question: string;
  readonly textHash: string;
  /** Over the question asked, every part of the values, the verdict, and who approved when. */
  readonly seal: string;
  /** One for each citation, in order. */
  readonly citations: readonly string[];
  /** Of the entry in the library; null for a company fact, which has none. */
  readonly library: string | null;
};

type Approved = {
  readonly question: { readonly id: string; readonly sheet: string; readonly text: string };
  readonly values: readonly CellValue[];
  readonly verdict: Verdict | null;
  readonly draftId: string | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
};

/** A hash over all that an approval approves: the question, the cells, the verdict, the draft, by whom and when. */
export function approvalSeal(approved: Approved): string {
  const { question, values, verdict, draftId, approvedBy, approvedAt } = approved;
  const cells = values
    .map(({ cell, kind, value, option }) => [cell, kind, value, option] as const)
    .sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  const asked = [question.id, question.sheet, textHashOf(question.text)];
  const at = approvedAt === null ? null : new Date(approvedAt).toISOString();
  return sha256(canonicalJson([asked, cells, verdict, draftId, approvedBy, at]));
}

type Citation = Selectable<Schema['citations']>;

/** Over what a citation says and where that stands; a version keeps its id when it comes to another document. */
export function citationHash(citation: Citation): string {
  const { ordinal, source, version_id, library_entry_id, document, version } = citation;
  const { page, section, control_id, criteria, quote } = citation;
  return sha256(
    canonicalJson([
      [ordinal, source, version_id, library_entry_id, document, version],
      [page, section, control_id, criteria, quote],
    ]),
  );
}

export type ApprovedEntry = Selectable<Schema['library_entries']>;

/** What a person says of an entry (owner, expiry) is not sealed. */
type Sealed = Omit<ApprovedEntry, 'search' | 'edited_by' | 'edited_at'>;

/** A hash over all that a library entry says and where it may be used. */
export function libraryHash(entry: Sealed): string {
  const { question, question_hash, section, verdict, choice, answer, product, audience } = entry;
  return sha256(
    canonicalJson([question, question_hash, section, verdict, choice, answer, product, audience]),
  );
}

/** The entries that stand in the library for these approved questions. */
export async function listApprovedEntries(
  handle: Handle,
  questionIds: readonly string[],
): Promise<Sealed[]> {
  if (questionIds.length === 0) return [];
  return handle
    .selectFrom('library_entries')
    .select(['id', 'question', 'question_hash', 'section', 'verdict', 'choice', 'answer'])
    .select(['product', 'audience', 'tags', 'owner', 'reviewed_at', 'version_id'])
    .select(['approved_question_id', 'location', 'created_at', 'retired_at'])
    .select(['comment', 'remark', 'expires_at'])
    .where('approved_question_id', 'in', questionIds)
    .where('retired_at', 'is', null)
    .execute();
}

/** What the audit log is to keep of answers that were approved in this transaction. */
export async function approvalProofs(
  trx: Handle,
  approved: readonly (Approved & { readonly textHash: string })[],
): Promise<ApprovalProof[]> {
  const citations = await listCitations(
    trx,
    approved.flatMap(({ draftId }) => draftId ?? []),
  );
  const entries = await listApprovedEntries(
    trx,
    approved.map(({ question }) => question.id),
  );
  return approved.map((each) => {
    const entry = entries.find(({ approved_question_id: id }) => id === each.question.id);
    return {
      question: each.question.id,
      textHash: each.textHash,
      seal: approvalSeal(each),
      citations: citations.filter(({ draft_id: id }) => id === each.draftId).map(citationHash),
      library: entry === undefined ? null : libraryHash(entry),
    };
  });
}
