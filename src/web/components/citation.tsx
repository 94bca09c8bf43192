import { KINDS } from '../../store/document-kinds.ts';
import type { Audience, CitationSource } from '../../store/schema.ts';
import { urls } from '../urls.ts';
import { Icon } from './icon.tsx';
import { AudienceBadge } from './status.tsx';

export type CitationView = {
  readonly id: number | null;
  readonly source: CitationSource;
  readonly document: string;
  readonly title: string | null;
  readonly versionId: string | null;
  readonly version: number;
  readonly page: number | null;
  readonly section: string | null;
  readonly control: string | null;
  /** The control in the register; null where it is not there. */
  readonly controlId?: string | null | undefined;
  readonly criteria: readonly string[];
  readonly quote: string;
  /** The cells of a quoted row of a table, with their headers; null for running text. */
  readonly cells?:
    | readonly { readonly header: string; readonly value: string }[]
    | null
    | undefined;
  /** The line that introduces the list that the quote is an item of. */
  readonly lead?: string | null | undefined;
  readonly audience: Audience | null;
  /** Why this source no longer stands as it did (a newer version, a removed document); null when it does. */
  readonly stale: string | null;
};

const SOURCES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.values(KINDS).map(({ source, sourceLabel }) => [source, sourceLabel]),
  ),
  profile: 'Company profile',
};

function place({ page, section }: CitationView): string {
  return [page === null ? null : `page ${page}`, section].filter(Boolean).join(' · ');
}

/** One numbered proof: the quoted words, where they stand, and a way to see them there. */
export function CitationCard({
  citation,
  number,
  questionId,
  dropAction = null,
}: {
  citation: CitationView;
  number: number;
  /** The question that the page of the source leads back to. */
  questionId?: string | undefined;
  /** Where the citation is taken away from the answer; null where it cannot be. */
  dropAction?: string | null;
}) {
  const where = place(citation);
  return (
    <li class="citation" id={`citation-${number}`}>
      <div class="citation-head">
        <span class="citation-number">{number}</span>
        <div>
          <p class="citation-title">{citation.title ?? citation.document}</p>
          <p class="quiet small wrap">
            {[
              SOURCES[citation.source],
              citation.versionId === null ? null : `version ${citation.version}`,
              where,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
      </div>
      <blockquote>
        <Lead lead={citation.lead} />
        {citation.cells == null ? citation.quote : <QuotedRow cells={citation.cells} />}
      </blockquote>
      {citation.stale === null ? null : (
        <p class="notice">
          <Icon name="alert" />
          {citation.stale}
        </p>
      )}
      <div class="citation-foot">
        {citation.control === null ? null : <ControlChip citation={citation} />}
        {citation.criteria.map((criterion) => (
          <a
            class="chip chip-mono"
            title="Trust Services Criterion: its controls"
            href={urls.controls({ criterion })}
          >
            {criterion}
          </a>
        ))}
        {citation.audience === null ? null : <AudienceBadge audience={citation.audience} />}
        {citation.versionId === null ? null : (
          <a
            href={urls.source(citation.versionId, {
              ...linkQuery(citation),
              question: questionId,
            })}
            data-key={number === 1 ? 'o' : undefined}
          >
            See it in place
            <span class="hidden-visually">{` (citation ${number}, ${citation.document})`}</span>
            <Icon name="right" size={14} />
          </a>
        )}
        {dropAction === null || citation.id === null ? null : (
          <button
            class="button button-quiet button-small"
            type="submit"
            form="answer"
            formaction={dropAction}
            name="drop"
            value={String(citation.id)}
          >
            Drop
            <span class="hidden-visually">{` citation ${number}`}</span>
          </button>
        )}
      </div>
    </li>
  );
}

/** An item of a list says little without the line that introduces it. */
export const Lead = ({ lead }: { lead: string | null | undefined }) =>
  lead == null ? null : <span class="quiet quoted-cell">{lead}</span>;

/** A row says little without its columns: each cell behind its header. */
function QuotedRow({ cells }: { cells: readonly { header: string; value: string }[] }) {
  const filled = cells.filter(({ value }) => value !== '');
  return (
    <>
      {filled.map(({ header, value }) => (
        <span class="quoted-cell">
          {header === '' ? null : <span class="quiet">{`${header}: `}</span>}
          {value}
        </span>
      ))}
    </>
  );
}

function ControlChip({ citation: { control, controlId } }: { citation: CitationView }) {
  if (controlId == null)
    return (
      <span class="chip chip-mono" title="Control">
        {control}
      </span>
    );
  return (
    <a class="chip chip-mono" title="Control: what stands behind it" href={urls.control(controlId)}>
      {control}
    </a>
  );
}

function linkQuery(citation: CitationView) {
  return {
    page: citation.page ?? undefined,
    ...(citation.id === null ? {} : { citation: citation.id }),
  };
}
