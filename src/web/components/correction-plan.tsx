import { plural } from '../../plural.ts';
import type { PlanView } from '../pages/sheets-view.ts';

const told = (count: number, one: string, many: string) =>
  count > 0 ? `${plural(count, 'question')} ${count === 1 ? one : many}` : null;

/** What a correction of the layout changes, in one sentence. */
export function planWords({ kept, redrafted, added, removed }: PlanView): string {
  const parts = [
    told(kept - redrafted, 'stays as it is', 'stay as they are'),
    told(redrafted, 'is drafted again', 'are drafted again'),
    told(added, 'is new', 'are new'),
    told(removed, 'is no longer asked', 'are no longer asked'),
  ];
  if (redrafted + added + removed === 0) return 'So far nothing changes: what is asked stays.';
  return `With these changes: ${parts.filter((part) => part !== null).join(', ')}.`;
}

/** What people wrote that has no place after a correction; asked for once before it is given up. */
export function Lost({ plan, asks }: { plan: PlanView; asks: boolean }) {
  if (plan.lost.length === 0) return null;
  return (
    <section class="card loss" aria-labelledby="loss">
      <div class="card-head">
        <h2 id="loss">{`What people wrote for ${plural(plan.lost.length, 'question')} has no place any more`}</h2>
      </div>
      <dl class="card-body stack">
        {plan.lost.map((loss) => (
          <div>
            <dt class="label">
              <span class="cell-name">{`${loss.sheet}!${loss.questionCell}`}</span> {loss.question}
            </dt>
            {loss.values.map(({ cell, value }) => (
              <dd class="side-text">
                <span class="cell-name">{cell}</span> {value}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {asks && plan.lossHash !== null ? (
        <div class="card-body">
          <button
            class="button button-danger"
            type="submit"
            name="acceptedLoss"
            value={plan.lossHash}
          >
            Save, and give these texts up
          </button>
        </div>
      ) : null}
    </section>
  );
}
