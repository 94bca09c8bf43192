import { Icon } from '../components/icon.tsx';
import { AudienceBadge, Badge } from '../components/status.tsx';
import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';
import { date, KINDS, plural, time } from '../words.ts';
import type { DocumentRow } from './documents.tsx';

export type VersionRow = {
  readonly id: string;
  readonly number: number;
  readonly fileName: string;
  readonly status: 'indexed' | 'refused';
  readonly reason: string | null;
  readonly pages: number | null;
  readonly createdAt: Date;
  readonly isCurrent: boolean;
};

/** A fact that the reader found in the SOC 2 report; `value` null: looked for and not found. */
export type ReportFact = { readonly label: string; readonly value: string | null };
export type ReportException = {
  readonly control: string;
  readonly page: number | null;
  readonly text: string;
  readonly response: string | null;
};

export type DocumentView = {
  readonly document: DocumentRow;
  readonly versionId: string | null;
  readonly effectiveDate: string | null;
  readonly warnings: readonly string[];
  readonly versions: readonly VersionRow[];
  readonly report: {
    readonly facts: readonly ReportFact[];
    readonly exceptions: readonly ReportException[];
    /** What the reader looked for and did not find. */
    readonly unread: readonly string[];
  } | null;
};

function Report({ report }: { report: NonNullable<DocumentView['report']> }) {
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
              {report.exceptions.map(({ control, page, text, response }) => (
                <li>
                  <p class="wrap">
                    <span class="chip chip-mono">{control}</span> {text}
                  </p>
                  <p class="small quiet wrap">
                    {[
                      page === null ? null : `Page ${page}.`,
                      response === null ? null : `Management: ${response}`,
                    ]
                      .filter(Boolean)
                      .join(' ')}
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
        {report.unread.length === 0 ? null : (
          <p class="small quiet wrap">{`Not found by the reader: ${report.unread.join(', ')}. Look these up yourself.`}</p>
        )}
      </div>
    </section>
  );
}

function Facts({ view }: { view: DocumentView }) {
  const { document } = view;
  const facts: readonly (readonly [string, string | null])[] = [
    ['Kind', KINDS[document.kind]],
    ['Product', document.product],
    ['In force since', view.effectiveDate === null ? null : date(view.effectiveDate)],
    ['Valid until', document.validUntil === null ? null : date(document.validUntil)],
    ['Pages', document.pages === null ? null : String(document.pages)],
    ['Passages', document.passages.toLocaleString('en-GB')],
  ];
  return (
    <section class="card" aria-labelledby="facts-title">
      <div class="card-head">
        <h2 id="facts-title">Version {document.version}</h2>
        <AudienceBadge audience={document.audience} />
      </div>
      <div class="card-body stack">
        <dl class="facts">
          {facts.map(([label, value]) => (
            <>
              <dt>{label}</dt>
              <dd class="wrap">{value ?? <span class="quiet">Not stated</span>}</dd>
            </>
          ))}
        </dl>
        {view.warnings.length === 0 ? null : (
          <>
            <h3>Notes from reading</h3>
            <ul class="stack">
              {view.warnings.map((warning) => (
                <li class="row">
                  <Icon name="alert" />
                  <span class="grow wrap">{warning}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

function Versions({ versions }: { versions: readonly VersionRow[] }) {
  return (
    <section class="card table-wrap" aria-label="Versions" tabindex={0}>
      <table>
        <caption>Versions</caption>
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">File</th>
            <th scope="col">Added</th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr>
              <td>{`${version.number}${version.isCurrent ? ' (current)' : ''}`}</td>
              <td class="wrap">
                {version.status === 'indexed' ? (
                  <a href={urls.source(version.id)}>{version.fileName}</a>
                ) : (
                  version.fileName
                )}
                {version.reason === null ? null : <p class="small quiet">{version.reason}</p>}
              </td>
              <td>{time(version.createdAt)}</td>
              <td>
                {version.status === 'indexed' ? (
                  <Badge tone="approved" icon="check">
                    Indexed
                  </Badge>
                ) : (
                  <Badge tone="danger" icon="alert">
                    Refused
                  </Badge>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Remove({ document }: { document: DocumentRow }) {
  return (
    <details class="card card-body">
      <summary>Remove this document</summary>
      <form class="stack" method="post" action={urls.removeDocument(document.id)}>
        <p>
          Its text and passages are deleted for good. Answers that rest on it are marked, so that
          somebody checks them again.
        </p>
        <div>
          <button class="button button-danger" type="submit">
            Remove for good
          </button>
        </div>
      </form>
    </details>
  );
}

/** One document: what it is, what was read from it, its versions. */
export function DocumentPage({ frame, view }: { frame: Frame; view: DocumentView }) {
  const { document } = view;
  return (
    <Page
      frame={frame}
      narrow
      heading={document.title ?? document.name}
      intro={<span class="wrap">{document.name}</span>}
      crumbs={<a href={urls.documents}>Evidence</a>}
      actions={
        view.versionId === null ? null : (
          <>
            <a class="button button-small" href={urls.source(view.versionId)}>
              <Icon name="document" />
              Read the text
            </a>
            <a class="button button-small" href={urls.documentFile(view.versionId)}>
              <Icon name="download" />
              Original file
            </a>
          </>
        )
      }
    >
      <div class="stack-large">
        {view.report === null ? null : <Report report={view.report} />}
        <Facts view={view} />
        <Versions versions={view.versions} />
        <Remove document={document} />
      </div>
    </Page>
  );
}
