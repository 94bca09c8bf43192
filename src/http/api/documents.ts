import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { AppError } from '../../errors.ts';
import { correctKind } from '../../evidence/correct-kind.ts';
import { describeDocument } from '../../evidence/describe-document.ts';
import { offeredAudience } from '../../evidence/description.ts';
import { READER_VERSION } from '../../evidence/reader-version.ts';
import { removeDocument } from '../../evidence/remove-document.ts';
import { acceptUpload } from '../../jobs/accept-upload.ts';
import {
  type DocumentOverview,
  getDocumentOverview,
  listDocumentOverviews,
} from '../../store/document-overview.ts';
import { countDueVersions } from '../../store/reader-versions.ts';
import { getDescribedVersion } from '../../store/version-descriptions.ts';
import { listWaitingUploads } from '../../store/waiting-uploads.ts';
import type { AppEnv, Services } from '../context.ts';
import { readDocumentFacts } from '../document-form.ts';
import { readDocumentUploads } from '../upload.ts';
import {
  audience,
  classification,
  describedDocument,
  descriptionIn,
  document,
  kind,
  toDocument,
} from './document-shapes.ts';
import { FAULTS, idParameter, jsonBody, replies, TOO_LARGE } from './schemas.ts';

const params = idParameter('id');
const list = createRoute({
  method: 'get',
  path: '/api/documents',
  summary: 'All documents, and uploads that are still to be read',
  responses: replies(
    z.object({
      documents: z.array(document),
      /** Documents that are still to be read again since an upgrade. */
      rereading: z.number().int(),
      waiting: z.array(z.object({ name: z.string(), isRunning: z.boolean() })),
    }),
    'Documents by name',
  ),
});

const get = createRoute({
  method: 'get',
  path: '/api/documents/{id}',
  summary: 'One document',
  request: { params },
  responses: replies(describedDocument, 'The document'),
});

const upload = createRoute({
  method: 'post',
  path: '/api/documents',
  summary: 'Add documents; they are read in the background',
  request: {
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({
            files: z.any().openapi({
              type: 'array',
              items: { type: 'string', format: 'binary' },
              description: 'A document is known by its file name, with its path where one is given',
            }),
            kind: kind.optional(),
            audience: audience.optional(),
            product: z.string().optional(),
            validUntil: z.string().optional().openapi({ format: 'date' }),
            replaces: z.string().optional(),
          }),
        },
      },
    },
  },
  responses: {
    202: {
      description: 'Received; `GET /api/documents` shows what became of them',
      content: { 'application/json': { schema: z.object({ received: z.array(z.string()) }) } },
    },
    ...FAULTS,
    ...TOO_LARGE,
  },
});

const said = z.string().trim().min(1).max(300).nullable();

const change = createRoute({
  method: 'patch',
  path: '/api/documents/{id}',
  summary:
    'Say what a document is, for whom, for which product and until when it serves, whether a model may read it, and what it is called, by whom owned and when reviewed',
  request: {
    params,
    body: jsonBody(
      z.strictObject({
        kind: kind.optional(),
        audience: audience.optional(),
        product: z.string().trim().min(1).max(300).nullable().optional(),
        validUntil: z.iso.date().nullable().optional(),
        modelAllowed: z.boolean().optional(),
        description: z
          .strictObject({
            title: said,
            version: said,
            effectiveDate: z.iso.date().nullable(),
            nextReview: z.iso.date().nullable(),
            owner: said,
            classification: classification.nullable(),
            product: said,
          })
          .partial()
          .optional(),
      }),
    ),
  },
  responses: replies(describedDocument, 'The document as it is described now'),
});

const remove = createRoute({
  method: 'delete',
  path: '/api/documents/{id}',
  summary: 'Remove a document for good; answers that rest on it are marked',
  request: { params },
  responses: { 204: { description: 'Removed' }, ...FAULTS },
});

/** The company's documents. */
export function routeDocumentsApi(app: OpenAPIHono<AppEnv>, { deps, jobs }: Services): void {
  const find = async (id: string | undefined) => {
    const found = await getDocumentOverview(deps.db, id ?? '');
    if (found === null) throw new AppError('not_found', 'There is no such document.');
    return found;
  };
  const inFull = async (each: DocumentOverview) => {
    const version = await getDescribedVersion(deps.db, each.versionId);
    return {
      ...toDocument(each),
      description: version === null ? {} : descriptionIn(version),
      audienceOffer: offeredAudience(each.audience, each.classification),
    };
  };
  app.openapi(list, async (c) => {
    const documents = (await listDocumentOverviews(deps.db)).map(toDocument);
    const rereading = await countDueVersions(deps.db, READER_VERSION);
    return c.json({ documents, rereading, waiting: await listWaitingUploads(deps.db) }, 200);
  });
  app.openapi(get, async (c) => c.json(await inFull(await find(c.req.valid('param').id)), 200));
  app.openapi(upload, async (c) => {
    const body = await c.req.parseBody({ all: true });
    const facts = readDocumentFacts(body);
    const files = await readDocumentUploads(body);
    for (const { fileName, bytes } of files)
      await acceptUpload(
        { db: deps.db, jobs },
        { bytes, facts: { ...facts, name: fileName }, actor: c.get('actor') },
      );
    return c.json({ received: files.map(({ fileName }) => fileName) }, 202);
  });
  app.openapi(change, async (c) => {
    const { id } = await find(c.req.valid('param').id);
    const { kind, ...change } = c.req.valid('json');
    const actor = c.get('actor');
    const isDue =
      kind !== undefined && (await correctKind(deps, { documentId: id, kind, actor })).isDue;
    if (isDue) await jobs.send('reread', { documentId: id });
    await describeDocument(deps, { documentId: id, ...change, actor });
    return c.json(await inFull(await find(id)), 200);
  });
  app.openapi(remove, async (c) => {
    const { name } = await find(c.req.valid('param').id);
    await removeDocument(deps, { name, actor: c.get('actor') });
    await jobs.send('scrub', {});
    return c.body(null, 204);
  });
}
