import type { Audience, DocumentKind } from '../../store/schema.ts';
import { Icon } from '../components/icon.tsx';
import { AudienceBadge, Badge } from '../components/status.tsx';
import { CorrectTopics, TopicChips, type TopicsView } from '../components/topics.tsx';
import { type Frame, Page } from '../layout.tsx';
import type { Stretch } from '../mark-quote.ts';
import { urls } from '../urls.ts';
import { KINDS } from '../words.ts';

export type SourceView = {
  readonly documentId: string;
  readonly versionId: string;
  readonly name: string;
  readonly title: string | null;
  readonly kind: DocumentKind;
  readonly audience: Audience;
  readonly version: number;
  readonly isCurrent: boolean;
  readonly page: number;
  readonly pages: readonly number[];
  readonly text: string;
  readonly quote: string | null;
  readonly stretch: Stretch | null;
  /** The passage that is marked, where one is, with what it is about. */
  readonly passage: { readonly id: number; readonly topics: TopicsView | null } | null;
};

function Text({ text, stretch }: { text: string; stretch: Stretch | null }) {
  if (stretch === null) return <>{text}</>;
  return (
    <>
      {text.slice(0, stretch.start)}
      <mark id="marked">{text.slice(stretch.start, stretch.end)}</mark>
      {text.slice(stretch.end)}
    </>
  );
}

function Pager({ view }: { view: SourceView }) {
  const index = view.pages.indexOf(view.page);
  const [previous, next] = [view.pages[index - 1], view.pages[index + 1]];
  if (view.pages.length < 2) return null;
  return (
    <nav class="pager" aria-label="Pages">
      {previous === undefined ? (
        <span></span>
      ) : (
        <a class="button button-small" href={urls.source(view.versionId, { page: previous })}>
          <Icon name="left" />
          {`Page ${previous}`}
        </a>
      )}
      <span class="quiet small">{`Page ${view.page} of ${view.pages.at(-1)}`}</span>
      {next === undefined ? (
        <span></span>
      ) : (
        <a class="button button-small" href={urls.source(view.versionId, { page: next })}>
          {`Page ${next}`}
          <Icon name="right" />
        </a>
      )}
    </nav>
  );
}

/** One page of a document as its reader saw it, with the quoted words marked. */
export function SourcePage({ frame, view }: { frame: Frame; view: SourceView }) {
  return (
    <Page
      frame={frame}
      narrow
      heading={view.title ?? view.name}
      crumbs={
        <>
          <a href={urls.documents}>Evidence</a>
          <span aria-hidden="true">/</span>
          <a class="wrap" href={urls.document(view.documentId)}>
            {view.name}
          </a>
        </>
      }
      intro={
        <span class="row">
          <span>
            {[
              KINDS[view.kind],
              `version ${view.version}`,
              view.page === 0 ? null : `page ${view.page}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <AudienceBadge audience={view.audience} />
          {view.isCurrent ? null : (
            <Badge tone="attention" icon="alert">
              An earlier version
            </Badge>
          )}
        </span>
      }
      actions={
        <a class="button button-small" href={urls.documentFile(view.versionId)}>
          <Icon name="download" />
          Original file
        </a>
      }
    >
      <div class="stack">
        {view.quote !== null && view.stretch === null ? (
          <div class="flash flash-attention" role="status">
            <Icon name="alert" size={18} />
            <p>The quoted words could not be marked on this page. They are: “{view.quote}”</p>
          </div>
        ) : null}
        <article class="card sheet" aria-label="Text of the page">
          <Text text={view.text} stretch={view.stretch} />
        </article>
        {view.passage === null ? null : (
          <div class="stack">
            <TopicChips topics={view.passage.topics} />
            <CorrectTopics
              topics={view.passage.topics}
              action={urls.passageTopics(view.passage.id)}
            />
          </div>
        )}
        <Pager view={view} />
      </div>
    </Page>
  );
}
