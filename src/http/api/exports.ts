import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { AppError } from '../../errors.ts';
import { WHY_OPEN } from '../../release/choose-answers.ts';
import { exportQuestionnaire } from '../../release/export-questionnaire.ts';
import { exportReport } from '../../release/export-report.ts';
import { presentPlan } from '../../release/present-plan.ts';
import { FINDING_KINDS, type FindingKind } from '../../release/reading/finding-kinds.ts';
import { planRelease } from '../../release/release-plan.ts';
import { getExport, listExports } from '../../store/exports.ts';
import { getFile } from '../../store/files.ts';
import { getQuestionnaire } from '../../store/questionnaires.ts';
import type { AppEnv, Services } from '../context.ts';
import { attachment } from '../security-headers.ts';
import {
  answerState,
  CONFLICT,
  created,
  FAULTS,
  idParameter,
  jsonBody,
  replies,
} from './schemas.ts';

const params = idParameter('id');
/** Made anew: a schema that was made before this room was loaded cannot be named. */
const report = z.object(exportReport.shape).openapi('ExportReport');

const head = z
  .object({
    exportId: z.string(),
    createdAt: z.string(),
    sha256: z.string(),
    includesDrafts: z.boolean(),
    openItemsReason: z.string().nullable(),
  })
  .openapi('ExportHead');

const place = {
  sheet: z.string(),
  questionCell: z.string(),
  id: z.string().nullable(),
  questionId: z.string(),
};

const side = z
  .object({ ...place, questionnaireId: z.string(), text: z.string(), says: z.string() })
  .openapi('ContradictionSide');

const plan = z
  .object({
    questionnaire: z.string(),
    counts: z.object({
      questions: z.number().int(),
      facts: z.number().int(),
      cells: z.number().int(),
      openQuestions: z.number().int(),
      openFacts: z.number().int(),
    }),
    obstacles: z.array(
      z.object({
        code: z.string(),
        message: z.string(),
        place: z.object({ sheet: z.string(), cell: z.string() }).nullable(),
      }),
    ),
    contradictions: z
      .array(
        z.object({
          kind: z.enum(['same', 'contrary', 'follow_up', 'last_file']),
          here: side,
          there: side,
          what: z.string(),
          why: z.array(z.string()),
        }),
      )
      .openapi({
        description:
          'Answers that leave and do not go together, in the file or with the last file to the same buyer. They stop nothing.',
      }),
    findings: z
      .array(
        z.object({
          kind: z.enum(Object.keys(FINDING_KINDS) as [FindingKind, ...FindingKind[]]),
          effect: z.enum(['stops', 'asks', 'warns']),
          heading: z.string(),
          advice: z.string(),
          message: z.string(),
          place: z.object({ ...place, text: z.string() }).nullable(),
        }),
      )
      .openapi({
        description:
          'The file as its buyer will read it. `stops`: no file is made; `asks`: an approver has to say that it may leave; `warns`: only pointed at.',
      }),
    askedHash: z.string().nullable().openapi({
      description: 'Names what is asked about; send it as `acceptedFindings` to let it leave.',
    }),
    written: z.array(
      z.object({
        ...place,
        kind: z.enum(['question', 'profile']),
        cells: z.array(z.string()),
        approved: z.boolean(),
      }),
    ),
    open: z.array(
      z.object({
        ...place,
        kind: z.enum(['question', 'profile']),
        text: z.string(),
        state: answerState,
        why: z.enum(WHY_OPEN),
        reason: z.string().nullable(),
      }),
    ),
    excess: z
      .object({ hash: z.string(), documents: exportReport.shape.acceptedExcess })
      .nullable()
      .openapi({
        description: 'More of confidential documents, word for word, than may leave unconfirmed.',
      }),
    exports: z.array(
      z.object({
        exportId: z.string(),
        outdated: z.array(z.object({ ...place, text: z.string(), reason: z.string() })),
        approvedSince: z.number().int(),
      }),
    ),
  })
  .openapi('ReleasePlan');

const preview = createRoute({
  method: 'get',
  path: '/api/questionnaires/{id}/release',
  summary:
    'What an export made now would write, what stays open and why, what earlier exports hold that is outdated',
  request: { params },
  responses: replies(plan, 'The plan'),
});

const list = createRoute({
  method: 'get',
  path: '/api/questionnaires/{id}/exports',
  summary: 'The exports of a questionnaire, newest first',
  request: { params },
  responses: replies(z.array(head), 'Exports'),
});

const make = createRoute({
  method: 'post',
  path: '/api/questionnaires/{id}/exports',
  summary: 'Write the approved answers into a copy of the buyer’s workbook',
  request: {
    params,
    body: jsonBody(
      z.object({
        openItemsReason: z.string().max(1000).nullable().default(null),
        includeDrafts: z.boolean().default(false),
        acceptedExcess: z.string().max(64).nullable().default(null).openapi({
          description:
            '`excess.hash` of the release plan: an approver’s word that this much of confidential documents may leave.',
        }),
        acceptedFindings: z.string().max(64).nullable().default(null).openapi({
          description:
            '`askedHash` of the release plan: an approver’s word that what it asks about may leave as it is.',
        }),
        password: z.string().max(255).nullable().default(null).openapi({
          description: 'Of an encrypted workbook; the copy is encrypted with it again.',
        }),
      }),
    ),
  },
  responses: {
    ...created(
      z.object({ exportId: z.string(), fileName: z.string(), report }),
      'The file and its fidelity report',
    ),
    ...CONFLICT,
  },
});

const download = createRoute({
  method: 'get',
  path: '/api/exports/{id}/file',
  summary: 'The completed workbook',
  request: { params },
  responses: {
    200: {
      description: 'The file, as an attachment',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...FAULTS,
  },
});

/** Completed workbooks. */
export function routeExportsApi(app: OpenAPIHono<AppEnv>, { deps }: Services): void {
  app.openapi(list, async (c) => {
    const id = c.req.valid('param').id ?? '';
    if ((await getQuestionnaire(deps.db, id)) === null)
      throw new AppError('not_found', 'There is no such questionnaire.');
    const rows = await listExports(deps.db, id);
    return c.json(
      rows.map((row) => ({
        exportId: row.id,
        createdAt: row.createdAt.toISOString(),
        sha256: row.fileSha256,
        includesDrafts: row.includeDrafts,
        openItemsReason: row.openItemsReason,
      })),
      200,
    );
  });
  app.openapi(preview, async (c) => {
    const id = c.req.valid('param').id ?? '';
    const made = await planRelease(deps, { questionnaireId: id, includeDrafts: false });
    return c.json(presentPlan(made), 200);
  });
  app.openapi(make, async (c) => {
    const made = await exportQuestionnaire(deps, {
      questionnaireId: c.req.valid('param').id ?? '',
      ...c.req.valid('json'),
      actor: c.get('actor'),
    });
    return c.json({ exportId: made.exportId, fileName: made.fileName, report: made.report }, 201);
  });
  app.openapi(download, async (c) => {
    const id = z.guid().safeParse(c.req.valid('param').id);
    const made = id.success ? await getExport(deps.db, id.data) : null;
    const bytes = made === null ? null : await getFile(deps.db, made.fileSha256);
    if (made === null || bytes === null)
      throw new AppError('not_found', 'There is no such export.');
    return attachment(bytes, exportReport.parse(made.report).out.name);
  });
}
