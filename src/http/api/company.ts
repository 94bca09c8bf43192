import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { saveProfile } from '../../review/save-profile.ts';
import { listAuditEvents } from '../../store/audit.ts';
import { getProfile } from '../../store/profile.ts';
import type { AppEnv, Services } from '../context.ts';
import { jsonBody, replies } from './schemas.ts';

const profile = z.record(z.string(), z.string()).openapi('Profile');

const event = z
  .object({
    id: z.number().int(),
    at: z.string(),
    actor: z.string(),
    action: z.string(),
    subjectKind: z.string(),
    subjectId: z.string(),
    details: z.unknown(),
    hash: z.string(),
  })
  .openapi('AuditEvent');

const get = createRoute({
  method: 'get',
  path: '/api/profile',
  summary: 'The company’s own facts',
  responses: replies(profile, 'By field'),
});

const put = createRoute({
  method: 'put',
  path: '/api/profile',
  summary: 'Set facts; null removes one, fields that are not named stay',
  request: {
    body: jsonBody(z.record(z.string(), z.string().nullable())),
  },
  responses: replies(profile, 'All facts as they stand now'),
});

const audit = createRoute({
  method: 'get',
  path: '/api/audit',
  summary: 'What happened, newest first',
  request: {
    query: z.object({
      before: z.coerce.number().int().min(1).optional(),
      limit: z.coerce.number().int().min(1).max(1000).default(100),
    }),
  },
  responses: replies(z.array(event), 'Events of the audit log'),
});

/** The company's profile and the audit log. */
export function routeCompanyApi(app: OpenAPIHono<AppEnv>, { deps }: Services): void {
  app.openapi(get, async (c) => c.json(Object.fromEntries(await getProfile(deps.db)), 200));
  app.openapi(put, async (c) => {
    await saveProfile(deps, { values: c.req.valid('json'), actor: c.get('actor') });
    return c.json(Object.fromEntries(await getProfile(deps.db)), 200);
  });
  app.openapi(audit, async (c) => {
    const { before, limit } = c.req.valid('query');
    const rows = await listAuditEvents(deps.db, {
      limit,
      ...(before === undefined ? {} : { before }),
    });
    return c.json(
      rows.map((row) => ({
        id: row.id,
        at: new Date(row.at).toISOString(),
        actor: row.actor,
        action: row.action,
        subjectKind: row.subject_kind,
        subjectId: row.subject_id,
        details: row.details,
        hash: row.hash,
      })),
      200,
    );
  });
}
