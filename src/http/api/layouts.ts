import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { workbookLayout } from '../../questionnaire/layout.ts';
import { correctLayout } from '../../review/correct-layout.ts';
import { viewLayout } from '../../review/view-layout.ts';
import { getTemplateLayout } from '../../store/layouts.ts';
import type { AppEnv, Services } from '../context.ts';
import { CONFLICT, idParameter, replies, TOO_LARGE } from './schemas.ts';

const params = idParameter('id');
const password = z.string().max(255).optional().openapi({
  description: 'Of an encrypted workbook. It is not kept.',
});

const shown = z
  .object({
    version: z.number().int(),
    fingerprint: z.string(),
    layout: z.looseObject({ version: z.literal(1), sheets: z.array(z.looseObject({})) }),
    corrections: z.looseObject({}).nullable(),
    remembered: z
      .object({ by: z.string(), at: z.string(), questionnaire: z.string().nullable() })
      .nullable(),
  })
  .openapi('Layout');

const get = createRoute({
  method: 'get',
  path: '/api/questionnaires/{id}/layout',
  summary:
    'How the workbook is read: sheets, tables, columns and rows, and what of it a person corrected',
  request: { params },
  responses: {
    ...replies(shown, 'The layout, as `vouch parse --print-layout` prints it'),
    ...CONFLICT,
  },
});

const put = createRoute({
  method: 'put',
  path: '/api/questionnaires/{id}/layout',
  summary: 'Correct how the workbook is read, for this file and the next of its template',
  request: {
    params,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            layout: workbookLayout,
            version: z.number().int().openapi({ description: 'The version that was read.' }),
            acceptedLoss: z.string().optional().openapi({
              description:
                'The `lossHash` of a refusal whose `details` list what people wrote and would be lost.',
            }),
            password,
          }),
        },
      },
    },
  },
  responses: {
    ...replies(
      z.object({
        version: z.number().int(),
        questions: z.number().int(),
        kept: z.number().int(),
        added: z.number().int(),
        removed: z.number().int(),
        runId: z.string().nullable(),
        isRemembered: z.boolean(),
      }),
      'Read again; what is new is being drafted',
    ),
    ...CONFLICT,
    ...TOO_LARGE,
  },
});

/** How a questionnaire's workbook is read, and its correction. */
export function routeLayoutsApi(app: OpenAPIHono<AppEnv>, { deps, jobs }: Services): void {
  app.openapi(get, async (c) => {
    const id = c.req.valid('param').id ?? '';
    const { questionnaire, fingerprint, layout, corrections } = await viewLayout(deps, {
      questionnaireId: id,
    });
    const remembered = await getTemplateLayout(deps.db, fingerprint);
    const { layoutVersion: version } = questionnaire;
    const reply = {
      version,
      fingerprint,
      layout,
      corrections,
      remembered:
        remembered === null
          ? null
          : {
              by: remembered.correctedBy.email,
              at: remembered.correctedAt.toISOString(),
              questionnaire: remembered.questionnaireId,
            },
    };
    return c.json(shown.parse(reply), 200);
  });
  app.openapi(put, async (c) => {
    const { layout, version, acceptedLoss, password: given } = c.req.valid('json');
    const corrected = await correctLayout(deps, {
      questionnaireId: c.req.valid('param').id ?? '',
      layout,
      expectedVersion: version,
      acceptedLoss: acceptedLoss ?? null,
      password: given ?? null,
      actor: c.get('actor'),
    });
    if (corrected.runId !== null) await jobs.send('draft', { runId: corrected.runId });
    return c.json(corrected, 200);
  });
}
