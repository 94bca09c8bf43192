import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { readFigures } from '../../review/figures.ts';
import type { AppEnv, Services } from '../context.ts';
import { replies } from './schemas.ts';

const share = z.number().min(0).max(1).nullable();

const figures = createRoute({
  method: 'get',
  path: '/api/figures',
  summary: 'What the work comes to: shares drafted and kept, hours a questionnaire, open gaps',
  responses: replies(
    z.object({
      questions: z.number().int(),
      shareDrafted: share,
      shareKept: share,
      medianHours: z.number().nullable(),
      questionnaires: z.array(
        z.object({
          id: z.string(),
          buyer: z.string().nullable(),
          fileName: z.string(),
          createdAt: z.string(),
          questions: z.number().int(),
          drafted: z.number().int(),
          approved: z.number().int(),
          kept: z.number().int(),
          hours: z.number().nullable(),
        }),
      ),
      gaps: z.array(z.looseObject({ text: z.string(), blocks: z.number().int() })),
    }),
    'The figures',
  ),
});

/** Figures for whoever pays for it. */
export function routeFiguresApi(app: OpenAPIHono<AppEnv>, { deps }: Services): void {
  app.openapi(figures, async (c) => {
    const { questionnaires, gaps, ...totals } = await readFigures(deps.db);
    return c.json(
      {
        ...totals,
        questionnaires: questionnaires.map((each) => ({
          ...each,
          createdAt: each.createdAt.toISOString(),
        })),
        gaps: gaps.map(({ places, ...gap }) => ({ ...gap, places: [...places] })),
      },
      200,
    );
  });
}
