import type { Audience, DocumentKind } from '../../store/schema.ts';
import type { Stretch } from '../client/mark-quote.ts';
import { Icon } from '../components/icon.tsx';
import { SourceText } from '../components/source-text.tsx';
import { AudienceBadge, Badge } from '../components/status.tsx';
import { CorrectTopics, TopicChips, type TopicsView } from '../components/topics.tsx';
import { type Frame, Page } from '../layout.tsx';
import type { SourceBlock } from '../source-blocks.ts';
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
  /** Its pages can be drawn as they are. */
  readonly isPdf: boolean;
  readonly page: number;
  readonly pages: readonly number[];
  readonly text: string;
  readonly quote: string | null;
  readonly stretch: Stretch | null;
  /** The text in the document's own shape; null where only its words are known. */
  readonly blocks: readonly SourceBlock[] | null;
  /** The question from which the person came. */
  readonly back: {
    readonly questionnaireId: string;
    readonly questionId: string;
    readonly name: string;
  } | null;
  /** The passage that is marked, where one is, with what it is about. */
  readonly passage: { readonly id: number; readonly topics: TopicsView | null } | null;
};

function Pager({ view }: { view: SourceView }) {
  const index = view.pages.indexOf(view.page);
  const [previous, next] = [view.pages[index - 1], view.pages[index + 1]];
  const question = view.back?.questionId;
  const at = (page: number) => urls.source(view.versionId, { page, question });
  if (view.pages.length < 2) return null;
  return (
    <nav class="pager" aria-label="Pages">
      {previous === undefined ? (
        <span></span>
      ) : (
        <a class="button button-small" href={at(previous)}>
          <Icon name="left" />
          {`Page ${previous}`}
        </a>
      )}
      <span class="quiet small">{`Page ${view.page} of ${view.pages.at(-1)}`}</span>
      {next === undefined ? (
        <span></span>
      ) : (
        <a class="button button-small" href={at(next)}>
          {`Page ${next}`}
          <Icon name="right" />
        </a>
      )}
    </nav>
  );
}

/**
 * The page as it was printed, drawn by the page's script, above the words that Vouch read there; without script the
 * words alone.
 */
function PageOf({ view }: { view: SourceView }) {
  const text = <SourceText text={view.text} stretch={view.stretch} blocks={view.blocks} />;
  if (!view.isPdf)
    return (
      <article class="card sheet" aria-label="Text of the page">
        {text}
      </article>
    );
  return (
    <>
      <p class="notice" role="status" data-pdf-says hidden></p>
      <figure
        class="pdf-page card"
        data-pdf={urls.documentFile(view.versionId)}
        data-page={String(view.page)}
        data-quote={view.quote ?? ''}
        aria-label={`Page ${view.page} as it was printed`}
        hidden
      ></figure>
      <details class="card as-read" open>
        <summary>The words that Vouch read on this page</summary>
        <div class="sheet">
          {view.text === '' ? 'No words were read on this page: it is a picture, or empty.' : text}
        </div>
      </details>
    </>
  );
}

/** One page of a document as its reader saw it, with the quoted words marked. */
export function SourcePage({ frame, view }: { frame: Frame; view: SourceView }) {
  return (
    <Page
      frame={{ ...frame, scripts: ['source'] }}
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
      {view.back === null ? null : (
        <p class="way-back">
          <a
            class="button button-primary button-small"
            href={urls.question(view.back.questionnaireId, view.back.questionId)}
            data-back
          >
            <Icon name="left" />
            {`Back to ${view.back.name}`}
          </a>
        </p>
      )}
      <div class="stack">
        {view.quote !== null && view.stretch === null && !view.isPdf ? (
          <div class="flash flash-attention" role="status">
            <Icon name="alert" size={18} />
            <p>The quoted words could not be marked on this page. They are: “{view.quote}”</p>
          </div>
        ) : null}
        <PageOf view={view} />
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
