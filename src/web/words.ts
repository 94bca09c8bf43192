import { plural } from '../plural.ts';
import { DOCUMENT_KIND_LABELS } from '../store/document-kinds.ts';
import type { AnswerState, Audience, Verdict } from '../store/schema.ts';
import type { IconName } from './components/icon.tsx';

/** What people read for the words of the database: one table a noun, so that pages say the same thing everywhere. */
export const STATES: Record<AnswerState, { label: string; tone: string; icon: IconName }> = {
  pending: { label: 'Waiting to be drafted', tone: 'quiet', icon: 'clock' },
  drafted: { label: 'Ready to review', tone: 'ready', icon: 'spark' },
  needs_input: { label: 'Needs input', tone: 'attention', icon: 'question' },
  failed: { label: 'Drafting failed', tone: 'danger', icon: 'alert' },
  in_review: { label: 'Edited', tone: 'edited', icon: 'pencil' },
  answered: { label: 'Answered by a person', tone: 'edited', icon: 'person' },
  approved: { label: 'Approved', tone: 'approved', icon: 'check' },
  rejected: { label: 'Rejected', tone: 'danger', icon: 'cross' },
};

export const VERDICTS: Record<Verdict, string> = {
  yes: 'Yes',
  no: 'No',
  partial: 'Partly',
  na: 'Not applicable',
};

export const AUDIENCES: Record<Audience, { label: string; hint: string; icon: IconName }> = {
  public: { label: 'Public', hint: 'May be shown to anyone', icon: 'globe' },
  nda: { label: 'Under NDA', hint: 'Shared with buyers who signed an NDA', icon: 'lock' },
  internal: { label: 'Internal', hint: 'Stays inside; answers are worded anew', icon: 'house' },
};

/** For whom a document says that it is meant. */
export const CLASSIFICATIONS: Readonly<Record<string, string>> = {
  public: 'Public',
  nda: 'Under NDA',
  confidential: 'Confidential',
  internal: 'Internal',
};

/** What a document says of itself. */
export const STATED_LABELS = {
  title: 'Title',
  version: 'Version, as written',
  effectiveDate: 'In force since',
  nextReview: 'Next review',
  owner: 'Owner',
  classification: 'Classification',
  product: 'Product or system',
} as const;

export const KINDS = DOCUMENT_KIND_LABELS;

/** As it stands in the middle of a sentence: “SOC 2 report” and “NDA” keep their capitals. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

const DAY = 86_400_000;

/** `21 Nov 2026`; the input is an ISO date or a time. */
export function date(value: Date | string): string {
  const at = typeof value === 'string' ? new Date(`${value.slice(0, 10)}T00:00:00Z`) : value;
  return at.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** `21 Nov 2026, 11:30 UTC`. */
export function time(value: Date): string {
  const clock = value.toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  });
  return `${date(value)}, ${clock} UTC`;
}

/** When something is due, in words and a tone; days are counted in UTC. Null without a date. */
export function due(dueDate: string | null, today: Date): { label: string; tone: string } | null {
  if (dueDate === null) return null;
  const days = Math.round(
    (Date.parse(`${dueDate}T00:00:00Z`) - Date.parse(today.toISOString().slice(0, 10))) / DAY,
  );
  if (days < 0) return { label: `Overdue by ${plural(-days, 'day')}`, tone: 'danger' };
  if (days === 0) return { label: 'Due today', tone: 'attention' };
  if (days <= 3) return { label: `Due in ${plural(days, 'day')}`, tone: 'attention' };
  return { label: `Due ${date(dueDate)}`, tone: 'quiet' };
}
