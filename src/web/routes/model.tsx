import type { Hono } from 'hono';
import type { AppEnv, Services } from '../../http/context.ts';
import { ModelPage } from '../pages/model.tsx';
import { readModel } from '../read/model.ts';
import { frameFor, render } from '../render.tsx';
import { urls } from '../urls.ts';

/** What goes to a model and what it costs. */
export function routeModel(app: Hono<AppEnv>, { deps, config }: Services): void {
  app.get(urls.model, async (c) =>
    render(
      c,
      <ModelPage
        frame={frameFor(c, 'Model', 'profile')}
        view={await readModel(deps, config.models)}
      />,
    ),
  );
}
