import type { Database } from '../../ports.ts';
import { listActors } from '../../store/actors.ts';
import { listAuditEvents } from '../../store/audit.ts';
import { listDocumentOverviews } from '../../store/document-overview.ts';
import { listQuestionnaires } from '../../store/questionnaires.ts';
import type { ActivityRow } from '../pages/activity.tsx';
import { urls } from '../urls.ts';

type Event = Awaited<ReturnType<typeof listAuditEvents>>[number];
type Names = ReadonlyMap<string, string>;

const HASH = /^[0-9a-f]{64}$/;
const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

function detailsOf(details: unknown): Map<string, unknown> {
  return new Map(typeof details === 'object' && details !== null ? Object.entries(details) : []);
}

/** `needs_input`, `staleAnswers`, `answers.approved` → words. */
function words(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[._]/g, ' ')
    .toLowerCase();
}

function shown(value: unknown): string {
  if (Array.isArray(value))
    return value.every((each) => typeof each === 'string')
      ? value.join(', ')
      : String(value.length);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (HASH.test(text)) return `${text.slice(0, 12)}…`;
  return text.length > 90 ? `${text.slice(0, 89)}…` : text;
}

/** What a person can read; ids of things that the row names anyway are left out. */
function summaryOf(details: Map<string, unknown>): string {
  return [...details]
    .filter(
      ([, value]) =>
        value !== null && value !== false && !(typeof value === 'string' && ID.test(value)),
    )
    .filter(([, value]) => typeof value !== 'object' || Array.isArray(value))
    .slice(0, 6)
    .map(([name, value]) => `${words(name)} ${shown(value)}`)
    .join(' · ');
}

function hrefOf(event: Event, details: Map<string, unknown>): string | null {
  const questionnaire = details.get('questionnaire');
  switch (event.subject_kind) {
    case 'questionnaire':
      return urls.questionnaire(event.subject_id);
    case 'question':
      return typeof questionnaire === 'string'
        ? urls.question(questionnaire, event.subject_id)
        : null;
    case 'document':
      return urls.document(event.subject_id);
    case 'profile':
      return urls.profile;
    default:
      return null;
  }
}

function rowOf(event: Event, names: Names): ActivityRow {
  const details = detailsOf(event.details);
  const parent = String(details.get('questionnaire') ?? '');
  const name = names.get(event.subject_id) ?? names.get(parent);
  const action = words(event.action);
  const isGone = event.subject_kind === 'document' && name === undefined;
  return {
    id: event.id,
    at: new Date(event.at),
    actor: event.actor,
    action: action.charAt(0).toUpperCase() + action.slice(1),
    subject: name ?? event.subject_kind,
    details: summaryOf(details),
    href: isGone ? null : hrefOf(event, details),
  };
}

/** A page of the audit log with the names of what it speaks of, newest first. */
export async function readActivity(
  db: Database,
  page: { before: number | null; limit: number },
): Promise<ActivityRow[]> {
  const [events, questionnaires, documents, actors] = await Promise.all([
    listAuditEvents(db, {
      limit: page.limit,
      ...(page.before === null ? {} : { before: page.before }),
    }),
    listQuestionnaires(db),
    listDocumentOverviews(db),
    listActors(db),
  ]);
  const names = new Map([
    ...questionnaires.map(({ id, buyer, fileName }) => [id, buyer ?? fileName] as const),
    ...documents.map(({ id, name }) => [id, name] as const),
    ...actors.map(({ id, name }) => [id, name] as const),
  ]);
  return events.map((event) => rowOf(event, names));
}
