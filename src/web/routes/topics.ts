import type { Hono } from 'hono';
import type { AppContext, AppEnv, Services } from '../../http/context.ts';
import { correctTopics } from '../../review/correct-topics.ts';
import { leaveFlash } from '../flash.ts';
import { urls } from '../urls.ts';

async function correct({ deps }: Services, c: AppContext, kind: 'question' | 'passage') {
  const id = c.req.param('id') ?? '';
  const { criteria, domain } = await c.req.parseBody();
  const { within, page } = await correctTopics(deps, {
    subject: { kind, id },
    criteria: String(criteria ?? '')
      .split(/[\s,;]+/)
      .filter(Boolean),
    domain: typeof domain === 'string' && domain !== '' ? domain : null,
    actor: c.get('actor'),
  });
  leaveFlash(c, { tone: 'done', text: 'Kept. It holds for the same words wherever they stand.' });
  const back =
    kind === 'question'
      ? urls.question(within, id)
      : urls.source(within, { page: page ?? undefined, passage: Number(id) });
  return c.redirect(back, 303);
}

/** What questions and passages are about, said by a person. */
export function routeTopics(app: Hono<AppEnv>, services: Services): void {
  app.post('/questions/:id/topics', (c) => correct(services, c, 'question'));
  app.post('/passages/:id/topics', (c) => correct(services, c, 'passage'));
}
