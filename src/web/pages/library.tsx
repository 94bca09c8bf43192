import { plural } from '../../plural.ts';
import {
  type AlikeAnswers,
  isExpired,
  LIBRARY_VIEWS,
  type LibraryView,
} from '../../review/library/look-over.ts';
import type { ShelvedAnswer } from '../../store/library-shelf.ts';
import { FileField } from '../components/field.tsx';
import { Icon } from '../components/icon.tsx';
import { Badge } from '../components/status.tsx';
import { type Frame, Page } from '../layout.tsx';
import { answerText } from '../said.ts';
import { urls } from '../urls.ts';
import { date } from '../words.ts';

export type LibraryPageView = {
  readonly view: LibraryView;
  readonly find: string;
  readonly page: number;
  readonly pages: number;
  /** How many answers or pairs were found, and how many answers there are. */
  readonly found: number;
  readonly total: number;
  readonly answers: readonly ShelvedAnswer[];
  readonly pairs: readonly AlikeAnswers[];
};

const VIEWS: Record<LibraryView, string> = {
  all: 'All',
  expired: 'Out of date',
  unowned: 'Without owner',
  doubted: 'To be checked again',
  duplicates: 'Answered twice',
  contradictions: 'Contradictions',
};

/** What an answer says, shortly. */
export function AnswerSaid({ answer: { choice, answer, comment } }: { answer: ShelvedAnswer }) {
  const isSaid = choice !== null && answerText(choice, answer) === answer;
  return (
    <p class="wrap">
      {choice === null ? null : <strong>{choice}</strong>}
      {isSaid ? answer.slice(choice.length) : choice === null ? answer : ` ${answer}`}
      {comment === null ? null : <span class="quiet">{` ${comment}`}</span>}
    </p>
  );
}

/** Where it comes from, who looks after it, how far it holds. */
export function AnswerFacts({ answer, today }: { answer: ShelvedAnswer; today: string }) {
  const { document, approved, owner, expiresAt, sent, tags, product } = answer;
  return (
    <p class="meta">
      {approved === null ? null : (
        <a href={urls.question(approved.questionnaireId, approved.questionId)}>
          {`Approved for ${approved.buyer ?? 'a questionnaire'}`}
        </a>
      )}
      {document === null ? null : (
        <a class="wrap" href={urls.document(document.id)}>
          {`From ${document.name}`}
        </a>
      )}
      <span class="wrap">{owner === null ? 'No owner' : `Owner ${owner}`}</span>
      {expiresAt === null ? null : (
        <span>{`${isExpired(answer, today) ? 'Out of date since' : 'Holds until'} ${date(expiresAt)}`}</span>
      )}
      <span>
        {sent === 0 ? 'Not sent from here yet' : `Sent in ${plural(sent, 'questionnaire')}`}
      </span>
      {product === null ? null : <span class="wrap">{product}</span>}
      {tags.map((tag) => (
        <span class="chip wrap">{tag}</span>
      ))}
    </p>
  );
}

function Row({ answer, today }: { answer: ShelvedAnswer; today: string }) {
  return (
    <div>
      <div class="row">
        <h2 class="tile-title grow wrap">
          <a href={urls.libraryAnswer(answer.id)}>{answer.question}</a>
        </h2>
        {answer.isDoubted ? (
          <Badge tone="attention" icon="alert">
            Check again
          </Badge>
        ) : null}
        {isExpired(answer, today) ? (
          <Badge tone="danger" icon="clock">
            Out of date
          </Badge>
        ) : null}
      </div>
      <AnswerSaid answer={answer} />
      <AnswerFacts answer={answer} today={today} />
    </div>
  );
}

