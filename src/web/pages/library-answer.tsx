import { plural } from '../../plural.ts';
import type { Comparison } from '../../review/sources/compare-sources.ts';
import type { SentWith, ShelvedAnswer } from '../../store/library-shelf.ts';
import { TextAreaField, TextField } from '../components/field.tsx';
import { SourceSides } from '../components/sources.tsx';
import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';
import { date } from '../words.ts';
import { AnswerFacts, AnswerSaid } from './library.tsx';

export type LibraryAnswerView = {
  readonly answer: ShelvedAnswer;
  readonly sent: readonly SentWith[];
  /** Other answers to the same question. */
  readonly alike: readonly { readonly answer: ShelvedAnswer; readonly isContradiction: boolean }[];
  /** What it, other earlier answers and today's documents say. */
  readonly sources: Comparison;
  readonly yesterday: string;
  /** Who may look after it, by e-mail. */
  readonly people: readonly string[];
};

function Words({ answer }: { answer: ShelvedAnswer }) {
  const { approved } = answer;
  if (approved !== null)
    return (
      <p class="small">
        {'Its words were approved as they stand. '}
        <a href={urls.question(approved.questionnaireId, approved.questionId)}>
          Edit and approve it there
        </a>
        {'; the library follows.'}
      </p>
    );
  return (
    <>
      <TextAreaField name="answer" label="Answer" value={answer.answer} rows={5} />
      <TextAreaField name="comment" label="Comment" value={answer.comment ?? ''} optional />
      <p class="small quiet">
        Questionnaires that repeat it are marked to be checked again when its words change.
      </p>
    </>
  );
}

function Edit({ view: { answer, people } }: { view: LibraryAnswerView }) {
  return (
    <form class="card card-body stack" method="post" action={urls.libraryAnswer(answer.id)}>
      <Words answer={answer} />
      <div class="pair">
        <TextField name="owner" label="Owner" value={answer.owner ?? ''} optional list="people" />
        <TextField
          name="expiresAt"
          label="Holds until"
          type="date"
          value={answer.expiresAt ?? ''}
          optional
          hint="After this day it is offered as out of date"
        />
      </div>
      <TextField
        name="tags"
        label="Tags"
        value={answer.tags.join('; ')}
        optional
        maxlength={2000}
        hint="Separated by semicolons"
      />
      <datalist id="people">
        {people.map((email) => (
          <option value={email}></option>
        ))}
      </datalist>
      <div>
        <button class="button button-primary" type="submit">
          Save
        </button>
      </div>
    </form>
  );
}

function Sent({ sent }: Pick<LibraryAnswerView, 'sent'>) {
  return (
    <section class="card" aria-labelledby="sent-title">
      <div class="card-head">
        <h2 id="sent-title">Where it was sent</h2>
      </div>
      {sent.length === 0 ? (
        <p class="card-body">It was not sent in any file from here yet.</p>
      ) : (
        <ul>
          {sent.map(({ questionnaireId, questionId, buyer, fileName, at }) => (
            <li class="tile">
              <p class="wrap">
                <a href={urls.question(questionnaireId, questionId)}>{buyer ?? fileName}</a>
              </p>
              <p class="meta">
                <span class="wrap">{fileName}</span>
                <span>{`made ${date(at)}`}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Alike({ alike, today }: { alike: LibraryAnswerView['alike']; today: string }) {
  if (alike.length === 0) return null;
  return (
    <section class="card" aria-labelledby="alike-title">
      <div class="card-head">
        <h2 id="alike-title">{`${plural(alike.length, 'other answer')} to the same question`}</h2>
      </div>
      <ul>
        {alike.map(({ answer, isContradiction }) => (
          <li class="tile">
            {isContradiction ? <p class="small">Both cannot be so: correct one of them.</p> : null}
            <p class="wrap">
              <a href={urls.libraryAnswer(answer.id)}>{answer.question}</a>
            </p>
            <AnswerSaid answer={answer} />
            <AnswerFacts answer={answer} today={today} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sources({ view: { answer, sources, yesterday } }: { view: LibraryAnswerView }) {
  return (
    <section class="card" aria-labelledby="sources-title">
      <div class="card-head">
        <h2 id="sources-title">What the sources say today</h2>
      </div>
      <div class="card-body stack">
        <SourceSides
          comparison={sources}
          asked={null}
          back={urls.libraryAnswer(answer.id)}
          yesterday={yesterday}
        />
      </div>
    </section>
  );
}

/** One answer of the library: its words, who looks after it, how far it holds, and where it went. */
export function LibraryAnswerPage(props: { frame: Frame; view: LibraryAnswerView; today: string }) {
  const { frame, view, today } = props;
  return (
    <Page
      frame={frame}
      narrow
      heading={view.answer.question}
      crumbs={<a href={urls.library()}>Answer library</a>}
    >
      <div class="stack-large">
        <div>
          <AnswerSaid answer={view.answer} />
          <AnswerFacts answer={view.answer} today={today} />
        </div>
        <Sources view={view} />
        <Edit view={view} />
        <Alike alike={view.alike} today={today} />
        <Sent sent={view.sent} />
      </div>
    </Page>
  );
}
