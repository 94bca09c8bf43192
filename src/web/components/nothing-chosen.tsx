import type { Child } from 'hono/jsx';
import { plural } from '../../plural.ts';
import type { ReviewView } from '../pages/review-view.ts';
import { urls } from '../urls.ts';

/** What is left to do elsewhere in the list, the drafts first; null where nothing is. */
function whatIsLeft({ queue, questionnaire }: ReviewView) {
  const left = ['review', 'input', 'rejected']
    .map((key) => queue.filters.find((filter) => filter.key === key && filter.key !== queue.show))
    .find((filter) => filter !== undefined && filter.count > 0);
  if (left === undefined) return null;
  const words = `${left.label}: ${plural(left.count, 'question')}`;
  return (
    <a
      class="button button-primary"
      href={urls.questionnaire(questionnaire.id, { show: left.key })}
    >
      {words}
    </a>
  );
}

function nothingWords({ tally, isDrafting }: ReviewView): { heading: string; sentence: string } {
  if (isDrafting)
    return {
      heading: 'Vouch is reading the evidence',
      sentence: 'Drafts appear in the list as they are ready; you can begin with the first ones.',
    };
  if (tally.total > 0 && tally.approved === tally.total)
    return {
      heading: 'Every answer is approved',
      sentence: 'The workbook can go back to the buyer.',
    };
  return {
    heading: 'No question is left here',
    sentence: 'Go on with what else is open, or see on the export page what may leave already.',
  };
}

/** In place of a question where the list has none: what is left elsewhere, or the export. */
export function NothingChosen({ view, messages }: { view: ReviewView; messages: Child }) {
  const { heading, sentence } = nothingWords(view);
  const left = view.isDrafting ? null : whatIsLeft(view);
  return (
    <main id="content" class="pane work" tabindex={-1}>
      <div class="work-scroll">
        {messages}
        <div class="empty">
          <h2>{heading}</h2>
          <p>{sentence}</p>
          <p class="row">
            {left}
            <a
              class={left === null ? 'button button-primary' : 'button'}
              href={urls.release(view.questionnaire.id)}
            >
              Go to export
            </a>
          </p>
        </div>
      </div>
    </main>
  );
}
