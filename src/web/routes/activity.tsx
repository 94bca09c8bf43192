import type { Hono } from 'hono';
import type { AppEnv, Services } from '../../http/context.ts';
import { ActivityPage } from '../pages/activity.tsx';
import { readActivity } from '../read/activity.ts';
import { frameFor, render } from '../render.tsx';

const PAGE_ROWS = 100;

/** The audit log. */
export function routeActivity(app: Hono<AppEnv>, { deps }: Services): void {
  app.get('/activity', async (c) => {
    const asked = Number(c.req.query('before'));
    const before = Number.isSafeInteger(asked) && asked > 0 ? asked : null;
    const filter = {
      person: (c.req.query('person') ?? '').slice(0, 320),
      about: (c.req.query('about') ?? '').slice(0, 40),
    };
    const { rows, people } = await readActivity(deps.db, {
      before,
      person: filter.person || null,
      about: filter.about || null,
      limit: PAGE_ROWS,
    });
    const last = rows.length === PAGE_ROWS ? rows.at(-1)?.id : undefined;
    const frame = frameFor(c, 'Activity', 'activity');
    const view = { rows, people, filter, before: last ?? null };
    return render(c, <ActivityPage frame={frame} {...view} />);
  });
}
