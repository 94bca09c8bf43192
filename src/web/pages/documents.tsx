import type { Freshness } from '../../evidence/document-freshness.ts';
import { ACCEPTED_FILES } from '../../evidence/readers/readers.ts';
import { plural } from '../../plural.ts';
import type { Audience, DocumentKind } from '../../store/schema.ts';
import { FreshnessBadge } from '../components/control-status.tsx';
import { type DoubtedAnswer, DoubtedAnswers } from '../components/doubted-answers.tsx';
import { FileField, SelectField, TextField } from '../components/field.tsx';
import { Icon } from '../components/icon.tsx';
import { KindsInDoubt } from '../components/kinds-in-doubt.tsx';
import { GraveFindings } from '../components/particulars-card.tsx';
import { type PendingRow, PendingVersions } from '../components/pending-versions.tsx';
import { AudienceBadge, Badge } from '../components/status.tsx';
import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';
import { AUDIENCES, date, KINDS } from '../words.ts';

export type DocumentRow = {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly kind: DocumentKind;
  /** Why a person should say what it is; null where that is plain. */
  readonly kindDoubt: string | null;
  readonly audience: Audience;
  readonly product: string | null;
  readonly validUntil: string | null;
  /** The gap letter that carries a report that far. */
  readonly bridgedBy: { readonly id: string; readonly name: string } | null;
  readonly modelAllowed: boolean;
  readonly version: number;
  readonly pages: number | null;
  readonly passages: number;
  readonly answers: number;
  readonly status: 'indexed' | 'refused';
  readonly reason: string | null;
  readonly warnings: number;
  readonly freshness: Freshness;
  /** What it is more closely than its kind: `Gap letter`. */
  readonly isMore: string | null;
  /** What a penetration test left open of the gravest: `2 critical`. */
  readonly findings: string | null;
  readonly addedAt: Date;
};

/** An upload that is still to be read. */
export type UploadRow = { readonly name: string; readonly isRunning: boolean };

type Props = {
  frame: Frame;
  documents: readonly DocumentRow[];
  /** Documents that look like a newer version of another, by id. */
  offered: readonly string[];
  uploads: readonly UploadRow[];
  /** Files that are unlike the document whose name they came under. */
  waiting: readonly PendingRow[];
  /** Documents that are being read again since an upgrade. */
  rereading: number;
  doubted: readonly DoubtedAnswer[];
};

/** How far it holds; where that is not for long any more, why. */
function Validity({ row: { validUntil, freshness } }: { row: DocumentRow }) {
  if (freshness.reason !== null)
    return (
      <>
        <FreshnessBadge freshness={freshness} />
        <p class="small quiet">{freshness.reason}</p>
      </>
    );
  return validUntil === null ? (
    <FreshnessBadge freshness={freshness} />
  ) : (
    <span class="nowrap">{`until ${date(validUntil)}`}</span>
  );
}

/** What it is, more closely where that is known, and what is still open in it. */
function Kind({ row: { kind, isMore, findings } }: { row: DocumentRow }) {
  return (
    <>
      {isMore ?? KINDS[kind]}
      {findings === null ? null : <GraveFindings findings={findings} />}
    </>
  );
}

function Reading({ row }: { row: DocumentRow }) {
  if (row.status === 'refused')
    return (
      <Badge tone="danger" icon="alert">
        Not usable
      </Badge>
    );
  return row.warnings === 0 ? (
    <Badge tone="approved" icon="check">
      Read
    </Badge>
  ) : (
    <Badge tone="attention" icon="alert">{`Read, ${plural(row.warnings, 'note')}`}</Badge>
  );
}

