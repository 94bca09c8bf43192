import { plural } from '../../plural.ts';
import { DOCUMENT_KINDS } from '../../store/document-kinds.ts';
import type { DocumentKind } from '../../store/schema.ts';
import { urls } from '../urls.ts';
import { KINDS } from '../words.ts';
import { Badge } from './status.tsx';

type Doubted = {
  readonly id: string;
  readonly name: string;
  readonly kind: DocumentKind;
  /** Why a person should say what it is; null where that is plain. */
  readonly kindDoubt: string | null;
};

/** Says what a document is with one click; the kind that it was taken for comes first. */
function KindButtons({ row }: { row: Doubted }) {
  const others = DOCUMENT_KINDS.filter((each) => each !== row.kind);
  return (
    <form class="row" method="post" action={urls.documentKind(row.id)}>
      {[row.kind, ...others].map((kind) => (
        <button
          class={`button button-small${kind === row.kind ? ' button-primary' : ''}`}
          type="submit"
          name="kind"
          value={kind}
        >
          {KINDS[kind]}
          <span class="hidden-visually">{`: ${row.name}`}</span>
        </button>
      ))}
    </form>
  );
}

/** The documents of which a person should say what they are, one click each. */
export function KindsInDoubt({ documents }: { documents: readonly Doubted[] }) {
  const doubted = documents.filter(({ kindDoubt }) => kindDoubt !== null);
  if (doubted.length === 0) return null;
  return (
    <section class="card" aria-labelledby="doubt-title" id="kinds-in-doubt">
      <div class="card-head">
        <h2 id="doubt-title">Kind in doubt</h2>
        <Badge tone="attention" icon="question">
          {plural(doubted.length, 'document')}
        </Badge>
      </div>
      <ul>
        {doubted.map((row) => (
          <li class="tile">
            <p class="wrap">
              <a href={urls.document(row.id)}>{row.name}</a>
            </p>
            <p class="small quiet wrap">{row.kindDoubt}</p>
            <KindButtons row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}
