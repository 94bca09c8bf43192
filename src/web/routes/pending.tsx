import type { Hono } from 'hono';
import { decidePending } from '../../evidence/versions/decide-pending.ts';
import { takeApart } from '../../evidence/versions/take-apart.ts';
import type { AppContext, AppEnv, Services } from '../../http/context.ts';
import { pendingDecision, readAs, versionToTakeOut } from '../../http/pending-form.ts';
import { leaveFlash } from '../flash.ts';
import { urls } from '../urls.ts';

async function decide({ deps }: Services, c: AppContext): Promise<Response> {
  const { pending: id, ...said } = readAs(pendingDecision, await c.req.parseBody());
  const result = await decidePending(deps, { id, ...said, actor: c.get('actor') });
  const text =
    result === null
      ? 'It is gone.'
      : said.decision === 'newer'
        ? `It is the version in force of ${result.document} now.`
        : `It is a document of its own now: ${result.document}.`;
  leaveFlash(c, { tone: 'done', text });
  return c.redirect(urls.documents, 303);
}

async function split({ deps }: Services, c: AppContext): Promise<Response> {
  const documentId = c.req.param('id') ?? '';
  const said = readAs(versionToTakeOut, await c.req.parseBody());
  const { document } = await takeApart(deps, { documentId, ...said, actor: c.get('actor') });
  leaveFlash(c, {
    tone: 'done',
    text: `Version ${said.version} is a document of its own now: ${document}.`,
  });
  return c.redirect(urls.document(documentId), 303);
}

/** What a person says of files that came under a document's name, now or before. */
export function routePending(app: Hono<AppEnv>, services: Services): void {
  app.post('/documents/:id/pending', (c) => decide(services, c));
  app.post('/documents/:id/apart', (c) => split(services, c));
}
