import { AppError } from '../../errors.ts';
import { compareWords } from '../../evidence/versions/compare-words.ts';
import type { Deps } from '../../ports.ts';
import { isApprovableReuse, MOST_AT_ONCE } from '../../review/approvable-reuse.ts';
import { expireEverywhere } from '../../review/expire-answers.ts';
import { type CellValue, listAnswers } from '../../store/answers.ts';
import { listCitations } from '../../store/citations.ts';
import { getQuestionnaire } from '../../store/questionnaires.ts';
import { type EarlierAnswer, listEarlierAnswers } from '../../store/reused-answers.ts';
import { listReviewQueue, type QueuedQuestion } from '../../store/review-queue.ts';
import type { ReusesView, ReuseView } from '../pages/reuses.tsx';
import { answerText, placeWords } from '../said.ts';
import { storedCitation, viewCitations } from './citations.ts';
import { headOf } from './head.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * The drafts that repeat approved answers, with what they repeat, what differs and what stands behind. Throws
 * `not_found`.
 */
export async function readReuses(
  deps: Pick<Deps, 'db' | 'clock'>,
  id: string,
): Promise<ReusesView> {
  const { db } = deps;
  const questionnaire = await getQuestionnaire(db, id);
  if (questionnaire === null) throw new AppError('not_found', 'There is no such questionnaire.');
  await expireEverywhere(deps);
  const reuses = (await listReviewQueue(db, id)).filter(isApprovableReuse);
  const shown = reuses.slice(0, MOST_AT_ONCE);
  const answers = new Map((await listAnswers(db, id)).map((each) => [each.questionId, each]));
  const earlier = await listEarlierAnswers(
    db,
    shown.map((each) => each.id),
  );
  const rows = await listCitations(
    db,
    [...earlier.values()].flatMap(({ earlierDraftId }) => earlierDraftId ?? []),
  );
  const byDraft = Map.groupBy(rows, (row) => row.draft_id);
  const items: ReuseView[] = [];
  for (const each of shown) {
    const before = earlier.get(each.id);
    if (before === undefined) continue;
    const cited = byDraft.get(before.earlierDraftId ?? '') ?? [];
    const sources = await viewCitations(
      db,
      cited.map((row) => storedCitation(row, null)),
    );
    const values = answers.get(each.id)?.values ?? [];
    items.push({ ...compared(each, values, before), sources });
  }
  // What a person has to read comes before what they have read already.
  const ordered = [...items].sort((one, other) => Number(one.isSame) - Number(other.isSame));
  return { questionnaire: headOf(questionnaire), items: ordered, total: reuses.length };
}

/** What would be written, beside what was approved before. */
function compared(
  { id, shownId, sheet, cell, text, textHash }: QueuedQuestion,
  values: readonly CellValue[],
  before: EarlierAnswer,
): Omit<ReuseView, 'sources'> {
  const choice = values.flatMap(({ option }) => option ?? []).join(', ');
  const words = values
    .filter(({ option }) => option === null)
    .map(({ value }) => value)
    .join('\n');
  const choiceBefore = before.choice ?? '';
  const wordsBefore = before.answer === choiceBefore ? '' : before.answer;
  return {
    id,
    label: shownId ?? placeWords(`${sheet}!${cell}`),
    text,
    textHash,
    words: compareWords(answerText(choiceBefore, wordsBefore), answerText(choice, words)),
    before: {
      from: before.buyer ?? before.fileName,
      at: before.approvedAt,
    },
    isSame: plain(words) === plain(wordsBefore) && plain(choice) === plain(choiceBefore),
  };
}
