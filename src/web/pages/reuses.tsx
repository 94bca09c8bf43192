import type { Part } from '../../evidence/versions/compare-words.ts';
import { plural } from '../../plural.ts';
import type { CitationView } from '../components/citation.tsx';
import { Sources } from '../components/earlier-answers.tsx';
import { Icon } from '../components/icon.tsx';
import { WordDifference } from '../components/word-difference.tsx';
import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';
import { date } from '../words.ts';
import type { QuestionnaireHead } from './review-view.ts';

/** A draft that repeats an approved answer to the same question. */
export type ReuseView = {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly textHash: string;
  /** From what was approved before to what would be written now. */
  readonly words: readonly Part[];
  readonly before: { readonly from: string; readonly at: Date | null };
  readonly isSame: boolean;
  readonly sources: readonly CitationView[];
};

export type ReusesView = {
  readonly questionnaire: QuestionnaireHead;
  /** As many as one click may approve. */
  readonly items: readonly ReuseView[];
  readonly total: number;
};

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
      <p class="wrap">
        <WordDifference parts={item.words} />
      </p>
      {item.isSame ? (
        <p class="quiet small">The same words as before.</p>
      ) : (
        <p class="notice wrap">
          <Icon name="alert" />
          <span>It differs: underlined words are new, struck-out words were approved before.</span>
        </p>
      )}
      <Sources sources={item.sources} />
    </li>
  );
}

/**
 * The drafts that only repeat what was approved before: looked at in a list, left out one by one, approved together.
 */
export function ReusesPage({ frame, view }: { frame: Frame; view: ReusesView }) {
  const { questionnaire, items, total } = view;
  return (
    <Page
      frame={{ ...frame, scripts: ['ticks'] }}
      narrow
      heading="Repeated answers"
      intro="Drafts that repeat, for the same question, an answer that stands approved and whose sources are valid today. Untick what you want to look at by itself; what differs from before stands first."
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
        <div class="stack">
          <p>No draft repeats an approved answer at the moment.</p>
          <p>
            <a class="button" href={urls.questionnaire(questionnaire.id)}>
              Back to the review
            </a>
          </p>
        </div>
      ) : (
        <form class="stack-large" method="post" action={urls.approveReused(questionnaire.id)}>
          {total > items.length ? (
            <p class="quiet">{`The first ${items.length} of ${plural(total, 'answer')}; the others follow once these are decided.`}</p>
          ) : null}
          <ul class="card">
            {items.map((item) => (
              <Item item={item} questionnaireId={questionnaire.id} />
            ))}
          </ul>
          <div class="actions ticked-bar">
            <button class="button button-primary" type="submit">
              <Icon name="double" />
              Approve the ticked answers
            </button>
            <p class="small quiet" data-ticked role="status"></p>
          </div>
        </form>
      )}
    </Page>
  );
}
