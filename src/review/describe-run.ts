import { costOf } from '../drafting/costs.ts';
import { type Estimate, estimateRun } from '../drafting/estimate-run.ts';
import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import { listDraftedQuestionIds } from '../store/drafts.ts';
import { listQuestions, type StoredQuestion } from '../store/questions.ts';
import { countModelUse } from '../store/run-use.ts';
import { countRunDrafts, getLatestRun, type Run } from '../store/runs.ts';
import type { PauseCode, RunState } from '../store/schema.ts';

/** How the drafting of a questionnaire stands. */
export type RunDescription = {
  readonly run: string;
  readonly state: RunState;
  readonly pausedBy: PauseCode | null;
  /** Why it is paused or failed, for people. */
  readonly reason: string | null;
  readonly drafter: string;
  readonly questions: number;
  readonly drafted: number;
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Tokens that its questionnaire may cost, and has cost in all its runs. */
  readonly tokenBudget: number | null;
  readonly tokensUsed: number;
  /** The same in money, at the prices that are set now; null where none are set. */
  readonly costBudget: number | null;
  readonly costUsed: number | null;
  readonly currency: string | null;
  /** For what is left. */
  readonly estimate: Estimate;
};

const isEnded = ({ state }: Run): boolean => state === 'done' || state === 'cancelled';

/** The questions that a run has still to draft. */
async function left({ db }: Pick<Deps, 'db'>, run: Run): Promise<StoredQuestion[]> {
  if (isEnded(run)) return [];
  const drafted = await listDraftedQuestionIds(db, run.id);
  const all = await listQuestions(db, run.questionnaireId);
  return all.filter(({ id, kind }) => kind === 'question' && !drafted.has(id));
}

/** The newest run of a questionnaire, with what it has used and what is left. Throws `not_found`. */
export async function describeRun(
  deps: Pick<Deps, 'db' | 'chat'>,
  questionnaireId: string,
): Promise<RunDescription> {
  const run = await getLatestRun(deps.db, questionnaireId);
  if (run === undefined)
    throw new AppError('not_found', 'There is no such questionnaire.', {
      shell: '`vouch list` shows them.',
    });
  const drafted = await countRunDrafts(deps.db, run.id);
  const used = await countModelUse(deps.db, questionnaireId);
  const chat = run.modelForbidden ? null : deps.chat;
  const prices = deps.chat?.prices ?? null;
  return {
    run: run.id,
    state: run.state,
    pausedBy: run.pauseCode,
    reason: run.error,
    drafter: run.drafter,
    questions: run.total,
    drafted,
    calls: run.calls,
    inputTokens: run.inputTokens,
    outputTokens: run.outputTokens,
    tokenBudget: run.tokenBudget ?? deps.chat?.tokenBudget ?? null,
    tokensUsed: used.inputTokens + used.outputTokens,
    costBudget: run.costBudget ?? deps.chat?.costBudget ?? null,
    costUsed: costOf(used, prices),
    currency: prices?.currency ?? null,
    estimate: await estimateRun({ db: deps.db, chat }, await left(deps, run)),
  };
}
