import { AnswerBar } from '../components/answer-bar.tsx';
import { AnswerCells } from '../components/answer-cells.tsx';
import { Conflict } from '../components/conflict.tsx';
import { EvidencePane, ToEvidence } from '../components/evidence-pane.tsx';
import { HeldBack, Proposed } from '../components/held.tsx';
import { History } from '../components/history.tsx';
import { Keys, Palette } from '../components/keys.tsx';
import { NothingChosen } from '../components/nothing-chosen.tsx';
import { QuestionHead, VerdictCard } from '../components/question.tsx';
import { QueuePane } from '../components/queue.tsx';
import { Reject } from '../components/reject.tsx';
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
          <Reject question={question} action={action} />
          <History
            entries={question.history}
            action={urls.restore(questionnaire.id, question.id, query)}
            version={question.version}
          />
        </div>
      </div>
      <AnswerBar view={view} />
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
          <NothingChosen view={view} messages={<Messages frame={frame} view={view} />} />
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
