import { plural } from '../../plural.ts';
import { AnswerCells } from '../components/answer-cells.tsx';
import { Conflict } from '../components/conflict.tsx';
import { EvidencePane, ToEvidence } from '../components/evidence-pane.tsx';
import { HeldBack, Proposed } from '../components/held.tsx';
import { History } from '../components/history.tsx';
import { Icon } from '../components/icon.tsx';
import { Keys, Palette } from '../components/keys.tsx';
import { QuestionHead, VerdictCard } from '../components/question.tsx';
import { QueuePane } from '../components/queue.tsx';
import { ReviewBar } from '../components/review-bar.tsx';
import { PausedRun } from '../components/run-panel.tsx';
import { CorrectTopics } from '../components/topics.tsx';
import { FlashMessage, type Frame, Layout } from '../layout.tsx';
import { urls } from '../urls.ts';
import type { QuestionView, ReviewView } from './review-view.ts';

type Props = { frame: Frame; view: ReviewView; today: Date };

function Messages({ frame, view }: { frame: Frame; view: ReviewView }) {
  return (
    <div data-messages>
      {frame.flash ? <FlashMessage flash={frame.flash} /> : null}
      {view.runError === null ? null : (
        <FlashMessage flash={{ tone: 'danger', text: `Drafting stopped: ${view.runError}` }} />
      )}
      {view.paused === null ? null : <PausedRun id={view.questionnaire.id} run={view.paused} />}
    </div>
  );
}

function Actions({ view }: { view: ReviewView }) {
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

const MAY_BE_REJECTED: ReadonlySet<string> = new Set([
  'drafted',
  'in_review',
  'answered',
  'approved',
]);

function Reject({ question, action }: { question: QuestionView; action: string }) {
  return (
    <details class="reject">
      <summary data-key="r">Reject this answer</summary>
      <form class="stack" method="post" action={action}>
        <input type="hidden" name="version" value={String(question.version)} />
        <div class="field">
          <label for="reason">What is wrong with it?</label>
          <textarea
            id="reason"
            name="reason"
            required
            maxlength={1000}
            data-question={question.id}
          ></textarea>
        </div>
        <div>
          <button class="button button-danger" type="submit" name="action" value="reject">
            Reject
          </button>
        </div>
      </form>
    </details>
  );
}

function Work({
  view,
  question,
  frame,
}: {
  view: ReviewView;
  question: QuestionView;
  frame: Frame;
}) {
  const { queue, questionnaire } = view;
  const query = { show: queue.show, find: queue.find, domain: queue.domain };
  const action = urls.question(questionnaire.id, question.id, query);
  return (
    <main id="content" class="pane work" tabindex={-1}>
      <div class="work-scroll-box">
        <div class="work-scroll">
          <Messages frame={frame} view={view} />
          <QuestionHead question={question} questionnaireId={questionnaire.id} />
          <VerdictCard question={question} questionnaireId={questionnaire.id} />
          <Proposed question={question} />
          <ToEvidence
            question={question}
            citeAction={urls.cite(questionnaire.id, question.id, query)}
          />
          <Conflict
            question={question}
            questionnaireId={questionnaire.id}
            show={queue.show}
            yesterday={view.yesterday}
          />
          <form
            id="answer"
            class="answer"
            tabindex={-1}
            aria-labelledby="question-text"
            method="post"
            action={action}
            data-draft={`${question.id}:${question.version}`}
          >
            <input type="hidden" name="version" value={String(question.version)} />
            <input type="hidden" name="textHash" value={question.textHash} />
            <button type="submit" name="action" value="save" hidden>
              Save
            </button>
            <AnswerCells cells={question.cells} />
          </form>
          <HeldBack question={question} />
          {question.kind === 'profile' ? null : (
            <CorrectTopics topics={question.topics} action={urls.questionTopics(question.id)} />
          )}
          {MAY_BE_REJECTED.has(question.state) ? (
            <Reject question={question} action={action} />
          ) : null}
          <History
            entries={question.history}
            action={urls.restore(questionnaire.id, question.id, query)}
            version={question.version}
          />
        </div>
      </div>
      <Actions view={view} />
    </main>
  );
}

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

function NothingChosen({ view, frame }: { view: ReviewView; frame: Frame }) {
  const { heading, sentence } = nothingWords(view);
  const left = view.isDrafting ? null : whatIsLeft(view);
  return (
    <main id="content" class="pane work" tabindex={-1}>
      <div class="work-scroll">
        <Messages frame={frame} view={view} />
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

/** Queue, question with its answer, evidence: what a reviewer decides on, in one view. */
export function ReviewPage({ frame, view, today }: Props) {
  return (
    <Layout frame={{ ...frame, bodyClass: 'review-page', scripts: ['review', 'progress'] }}>
      <div class="review">
        <ReviewBar view={view} today={today} />
        <QueuePane
          queue={view.queue}
          repeated={view}
          questionnaireId={view.questionnaire.id}
          currentId={view.question?.id ?? null}
        />
        {view.question === null ? (
          <NothingChosen view={view} frame={frame} />
        ) : (
          <>
            <Work view={view} question={view.question} frame={frame} />
            <EvidencePane view={view} question={view.question} />
          </>
        )}
      </div>
      <p class="hidden-visually" role="status" id="said"></p>
      <Keys />
      <Palette />
    </Layout>
  );
}
