import type { Freshness } from '../../evidence/document-freshness.ts';
import { plural } from '../../plural.ts';
import type { Audience, DocumentKind } from '../../store/schema.ts';
import { urls } from '../urls.ts';
import { date, KINDS } from '../words.ts';
import { FreshnessBadge } from './control-status.tsx';
import { GraveFindings } from './particulars-card.tsx';
import { AudienceBadge, Badge } from './status.tsx';

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

/** The company's documents, each with what it is, for whom and until when; `offered`: newer versions to decide on. */
export function DocumentTable({
  documents,
  offered,
}: {
  documents: readonly DocumentRow[];
  offered: readonly string[];
}) {
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

/** Files that prove nothing, because they could not be read, each with what to do. */
export function NotUsable({ documents }: { documents: readonly DocumentRow[] }) {
  const refused = documents.filter(({ status }) => status === 'refused');
  if (refused.length === 0) return null;
  return (
    <section class="card" aria-labelledby="not-usable-title">
      <div class="card-head">
        <h2 id="not-usable-title">Could not be read</h2>
        <Badge tone="danger" icon="alert">
          {plural(refused.length, 'document')}
        </Badge>
      </div>
      <ul>
        {refused.map(({ id, name, reason }) => (
          <li class="tile">
            <p class="wrap">
              <a href={urls.document(id)}>{name}</a>
            </p>
            <p class="small quiet wrap">{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
