import { plural } from '../../plural.ts';
import {
  WHY_IT_STAYS,
  WHY_IT_WAITS,
  type WhyItStays,
  type WhyItWaits,
} from '../../release/package/may-go.ts';
import type { Audience, DocumentKind } from '../../store/schema.ts';
import { Icon } from '../components/icon.tsx';
import { AudienceBadge } from '../components/status.tsx';
import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';
import { KINDS, time } from '../words.ts';
import type { QuestionnaireHead } from './review-view.ts';

type DocumentRow = {
  readonly documentId: string;
  readonly called: string;
  /** Its place in the package. */
  readonly file: string;
  readonly kind: DocumentKind;
  readonly audience: Audience;
  readonly version: number;
  readonly bytes: number;
  readonly waits: readonly WhyItWaits[];
  readonly word: string;
};

export type PackageView = {
  readonly exportId: string;
  readonly questionnaire: QuestionnaireHead;
  readonly workbook: string;
  readonly madeAt: Date;
  /** Answers in the workbook that would not leave like that any more. */
  readonly outdated: number;
  readonly documents: readonly DocumentRow[];
  readonly staying: readonly { readonly called: string; readonly why: WhyItStays }[];
};

const size = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en-GB')} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;

function About({ row }: { row: DocumentRow }) {
  return (
    <p class="meta">
      <span>{KINDS[row.kind]}</span>
      <span>{`version ${row.version}`}</span>
      <span>{size(row.bytes)}</span>
      <AudienceBadge audience={row.audience} />
      <a href={urls.document(row.documentId)}>
        Look at it
        <span class="hidden-visually">{`: ${row.called}`}</span>
      </a>
    </p>
  );
}

function Going({ view }: { view: PackageView }) {
  const going = view.documents.filter(({ waits }) => waits.length === 0);
  return (
    <section class="card" aria-labelledby="going-title">
      <div class="card-head">
        <h2 id="going-title">What goes in</h2>
      </div>
      <ul>
        <li class="tile">
          <p class="wrap">
            <strong>{view.workbook}</strong>
          </p>
          <p class="meta">
            <span>{`The finished workbook, made ${time(view.madeAt)}`}</span>
          </p>
        </li>
        <li class="tile">
          <p>
            <strong>Manifest</strong>
          </p>
          <p class="meta">
            <span class="wrap">
              Which answer rests on which file and page, with the SHA-256 of each file. No quotes,
              names of people or texts from the review are in it.
            </span>
          </p>
        </li>
        {going.map((row) => (
          <li class="tile">
            <p class="wrap">
              <strong>{row.called}</strong>
            </p>
            <About row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Waiting({ view, person }: { view: PackageView; person: string }) {
  const waiting = view.documents.filter(({ waits }) => waits.length > 0);
  if (waiting.length === 0) return null;
  const buyer = view.questionnaire.buyer ?? 'the buyer';
  return (
    <section class="card" aria-labelledby="waiting-title">
      <div class="card-head">
        <h2 id="waiting-title">Only with an approver’s word</h2>
      </div>
      <ul>
        {waiting.map((row) => (
          <li class="tile">
            <label class="check-line">
              <input type="checkbox" name="accepted" value={row.word} />
              <span class="wrap">
                {`I, ${person}, let `}
                <strong>{row.called}</strong>
                {` go to ${buyer} as a whole.`}
              </span>
            </label>
            {row.waits.map((why) => (
              <p class="small quiet wrap">{WHY_IT_WAITS[why]}</p>
            ))}
            <About row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Staying({ staying }: Pick<PackageView, 'staying'>) {
  if (staying.length === 0) return null;
  return (
    <section class="card" aria-labelledby="staying-title">
      <div class="card-head">
        <h2 id="staying-title">What stays here</h2>
      </div>
      <ul>
        {staying.map(({ called, why }) => (
          <li class="tile">
            <p class="wrap">
              <strong>{called}</strong>
            </p>
            <p class="meta">
              <span class="wrap">{WHY_IT_STAYS[why]}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The evidence that may go along with a finished workbook: shown whole before it is made. */
export function PackagePage({ frame, view }: { frame: Frame; view: PackageView }) {
  const { questionnaire, outdated } = view;
  return (
    <Page
      frame={frame}
      narrow
      heading="Evidence package"
      intro="One zip for the buyer: the finished workbook and the documents that its answers rest on."
      crumbs={
        <>
          <a href={urls.home}>Questionnaires</a>
          <span aria-hidden="true">/</span>
          <a class="wrap" href={urls.questionnaire(questionnaire.id)}>
            {questionnaire.buyer ?? questionnaire.fileName}
          </a>
          <span aria-hidden="true">/</span>
          <a href={urls.release(questionnaire.id)}>Export</a>
        </>
      }
    >
      <form class="stack-large" method="post" action={urls.package(view.exportId)}>
        {outdated === 0 ? null : (
          <p class="notice">
            <Icon name="alert" />
            <span>
              {`${plural(outdated, 'answer')} in this workbook ${outdated === 1 ? 'is' : 'are'} outdated. `}
              <a href={urls.release(questionnaire.id)}>Make the workbook anew</a>
              {', and the package from that.'}
            </span>
          </p>
        )}
        <Going view={view} />
        <Waiting view={view} person={frame.person?.name ?? ''} />
        <Staying staying={view.staying} />
        <div>
          <button class="button button-primary" type="submit" disabled={outdated > 0}>
            <Icon name="download" size={18} />
            Make the package
          </button>
          <p class="hint">What goes in is written into the activity log.</p>
        </div>
      </form>
    </Page>
  );
}
