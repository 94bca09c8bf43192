import { plural } from '../../plural.ts';
import type { WaitsFor } from '../../review/questionnaire-standing.ts';
import type { Shelf } from '../../store/schema.ts';
import type { QuestionnaireHead } from '../pages/review-view.ts';
import { urls } from '../urls.ts';
import { date, due } from '../words.ts';
import type { IconName } from './icon.tsx';
import { DraftingBar, type Tally, TallyBar, TallyLegend } from './progress.tsx';
import { AudienceBadge, Badge } from './status.tsx';

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

/** One questionnaire of the list: what it waits for, how far it is, and what can be done with it. */
export function QuestionnaireTile({ row, today }: { row: QuestionnaireRow; today: Date }) {
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
            {`Drafting: ${(row.tally.total - row.tally.pending).toLocaleString('en-GB')} of ${plural(row.tally.total, 'question')}`}
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
