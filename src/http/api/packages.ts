import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { AppError } from '../../errors.ts';
import { makePackage, viewPackage } from '../../release/package/make-package.ts';
import { presentPackage } from '../../release/package/present-package.ts';
import type { AppEnv, Services } from '../context.ts';
import { attachment } from '../security-headers.ts';
import { CONFLICT, FAULTS, idParameter, jsonBody, replies } from './schemas.ts';

const params = idParameter('id');

const contents = z
  .object({
    documents: z
      .array(
        z.object({
          document: z.string(),
          version: z.number().int(),
          audience: z.enum(['public', 'nda', 'internal']),
          file: z.string(),
          bytes: z.number().int(),
          waits: z.array(z.string()),
          word: z.string().nullable().openapi({
            description: 'Send it as `accepted` to let a document go that waits for a word.',
          }),
        }),
      )
      .openapi({ description: 'Documents that may go along, and their place in the package.' }),
    staying: z
      .array(z.object({ document: z.string(), why: z.string() }))
      .openapi({ description: 'Cited documents that never go along, with why.' }),
  })
  .openapi('PackageContents');

const view = createRoute({
  method: 'get',
  path: '/api/exports/{id}/package',
  summary:
    'What an evidence package of this export would hold, and what waits for an approver’s word',
  request: { params },
  responses: replies(contents, 'The contents'),
});

const make = createRoute({
  method: 'post',
  path: '/api/exports/{id}/package',
  summary: 'The workbook with the documents that its answers rest on, and a manifest, as a zip',
  request: {
    params,
    body: jsonBody(z.object({ accepted: z.array(z.string().max(64)).max(1000).default([]) })),
  },
  responses: {
    200: {
      description: 'The zip, as an attachment',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...FAULTS,
    ...CONFLICT,
  },
});

function exportId(id: string | undefined): string {
  const parsed = z.guid().safeParse(id);
  if (!parsed.success) throw new AppError('not_found', 'There is no such export.');
  return parsed.data;
}

/** Evidence packages of exports. */
export function routePackagesApi(app: OpenAPIHono<AppEnv>, { deps }: Services): void {
  app.openapi(view, async (c) => {
    const seen = await viewPackage(deps, exportId(c.req.valid('param').id));
    return c.json(presentPackage(seen.contents), 200);
  });
  app.openapi(make, async (c) => {
    const { bytes, fileName } = await makePackage(deps, {
      exportId: exportId(c.req.valid('param').id),
      accepted: c.req.valid('json').accepted,
      actor: c.get('actor'),
    });
    return attachment(bytes, fileName);
  });
}
