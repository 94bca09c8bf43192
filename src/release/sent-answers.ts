import type { AnsweredQuestion } from '../store/answered-questions.ts';
import type { ExportItem } from '../store/exports.ts';

/** An answer that an earlier file carries and that would not be written like that any more. */
export type OutdatedAnswer = {
  readonly questionId: string;
  readonly sheet: string;
  readonly questionCell: string;
  readonly id: string | null;
  readonly text: string;
  readonly reason: string;
};

/** What became of one earlier file: the answers in it that are outdated, and how many were approved since. */
export type SentFile = {
  readonly exportId: string;
  readonly outdated: readonly OutdatedAnswer[];
  readonly approvedSince: number;
};

type SentItem = ExportItem & { readonly exportId: string };

/**
 * Compares the files made so far with what would be written now: an answer in one is outdated where the same text
 * could not leave any more. A dry run's drafts are measured by their text alone. Pure.
 */
export function compareSent(
  sent: readonly { readonly id: string; readonly includeDrafts: boolean }[],
  items: readonly SentItem[],
  {
    rows,
    leaving,
  }: { readonly rows: readonly AnsweredQuestion[]; readonly leaving: readonly AnsweredQuestion[] },
): SentFile[] {
  const byExport = Map.groupBy(items, ({ exportId }) => exportId);
  const byId = new Map(rows.map((row) => [row.question.id, row]));
  const today = new Map(leaving.map(({ question, answer }) => [question.id, answer.textHash]));
  return sent.map(({ id, includeDrafts }) => {
    const carried = byExport.get(id) ?? [];
    const outdated = carried.flatMap((item) => {
      const row = byId.get(item.questionId);
      if (row === undefined || stands(row, item, { includeDrafts, today })) return [];
      const { id: questionId, sheet, questionCell, shownId, text } = row.question;
      return [{ questionId, sheet, questionCell, id: shownId, text, reason: reasonOf(row, item) }];
    });
    const known = new Set(carried.map(({ questionId }) => questionId));
    const approvedSince = leaving.filter(({ question }) => !known.has(question.id)).length;
    return { exportId: id, outdated, approvedSince };
  });
}

function stands(
  { question, answer }: AnsweredQuestion,
  item: ExportItem,
  by: { includeDrafts: boolean; today: ReadonlyMap<string, string> },
): boolean {
  if (by.today.get(question.id) === item.textHash) return true;
  const isDraftStill = answer.textHash === item.textHash && answer.staleReason === null;
  return by.includeDrafts && isDraftStill && answer.state !== 'rejected';
}

function reasonOf({ answer }: AnsweredQuestion, item: ExportItem): string {
  if (answer.staleReason !== null) return answer.staleReason;
  if (answer.state === 'rejected')
    return `It was rejected since: ${answer.rejectedReason ?? 'no reason was given'}`;
  if (answer.textHash !== item.textHash)
    return answer.state === 'approved'
      ? 'Another text was approved since.'
      : 'Its text was changed since.';
  return 'Its approval was withdrawn since.';
}
