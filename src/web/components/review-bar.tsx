import { plural } from '../../plural.ts';
import type { ReviewView } from '../pages/review-view.ts';
import { urls } from '../urls.ts';
import { due } from '../words.ts';
import { Icon } from './icon.tsx';
import { DraftingBar, TallyBar } from './progress.tsx';
import { RunButtons } from './run-panel.tsx';
import { Badge } from './status.tsx';

/** Whose questionnaire it is, when it is due, how far it is, and what may be done with the whole of it. */
export function ReviewBar({ view, today }: { view: ReviewView; today: Date }) {
  const { questionnaire, tally } = view;
  const deadline = due(questionnaire.dueDate, today);
  return (
    <section class="review-bar" aria-label="Questionnaire">
      <div class="grow">
        <nav class="crumbs" aria-label="Breadcrumb">
          <a href={urls.home}>Questionnaires</a>
          <span aria-hidden="true">/</span>
          <span class="wrap">{questionnaire.fileName}</span>
        </nav>
        <div class="row review-title">
          <h1 class="wrap">
            {[questionnaire.buyer ?? questionnaire.fileName, questionnaire.deal]
              .filter(Boolean)
              .join(' · ')}
          </h1>
          {deadline === null ? null : (
            <Badge tone={deadline.tone} icon="clock">
              {deadline.label}
            </Badge>
          )}
          <div
            class="review-progress"
            data-events={view.isDrafting ? urls.events(questionnaire.id) : undefined}
          >
            {view.isDrafting ? <DraftingBar tally={tally} /> : <TallyBar tally={tally} />}
            <span role="status" data-progress>
              {view.isDrafting
                ? `Drafting: ${(tally.total - tally.pending).toLocaleString('en-GB')} of ${plural(tally.total, 'question')}`
                : `${tally.approved.toLocaleString('en-GB')} of ${plural(tally.total, 'question')} approved`}
            </span>
          </div>
        </div>
        {questionnaire.layoutNotice === null ? null : (
          <p class="small quiet wrap">{questionnaire.layoutNotice}</p>
        )}
      </div>
      <a class="button button-quiet button-small to-queue" href="#queue">
        <Icon name="table" />
        All questions
      </a>
      {view.isDrafting ? <RunButtons id={questionnaire.id} /> : null}
      {view.isDrafting || view.paused !== null ? null : (
        <form method="post" action={urls.draftAgain(questionnaire.id)} data-page>
          <button
            class="button button-quiet button-small"
            type="submit"
            title="Drafts anew, from the documents there are now, every answer that no person has touched"
          >
            <Icon name="spark" />
            Draft again
          </button>
        </form>
      )}
      <a class="button button-quiet button-small" href={urls.sheets(questionnaire.id)}>
        <Icon name="table" />
        Check how we read it
      </a>
      <a class="button button-small" href={urls.release(questionnaire.id)}>
        <Icon name="download" />
        Export
      </a>
    </section>
  );
}