function Table({ documents, offered }: Pick<Props, 'documents' | 'offered'>) {
  return (
    <section class="card table-wrap table-wide" tabindex={0} aria-label="Documents">
      <table>
        <thead>
          <tr>
            <th scope="col">Document</th>
            <th scope="col">Kind</th>
            <th scope="col">Audience</th>
            <th scope="col">Valid</th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          {documents.map((row) => (
            <tr>
              <td class="col-document">
                <a class="wrap" href={urls.document(row.id)}>
                  {row.name}
                </a>
                <p class="quiet small wrap">
                  {[
                    row.title,
                    `version ${row.version}`,
                    row.pages === null ? null : plural(row.pages, 'page'),
                    row.kind === 'answers'
                      ? plural(row.answers, 'answer')
                      : plural(row.passages, 'passage'),
                    row.product,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                {row.reason === null ? null : <p class="small wrap">{row.reason}</p>}
                {offered.includes(row.id) ? (
                  <p class="small">
                    <a href={urls.document(row.id)}>Looks like a newer version: decide</a>
                  </p>
                ) : null}
              </td>
              <td>
                <Kind row={row} />
              </td>
              <td>
                <AudienceBadge audience={row.audience} />
              </td>
              <td>
                <Validity row={row} />
              </td>
              <td>
                <Reading row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Uploads({ uploads }: { uploads: readonly UploadRow[] }) {
  return (
    <section class="card" aria-labelledby="uploads-title">
      <div class="card-head">
        <h2 id="uploads-title">Being read</h2>
        <a class="small" href={urls.documents}>
          Refresh
        </a>
      </div>
      <ul>
        {uploads.map(({ name, isRunning }) => (
          <li class="tile">
            <div class="row">
              <span class="grow wrap">{name}</span>
              <Badge tone={isRunning ? 'ready' : 'quiet'} icon="clock">
                {isRunning ? 'Reading' : 'Waiting'}
              </Badge>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const options = (labels: Readonly<Record<string, string>>, first: string) => [
  { value: '', label: first },
  ...Object.entries(labels).map(([value, label]) => ({ value, label })),
];

function UploadForm() {
  const audiences = Object.fromEntries(
    Object.entries(AUDIENCES).map(([key, { label }]) => [key, label]),
  );
  return (
    <section class="card" aria-labelledby="upload-title">
      <div class="card-head">
        <h2 id="upload-title">Add documents</h2>
      </div>
      <form
        class="card-body stack"
        method="post"
        action={urls.documents}
        enctype="multipart/form-data"
        data-busy="Uploading…"
      >
        <FileField
          name="files"
          label="Files"
          accept={ACCEPTED_FILES}
          multiple
          optional
          hint="PDF, Word, Markdown, HTML, text, Excel or CSV; several at once, 25 MB together"
        />
        <FileField
          name="folder"
          label="Or a folder"
          folder
          optional
          hint="Each document is named by its path below the folder"
        />
        <SelectField name="kind" label="Kind" options={options(KINDS, 'Let Vouch find out')} />
        <SelectField
          name="audience"
          label="Audience"
          options={options(audiences, 'As the document says, else under NDA')}
        />
        <TextField
          name="product"
          label="Product"
          optional
          hint="Only for answers about this product"
        />
        <TextField name="validUntil" label="Valid until" type="date" optional />
        <button class="button button-primary" type="submit">
          <Icon name="upload" size={18} />
          Upload
        </button>
      </form>
    </section>
  );
}

/** After an upgrade: until then a document proves nothing new. */
function Rereading({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <p class="notice" role="status">
      <Icon name="clock" />
      <span>
        {`${plural(count, 'document')} still to be read again since Vouch was upgraded. Until then what they say proves nothing new; approved answers stay.`}
      </span>
    </p>
  );
}

/** The company's proof: what there is, for whom, until when, and how well it could be read. */
export function DocumentsPage({
  frame,
  documents,
  offered,
  uploads,
  waiting,
  rereading,
  doubted,
}: Props) {
  return (
    <Page
      frame={{ ...frame, scripts: uploads.length > 0 ? ['forms', 'reload'] : ['forms'] }}
      heading="Evidence"
      intro="Policies, reports and earlier answers. Drafts quote these documents and nothing else."
    >
      <div class="with-aside">
        <div class="stack-large">
          {uploads.length === 0 ? null : <Uploads uploads={uploads} />}
          <PendingVersions waiting={waiting} />
          <Rereading count={rereading} />
          <KindsInDoubt documents={documents} />
          <DoubtedAnswers answers={doubted} />
          {documents.length === 0 ? (
            <div class="card empty">
              <h2>No documents yet</h2>
              <p>
                Begin with the SOC 2 report and the security policies; add an earlier completed
                questionnaire so that approved wording is reused.
              </p>
            </div>
          ) : (
            <Table documents={documents} offered={offered} />
          )}
        </div>
        <UploadForm />
      </div>
    </Page>
  );
}
