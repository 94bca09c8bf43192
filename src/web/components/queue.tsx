import { plural } from '../../plural.ts';
import type { Queue, QueueItem, ReviewView } from '../pages/review-view.ts';
import { saidId } from '../said.ts';
import { urls } from '../urls.ts';
import { STATES, time } from '../words.ts';
import { Icon } from './icon.tsx';
import { capitalised } from './topics.tsx';

type Place = { questionnaireId: string; currentId: string | null };

type Repeated = Pick<ReviewView, 'reusedCount' | 'together'>;

/** What was approved in one action is taken back in one, for as long as it stands. */
function Together({ repeated, questionnaireId }: { repeated: Repeated; questionnaireId: string }) {
  const { together } = repeated;
  if (together === null) return null;
  const { batch, count, by, at } = together;
  return (
    <form class="reused" method="post" action={urls.undo(questionnaireId)}>
      <p>{`${by} approved ${plural(count, 'answer')} together, ${time(at)}.`}</p>
      <input type="hidden" name="batch" value={batch} />
      <button class="button button-small" type="submit">
        {`Take back all ${count.toLocaleString('en-GB')}`}
      </button>
    </form>
  );
}

function Reused({ repeated, questionnaireId }: { repeated: Repeated; questionnaireId: string }) {
  const count = repeated.reusedCount;
  if (count === 0) return null;
  return (
    <div class="reused">
      <p>{`${plural(count, 'draft')} ${count === 1 ? 'repeats' : 'repeat'} an approved answer to the same question.`}</p>
      <a class="button button-small" href={urls.approveReused(questionnaireId)}>
        <Icon name="double" />
        Look at {count === 1 ? 'it' : 'them'} together
      </a>
    </div>
  );
}

/** What a filter counts, for those who hear it. */
function nounOf(key: string, count: number, { filters }: Queue): string {
  if (key === 'facts') return count === 1 ? ' fact' : ' facts';
  const hasFacts = filters.some((filter) => filter.key === 'facts');
  if (key === 'all' && hasFacts) return ' questions and company facts';
  return count === 1 ? ' question' : ' questions';
}

function Filters({ queue, questionnaireId }: { queue: Queue; questionnaireId: string }) {
  return (
    <nav class="filters" aria-label="Filter questions by state">
      {queue.filters.map(({ key, label, count }) => (
        <a
          href={urls.questionnaire(questionnaireId, {
            show: key,
            find: queue.find,
            domain: queue.domain,
          })}
          aria-current={key === queue.show ? 'true' : undefined}
        >
          {label} <b data-count={key}>{count.toLocaleString('en-GB')}</b>
          <span class="hidden-visually">{nounOf(key, count, queue)}</span>
        </a>
      ))}
    </nav>
  );
}

/** Limits the list to one control domain. */
function Domains({ queue, questionnaireId }: { queue: Queue; questionnaireId: string }) {
  if (queue.domains.length < 2 && queue.domain === '') return null;
  return (
    <form class="by-domain" method="get" action={urls.questionnaire(questionnaireId)}>
      <input type="hidden" name="show" value={queue.show} />
      <input type="hidden" name="find" value={queue.find} />
      <label class="hidden-visually" for="by-domain">
        Control domain
      </label>
      <select id="by-domain" name="domain">
        <option value="">All domains</option>
        {queue.domains.map(({ domain, count }) => (
          <option value={domain} selected={domain === queue.domain}>
            {`${capitalised(domain)} (${count})`}
          </option>
        ))}
      </select>
      <button class="button button-small" type="submit">
        Show
      </button>
    </form>
  );
}

function Item({ item, href, isCurrent }: { item: QueueItem; href: string; isCurrent: boolean }) {
  const { label, tone, icon } = STATES[item.state];
  return (
    <li>
      <a class="queue-item" href={href} aria-current={isCurrent ? 'true' : undefined}>
        <span class={`queue-sign tone-${tone}`}>
          <Icon name={icon} size={13} />
        </span>
        <span>
          <span class="queue-text">{item.text}</span>
          <span class="queue-meta">
            <span>{saidId(item.shownId) ?? item.cell}</span>
            <span>{label}</span>
            {item.stale ? <span>Source changed</span> : null}
          </span>
        </span>
      </a>
    </li>
  );
}

/** The list of questions: filters with counts, a search box, the questions by section. */
export function QueuePane({
  queue,
  repeated,
  questionnaireId,
  currentId,
}: { queue: Queue; repeated: Repeated } & Place) {
  const query = { show: queue.show, find: queue.find, domain: queue.domain };
  let heading = '';
  return (
    <aside class="pane queue" id="queue" aria-label="Questions" tabindex={-1}>
      <div class="queue-head">
        {currentId === null ? null : (
          <a class="button button-small to-question" href="#content">
            <Icon name="left" />
            Back to the question
          </a>
        )}
        <Filters queue={queue} questionnaireId={questionnaireId} />
        <search class="find-row">
          <form class="find" method="get" action={urls.questionnaire(questionnaireId)}>
            <Icon name="search" />
            <label class="hidden-visually" for="find">
              Find in questions
            </label>
            <input type="hidden" name="show" value={queue.show} />
            <input type="hidden" name="domain" value={queue.domain} />
            <input
              id="find"
              name="find"
              type="search"
              value={queue.find}
              placeholder="Find in questions"
            />
          </form>
          <form class="go-to" method="get" action={urls.questionnaire(questionnaireId)}>
            <input type="hidden" name="show" value={queue.show} />
            <input type="hidden" name="find" value={queue.find} />
            <input type="hidden" name="domain" value={queue.domain} />
            <label class="hidden-visually" for="at">
              Go to the question with this number or id
            </label>
            <input id="at" name="at" type="text" required placeholder="Go to" autocomplete="off" />
          </form>
        </search>
        <Domains queue={queue} questionnaireId={questionnaireId} />
      </div>
      <div class="queue-list">
        {queue.show === 'review' ? (
          <Reused repeated={repeated} questionnaireId={questionnaireId} />
        ) : null}
        <Together repeated={repeated} questionnaireId={questionnaireId} />
        {queue.items.length === 0 ? (
          <p class="queue-more quiet">Nothing here. Choose another filter.</p>
        ) : null}
        {queue.before === null ? null : (
          <p class="queue-more">
            <a href={queue.before}>Earlier questions</a>
          </p>
        )}
        <ol>
          {queue.items.map((item) => {
            const title = [item.sheet, item.section].filter(Boolean).join(' · ');
            const isNew = title !== heading;
            heading = title;
            return (
              <>
                {isNew ? <li class="queue-section">{title}</li> : null}
                <Item
                  item={item}
                  href={urls.question(questionnaireId, item.id, query)}
                  isCurrent={item.id === currentId}
                />
              </>
            );
          })}
        </ol>
        {queue.after === null ? null : (
          <p class="queue-more">
            <a href={queue.after}>More questions</a>
            <span class="quiet">{` of ${plural(queue.total, 'question')}`}</span>
          </p>
        )}
      </div>
    </aside>
  );
}