function Pair({ pair, today }: { pair: AlikeAnswers; today: string }) {
  return (
    <li class="tile">
      <p class="small">
        {pair.isContradiction
          ? 'Both cannot be so: correct one of them.'
          : 'The same is answered twice: keep the better one up to date.'}
      </p>
      <div class="clash">
        {[pair.one, pair.other].map((answer) => (
          <div class="clash-side">
            <Row answer={answer} today={today} />
          </div>
        ))}
      </div>
    </li>
  );
}

function Find({ view: { view, find } }: { view: LibraryPageView }) {
  return (
    <form class="row" method="get" action={urls.library()}>
      {view === 'all' ? null : <input type="hidden" name="show" value={view} />}
      <label class="grow">
        <span class="hidden-visually">Search the library</span>
        <input type="search" name="find" value={find} placeholder="Words of question or answer" />
      </label>
      <button class="button" type="submit">
        Search
      </button>
    </form>
  );
}

function BringIn() {
  return (
    <section class="card" aria-labelledby="bring-title">
      <div class="card-head">
        <h2 id="bring-title">Bring answers in</h2>
      </div>
      <form
        class="card-body stack"
        method="post"
        action={urls.documents}
        enctype="multipart/form-data"
        data-busy="Reading…"
      >
        <input type="hidden" name="kind" value="answers" />
        <FileField
          name="files"
          label="Answers in a file"
          accept=".csv,.xlsx,.xlsm"
          hint="A completed questionnaire, or a table with the columns question and answer, and any of comment, tags, owner, reviewed, expires"
        />
        <button class="button" type="submit">
          <Icon name="upload" size={18} />
          Bring in
        </button>
      </form>
    </section>
  );
}

function Pages({ view: { view, find, page, pages } }: { view: LibraryPageView }) {
  if (pages <= 1) return null;
  const to = (number: number) => urls.library({ show: view, find, page: number });
  return (
    <nav class="row" aria-label="Pages">
      {page > 1 ? <a href={to(page - 1)}>Previous page</a> : null}
      <span class="quiet">{`Page ${page} of ${pages}`}</span>
      {page < pages ? <a href={to(page + 1)}>Next page</a> : null}
    </nav>
  );
}

function Found({ view, today }: { view: LibraryPageView; today: string }) {
  if (view.found === 0)
    return (
      <p>
        {view.total === 0
          ? 'The library is empty. Answers come in with every approval, or with a file.'
          : 'Nothing of this kind is in the library.'}
      </p>
    );
  return (
    <ul class="card">
      {view.answers.map((answer) => (
        <li class="tile">
          <Row answer={answer} today={today} />
        </li>
      ))}
      {view.pairs.map((pair) => (
        <Pair pair={pair} today={today} />
      ))}
    </ul>
  );
}

/** The answers that the next questionnaire may reuse. */
export function LibraryPage(props: { frame: Frame; view: LibraryPageView; today: string }) {
  const { frame, view, today } = props;
  const { find } = view;
  const file = (format: string) => urls.libraryFile({ show: view.view, find, format });
  return (
    <Page
      frame={{ ...frame, scripts: ['forms'] }}
      heading="Answer library"
      intro={`${plural(view.total, 'answer')} that the next questionnaire may reuse: approved here, or brought in with a file.`}
      actions={
        view.answers.length === 0 ? undefined : (
          <>
            <a class="button button-small" href={file('xlsx')}>
              <Icon name="download" />
              Excel
            </a>
            <a class="button button-small" href={file('csv')}>
              <Icon name="download" />
              CSV
            </a>
          </>
        )
      }
    >
      <div class="with-aside">
        <div class="stack">
          <nav class="tabs" aria-label="Look for">
            {LIBRARY_VIEWS.map((key) => (
              <a
                href={urls.library({ show: key === 'all' ? undefined : key, find })}
                aria-current={key === view.view ? 'page' : undefined}
              >
                {VIEWS[key]}
              </a>
            ))}
          </nav>
          <Find view={view} />
          <Found view={view} today={today} />
          <Pages view={view} />
        </div>
        <BringIn />
      </div>
    </Page>
  );
}
