import { plural } from '../../plural.ts';
import { urls } from '../urls.ts';
import { time } from '../words.ts';
import { Icon } from './icon.tsx';
import { type OutdatedRow, SentAnswers } from './sent-answers.tsx';
import { Badge } from './status.tsx';

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
  /** Answers in it that would not leave like that any more. */
  readonly outdated: readonly OutdatedRow[];
  /** Answers that could be written now and are not in it. */
  readonly approvedSince: number;
};

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

/** The files made so far, each with its proof and with what in it is outdated. */
export function ExportsCard({
  exports,
  questionnaireId,
}: {
  exports: readonly ExportRow[];
  questionnaireId: string;
}) {
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
                  Only answer cells changed
                </Badge>
              )}
              {row.includesDrafts ? null : (
                <a class="button button-small" href={urls.package(row.id)}>
                  <Icon name="document" />
                  Evidence package
                </a>
              )}
              <a class="button button-primary button-small" href={urls.download(row.id)}>
                <Icon name="download" />
                Download
              </a>
            </div>
            <SentAnswers row={row} questionnaireId={questionnaireId} />
            <Proof row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}
