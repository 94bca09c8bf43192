import type { Hono } from 'hono';
import type { AppEnv, Services } from '../../http/context.ts';
import { listAuditEvents } from '../../store/audit.ts';
import { ActivityPage, type ActivityRow } from '../pages/activity.tsx';
import { frameFor, render } from '../render.tsx';
import { urls } from '../urls.ts';

const PAGE_ROWS = 100;

type Event = Awaited<ReturnType<typeof listAuditEvents>>[number];

const LINKS: Readonly<Record<string, (id: string) => string>> = {
  questionnaire: (id) => urls.questionnaire(id),
  document: (id) => urls.document(id),
  profile: () => urls.profile,
};

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 90 ? `${text.slice(0, 89)}…` : text;
}

function detailsOf(details: unknown): ActivityRow['details'] {
  if (typeof details !== 'object' || details === null) return [];
  return Object.entries(details)
    .filter(([, value]) => value !== null)
    .slice(0, 6)
    .map(([name, value]) => ({ name, value: shown(value) }));
}

/** `answers.approved` → `Answers approved`. */
function words(action: string): string {
  const text = action.replaceAll(/[._]/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function rowOf(event: Event): ActivityRow {
  return {
    id: event.id,
    at: new Date(event.at),
    actor: event.actor,
    action: words(event.action),
    subject: event.subject_kind,
    details: detailsOf(event.details),
    href: LINKS[event.subject_kind]?.(event.subject_id) ?? null,
  };
}

/** The audit log. */
export function routeActivity(app: Hono<AppEnv>, { deps }: Services): void {
  app.get('/activity', async (c) => {
    const before = Number(c.req.query('before'));
    const events = await listAuditEvents(deps.db, {
      limit: PAGE_ROWS,
      ...(Number.isInteger(before) && before > 0 ? { before } : {}),
    });
    const rows = events.map(rowOf);
    const last = rows.length === PAGE_ROWS ? rows.at(-1)?.id : undefined;
    const frame = frameFor(c, 'Activity', 'activity');
    return render(c, <ActivityPage frame={frame} rows={rows} before={last ?? null} />);
  });
}
