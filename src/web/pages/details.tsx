import { plural } from '../../plural.ts';
import type { Belongings } from '../../store/questionnaire-shelf.ts';
import type { Shelf } from '../../store/schema.ts';
import { TextField } from '../components/field.tsx';
import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';
import type { QuestionnaireHead } from './review-view.ts';

export type DetailsView = {
  readonly questionnaire: QuestionnaireHead;
  readonly shelf: Shelf;
  readonly belongings: Belongings;
};

const SHELVES: readonly { shelf: Shelf; label: string; hint: string }[] = [
  { shelf: 'open', label: 'Open again', hint: 'It stands among the questionnaires at work again.' },
  {
    shelf: 'closed',
    label: 'Close',
    hint: 'It is done and has no due date any more. Its answers can be reused in the next questionnaire.',
  },
  {
    shelf: 'archived',
    label: 'Archive',
    hint: 'It is put away, and nothing of it is lost. Its answers can be reused in the next questionnaire.',
  },
];

function Shelves({ view }: { view: DetailsView }) {
  return (
    <section class="card" aria-labelledby="shelf-title">
      <div class="card-head">
        <h2 id="shelf-title">Where it is kept</h2>
      </div>
      <div class="card-body stack">
        {SHELVES.filter(({ shelf }) => shelf !== view.shelf).map(({ shelf, label, hint }) => (
          <form class="row" method="post" action={urls.details(view.questionnaire.id)}>
            <p class="grow">{hint}</p>
            <button class="button button-small" type="submit" name="shelf" value={shelf}>
              {label}
            </button>
          </form>
        ))}
      </div>
    </section>
  );
}

function Delete({ view: { questionnaire, belongings } }: { view: DetailsView }) {
  const { questions, approved, exports, libraryAnswers } = belongings;
  return (
    <section class="card" aria-labelledby="delete-title">
      <div class="card-head">
        <h2 id="delete-title">Delete it for good</h2>
      </div>
      <form
        class="card-body stack"
        method="post"
        action={urls.deleteQuestionnaire(questionnaire.id)}
      >
        <h3>What goes</h3>
        <ul class="bullets">
          <li class="wrap">{`The buyer’s file ${questionnaire.fileName}`}</li>
          <li>{`${plural(questions, 'question')} with their answers and drafts, ${approved.toLocaleString('en-GB')} of them approved`}</li>
          <li>{`${plural(exports, 'file')} made of it, with the proof`}</li>
          <li>
            {`${plural(libraryAnswers, 'answer')} that the next questionnaires would reuse. To keep those, archive it instead.`}
          </li>
        </ul>
        <h3>What stays</h3>
        <ul class="bullets">
          <li>
            The activity log: what was approved and sent when and by whom, as hashes without words
          </li>
          <li>How this form is read, where somebody corrected it</li>
          <li>Your documents and their text</li>
        </ul>
        <label class="check-line">
          <input type="checkbox" name="sure" value="1" required />
          Delete this questionnaire; it cannot be brought back
        </label>
        <div>
          <button class="button button-danger" type="submit">
            Delete the questionnaire
          </button>
        </div>
      </form>
    </section>
  );
}

/** What a questionnaire is called, when it is due, where it is kept, and its end. */
export function DetailsPage({ frame, view }: { frame: Frame; view: DetailsView }) {
  const { questionnaire: head } = view;
  return (
    <Page
      frame={frame}
      narrow
      heading="Details"
      intro="What this questionnaire is called, when it is due and where it is kept."
      crumbs={
        <>
          <a href={urls.home}>Questionnaires</a>
          <span aria-hidden="true">/</span>
          <a class="wrap" href={urls.questionnaire(head.id)}>
            {head.buyer ?? head.fileName}
          </a>
        </>
      }
    >
      <div class="stack-large">
        <form class="card card-body stack" method="post" action={urls.details(head.id)}>
          <TextField name="buyer" label="Buyer" value={head.buyer ?? ''} required />
          <TextField name="deal" label="Deal" value={head.deal ?? ''} optional />
          <div class="pair">
            <TextField name="dueDate" label="Due" type="date" value={head.dueDate ?? ''} optional />
            <TextField
              name="requester"
              label="Asked for by"
              value={head.requester ?? ''}
              optional
            />
          </div>
          <p class="small quiet">
            {`Its answers were drafted for ${head.product ?? 'every product'} and for ${head.audience === 'nda' ? 'a buyer under NDA' : 'anyone'}. To change that, upload the file again.`}
          </p>
          <div>
            <button class="button button-primary" type="submit">
              Save
            </button>
          </div>
        </form>
        <Shelves view={view} />
        <Delete view={view} />
      </div>
    </Page>
  );
}
