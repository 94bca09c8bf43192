import type { WaitsFor } from '../../review/questionnaire-standing.ts';
import type { Shelf } from '../../store/schema.ts';
import type { IconName } from '../components/icon.tsx';
import { IntakeForm, type IntakeValues } from '../components/intake-form.tsx';
import { DraftingBar, type Tally, TallyBar, TallyLegend } from '../components/progress.tsx';
import { AudienceBadge, Badge } from '../components/status.tsx';
import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';
import { date, due, plural } from '../words.ts';
import type { QuestionnaireHead } from './review-view.ts';

export type { IntakeValues } from '../components/intake-form.tsx';

export type QuestionnaireRow = QuestionnaireHead & {
  readonly createdAt: Date;
  readonly tally: Tally;
  readonly isDrafting: boolean;
  readonly shelf: Shelf;
  readonly waitsFor: WaitsFor;
  readonly waiting: number;
  readonly isLate: boolean;
  readonly exportedAt: Date | null;
  /** Answers of the last file that would not leave like that any more. */
  readonly outdatedAfterExport: number;
};

type Props = {
  frame: Frame;
  today: Date;
  questionnaires: readonly QuestionnaireRow[];
  /** Whose questionnaires are shown, and how many each shelf holds. */
  shelf: Shelf;
  shelves: Readonly<Record<Shelf, number>>;
  documentCount: number;
  products: readonly string[];
  /** What was typed before a file was refused. */
  values: IntakeValues;
  /** The file that was just sent is encrypted: its password is asked for. */
  needsPassword: boolean;
};

type Told = { readonly label: string; readonly tone: string; readonly icon: IconName };

const waitWord = (count: number) => (count === 1 ? 'waits' : 'wait');

/** What a questionnaire waits for; null where it waits for nobody, or is being drafted, which shows. */
function waits({ waitsFor, waiting }: QuestionnaireRow): Told | null {
  switch (waitsFor) {
    case 'start':
      return { label: 'Waits to be started', tone: 'attention', icon: 'clock' };
    case 'answer':
      return {
        label: `Blocked: ${plural(waiting, 'question')} ${waitWord(waiting)} for an answer`,
        tone: 'attention',
        icon: 'question',
      };
    case 'approval':
      return {
        label: `Waits for an approver: ${plural(waiting, 'answer')}`,
        tone: 'ready',
        icon: 'person',
      };
    case 'export':
      return { label: 'Ready to export', tone: 'approved', icon: 'check' };
    default:
      return null;
  }
}

/** When it is due; a file that is out is due no more. */
function deadlineOf(row: QuestionnaireRow, today: Date): Told | null {
  const isDue = row.shelf === 'open' && row.exportedAt === null;
  const deadline = isDue ? due(row.dueDate, today) : null;
  return deadline === null ? null : { ...deadline, icon: 'clock' };
}

function Standing({ row, today }: { row: QuestionnaireRow; today: Date }) {
  const { exportedAt, outdatedAfterExport } = row;
  const told = [
    deadlineOf(row, today),
    waits(row),
    exportedAt === null
      ? null
      : ({ label: `Exported ${date(exportedAt)}`, tone: 'approved', icon: 'double' } as const),
  ].filter((each) => each !== null);
  return (
    <p class="row standing">
      {told.map(({ label, tone, icon }) => (
        <Badge tone={tone} icon={icon}>
          {label}
        </Badge>
      ))}
      {outdatedAfterExport === 0 ? null : (
        <a href={urls.release(row.id)}>
          <Badge tone="danger" icon="alert">
            {`${plural(outdatedAfterExport, 'answer')} outdated since`}
          </Badge>
        </a>
      )}
    </p>
  );
}

function Row({ row, today }: { row: QuestionnaireRow; today: Date }) {
  const title = [row.buyer ?? row.fileName, row.deal].filter(Boolean).join(' · ');
  return (
    <li class="tile">
      <div class="row">
        <h2 class="tile-title grow wrap">
          <a href={urls.questionnaire(row.id)}>{title}</a>
        </h2>
        {row.isDrafting ? (
          <Badge tone="ready" icon="spark">
            Drafting
          </Badge>
        ) : null}
      </div>
      <Standing row={row} today={today} />
      <p class="meta">
        <span class="wrap">{row.fileName}</span>
        <span>{plural(row.tally.total, 'question')}</span>
        <span>{`received ${date(row.createdAt)}`}</span>
        {row.product === null ? null : <span class="wrap">{row.product}</span>}
        {row.requester === null ? null : (
          <span class="wrap">{`asked for by ${row.requester}`}</span>
        )}
        <AudienceBadge audience={row.audience} />
      </p>
      <div data-events={row.isDrafting ? urls.events(row.id) : undefined}>
        {row.isDrafting ? <DraftingBar tally={row.tally} /> : <TallyBar tally={row.tally} />}
        {row.isDrafting ? (
          <p class="small quiet" role="status" data-progress>
            {`Drafting: ${(row.tally.total - row.tally.pending).toLocaleString('en-GB')} of ${row.tally.total.toLocaleString('en-GB')}`}
          </p>
        ) : null}
        <TallyLegend tally={row.tally} />
      </div>
      <p class="row">
        <a class="button button-primary button-small" href={urls.questionnaire(row.id)}>
          Review
          <span class="hidden-visually">{` ${title}`}</span>
        </a>
        <a class="button button-small" href={urls.release(row.id)}>
          Export
          <span class="hidden-visually">{` ${title}`}</span>
        </a>
        <a class="button button-quiet button-small" href={urls.details(row.id)}>
          Rename, close or delete
          <span class="hidden-visually">{` ${title}`}</span>
        </a>
      </p>
    </li>
  );
}

