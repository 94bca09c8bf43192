import type { Hono } from 'hono';
import type { AppEnv, Services } from '../../http/context.ts';
import { readFigures } from '../../review/figures.ts';
import { FiguresPage } from '../pages/figures.tsx';
import { frameFor, render } from '../render.tsx';

/** What the work comes to. */
export function routeFigures(app: Hono<AppEnv>, { deps }: Services): void {
  app.get('/figures', async (c) => {
    const figures = await readFigures(deps.db);
    return render(
      c,
      <FiguresPage frame={frameFor(c, 'What Vouch saves', 'questionnaires')} figures={figures} />,
    );
  });
}
