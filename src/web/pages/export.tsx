import type { AnswerState } from '../../store/schema.ts';
import { TextField } from '../components/field.tsx';
import { Icon } from '../components/icon.tsx';
import { type Tally, TallyBar, TallyLegend } from '../components/progress.tsx';
import { Badge, StateBadge } from '../components/status.tsx';
import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';
import { plural, time } from '../words.ts';
import type { QuestionnaireHead } from './review-view.ts';

export type OpenItem = {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly state: AnswerState;
  readonly reason: string | null;
};

export type ExportRow = {
  readonly id: string;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly sha256: string;
  readonly includesDrafts: boolean;
  readonly openItemsReason: string | null;
  readonly written: number;
  readonly refused: readonly { readonly where: string; readonly reason: string }[];
  /** Cells that show what was written otherwise. */
  readonly notes: readonly { readonly where: string; readonly note: string }[];
  readonly changedParts: readonly string[];
  readonly untouchedParts: number;
  readonly isProven: boolean | null;
};

export type ExportView = {
  readonly questionnaire: QuestionnaireHead;
  readonly tally: Tally;
  readonly openItems: readonly OpenItem[];
  /** Company facts that are not approved: they stay empty too. */
  readonly openFacts: number;
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
              <StateBadge state={item.state} />
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

function Make({ view }: { view: ExportView }) {
  const { questionnaire, tally, openItems } = view;
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
        <p>
          {tally.approved === 0
            ? 'Nothing is approved yet, so there is nothing to write.'
            : `${plural(tally.approved, 'approved answer')} will be written into a copy of the buyer’s file. Nothing else in it moves.`}
        </p>
        {view.openFacts === 0 ? null : (
          <p>
            {`${plural(view.openFacts, 'company fact')} (name, address, contact) ${view.openFacts === 1 ? 'is' : 'are'} not approved and will stay as the buyer sent ${view.openFacts === 1 ? 'it' : 'them'}. `}
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
          <button class="button button-primary" type="submit" disabled={tally.approved === 0}>
            <Icon name="document" size={18} />
            Make the workbook
          </button>
        </div>
      </form>
    </section>
  );
}

function Proof({ row }: { row: ExportRow }) {
  return (
    <details>
      <summary>Fidelity report</summary>
      <p class="small">
        <a href={urls.report(row.id)}>Read the full report</a>
        {' or '}
        <a href={urls.reportFile(row.id)}>download it</a>
      </p>
      <dl class="facts">
        <dt>Cells written</dt>
        <dd>{row.written.toLocaleString('en-GB')}</dd>
        <dt>Parts of the file changed</dt>
        <dd class="mono wrap">{row.changedParts.join(', ') || 'none'}</dd>
        <dt>Parts untouched</dt>
        <dd>{`${plural(row.untouchedParts, 'part')}, byte for byte`}</dd>
        <dt>Read back</dt>
        <dd>
          {row.isProven === null
            ? 'Not recorded'
            : row.isProven
              ? 'Every written cell holds what was approved; nothing else moved'
              : 'A difference was found; do not send this file'}
        </dd>
        <dt>SHA-256 of the file</dt>
        <dd class="mono wrap">{row.sha256}</dd>
        {row.openItemsReason === null ? null : (
          <>
            <dt>Why items stayed open</dt>
            <dd class="wrap">{row.openItemsReason}</dd>
          </>
        )}
        {row.notes.map(({ where, note }) => (
          <>
            <dt>{`Look at ${where}`}</dt>
            <dd class="wrap">{note}</dd>
          </>
        ))}
        {row.refused.map(({ where, reason }) => (
          <>
            <dt>{`Not written: ${where}`}</dt>
            <dd class="wrap">{reason}</dd>
          </>
        ))}
      </dl>
    </details>
  );
}

function Exports({ exports }: { exports: readonly ExportRow[] }) {
  return (
    <section class="card" aria-labelledby="exports-title">
      <div class="card-head">
        <h2 id="exports-title">Exports</h2>
      </div>
      <ul>
        {exports.map((row) => (
          <li class="tile">
            <div class="row">
              <div class="grow">
                <p>{time(row.createdAt)}</p>
                <p class="meta">
                  <span class="wrap">{`by ${row.createdBy}`}</span>
                  <span>{`${plural(row.written, 'cell')} written`}</span>
                </p>
              </div>
              {row.includesDrafts ? (
                <Badge tone="attention" icon="alert">
                  Holds drafts
                </Badge>
              ) : null}
              {row.isProven === false ? (
                <Badge tone="danger" icon="alert">
                  Difference found
                </Badge>
              ) : (
                <Badge tone="approved" icon="double">
                  Nothing else moved
                </Badge>
              )}
              <a class="button button-primary button-small" href={urls.download(row.id)}>
                <Icon name="download" />
                Download
              </a>
            </div>
            <Proof row={row} />
          </li>
        ))}
      </ul>
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
        {view.exports.length === 0 ? null : <Exports exports={view.exports} />}
        <Make view={view} />
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
