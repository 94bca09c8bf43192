import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { AppError } from '../../errors.ts';
import { decidePending } from '../../evidence/versions/decide-pending.ts';
import { takeApart } from '../../evidence/versions/take-apart.ts';
import { getPendingVersion, listPendingVersions } from '../../store/pending-versions.ts';
import type { AppEnv, Services } from '../context.ts';
import { pendingDecision, versionToTakeOut } from '../pending-form.ts';
import { idParameter, jsonBody, replies } from './schemas.ts';

const params = idParameter('id');

const waiting = z
  .object({
    id: z.string(),
    documentId: z.string(),
    document: z.string(),
    fileName: z.string(),
    title: z.string().nullable(),
    shared: z.number().openapi({ description: 'The part of the passages that are alike, 0 to 1' }),
  })
  .openapi('PendingVersion');

const list = createRoute({
  method: 'get',
  path: '/api/pending-versions',
  summary: 'Files that are unlike the document whose name they came under; they prove nothing yet',
  responses: replies(z.array(waiting), 'What waits for a decision, oldest first'),
});

const settled = z.object({ document: z.string().nullable(), documentId: z.string().nullable() });

const decide = createRoute({
  method: 'post',
  path: '/api/documents/{id}/pending',
  summary: 'Say what a pending file is: the newer version, a document of its own, or nothing',
  request: { params, body: jsonBody(pendingDecision) },
  responses: replies(settled, 'The document that it is now'),
});

const apart = createRoute({
  method: 'post',
  path: '/api/documents/{id}/apart',
  summary: 'Make a version that was merged wrongly a document of its own',
  request: { params, body: jsonBody(versionToTakeOut) },
  responses: replies(settled, 'The new document'),
});

/** Files that wait for a person, and versions that were merged wrongly. */
export function routePendingApi(app: OpenAPIHono<AppEnv>, { deps }: Services): void {
  app.openapi(list, async (c) =>
    c.json(
      (await listPendingVersions(deps.db)).map((each) => waiting.parse(each)),
      200,
    ),
  );
  app.openapi(decide, async (c) => {
    const { pending: id, ...said } = c.req.valid('json');
    const pending = await getPendingVersion(deps.db, id);
    if (pending?.documentId !== c.req.valid('param').id)
      throw new AppError('not_found', 'No such file waits beside this document.');
    const result = await decidePending(deps, { id, ...said, actor: c.get('actor') });
    return c.json(settled.parse(result ?? { document: null, documentId: null }), 200);
  });
  app.openapi(apart, async (c) => {
    const documentId = c.req.valid('param').id ?? '';
    const said = c.req.valid('json');
    const result = await takeApart(deps, { documentId, ...said, actor: c.get('actor') });
    return c.json(settled.parse(result), 200);
  });
}
