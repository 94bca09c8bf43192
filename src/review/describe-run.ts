import { type Estimate, estimateRun } from '../drafting/estimate-run.ts';
import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import { countRunDrafts, countTokens, getLatestRun, type Run } from '../store/runs.ts';
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
  /** For what is left. */
  readonly estimate: Estimate;
};

const isEnded = ({ state }: Run): boolean => state === 'done' || state === 'cancelled';

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
  const left = isEnded(run) ? 0 : Math.max(0, run.total - drafted);
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
    tokensUsed: await countTokens(deps.db, questionnaireId),
    estimate: await estimateRun({ db: deps.db, chat: run.modelForbidden ? null : deps.chat }, left),
  };
}
