import { plural } from '../../plural.ts';
import { urls } from '../urls.ts';
import { Badge } from './status.tsx';

/** A fact that the reader found in the SOC 2 report; `value` null: looked for and not found. */
export type ReportFact = { readonly label: string; readonly value: string | null };
export type ReportException = {
  readonly control: string;
  /** The control in the register; null where it is not there. */
  readonly controlId: string | null;
  readonly page: number | null;
  readonly text: string;
  readonly response: string | null;
};

export type ReportItem = {
  readonly name: string | null;
  readonly text: string | null;
  readonly page: number | null;
};

export type ReportView = {
  readonly facts: readonly ReportFact[];
  readonly exceptions: readonly ReportException[];
  readonly subservices: readonly ReportItem[];
  readonly userControls: readonly ReportItem[];
  /** What the reader looked for and did not find. */
  readonly unread: readonly string[];
};

function ReportList({ title, items }: { title: string; items: readonly ReportItem[] }) {
  if (items.length === 0) return null;
  return (
    <details>
      <summary>{`${title} (${items.length})`}</summary>
      <ul class="stack">
        {items.map(({ name, text, page }) => (
          <li class="wrap">
            {name === null ? null : <strong>{name}</strong>}
            {[name === null ? '' : ' ', text, page === null ? null : ` (page ${page})`]
              .filter(Boolean)
              .join('')}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What the reader found in a service auditor's report: the facts a buyer asks for first, then every exception. */
export function ReportCard({ report }: { report: ReportView }) {
  return (
    <section class="card" aria-labelledby="report-title">
      <div class="card-head">
        <h2 id="report-title">What the report says</h2>
        {report.exceptions.length === 0 ? null : (
          <Badge tone="attention" icon="alert">
            {plural(report.exceptions.length, 'exception')}
          </Badge>
        )}
      </div>
      <div class="card-body stack">
        <dl class="facts">
          {report.facts.map(({ label, value }) => (
            <>
              <dt>{label}</dt>
              <dd class="wrap">{value ?? <span class="quiet">Not found in the text</span>}</dd>
            </>
          ))}
        </dl>
        {report.exceptions.length === 0 ? null : (
          <>
            <h3>Exceptions the auditor noted</h3>
            <ul class="stack">
              {report.exceptions.map(({ control, controlId, page, text, response }) => (
                <li>
                  <p class="wrap">
                    {controlId === null ? (
                      <span class="chip chip-mono">{control}</span>
                    ) : (
                      <a class="chip chip-mono" href={urls.control(controlId)}>
                        {control}
                      </a>
                    )}{' '}
                    {text}
                  </p>
                  <p class="small quiet wrap">
                    {page === null ? '' : `Page ${page}. `}
                    <strong>Management’s response: </strong>
                    {response ?? 'none found in the report.'}
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
        <ReportList title="Subservice organisations" items={report.subservices} />
        <ReportList title="Controls expected of customers" items={report.userControls} />
        {report.unread.length === 0 ? null : (
          <p class="small quiet wrap">{`Not found by the reader: ${report.unread.join(', ')}. Look these up yourself.`}</p>
        )}
      </div>
    </section>
  );
}
