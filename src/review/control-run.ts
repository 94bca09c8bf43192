import { AppError } from '../errors.ts';
import type { Deps, Handle } from '../ports.ts';
import type { Actor } from '../store/actors.ts';
import { appendAudit } from '../store/audit.ts';
import { type Budgets, setBudgets } from '../store/questionnaires.ts';
import { finishRun, lockLatestRun, markPaused, markQueued, type Run } from '../store/runs.ts';

type Input = { readonly questionnaireId: string; readonly actor: Actor };
type Verb = 'paused' | 'resumed' | 'cancelled';

async function change(
  deps: Pick<Deps, 'db' | 'clock'>,
  { questionnaireId, actor }: Input,
  given: {
    verb: Verb;
    refusal: string;
    act: (trx: Handle, run: Run, at: Date) => Promise<boolean>;
  },
): Promise<{ runId: string }> {
  const at = deps.clock.now();
  return deps.db.transaction().execute(async (trx) => {
    const run = await lockLatestRun(trx, questionnaireId);
    if (run === undefined)
      throw new AppError('not_found', 'There is no such questionnaire.', {
        shell: '`vouch list` shows them.',
      });
    if (!(await given.act(trx, run, at))) throw new AppError('conflict', given.refusal);
    await appendAudit(trx, {
      actor,
      action: `questionnaire.drafting_${given.verb}`,
      subjectKind: 'questionnaire',
      subjectId: questionnaireId,
      details: { run: run.id },
      at,
    });
    return { runId: run.id };
  });
}

/**
 * Pauses the drafting of a questionnaire: what is being asked is still stored, nothing more is asked. Throws
 * `not_found`, `conflict`.
 */
export const pauseRun = (deps: Pick<Deps, 'db' | 'clock'>, input: Input) =>
  change(deps, input, {
    verb: 'paused',
    refusal: 'Drafting of this questionnaire is not under way, so it cannot be paused.',
    act: (trx, run) =>
      markPaused(trx, run.id, {
        code: 'person',
        reason: `${input.actor.name} paused it.`,
      }),
  });

/**
 * Lets a paused run wait for a worker again; whoever calls sends it to the `draft` queue. Budgets that are given
 * replace the questionnaire's own. Throws `not_found`, `conflict`.
 */
export const resumeRun = (deps: Pick<Deps, 'db' | 'clock'>, input: Input & Budgets) =>
  change(deps, input, {
    verb: 'resumed',
    refusal: 'Drafting of this questionnaire is not paused, so it cannot be resumed.',
    act: async (trx, run) => {
      await setBudgets(trx, input.questionnaireId, input);
      return markQueued(trx, run.id);
    },
  });

/** Ends the drafting of a questionnaire; what it has drafted stays. Throws `not_found`, `conflict`. */
export const cancelRun = (deps: Pick<Deps, 'db' | 'clock'>, input: Input) =>
  change(deps, input, {
    verb: 'cancelled',
    refusal: 'Drafting of this questionnaire has ended, so it cannot be cancelled.',
    act: (trx, run, at) => finishRun(trx, run.id, { state: 'cancelled', error: null, at }),
  });
