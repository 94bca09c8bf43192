import { plural } from '../../plural.ts';
import type { WhyOpen } from '../../release/choose-answers.ts';
import type { Finding } from '../../release/reading/finding.ts';
import { FINDING_KINDS } from '../../release/reading/finding-kinds.ts';
import type { ReleasePlan } from '../../release/release-plan.ts';
import type { AnswerState } from '../../store/schema.ts';
import { AcceptExcess } from '../components/accept-excess.tsx';
import { AcceptFindings, BuyerReading } from '../components/buyer-reading.tsx';
import { type ExportRow, ExportsCard } from '../components/exports-card.tsx';
import { TextField } from '../components/field.tsx';
import { Icon } from '../components/icon.tsx';
import { type Tally, TallyBar, TallyLegend } from '../components/progress.tsx';
import { Badge, StateBadge } from '../components/status.tsx';
import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';
import type { QuestionnaireHead } from './review-view.ts';

export type OpenItem = {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly state: AnswerState;
  readonly why: WhyOpen;
  readonly reason: string | null;
};

export type ExportView = {
  readonly questionnaire: QuestionnaireHead;
  readonly tally: Tally;
  readonly counts: ReleasePlan['counts'];
  readonly findings: readonly Finding[];
  readonly askedHash: string | null;
  readonly excess: ReleasePlan['excess'];
  readonly openItems: readonly OpenItem[];
  readonly exports: readonly ExportRow[];
  readonly openItemsReason: string;
  /** The buyer's file is encrypted, with a password or with Excel's default one. */
  readonly isEncrypted: boolean;
};

function Open({ view }: { view: ExportView }) {
  const { openItems, questionnaire } = view;
  const shown = openItems.slice(0, 50);
  return (
    <section class="card" aria-labelledby="open-title">
      <div class="card-head">
        <h2 id="open-title">Still open</h2>
        <Badge tone="attention" icon="question">
          {plural(openItems.length, 'question')}
        </Badge>
      </div>
      <ul>
        {shown.map((item) => (
          <li class="tile">
            <div class="row">
              <a class="grow wrap" href={urls.question(questionnaire.id, item.id)}>
                {item.text}
              </a>
              {item.why === 'outdated' ? (
                <Badge tone="attention" icon="alert">
                  Source changed
                </Badge>
              ) : (
                <StateBadge state={item.state} />
              )}
            </div>
            <p class="meta">
              <span class="mono">{item.label}</span>
              {item.reason === null ? null : <span>{item.reason}</span>}
            </p>
          </li>
        ))}
      </ul>
      {openItems.length > shown.length ? (
        <p class="queue-more quiet">
          {`and ${plural(openItems.length - shown.length, 'more question')}; `}
          <a href={urls.questionnaire(questionnaire.id)}>see them all in review</a>
        </p>
      ) : null}
    </section>
  );
}

/** How many answers leave, in the words of the page. */
function promise({ questions, facts, cells }: ExportView['counts']): string {
  const parts = [
    questions === 0 ? null : plural(questions, 'approved answer'),
    facts === 0 ? null : plural(facts, 'company fact'),
  ].filter((part) => part !== null);
  return `${parts.join(' and ')} will be written into ${plural(cells, 'cell')} of a copy of the buyer’s file. No other cell changes.`;
}

function Make({ view, person }: { view: ExportView; person: string }) {
  const { questionnaire, openItems, counts } = view;
  const isStopped = view.findings.some(({ kind }) => FINDING_KINDS[kind].effect === 'stops');
  return (
    <section class="card" aria-labelledby="make-title">
      <div class="card-head">
        <h2 id="make-title">Make the workbook</h2>
      </div>
      <form
        class="card-body stack"
        method="post"
        action={urls.release(questionnaire.id)}
        data-busy="Writing the workbook…"
      >
        {isStopped ? (
          <p class="notice">
            <Icon name="alert" />
            <span>
              Something stops the file: <a href="#reading-title">see what</a>.
            </span>
          </p>
        ) : (
          <p>{promise(counts)}</p>
        )}
        {counts.openFacts === 0 ? null : (
          <p>
            {`${plural(counts.openFacts, 'company fact')} (name, address, contact) ${counts.openFacts === 1 ? 'is' : 'are'} not approved and will stay as the buyer sent ${counts.openFacts === 1 ? 'it' : 'them'}. `}
            <a href={urls.questionnaire(questionnaire.id, { show: 'facts' })}>Look at them</a>
          </p>
        )}
        {openItems.length === 0 ? null : (
          <div class="field">
            <label for="openItemsReason">{`Why ${plural(openItems.length, 'question')} may stay open`}</label>
            <textarea
              id="openItemsReason"
              name="openItemsReason"
              maxlength={1000}
              aria-describedby="openItemsReason-hint"
            >
              {`\n${view.openItemsReason}`}
            </textarea>
            <p class="hint" id="openItemsReason-hint">
              Open cells stay as the buyer sent them. The reason is kept with the export.
            </p>
          </div>
        )}
        {view.excess === null ? null : (
          <AcceptExcess excess={view.excess} questionnaireId={questionnaire.id} person={person} />
        )}
        {view.askedHash === null ? null : (
          <AcceptFindings findings={view.findings} hash={view.askedHash} person={person} />
        )}
        {view.isEncrypted ? (
          <TextField
            name="password"
            label="Password of the workbook"
            type="password"
            maxlength={255}
            hint="It was not kept when the file came in. The copy is encrypted with it again."
            optional
          />
        ) : null}
        <div>
          <button class="button button-primary" type="submit" disabled={isStopped}>
            <Icon name="document" size={18} />
            Make the workbook
          </button>
        </div>
      </form>
    </section>
  );
}

/** What may go to the buyer, what is still open, and the files made so far with their proof. */
export function ExportPage({ frame, view }: { frame: Frame; view: ExportView }) {
  const { questionnaire } = view;
  return (
    <Page
      frame={{ ...frame, scripts: ['forms'] }}
      narrow
      heading="Export"
      intro="The buyer’s own workbook, with approved answers in their cells."
      crumbs={
        <>
          <a href={urls.home}>Questionnaires</a>
          <span aria-hidden="true">/</span>
          <a class="wrap" href={urls.questionnaire(questionnaire.id)}>
            {questionnaire.buyer ?? questionnaire.fileName}
          </a>
        </>
      }
      actions={
        <a class="button button-small" href={urls.original(questionnaire.id)}>
          <Icon name="download" />
          Original file
        </a>
      }
    >
      <div class="stack-large">
        <div>
          <TallyBar tally={view.tally} />
          <TallyLegend tally={view.tally} />
        </div>
        {view.exports.length === 0 ? null : (
          <ExportsCard exports={view.exports} questionnaireId={questionnaire.id} />
        )}
        <BuyerReading findings={view.findings} questionnaireId={questionnaire.id} />
        <Make view={view} person={frame.person?.name ?? ''} />
        {view.openItems.length === 0 ? null : <Open view={view} />}
        {questionnaire.notes.length === 0 ? null : (
          <details class="card card-body">
            <summary>{`${plural(questionnaire.notes.length, 'note')} from reading the buyer’s file`}</summary>
            <ul class="stack">
              {questionnaire.notes.map((note) => (
                <li class="wrap">{note}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Page>
  );
}
