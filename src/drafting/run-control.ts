import type { Deps, Prices } from '../ports.ts';
import { appendAudit } from '../store/audit.ts';
import { addRunUse, countModelUse, type ModelUse } from '../store/run-use.ts';
import { getRunState, markPaused, type Run } from '../store/runs.ts';
import type { PauseCode } from '../store/schema.ts';
import { Breaker } from './breaker.ts';
import { amountText, costOf } from './costs.ts';
import { ModelMeter } from './model-meter.ts';
import { type Drafted, saveDrafts } from './save-drafts.ts';
import { Together } from './together.ts';

/** Thrown where a run goes no further though nothing failed: it was paused or ended, and its row says so. */
export class RunStopped extends Error {
  override readonly name = 'RunStopped';
}

/** What a questionnaire may use in all its runs; null: no limit. */
export type RunBudgets = {
  readonly tokens: number | null;
  /** Null too where no prices are set. */
  readonly cost: number | null;
  readonly prices: Prices | null;
};

/** The budget that is used up, for people; null where there is some left of each. */
function usedUp(
  { tokens, cost, prices }: RunBudgets,
  used: Pick<ModelUse, 'inputTokens' | 'outputTokens'>,
): string | null {
  if (tokens !== null && used.inputTokens + used.outputTokens >= tokens)
    return `token budget of this questionnaire (${tokens.toLocaleString('en-GB')})`;
  const spent = costOf(used, prices);
  return spent !== null && cost !== null && prices !== null && spent >= cost
    ? `cost budget of this questionnaire (${amountText(cost, prices.currency)})`
    : null;
}

/** Decides between two questions whether a run goes on, and stores what it made. */
export class RunControl {
  readonly meter = new ModelMeter();
  readonly #deps: Pick<Deps, 'db' | 'clock'>;
  readonly #run: Run;
  readonly #budgets: RunBudgets;
  readonly #usedBefore: ModelUse;
  readonly #breaker = new Breaker<Drafted>();
  readonly #stop = new AbortController();
  readonly #onStored: () => void;
  /** Drafts that are ready while others are being stored go into one transaction. */
  readonly #together = new Together<Drafted>((list) => this.#storeAll(list));
  readonly signal: AbortSignal;
  #lastFault = '';

  private constructor(deps: Pick<Deps, 'db' | 'clock'>, given: Given, usedBefore: ModelUse) {
    this.#deps = deps;
    this.#run = given.run;
    this.#budgets = given.budgets;
    this.#onStored = given.onStored;
    this.#usedBefore = usedBefore;
    this.signal = given.signal
      ? AbortSignal.any([given.signal, this.#stop.signal])
      : this.#stop.signal;
  }

  static async open(deps: Pick<Deps, 'db' | 'clock'>, given: Given): Promise<RunControl> {
    return new RunControl(deps, given, await countModelUse(deps.db, given.run.questionnaireId));
  }

  /** To be called before each question. Throws `RunStopped` where its tokens or its money are used up. */
  async check(): Promise<void> {
    this.signal.throwIfAborted();
    const budget = usedUp(this.#budgets, {
      inputTokens: this.#usedBefore.inputTokens + this.meter.used.inputTokens,
      outputTokens: this.#usedBefore.outputTokens + this.meter.used.outputTokens,
    });
    if (budget === null) return;
    await this.#pause('budget', `The ${budget} is used up: raise it, then resume.`);
  }

  /** To be called with each draft. Stores it, unless the model could not be asked and others have to show why. */
  async settle(done: Drafted, answered: boolean): Promise<void> {
    const went = done.draft.outage ?? answered;
    if (done.draft.outage) this.#lastFault = done.draft.reason ?? '';
    const next = this.#breaker.note(done, went);
    if (next === 'pause') await this.#pauseForModel();
    if (next !== 'store') return;
    if (went === true) await this.#store(this.#breaker.release({ atEnd: false }));
    await this.#store([done]);
  }

  /** To be called when every question has had its turn. */
  async finish(): Promise<void> {
    await this.#store(this.#breaker.release({ atEnd: true }));
    if (this.#breaker.holds > 0) await this.#pauseForModel();
    await addRunUse(this.#deps.db, this.#run.id, this.meter.take());
  }

  #store(list: readonly Drafted[]): Promise<void> {
    return this.#together.do(list);
  }

  async #storeAll(list: readonly Drafted[]): Promise<void> {
    await saveDrafts(this.#deps, this.#run.id, list);
    for (const _ of list) this.#onStored();
    if (this.meter.isWorthTelling) await addRunUse(this.#deps.db, this.#run.id, this.meter.take());
    if ((await getRunState(this.#deps.db, this.#run.id)) !== 'running') throw new RunStopped();
  }

  #pauseForModel(): Promise<never> {
    // What is still being asked would meet the same fault, or none that helps.
    this.#stop.abort(new RunStopped());
    return this.#pause(
      'model',
      `The model cannot be asked: ${this.#lastFault} Resume when that is mended.`,
    );
  }

  async #pause(code: PauseCode, reason: string): Promise<never> {
    const { questionnaireId, id } = this.#run;
    await this.#deps.db.transaction().execute(async (trx) => {
      await addRunUse(trx, id, this.meter.take());
      if (!(await markPaused(trx, id, { code, reason }))) return;
      await appendAudit(trx, {
        actor: null,
        action: 'questionnaire.drafting_paused',
        subjectKind: 'questionnaire',
        subjectId: questionnaireId,
        details: { run: id, code },
        at: this.#deps.clock.now(),
      });
    });
    throw new RunStopped();
  }
}

type Given = {
  readonly run: Run;
  readonly budgets: RunBudgets;
  readonly signal: AbortSignal | undefined;
  readonly onStored: () => void;
};
