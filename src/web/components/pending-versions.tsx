import type { PendingVersion } from '../../store/pending-versions.ts';
import { urls } from '../urls.ts';
import { time } from '../words.ts';
import { Icon } from './icon.tsx';

export type PendingRow = Pick<
  PendingVersion,
  'id' | 'documentId' | 'document' | 'title' | 'shared' | 'createdAt'
>;

/**
 * Files that are unlike the document whose name they came under: a person says what each is, and until then nothing
 * is merged.
 */
export function PendingVersions({ waiting }: { waiting: readonly PendingRow[] }) {
  if (waiting.length === 0) return null;
  return (
    <section class="card" aria-labelledby="pending-title">
      <div class="card-head">
        <h2 id="pending-title">Waiting for your decision</h2>
      </div>
      <ul>
        {waiting.map((row) => (
          <li class="tile stack">
            <Question row={row} />
            <Decision row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Question({
  row: { documentId, document, title, shared, createdAt },
}: {
  row: PendingRow;
}) {
  const alike = Math.round(shared * 100);
  return (
    <p class="wrap">
      <Icon name="alert" />
      {` A file came under the name of `}
      <a href={urls.document(documentId)}>{document}</a>
      {` (${time(createdAt)}${title === null ? '' : `, titled “${title}”`}) and ${alike === 0 ? 'has nothing in common with it' : `only ${alike} % of it is alike`}. It proves nothing until you say what it is.`}
    </p>
  );
}

function Decision({ row: { id, documentId, document } }: { row: PendingRow }) {
  const field = `name-${id}`;
  return (
    <form class="row" method="post" action={urls.pending(documentId)} data-busy="Reading…">
      <input type="hidden" name="pending" value={id} />
      <button class="button button-small" type="submit" name="decision" value="newer">
        {`Newer version of ${document}`}
      </button>
      <button class="button button-small" type="submit" name="decision" value="own">
        Another document
      </button>
      <label class="hidden-visually" for={field}>
        {`Its name, if it is another document than ${document}`}
      </label>
      <input id={field} type="text" name="name" maxlength={500} placeholder="Its name (optional)" />
      <button class="button button-small" type="submit" name="decision" value="discard">
        Discard
      </button>
    </form>
  );
}

/** A version that belongs to another document is taken out of this one. */
export function TakeApart({ documentId, version }: { documentId: string; version: number }) {
  return (
    <form method="post" action={urls.takeApart(documentId)} data-busy="Reading…">
      <input type="hidden" name="version" value={String(version)} />
      <button
        class="button button-small"
        type="submit"
        title="It was merged wrongly: it becomes a document of its own"
      >
        Take out
      </button>
    </form>
  );
}
