import { AppError } from '../../errors.ts';
import type { Database, Deps } from '../../ports.ts';
import { isApprovableReuse } from '../../review/approvable-reuse.ts';
import { describeRun } from '../../review/describe-run.ts';
import { expireEverywhere } from '../../review/expire-answers.ts';
import { getActor } from '../../store/actors.ts';
import { countAnswersByState, countOutdatedApprovals } from '../../store/answers.ts';
import { getApprovedTogether } from '../../store/decisions.ts';
import { getQuestionnaire } from '../../store/questionnaires.ts';
import { listReviewQueue, type QueuedQuestion } from '../../store/review-queue.ts';
import { getLatestRun } from '../../store/runs.ts';
import {
  chooseFilter,
  chooseQuestions,
  countDomains,
  countFilters,
  neighbours,
  windowAround,
} from '../choose-queue.ts';
import type { Queue, ReviewView } from '../pages/review-view.ts';
import { urls } from '../urls.ts';
import { headOf } from './head.ts';
import { readQuestion } from './question.ts';
import { yesterdayOf } from './sources.ts';
import { tallyOf } from './tally.ts';

type Wanted = {
  readonly id: string;
  readonly questionId: string | null;
  readonly show: string | undefined;
  readonly find: string;
  readonly domain: string;
  readonly evidence: string;
};

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

async function readTogether(db: Database, id: string): Promise<ReviewView['together']> {
  const together = await getApprovedTogether(db, id);
  if (together === null) return null;
  const { actorId, ...rest } = together;
  return { ...rest, by: (await getActor(db, actorId))?.name ?? 'a former member' };
}

/** Everything the review page shows, in a handful of queries. Throws `not_found` for a foreign or unknown question. */
export async function readReview(
  deps: Pick<Deps, 'db' | 'chat' | 'embeddings' | 'clock'>,
  wanted: Wanted,
): Promise<ReviewView> {
  const { db } = deps;
  const questionnaire = await getQuestionnaire(db, wanted.id);
  if (questionnaire === null) throw new AppError('not_found', 'There is no such questionnaire.');
  await expireEverywhere(deps);
  const [all, counts, outdated, run] = await Promise.all([
    listReviewQueue(db, wanted.id),
    countAnswersByState(db, wanted.id),
    countOutdatedApprovals(db),
    getLatestRun(db, wanted.id),
  ]);
  if (wanted.questionId !== null && !all.some(({ id }) => id === wanted.questionId))
    throw new AppError('not_found', 'There is no such question in this questionnaire.');
  const { queue, currentId, previousId, nextId } = queueView(wanted, all);
  const reused = all.filter(isApprovableReuse);
  return {
    questionnaire: headOf(questionnaire),
    tally: tallyOf(counts.get(wanted.id) ?? {}, outdated.get(wanted.id)),
    isDrafting: run?.state === 'queued' || run?.state === 'running',
    paused: run?.state === 'paused' ? await describeRun(deps, wanted.id) : null,
    runError: run?.state === 'failed' ? (run.error ?? 'no reason was recorded') : null,
    reusedCount: reused.length,
    together: queue.show === 'approved' ? await readTogether(db, wanted.id) : null,
    queue,
    question:
      currentId === null
        ? null
        : await readQuestion(deps, {
            id: currentId,
            queue: all,
            questionnaire,
            evidence: wanted.evidence,
          }),
    yesterday: yesterdayOf(deps),
    previousId,
    nextId,
  };
}
