import type { Deps } from '../ports.ts';
import { countAnswersByState, countOutdatedApprovals } from '../store/answers.ts';
import { type LastExport, listLastExports } from '../store/last-exports.ts';
import { listPausedQuestionnaireIds } from '../store/paused-questionnaires.ts';
import { listQuestionnaires, type StoredQuestionnaire } from '../store/questionnaires.ts';
import { listDraftingQuestionnaireIds } from '../store/review-queue.ts';
import type { AnswerState } from '../store/schema.ts';
import { expireEverywhere } from './expire-answers.ts';

/** For whom a questionnaire waits; what stops it most comes first. */
export const WAITS_FOR = ['drafting', 'start', 'answer', 'approval', 'export', 'nobody'] as const;
export type WaitsFor = (typeof WAITS_FOR)[number];

export type Standing = {
  readonly waitsFor: WaitsFor;
  /** How many questions it waits with: to be answered, or to be approved. */
  readonly waiting: number;
  /** Past its due date and not done with. */
  readonly isLate: boolean;
};

type States = Partial<Record<AnswerState, number>>;

/** What stands in the way of a questionnaire's file. `outdated`: approved answers that do not leave. Pure. */
export function standingOf(facts: {
  readonly states: States;
  readonly outdated: number;
  readonly isDrafting: boolean;
  readonly isPaused: boolean;
  readonly exported: LastExport | null;
  readonly shelf: StoredQuestionnaire['shelf'];
  readonly dueDate: string | null;
  /** ISO date. */
  readonly today: string;
}): Standing {
  const { states, outdated, shelf, dueDate, today, exported } = facts;
  const of = (...names: readonly AnswerState[]) =>
    names.reduce((sum, name) => sum + (states[name] ?? 0), 0);
  const isLate = shelf === 'open' && dueDate !== null && dueDate < today && exported === null;
  const standing = (waitsFor: WaitsFor, waiting = 0): Standing => ({ waitsFor, waiting, isLate });
  if (shelf !== 'open') return standing('nobody');
  if (facts.isDrafting) return standing('drafting', of('pending'));
  if (facts.isPaused && of('pending') > 0) return standing('start', of('pending'));
  const open = of('needs_input', 'failed', 'rejected', 'pending');
  if (open > 0) return standing('answer', open);
  const toApprove = of('drafted', 'in_review', 'answered') + outdated;
  if (toApprove > 0) return standing('approval', toApprove);
  return standing(exported === null || exported.outdated > 0 ? 'export' : 'nobody');
}

/** A questionnaire with how far it is and what it waits for. */
export type StandingRow = {
  readonly questionnaire: StoredQuestionnaire;
  readonly states: States;
  readonly outdated: number;
  readonly isDrafting: boolean;
  readonly exported: LastExport | null;
} & Standing;

/** Late ones and those due first come first, those without a due date last, the newest of them first. */
function byDueDate({ questionnaire: a }: StandingRow, { questionnaire: b }: StandingRow): number {
  if (a.dueDate !== b.dueDate) {
    if (a.dueDate === null) return 1;
    if (b.dueDate === null) return -1;
    return a.dueDate < b.dueDate ? -1 : 1;
  }
  return b.createdAt.getTime() - a.createdAt.getTime();
}

/**
 * Every questionnaire with where it stands, by due date. Answers whose documents have run out are marked on the way.
 */
export async function listStandings(deps: Pick<Deps, 'db' | 'clock'>): Promise<StandingRow[]> {
  const { db } = deps;
  await expireEverywhere(deps);
  const [stored, counts, outdated, drafting, paused, exported] = await Promise.all([
    listQuestionnaires(db),
    countAnswersByState(db),
    countOutdatedApprovals(db),
    listDraftingQuestionnaireIds(db),
    listPausedQuestionnaireIds(db),
    listLastExports(db),
  ]);
  const today = deps.clock.now().toISOString().slice(0, 10);
  return stored
    .map((questionnaire) => {
      const { id, shelf, dueDate } = questionnaire;
      const facts = {
        states: counts.get(id) ?? {},
        outdated: outdated.get(id) ?? 0,
        isDrafting: drafting.has(id),
        exported: exported.get(id) ?? null,
      };
      const standing = standingOf({ ...facts, isPaused: paused.has(id), shelf, dueDate, today });
      return { questionnaire, ...facts, ...standing };
    })
    .sort(byDueDate);
}

/** A row as the JSON API and `vouch list --json` give it. */
export function presentStanding(row: StandingRow) {
  const { questionnaire, states, outdated, waitsFor, waiting, isLate, exported } = row;
  const { id, fileName, buyer, deal, dueDate, product, audience, requester, shelf } = questionnaire;
  return {
    ...{ id, fileName, buyer, deal, dueDate, product, audience, requester },
    createdAt: questionnaire.createdAt.toISOString(),
    questions: Object.values(states).reduce((sum, count) => sum + count, 0),
    states: Object.fromEntries(Object.entries(states)),
    outdated,
    shelf,
    waitsFor,
    waiting,
    late: isLate,
    exportedAt: exported?.at.toISOString() ?? null,
    outdatedAfterExport: exported?.outdated ?? 0,
  };
}
