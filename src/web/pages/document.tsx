import { isAttestationKind } from '../../evidence/kinds/kind-rules.ts';
import { plural } from '../../plural.ts';
import { FreshnessBadge } from '../components/control-status.tsx';
import { DescribeForm } from '../components/describe-form.tsx';
import { AudienceOffer, NewerOffers } from '../components/document-offers.tsx';
import type { DocumentRow } from '../components/document-table.tsx';
import { Icon } from '../components/icon.tsx';
import { ParticularsCard } from '../components/particulars-card.tsx';
import { PendingVersions, TakeApart } from '../components/pending-versions.tsx';
import { ReportCard } from '../components/report-card.tsx';
import { AudienceBadge, Badge } from '../components/status.tsx';
import { capitalised } from '../components/topics.tsx';
import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';
import { CLASSIFICATIONS, date, KINDS, STATED_LABELS, time } from '../words.ts';
import type { DocumentView, StatedRow, VersionRow } from './document-view.ts';

function shownValue(field: StatedRow['field'], value: string | null): string | null {
  if (value === null) return null;
  if (field === 'effectiveDate' || field === 'nextReview') return date(value);
  return field === 'classification' ? (CLASSIFICATIONS[value] ?? value) : value;
}

function ReportLinks({ view: { document, controls } }: { view: DocumentView }) {
  return (
    <>
      <a class="button button-small" href={urls.controls({ document: document.id })}>
        {plural(controls, 'control')}
      </a>
      <a class="button button-small" href={urls.reportFacts(document.id)}>
        <Icon name="pencil" />
        Correct what was read
      </a>
    </>
  );
}

const inWords = ({ domain, passages }: DocumentView['domains'][number]): string =>
  `${capitalised(domain)} (${passages.toLocaleString('en-GB')})`;

/** Until when a report is current only because a letter says that nothing changed since. */
function Bridge({ document: { validUntil, bridgedBy } }: { document: DocumentRow }) {
  if (validUntil === null || bridgedBy === null) return null;
  return (
    <p>
      {`Current until ${date(validUntil)} by the gap letter `}
      <a class="wrap" href={urls.document(bridgedBy.id)}>
        {bridgedBy.name}
      </a>
      .
    </p>
  );
}

function Facts({ view }: { view: DocumentView }) {
  const { document } = view;
  const facts: readonly (readonly [string, string | null])[] = [
    ['Kind', document.isMore ?? KINDS[document.kind]],
    ['Serves', document.product ?? 'Every product'],
    ['Valid until', document.validUntil === null ? 'Not stated' : date(document.validUntil)],
    ['May go to a model', document.modelAllowed ? 'Yes' : 'No'],
    ['Pages', document.pages === null ? null : String(document.pages)],
    ['Speaks of', view.domains.map(inWords).join(', ') || null],
    document.kind === 'answers'
      ? ['Earlier answers', document.answers.toLocaleString('en-GB')]
      : ['Passages', document.passages.toLocaleString('en-GB')],
  ];
  return (
    <section class="card" aria-labelledby="facts-title">
      <div class="card-head">
        <h2 id="facts-title">Version {document.version}</h2>
        <span class="row">
          <FreshnessBadge freshness={document.freshness} />
          <AudienceBadge audience={document.audience} />
        </span>
      </div>
      <div class="card-body stack">
        {document.freshness.reason === null ? null : <p>{document.freshness.reason}</p>}
        <Bridge document={document} />
        <dl class="facts">
          {view.stated.map(({ field, value, from }) => (
            <>
              <dt>{STATED_LABELS[field]}</dt>
              <dd class="wrap">
                {shownValue(field, value) ?? <span class="quiet">Not stated</span>}
                {from === null ? null : <p class="small quiet wrap">{from}</p>}
              </dd>
            </>
          ))}
          {facts.map(([label, value]) =>
            value === null ? null : (
              <>
                <dt>{label}</dt>
                <dd class="wrap">{value}</dd>
              </>
            ),
          )}
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

function Versions({ document, versions }: Pick<DocumentView, 'document' | 'versions'>) {
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
              <td>
                {`${version.number}${version.isCurrent ? ' (current)' : ''}`}
                {version.statedVersion === null ? null : (
                  <p class="small quiet wrap">{`says “${version.statedVersion}”`}</p>
                )}
                <Compare document={document} versions={versions} version={version} />
                <Origin document={document} versions={versions} version={version} />
              </td>
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
                    Read
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

/** The way to what changed since the version before that could be read. */
function Compare({
  document,
  versions,
  version,
}: Pick<DocumentView, 'document' | 'versions'> & { version: VersionRow }) {
  const before = versions.find(
    ({ number, status }) => number < version.number && status === 'indexed',
  );
  if (before === undefined || version.status !== 'indexed') return null;
  return (
    <p class="small">
      <a href={urls.changes(document.id, { from: before.number, to: version.number })}>
        {`Changes since version ${before.number}`}
      </a>
    </p>
  );
}

/** The way out of a document for a version that does not belong there. */
function Origin({
  document,
  versions,
  version,
}: Pick<DocumentView, 'document' | 'versions'> & { version: VersionRow }) {
  if (version.takenOutAs !== null)
    return <p class="small quiet wrap">{`taken out: it is ${version.takenOutAs} now`}</p>;
  const others = versions.filter(
    ({ status, takenOutAs, id }) =>
      status === 'indexed' && takenOutAs === null && id !== version.id,
  );
  if (version.status !== 'indexed' || others.length === 0) return null;
  return <TakeApart documentId={document.id} version={version.number} />;
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
            {isAttestationKind(document.kind) ? <ReportLinks view={view} /> : null}
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
        <AudienceOffer view={view} />
        <PendingVersions waiting={view.waiting} />
        <NewerOffers view={view} />
        {view.report === null ? null : <ReportCard report={view.report} />}
        {view.particulars === null ? null : (
          <ParticularsCard particulars={view.particulars} findings={document.findings} />
        )}
        <Facts view={view} />
        <DescribeForm view={view} />
        <Versions document={document} versions={view.versions} />
        <Remove document={document} />
      </div>
    </Page>
  );
}
