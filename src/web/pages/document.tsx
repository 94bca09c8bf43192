import { SelectField, TextField } from '../components/field.tsx';
import { Icon } from '../components/icon.tsx';
import { ReportCard, type ReportView } from '../components/report-card.tsx';
import { AudienceBadge, Badge } from '../components/status.tsx';
import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';
import { AUDIENCES, date, KINDS, time } from '../words.ts';
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

export type DocumentView = {
  readonly document: DocumentRow;
  readonly versionId: string | null;
  readonly effectiveDate: string | null;
  readonly warnings: readonly string[];
  readonly products: readonly string[];
  /** Only an administrator lets text go to a model. */
  readonly mayAllowModel: boolean;
  readonly versions: readonly VersionRow[];
  readonly report: ReportView | null;
};

function Facts({ view }: { view: DocumentView }) {
  const { document } = view;
  const facts: readonly (readonly [string, string | null])[] = [
    ['Kind', KINDS[document.kind]],
    ['Product', document.product ?? 'Every product'],
    ['In force since', view.effectiveDate === null ? null : date(view.effectiveDate)],
    ['Valid until', document.validUntil === null ? null : date(document.validUntil)],
    ['May go to a model', document.modelAllowed ? 'Yes' : 'No'],
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

/** What a person knows better than the reader: for whom the document is, for what, until when. */
function Describe({ view }: { view: DocumentView }) {
  const { document, products, mayAllowModel } = view;
  return (
    <details class="card card-body">
      <summary>Change audience, product or validity</summary>
      <form class="stack" method="post" action={urls.document(document.id)}>
        <SelectField
          name="audience"
          label="Audience"
          value={document.audience}
          options={Object.entries(AUDIENCES).map(([value, { label, hint }]) => ({
            value,
            label: `${label}: ${hint.toLowerCase()}`,
          }))}
        />
        <div class="pair">
          <TextField
            name="product"
            label="Product"
            value={document.product ?? ''}
            optional
            list="products"
            hint="Empty: for every product"
          />
          <TextField
            name="validUntil"
            label="Valid until"
            type="date"
            value={document.validUntil ?? ''}
            optional
            hint="After this day no draft quotes it"
          />
        </div>
        <datalist id="products">
          {products.map((product) => (
            <option value={product}></option>
          ))}
        </datalist>
        {mayAllowModel ? (
          <div class="field">
            <input type="hidden" name="modelAllowed" value="no" />
            <label class="check-line">
              <input
                type="checkbox"
                name="modelAllowed"
                value="yes"
                checked={document.modelAllowed}
              />
              Its text may be sent to the language model, where one is set up
            </label>
          </div>
        ) : null}
        <p class="small quiet">
          Answers in questionnaires that may no longer draw on it are marked to be checked again.
        </p>
        <div>
          <button class="button button-primary" type="submit">
            Save
          </button>
        </div>
      </form>
    </details>
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
        {view.report === null ? null : <ReportCard report={view.report} />}
        <Facts view={view} />
        <Describe view={view} />
        <Versions versions={view.versions} />
        <Remove document={document} />
      </div>
    </Page>
  );
}
