import type { LastDecision } from '../../review/edit-answer.ts';
import { Icon } from '../components/icon.tsx';
import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';
import { time } from '../words.ts';

export type ConflictSide = {
  readonly cell: string;
  readonly label: string;
  /** The values that the cell takes; null: any text. */
  readonly options: readonly string[] | null;
  readonly theirs: string;
  readonly yours: string;
};

type Props = {
  frame: Frame;
  questionnaireId: string;
  questionId: string;
  question: string;
  sides: readonly ConflictSide[];
  version: number;
  /** Who decided on what is stored, and when. */
  decided: LastDecision | null;
  show: string | undefined;
};

function SideField({ side }: { side: ConflictSide }) {
  const [id, name] = [`cell-${side.cell}`, `cell:${side.cell}`];
  if (side.options === null || (side.yours !== '' && !side.options.includes(side.yours)))
    return (
      <textarea id={id} name={name}>
        {`\n${side.yours}`}
      </textarea>
    );
  return (
    <select id={id} name={name}>
      {['', ...side.options].map((option) => (
        <option value={option} selected={option === side.yours}>
          {option === '' ? 'Leave empty' : option}
        </option>
      ))}
    </select>
  );
}

/** Somebody saved first: both texts side by side, nothing lost, the person chooses. */
export function ConflictPage(props: Props) {
  const { questionnaireId, questionId, sides, version, decided } = props;
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
      <form method="post" action={back}>
        <input type="hidden" name="version" value={String(version)} />
        <div class="sides">
          <section class="card" aria-labelledby="theirs">
            <div class="card-head">
              <h2 id="theirs">Stored now</h2>
            </div>
            <dl class="card-body stack">
              {sides.map((side) => (
                <div>
                  <dt class="label">
                    {side.label}
                    <span class="cell-name">{side.cell}</span>
                  </dt>
                  <dd class="side-text">
                    {side.theirs === '' ? <span class="quiet">Empty</span> : side.theirs}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
          <section class="card" aria-labelledby="yours">
            <div class="card-head">
              <h2 id="yours">Yours</h2>
            </div>
            <div class="card-body stack">
              {sides.map((side) => (
                <div class="field">
                  <label for={`cell-${side.cell}`}>
                    {side.label}
                    <span class="cell-name">{side.cell}</span>
                  </label>
                  <SideField side={side} />
                </div>
              ))}
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
