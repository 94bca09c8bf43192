import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { workbookLayout } from '../../questionnaire/layout/layout.ts';
import { correctLayout } from '../../review/correct-layout.ts';
import { type LayoutView, previewCorrection, viewLayout } from '../../review/view-layout.ts';
import { getTemplateLayout } from '../../store/layouts.ts';
import type { AppEnv, Services } from '../context.ts';
import { CONFLICT, cellValue, idParameter, jsonBody, replies, TOO_LARGE } from './schemas.ts';

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

const loss = z
  .looseObject({
    questionId: z.string(),
    sheet: z.string(),
    questionCell: z.string(),
    question: z.string(),
    values: z.array(cellValue),
  })
  .openapi('LayoutLoss');

const plan = z
  .object({
    questions: z.number().int(),
    kept: z.number().int(),
    added: z.number().int(),
    removed: z.number().int(),
    lost: z.array(loss).openapi({ description: 'What people wrote and would be lost.' }),
    lossHash: z
      .string()
      .nullable()
      .openapi({ description: 'The `acceptedLoss` that gives exactly these texts up.' }),
  })
  .openapi('LayoutPlan');

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

const preview = createRoute({
  method: 'post',
  path: '/api/questionnaires/{id}/layout/preview',
  summary:
    'How the workbook is, or would be, read, and what saving that would do. Nothing changes. An encrypted workbook is shown here only: its password does not belong in an address',
  request: {
    params,
    body: jsonBody(
      z.object({
        layout: workbookLayout.optional().openapi({ description: 'Left out: as it is read now.' }),
        password,
      }),
    ),
  },
  responses: {
    ...replies(shown.extend({ plan }), 'The layout, and what becomes of the questions'),
    ...CONFLICT,
    ...TOO_LARGE,
  },
});

const put = createRoute({
  method: 'put',
  path: '/api/questionnaires/{id}/layout',
  summary: 'Correct how the workbook is read, for this file and the next of its template',
  request: {
    params,
    body: jsonBody(
      z.object({
        layout: workbookLayout,
        version: z.number().int().openapi({ description: 'The version that was read.' }),
        acceptedLoss: z.string().optional().openapi({
          description:
            'The `lossHash` of a refusal whose `details` list what people wrote and would be lost.',
        }),
        password,
      }),
    ),
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

async function shownOf(
  { db }: Services['deps'],
  { questionnaire, fingerprint, layout, corrections }: LayoutView,
): Promise<z.infer<typeof shown>> {
  const remembered = await getTemplateLayout(db, fingerprint);
  return shown.parse({
    version: questionnaire.layoutVersion,
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
  });
}

/** How a questionnaire's workbook is read, and its correction. */
export function routeLayoutsApi(app: OpenAPIHono<AppEnv>, { deps, jobs }: Services): void {
  app.openapi(get, async (c) => {
    const id = c.req.valid('param').id ?? '';
    return c.json(await shownOf(deps, await viewLayout(deps, { questionnaireId: id })), 200);
  });
  app.openapi(preview, async (c) => {
    const { layout, password: given } = c.req.valid('json');
    const view = await viewLayout(deps, {
      questionnaireId: c.req.valid('param').id ?? '',
      ...(layout === undefined ? {} : { layout }),
      password: given ?? null,
    });
    const { kept, added, removed, lost, lossHash } = await previewCorrection(deps.db, view);
    const counts = { kept: kept.length, added: added.length, removed: removed.length };
    const planned = { questions: view.found.questions.length, ...counts, lost, lossHash };
    return c.json({ ...(await shownOf(deps, view)), plan: plan.parse(planned) }, 200);
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
