import type { ReviewView } from '../pages/review-view.ts';
import { urls } from '../urls.ts';
import { Icon } from './icon.tsx';

/** The bar below the answer: what can be decided, and the ways to the neighbouring questions. */
export function AnswerBar({ view }: { view: ReviewView }) {
  const { questionnaire, queue } = view;
  const query = { show: queue.show, find: queue.find, domain: queue.domain };
  return (
    <div class="actions">
      <div class="actions-inner">
        <button
          class="button button-primary"
          type="submit"
          form="answer"
          name="action"
          value="approve"
        >
          <Icon name="check" size={18} />
          {view.nextId === null ? 'Approve' : 'Approve and next'}
          <span class="key">Ctrl ↵</span>
        </button>
        <button class="button" type="submit" form="answer" name="action" value="save">
          Save
        </button>
        {view.question?.state === 'approved' ? (
          <button class="button" type="submit" form="answer" name="action" value="reopen">
            Reopen
          </button>
        ) : null}
        <button class="button button-quiet button-small" type="button" data-open-keys hidden>
          <Icon name="keyboard" size={18} />
          <span class="hidden-visually">Keyboard shortcuts</span>
        </button>
        <p class="small quiet" data-saved role="status"></p>
        <nav class="actions-end" aria-label="Neighbouring questions">
          <span class="small quiet">
            {queue.position === null ? null : (
              <>
                <span class="word">{'Question '}</span>
                {`${queue.position.toLocaleString('en-GB')} of ${queue.total.toLocaleString('en-GB')}`}
              </>
            )}
          </span>
          {view.previousId === null ? null : (
            <a
              class="button button-quiet button-small"
              data-key="k"
              href={urls.question(questionnaire.id, view.previousId, query)}
            >
              <Icon name="left" />
              <span class="hidden-visually">Previous</span>
            </a>
          )}
          {view.nextId === null ? null : (
            <a
              class="button button-quiet button-small"
              data-key="j"
              href={urls.question(questionnaire.id, view.nextId, query)}
            >
              <span class="word">Next</span>
              <Icon name="right" />
            </a>
          )}
        </nav>
      </div>
    </div>
  );
}
