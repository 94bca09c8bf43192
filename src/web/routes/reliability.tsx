import type { Hono } from 'hono';
import type { AppEnv, Services } from '../../http/context.ts';
import { listDraftRecords } from '../../store/draft-records.ts';
import { ReliabilityPage } from '../pages/reliability.tsx';
import { frameFor, render } from '../render.tsx';
import { urls } from '../urls.ts';

/** How drafts fared with reviewers. */
export function routeReliability(app: Hono<AppEnv>, { deps }: Services): void {
  app.get(urls.reliability, async (c) =>
    render(
      c,
      <ReliabilityPage
        frame={frameFor(c, 'What became of drafts', 'activity')}
        records={await listDraftRecords(deps.db)}
      />,
    ),
  );
}
