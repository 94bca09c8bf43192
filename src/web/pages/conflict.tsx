import type { LastDecision } from '../../review/edit-answer.ts';
import { AnswerCells } from '../components/answer-cells.tsx';
import { Icon } from '../components/icon.tsx';
import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';
import { time } from '../words.ts';
import type { CellView } from './review-view.ts';

/** What stands in a part of the answer now; '' where nothing does. */
export type StoredPart = { readonly label: string; readonly text: string };

type Props = {
  frame: Frame;
  questionnaireId: string;
  questionId: string;
  question: string;
  theirs: readonly StoredPart[];
  /** The cells with what this person typed. */
  yours: readonly CellView[];
  version: number;
  /** Who decided on what is stored, and when. */
  decided: LastDecision | null;
  show: string | undefined;
};

/** Somebody saved first: both texts side by side, nothing lost, the person chooses. */
export function ConflictPage(props: Props) {
  const { questionnaireId, questionId, theirs, yours, version, decided } = props;
  const heading =
    decided === null
      ? 'Somebody saved this answer before you'
      : `${decided.by} ${decided.isApproval ? 'approved' : 'saved'} this answer before you`;
  const back = urls.question(questionnaireId, questionId, { show: props.show });
  return (
    <Page
      frame={props.frame}
      heading={heading}
      intro={`${decided === null ? '' : `On ${time(decided.at)}. `}Both texts are here. Yours is not stored yet; edit it if you like, then choose.`}
      crumbs={
        <a class="wrap" href={back}>
          {props.question}
        </a>
      }
    >
      <form class="stack-large" method="post" action={back}>
        <input type="hidden" name="version" value={String(version)} />
        <div class="sides">
          <section class="card" aria-labelledby="theirs">
            <div class="card-head">
              <h2 id="theirs">Stored now</h2>
            </div>
            <dl class="card-body stack">
              {theirs.map(({ label, text }) => (
                <div>
                  <dt class="label">{label}</dt>
                  <dd class="side-text">{text === '' ? <span class="quiet">Empty</span> : text}</dd>
                </div>
              ))}
            </dl>
          </section>
          <section class="card" aria-labelledby="yours">
            <div class="card-head">
              <h2 id="yours">Yours</h2>
            </div>
            <div class="card-body stack">
              <AnswerCells cells={yours} />
            </div>
          </section>
        </div>
        <p class="row">
          <button class="button button-primary" type="submit" name="action" value="save">
            <Icon name="check" size={18} />
            Save mine over it
          </button>
          <a class="button" href={back}>
            Keep what is stored
          </a>
        </p>
      </form>
    </Page>
  );
}
