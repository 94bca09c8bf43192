import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { AppError } from '../../errors.ts';
import { correctReport, readReportFacts, reportFacts } from '../../evidence/correct-report.ts';
import { isAttestationKind } from '../../evidence/kinds/kind-rules.ts';
import { compareVersions } from '../../evidence/versions/compare-versions.ts';
import { keepBoth, replaceOlder } from '../../evidence/versions/decide-offer.ts';
import { getDocument } from '../../store/documents.ts';
import { listOffers } from '../../store/version-offers.ts';
import type { AppEnv, Services } from '../context.ts';
import { idParameter, jsonBody, replies } from './schemas.ts';

const params = idParameter('id');

const passage = z.object({
  id: z.number().int(),
  page: z.number().int().nullable(),
  section: z.string().nullable(),
  controlId: z.string().nullable(),
  text: z.string(),
});
const change = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('added'), after: passage }),
    z.object({ kind: z.literal('removed'), before: passage }),
    z.object({
      kind: z.literal('changed'),
      before: passage,
      after: passage,
      parts: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
    }),
  ])
  .openapi('PassageChange');
const version = z.object({
  id: z.string(),
  number: z.number().int(),
  statedVersion: z.string().nullable(),
  isCurrent: z.boolean(),
});

const changes = createRoute({
  method: 'get',
  path: '/api/documents/{id}/changes',
  summary: 'What changed between two versions, passage by passage; by default since the one before',
  request: {
    params,
    query: z.object({
      from: z.coerce.number().int().min(1).optional(),
      to: z.coerce.number().int().min(1).optional(),
    }),
  },
  responses: replies(
    z.object({
      from: version,
      to: version,
      changes: z.array(change),
      unchanged: z.number().int(),
    }),
    'The changes, in the order of the newer version',
  ),
});

const offers = createRoute({
  method: 'get',
  path: '/api/version-offers',
  summary: 'Documents that look like a newer version of another; nobody has decided yet',
  responses: replies(
    z.array(
      z.object({
        documentId: z.string(),
        document: z.string(),
        olderId: z.string(),
        older: z.string(),
        shared: z.number(),
      }),
    ),
    'The offers, the likest first',
  ),
});

const decide = createRoute({
  method: 'post',
  path: '/api/documents/{id}/newer',
  summary: 'Take this document as the newer version of another one, or keep both',
  request: {
    params,
    body: jsonBody(z.strictObject({ older: z.guid(), decision: z.enum(['replace', 'keep']) })),
  },
  responses: replies(z.object({ staleAnswers: z.number().int() }), 'Answers to check again'),
});

const report = z
  .object({ facts: reportFacts, corrected: z.array(z.string()) })
  .openapi('ReportFacts');

const getReport = createRoute({
  method: 'get',
  path: '/api/documents/{id}/report',
  summary: 'The facts of a SOC 2 report, and which of them a person corrected',
  request: { params },
  responses: replies(report, 'The facts'),
});

const patchReport = createRoute({
  method: 'patch',
  path: '/api/documents/{id}/report',
  summary: 'Correct the facts that were read from a SOC 2 report',
  request: {
    params,
    body: jsonBody(reportFacts),
  },
  responses: replies(report, 'The facts as they are now'),
});

/** Versions of documents: what changed, what may be one, and the facts of a report. */
export function routeVersionsApi(app: OpenAPIHono<AppEnv>, { deps }: Services): void {
  app.openapi(changes, async (c) => {
    const compared = await compareVersions(deps.db, {
      documentId: c.req.valid('param').id ?? '',
      ...c.req.valid('query'),
    });
    return c.json(
      {
        from: version.parse(compared.from),
        to: version.parse(compared.to),
        changes: compared.changes.map((each) => change.parse(each)),
        unchanged: compared.unchanged,
      },
      200,
    );
  });
  app.openapi(offers, async (c) => c.json(await listOffers(deps.db), 200));
  app.openapi(decide, async (c) => {
    const { older: olderId, decision } = c.req.valid('json');
    const offer = { documentId: c.req.valid('param').id ?? '', olderId, actor: c.get('actor') };
    if (decision === 'replace') return c.json(await replaceOlder(deps, offer), 200);
    await keepBoth(deps, offer);
    return c.json({ staleAnswers: 0 }, 200);
  });
  const shown = async (id: string) => {
    const document = await getDocument(deps.db, id);
    if (document?.currentVersionId == null || !isAttestationKind(document.kind))
      throw new AppError('not_found', 'There is no such report.');
    const { facts, corrected } = await readReportFacts(deps.db, document.currentVersionId);
    return { facts, corrected: [...corrected] };
  };
  app.openapi(getReport, async (c) => c.json(await shown(c.req.valid('param').id ?? ''), 200));
  app.openapi(patchReport, async (c) => {
    const id = c.req.valid('param').id ?? '';
    await correctReport(deps, {
      documentId: id,
      facts: c.req.valid('json'),
      actor: c.get('actor'),
    });
    return c.json(await shown(id), 200);
  });
}
