import { AppError } from '../../errors.ts';
import type { Database } from '../../ports.ts';
import { listActors } from '../../store/actors.ts';
import { countAnswersByState, getAnswer } from '../../store/answers.ts';
import { listCitations } from '../../store/citations.ts';
import { getQuestionnaire } from '../../store/questionnaires.ts';
import { getQuestion, type StoredQuestion } from '../../store/questions.ts';
import { listReviewQueue, type QueuedQuestion } from '../../store/review-queue.ts';
import { getLatestRun } from '../../store/runs.ts';
import { getTopics } from '../../store/topics.ts';
import {
  chooseFilter,
  chooseQuestions,
  countDomains,
  countFilters,
  isApprovableReuse,
  MOST_AT_ONCE,
  neighbours,
  windowAround,
} from '../choose-queue.ts';
import type { CitationView } from '../components/citation.tsx';
import type { QuestionView, Queue, ReviewView } from '../pages/review-view.ts';
import { urls } from '../urls.ts';
import { viewCitations } from './citations.ts';
import { headOf } from './head.ts';
import { tallyOf } from './tally.ts';
import { viewTopics } from './topics.ts';

type Wanted = {
  readonly id: string;
  readonly questionId: string | null;
  readonly show: string | undefined;
  readonly find: string;
  readonly domain: string;
};

async function readCitations(db: Database, draftId: string | null): Promise<CitationView[]> {
  if (draftId === null) return [];
  const rows = await listCitations(db, [draftId]);
  return viewCitations(
    db,
    rows.map((row) => ({
      id: Number(row.id),
      source: row.source,
      document: row.document,
      versionId: row.version_id,
      version: row.version,
      page: row.page,
      section: row.section,
      control: row.control_id,
      criteria: Array.isArray(row.criteria) ? row.criteria.map(String) : [],
      quote: row.quote,
    })),
  );
}

function parentOf(
  question: StoredQuestion,
  queue: readonly QueuedQuestion[],
): QuestionView['dependsOn'] {
  if (question.dependsOn === null) return null;
  const { questionCell, when } = question.dependsOn;
  const parent = queue.find(({ sheet, cell }) => sheet === question.sheet && cell === questionCell);
  return { cell: questionCell, when, questionId: parent?.id ?? null };
}

async function readQuestion(
  db: Database,
  id: string,
  queue: readonly QueuedQuestion[],
): Promise<QuestionView> {
  const [question, answer, actors] = await Promise.all([
    getQuestion(db, id),
    getAnswer(db, id),
    listActors(db),
  ]);
  if (question === null || answer === null)
    throw new AppError('not_found', 'There is no such question in this questionnaire.');
  const nameOf = (actorId: string | null) =>
    actorId === null
      ? null
      : (actors.find((actor) => actor.id === actorId)?.name ?? 'a former member');
  const values = new Map(answer.values.map(({ cell, value }) => [cell, value]));
  return {
    id,
    kind: question.kind,
    shownId: question.shownId,
    sheet: question.sheet,
    cell: question.questionCell,
    section: question.section,
    text: question.text,
    guidance: question.guidance,
    dependsOn: parentOf(question, queue),
    state: answer.state,
    origin: answer.origin,
    verdict: answer.verdict,
    confidence: answer.confidence,
    reason: answer.reason,
    suggestion: answer.suggestion,
    staleReason: answer.staleReason,
    rejectedReason: answer.rejectedReason,
    version: answer.version,
    textHash: answer.textHash,
    cells: question.answers.map((cell) => ({ ...cell, value: values.get(cell.cell) ?? '' })),
    citations: await readCitations(db, answer.draftId),
    topics: viewTopics(await getTopics(db, { kind: 'question', id })),
    approvedBy: nameOf(answer.approvedBy),
    approvedAt: answer.approvedAt,
    editedBy: nameOf(answer.editedBy),
    editedAt: answer.editedAt,
  };
}

function queueView(
  wanted: Wanted,
  all: readonly QueuedQuestion[],
): { queue: Queue; currentId: string | null; previousId: string | null; nextId: string | null } {
  const filters = countFilters(all);
  const show = chooseFilter(filters, wanted.show);
  const { find, domain } = wanted;
  const list = chooseQuestions(all, { show, find, domain });
  const currentId = wanted.questionId ?? list[0]?.id ?? null;
  const { previousId, nextId, position } = neighbours(list, all, currentId ?? '');
  const { items, beforeId, afterId } = windowAround(list, currentId);
  const link = (questionId: string | null) =>
    questionId === null ? null : urls.question(wanted.id, questionId, { show, find, domain });
  return {
    queue: {
      show,
      find,
      domain,
      domains: countDomains(all, show),
      filters,
      items,
      total: list.length,
      position,
      before: link(beforeId),
      after: link(afterId),
    },
    currentId,
    previousId,
    nextId,
  };
}

/** Everything the review page shows, in a handful of queries. Throws `not_found` for a foreign or unknown question. */
export async function readReview(db: Database, wanted: Wanted): Promise<ReviewView> {
  const questionnaire = await getQuestionnaire(db, wanted.id);
  if (questionnaire === null) throw new AppError('not_found', 'There is no such questionnaire.');
  const [all, counts, run] = await Promise.all([
    listReviewQueue(db, wanted.id),
    countAnswersByState(db, wanted.id),
    getLatestRun(db, wanted.id),
  ]);
  if (wanted.questionId !== null && !all.some(({ id }) => id === wanted.questionId))
    throw new AppError('not_found', 'There is no such question in this questionnaire.');
  const { queue, currentId, previousId, nextId } = queueView(wanted, all);
  const reused = all.filter(isApprovableReuse);
  return {
    questionnaire: headOf(questionnaire),
    tally: tallyOf(counts.get(wanted.id) ?? {}),
    isDrafting: run?.state === 'queued' || run?.state === 'running',
    runError: run?.state === 'failed' ? (run.error ?? 'no reason was recorded') : null,
    reusedCount: reused.length,
    reused: reused.slice(0, MOST_AT_ONCE).map(({ id, textHash }) => ({ id, textHash })),
    queue,
    question: currentId === null ? null : await readQuestion(db, currentId, all),
    previousId,
    nextId,
  };
}