function Empty({ documentCount }: { documentCount: number }) {
  return (
    <div class="card empty">
      <h2>From the buyer’s workbook to the same workbook, answered</h2>
      <ol class="steps">
        <li>
          <span>
            <strong>Bring the proof.</strong>{' '}
            {documentCount === 0 ? (
              <a href={urls.documents}>Upload policies, the SOC 2 report and earlier answers</a>
            ) : (
              `${plural(documentCount, 'document')} ready.`
            )}
          </span>
        </li>
        <li>
          <span>
            <strong>Upload the questionnaire.</strong> Vouch finds the questions and drafts each
            answer with the words that prove it.
          </span>
        </li>
        <li>
          <span>
            <strong>Approve, then export.</strong> Only what a person approved is written, and
            nothing else in the file moves.
          </span>
        </li>
      </ol>
    </div>
  );
}

const SHELVES: readonly { shelf: Shelf; label: string; empty: string }[] = [
  { shelf: 'open', label: 'At work', empty: 'Nothing is at work: all are closed or archived.' },
  { shelf: 'closed', label: 'Closed', empty: 'Nothing is closed.' },
  { shelf: 'archived', label: 'Archived', empty: 'Nothing is archived.' },
];

function Shelves({ shelf, shelves }: Pick<Props, 'shelf' | 'shelves'>) {
  return (
    <nav class="tabs" aria-label="Where they are kept">
      {SHELVES.map(({ shelf: key, label }) => (
        <a
          href={key === 'open' ? urls.home : urls.shelf(key)}
          aria-current={key === shelf ? 'page' : undefined}
        >
          {`${label} `}
          <b>{shelves[key]}</b>
        </a>
      ))}
    </nav>
  );
}

/** Until the first file is out: the three things to do, on the questionnaire that is due first. */
function Guide({ row }: { row: QuestionnaireRow }) {
  const to = (show: string) => urls.questionnaire(row.id, { show });
  return (
    <section class="card card-body" aria-labelledby="guide-title">
      <h2 id="guide-title">Your first questionnaire, in three steps</h2>
      <ol class="steps">
        <li>
          <span>
            <a href={to('review')}>Check the drafts.</a> Each stands beside the words that prove it:
            approve it, word it anew or reject it.
          </span>
        </li>
        <li>
          <span>
            <a href={to('input')}>Answer what needs input.</a> Vouch says what is missing and shows
            the nearest passages; nothing is made up.
          </span>
        </li>
        <li>
          <span>
            <a href={urls.release(row.id)}>Export.</a> The page shows the file as the buyer will
            read it; only approved answers are written into the buyer’s own workbook.
          </span>
        </li>
      </ol>
    </section>
  );
}

function List(props: Props) {
  const { questionnaires, shelf, shelves, today, documentCount } = props;
  if (shelves.open + shelves.closed + shelves.archived === 0)
    return <Empty documentCount={documentCount} />;
  const first = questionnaires.find(({ isDrafting }) => !isDrafting);
  const isNew = questionnaires.every(({ exportedAt }) => exportedAt === null);
  return (
    <div class="stack">
      {shelf === 'open' && isNew && first !== undefined ? <Guide row={first} /> : null}
      {shelves.closed + shelves.archived === 0 ? null : <Shelves shelf={shelf} shelves={shelves} />}
      {questionnaires.length === 0 ? (
        <p>{SHELVES.find((each) => each.shelf === shelf)?.empty}</p>
      ) : (
        <ul class="card">
          {questionnaires.map((row) => (
            <Row row={row} today={today} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** The questionnaires of one shelf by due date, with what each waits for, and the form that takes in a new one. */
export function HomePage(props: Props) {
  const { frame, values, products, needsPassword } = props;
  return (
    <Page
      frame={{ ...frame, scripts: ['progress', 'forms', 'drop'] }}
      heading="Questionnaires"
      intro="Those due first stand at the top. Every answer rests on a citation that a person has checked and approved."
      actions={
        <a class="button button-small" href={urls.figures}>
          What it saves
        </a>
      }
    >
      <div class="with-aside">
        <List {...props} />
        <IntakeForm values={values} products={products} needsPassword={needsPassword} />
      </div>
    </Page>
  );
}
