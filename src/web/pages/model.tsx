import { amountText } from '../../drafting/costs.ts';
import { plural } from '../../plural.ts';
import type { Prices } from '../../ports.ts';
import type { ModelSource } from '../../store/model-sources.ts';
import type { ModelUse } from '../../store/run-use.ts';
import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';

export type ModelView = {
  /** Null: answers are drafted without a model. */
  readonly drafter: string | null;
  /** The model outside this process that documents and questions are searched by; null: the packaged one. */
  readonly encoder: string | null;
  readonly host: string | null;
  readonly hasKey: boolean;
  readonly contextTokens: number | null;
  readonly concurrency: number | null;
  readonly tokenBudget: number | null;
  readonly costBudget: number | null;
  readonly prices: Prices | null;
  readonly used: ModelUse;
  readonly cost: number | null;
  readonly outage: string | null;
  readonly lastFault: { readonly reason: string; readonly at: Date } | null;
  readonly documents: readonly ModelSource[];
};

const count = (value: number) => value.toLocaleString('en-GB');

function goesOut({ drafter, encoder, host }: ModelView): string {
  const place = host ?? 'the model’s server';
  if (drafter === null && encoder === null)
    return 'Nothing leaves this server: answers are drafted and documents are searched without a model outside it.';
  const search =
    encoder === null
      ? ''
      : ` Documents and questions are sent to ${place} to be searched by ${encoder}.`;
  return drafter === null
    ? `Answers are drafted without a model.${search}`
    : `For each question that Vouch does not answer by itself, these go to ${place}: the question with its row and its options, up to 30 passages of the documents that may be sent, and up to two earlier answers that rest on such documents. Questionnaires whose buyer forbids AI send nothing.${search}`;
}

/** A fact and its value, as a list of facts shows it. */
type Fact = readonly [label: string, value: string];

function budgetOf({ tokenBudget, costBudget, prices }: ModelView): string {
  const tokens = tokenBudget === null ? 'any number of tokens' : `${count(tokenBudget)} tokens`;
  if (prices === null) return `${tokens}; money is not counted, because no prices are set`;
  const money = costBudget === null ? 'any amount' : amountText(costBudget, prices.currency);
  return `${tokens}; ${money}`;
}

function modelFacts(view: ModelView): Fact[] {
  const { prices } = view;
  if (view.drafter === null) return [];
  const facts: Fact[] = [
    ['Server', view.host ?? 'as the settings say'],
    [
      'Key',
      view.hasKey
        ? 'set in the environment; it is not in the database and is never shown'
        : 'not set',
    ],
    [
      'One call',
      `up to ${count(view.contextTokens ?? 0)} tokens, ${plural(view.concurrency ?? 1, 'call')} at a time`,
    ],
    ['Budget of a questionnaire', budgetOf(view)],
  ];
  if (prices === null) return facts;
  const of = (price: number) => amountText(price, prices.currency);
  const said = `${of(prices.input)} for a million tokens sent, ${of(prices.output)} for a million received`;
  return [...facts, ['Prices', said]];
}

function usedSoFar({ used, cost, prices }: ModelView): string {
  const tokens = `${plural(used.calls, 'call')}, ${count(used.inputTokens)} tokens sent and ${count(used.outputTokens)} received`;
  return cost === null || prices === null
    ? tokens
    : `${tokens}, ${amountText(cost, prices.currency)} at today’s prices`;
}

function lastFault({ outage, lastFault: last }: ModelView): string {
  if (outage !== null) return outage;
  return last === null ? 'none' : `${last.at.toISOString().slice(0, 10)}: ${last.reason}`;
}

function Facts({ view }: { view: ModelView }) {
  const facts: Fact[] = [
    ['Drafts are written by', view.drafter ?? 'Vouch itself, without a model'],
    ...modelFacts(view),
    ['Used so far', usedSoFar(view)],
    ['Last fault', lastFault(view)],
  ];
  return (
    <dl class="facts">
      {facts.map(([label, value]) => (
        <>
          <dt>{label}</dt>
          <dd class="wrap">{value}</dd>
        </>
      ))}
    </dl>
  );
}

/** The groups of documents; where no model is set, none of them is sent anywhere. */
const groupTitles = ({ drafter, encoder }: ModelView): readonly [string, string] =>
  drafter === null && encoder === null
    ? ['Allowed for a model, if one is ever set', 'Not allowed for a model']
    : ['May be sent', 'Stay here'];

function Documents({ view }: { view: ModelView }) {
  const [sent, kept] = groupTitles(view);
  const groups = [
    { title: sent, those: view.documents.filter(({ modelAllowed }) => modelAllowed) },
    { title: kept, those: view.documents.filter(({ modelAllowed }) => !modelAllowed) },
  ];
  return (
    <>
      {groups.map(({ title, those }) => (
        <section class="card card-body" aria-label={title}>
          <h2>{`${title} (${those.length})`}</h2>
          {those.length === 0 ? (
            <p>None.</p>
          ) : (
            <ul class="links">
              {those.map(({ id, name }) => (
                <li>
                  <a href={urls.document(id)}>{name}</a>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}

/** What leaves the process for a model, what that costs, and which documents are part of it. */
export function ModelPage({ frame, view }: { frame: Frame; view: ModelView }) {
  return (
    <Page
      frame={frame}
      narrow
      heading="Model"
      intro={goesOut(view)}
      crumbs={<a href={urls.profile}>Company</a>}
    >
      <div class="stack">
        <section class="card card-body" aria-label="Settings and use">
          <Facts view={view} />
          <p class="hint">
            These are the settings of this server; whoever runs it changes them. Whether a document
            may be sent is switched on its own page.
          </p>
        </section>
        <Documents view={view} />
      </div>
    </Page>
  );
}
