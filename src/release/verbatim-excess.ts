import { sha256 } from '../hash.ts';
import { plural } from '../plural.ts';
import type { Handle } from '../ports.ts';
import type { AnsweredQuestion } from '../store/answered-questions.ts';
import { canonicalJson } from '../store/canonical-json.ts';
import { getWholeText, listProtectedDocuments } from '../store/protected-pages.ts';
import type { DocumentExcess } from './export-report.ts';
import { measureShare, shingleTexts } from './verbatim-share.ts';

/** All of them, and the hash by which an approver says that exactly this may leave; null where there is none. */
export type VerbatimExcess = {
  readonly hash: string;
  readonly documents: readonly DocumentExcess[];
};

/**
 * What the answers that leave copy from documents that are not public beyond the limit; they come in the form's order.
 */
export async function findExcess(
  db: Handle,
  leaving: readonly AnsweredQuestion[],
): Promise<VerbatimExcess | null> {
  const shingles = shingleTexts(
    leaving.map(({ answer }) => answer.values.map(({ value }) => value)),
  );
  if (shingles.textsOf.size === 0) return null;
  const documents: DocumentExcess[] = [];
  for (const { versionId, name, audience } of await listProtectedDocuments(db)) {
    const text = await getWholeText(db, versionId);
    const share = measureShare(shingles, { text, audience });
    if (share === null || share.excess.length === 0) continue;
    const answers = share.excess.flatMap(({ index, words }) => {
      const row = leaving[index];
      if (row === undefined) return [];
      const { id: questionId, sheet, questionCell } = row.question;
      return [{ questionId, sheet, questionCell, textHash: row.answer.textHash, words }];
    });
    const { copied: words, limit, total } = share;
    documents.push({ document: name, audience, words, limit, total, answers });
  }
  return documents.length === 0 ? null : { hash: sha256(canonicalJson(documents)), documents };
}

/** What has to be confirmed, in one sentence. */
export function excessReason({ documents }: VerbatimExcess): string {
  const parts = documents.map(
    ({ document, words, limit, answers }) =>
      `${plural(words, 'word')} of ${document} in ${plural(answers.length, 'answer')}, where ${limit.toLocaleString('en-GB')} may leave`,
  );
  return `The answers together hold, word for word, ${parts.join('; ')}: word those answers anew, or confirm that this much may leave.`;
}

/** The questions whose answers hold it, for whoever works in a shell. */
export const excessPlaces = ({ documents }: VerbatimExcess): string[] => [
  ...new Set(
    documents.flatMap(({ answers }) =>
      answers.map(({ sheet, questionCell }) => `${sheet}!${questionCell}`),
    ),
  ),
];
