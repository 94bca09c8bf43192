import type { Hono } from 'hono';
import type { AppContext, AppEnv, Services } from '../../http/context.ts';
import { SourcesPage, type SourcesView } from '../pages/sources.tsx';
import { readAllSources, readSources } from '../read/sources.ts';
import { frameFor, render } from '../render.tsx';

const param = (c: AppContext, name: string) => c.req.param(name) ?? '';

const show = (c: AppContext, view: SourcesView) =>
  render(
    c,
    <SourcesPage frame={frameFor(c, 'What the sources say', 'questionnaires')} view={view} />,
  );

/** Answers, earlier answers, policies and reports side by side. */
export function routeSources(app: Hono<AppEnv>, { deps }: Services): void {
  app.get('/questionnaires/:id/sources', async (c) =>
    show(c, await readAllSources(deps, param(c, 'id'))),
  );
  app.get('/questionnaires/:id/questions/:questionId/sources', async (c) =>
    show(c, await readSources(deps, param(c, 'id'), param(c, 'questionId'))),
  );
}
