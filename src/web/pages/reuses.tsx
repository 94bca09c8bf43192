import type { CitationView } from '../components/citation.tsx';
import { Icon } from '../components/icon.tsx';
import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';
import { date, plural } from '../words.ts';
import type { QuestionnaireHead } from './review-view.ts';

type Said = { readonly choice: string; readonly words: string };

/** A draft that repeats an approved answer to the same question. */
export type ReuseView = {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly textHash: string;
  readonly now: Said;
  readonly before: Said & { readonly from: string; readonly at: Date | null };
  readonly isSame: boolean;
  readonly sources: readonly CitationView[];
};

export type ReusesView = {
  readonly questionnaire: QuestionnaireHead;
  /** As many as one click may approve. */
  readonly items: readonly ReuseView[];
  readonly total: number;
};

const wordsOf = ({ choice, words }: Said) => [choice, words].filter(Boolean).join(': ');

function Sources({ sources }: { sources: readonly CitationView[] }) {
  if (sources.length === 0)
    return <p class="quiet small">No document was cited for it; it rested on a person’s word.</p>;
  return (
    <ul class="small">
      {sources.map((source) => (
        <li class="wrap">
          {source.versionId === null ? (
            source.document
          ) : (
            <a href={urls.source(source.versionId, { page: source.page ?? undefined })}>
              {source.title ?? source.document}
            </a>
          )}
          {source.page === null ? null : `, page ${source.page}`}
          {source.stale === null ? null : ` (${source.stale})`}
        </li>
      ))}
    </ul>
  );
}

function Item({ item, questionnaireId }: { item: ReuseView; questionnaireId: string }) {
  const { before } = item;
  const when = before.at === null ? '' : `, approved ${date(before.at)}`;
  return (
    <li class="tile reuse">
      <label class="check-line">
        <input type="checkbox" name={`textHash:${item.id}`} value={item.textHash} checked />
        <strong class="wrap">{item.text}</strong>
      </label>
      <p class="meta">
        <a class="mono" href={urls.question(questionnaireId, item.id)}>
          {item.label}
        </a>
        <span class="wrap">{`Answered before for ${before.from}${when}`}</span>
      </p>
      <p class="wrap">{wordsOf(item.now)}</p>
      {item.isSame ? (
        <p class="quiet small">The same words as before.</p>
      ) : (
        <p class="notice wrap">
          <Icon name="alert" />
          <span>{`Differs; before it was: ${wordsOf(before)}`}</span>
        </p>
      )}
      <Sources sources={item.sources} />
    </li>
  );
}

/** The drafts that only repeat what was approved before: looked at in a list, left out one by one, approved together. */
export function ReusesPage({ frame, view }: { frame: Frame; view: ReusesView }) {
  const { questionnaire, items, total } = view;
  return (
    <Page
      frame={frame}
      narrow
      heading="Repeated answers"
      intro="Drafts that repeat, for the same question, an answer that stands approved and whose sources are valid today."
      crumbs={
        <>
          <a href={urls.home}>Questionnaires</a>
          <span aria-hidden="true">/</span>
          <a class="wrap" href={urls.questionnaire(questionnaire.id)}>
            {questionnaire.buyer ?? questionnaire.fileName}
          </a>
        </>
      }
    >
      {items.length === 0 ? (
        <p>No draft only repeats an approved answer.</p>
      ) : (
        <form class="stack-large" method="post" action={urls.approveReused(questionnaire.id)}>
          {total > items.length ? (
            <p class="quiet">{`The first ${items.length} of ${total}; the others follow after these.`}</p>
          ) : null}
          <ul class="card">
            {items.map((item) => (
              <Item item={item} questionnaireId={questionnaire.id} />
            ))}
          </ul>
          <div>
            <button class="button button-primary" type="submit">
              <Icon name="double" />
              {`Approve those ticked, of ${plural(items.length, 'answer')}`}
            </button>
          </div>
        </form>
      )}
    </Page>
  );
}
