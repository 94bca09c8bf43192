import { amountText } from '../../drafting/costs.ts';
import { plural } from '../../plural.ts';
import type { RunDescription } from '../../review/describe-run.ts';
import { ESTIMATE_BASIS, estimateWords } from '../../review/estimate-words.ts';
import { urls } from '../urls.ts';

const count = (value: number) => value.toLocaleString('en-GB');

function left({ estimate }: RunDescription): string {
  const questions = `${plural(estimate.questions, 'question')} left`;
  const words = estimateWords(estimate);
  return words === null
    ? `${questions}.`
    : `${questions}: ${words} (${ESTIMATE_BASIS[estimate.basis]}).`;
}

const usedSoFar = ({ tokensUsed, costUsed, currency }: RunDescription): string =>
  costUsed === null || currency === null
    ? `${count(tokensUsed)} tokens`
    : `${count(tokensUsed)} tokens (${amountText(costUsed, currency)})`;

type Budget = {
  readonly name: string;
  readonly label: string;
  readonly inputmode: 'decimal' | 'numeric';
  readonly value: number | null;
};

function BudgetField({ name, label, inputmode, value }: Budget) {
  return (
    <label>
      {`${label} `}
      <input
        name={name}
        inputmode={inputmode}
        size={10}
        value={value === null ? '' : String(value)}
        placeholder="no limit"
      />
    </label>
  );
}

/** A run that is paused: why, what is left, and what may be done about it. */
export function PausedRun({ id, run }: { id: string; run: RunDescription }) {
  return (
    <section class="flash flash-attention" aria-label="Drafting is paused">
      <form method="post" action={urls.run(id)} class="stack grow" data-page>
        <p class="wrap">
          <strong>
            {run.pausedBy === 'not_started' ? 'Drafting has not begun. ' : 'Drafting is paused. '}
          </strong>
          {`${run.reason ?? ''} ${left(run)}`.trim()}
          {run.tokensUsed > 0 ? ` ${usedSoFar(run)} used so far.` : ''}
        </p>
        <div class="row">
          {run.estimate.basis === 'none' ? null : (
            <>
              {run.currency === null ? null : (
                <BudgetField
                  name="costBudget"
                  label={`Cost budget in ${run.currency}`}
                  inputmode="decimal"
                  value={run.costBudget}
                />
              )}
              <BudgetField
                name="tokenBudget"
                label="Token budget"
                inputmode="numeric"
                value={run.tokenBudget}
              />
            </>
          )}
          <button class="button button-small" type="submit" name="action" value="resume">
            {run.pausedBy === 'not_started' ? 'Start' : 'Resume'}
          </button>
          <button
            class="button button-quiet button-small"
            type="submit"
            name="action"
            value="cancel"
          >
            Cancel drafting
          </button>
        </div>
      </form>
    </section>
  );
}

/** Beside the progress of a run that is at work. */
export function RunButtons({ id }: { id: string }) {
  return (
    <form method="post" action={urls.run(id)} class="row" data-page>
      <button class="button button-quiet button-small" type="submit" name="action" value="pause">
        Pause
      </button>
      <button class="button button-quiet button-small" type="submit" name="action" value="cancel">
        Cancel
      </button>
    </form>
  );
}
