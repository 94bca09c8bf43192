import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { DOMAINS } from '../../criteria/domains.ts';
import { readControl } from '../../evidence/controls/control-detail.ts';
import { filterControls, readRegister } from '../../evidence/controls/control-register.ts';
import { addControl, correctControl } from '../../evidence/controls/correct-control.ts';
import { DOCUMENT_KINDS } from '../../store/document-kinds.ts';
import type { AppEnv, Services } from '../context.ts';
import { exceptionOf } from '../control-form.ts';
import { answerState, CONFLICT, created, idParameter, jsonBody, replies } from './schemas.ts';

const params = idParameter('id');
const kind = z.enum(DOCUMENT_KINDS);
const result = z.enum(['exception', 'none', 'unknown']);

const freshness = z
  .object({
    state: z.enum(['fresh', 'due', 'stale', 'undated']),
    reason: z.string().nullable(),
  })
  .openapi('Freshness');

const proof = z
  .object({
    id: z.string(),
    name: z.string(),
    title: z.string().nullable(),
    kind,
    owner: z.string().nullable(),
    freshness,
  })
  .openapi('Proof');

const control = z
  .object({
    id: z.string(),
    control: z.string(),
    documentId: z.string(),
    document: z.string(),
    versionId: z.string(),
    page: z.number().int().nullable(),
    isCurrent: z.boolean().openapi({ description: 'Does the report in force speak of it?' }),
    text: z.string(),
    criteria: z.array(z.string()),
    criteriaFrom: z.enum(['report', 'person', 'words']),
    domains: z.array(z.string()),
    result,
    tests: z.string().nullable(),
    results: z.string().nullable(),
    managementResponse: z.string().nullable(),
    owner: z.string().nullable(),
    policies: z.array(proof),
    evidence: z.array(proof),
    freshness,
    answers: z.number().int(),
  })
  .openapi('Control');

const coverage = z
  .object({
    id: z.string(),
    asks: z.string(),
    domain: z.string().nullable(),
    isInScope: z.boolean(),
    controls: z.number().int(),
    policies: z.number().int(),
    evidence: z.number().int(),
  })
  .openapi('CriterionCoverage');

const passage = z.object({
  id: z.number().int(),
  versionId: z.string(),
  page: z.number().int().nullable(),
  section: z.string().nullable(),
  text: z.string(),
});

const detail = z
  .object({
    control,
    passages: z.array(passage),
    proof: z.array(proof.extend({ isNaming: z.boolean(), passages: z.array(passage) })),
    restingAnswers: z.array(
      z.object({
        questionnaireId: z.string(),
        questionId: z.string(),
        questionnaire: z.string(),
        sheet: z.string(),
        cell: z.string(),
        text: z.string(),
        state: answerState,
        staleReason: z.string().nullable(),
      }),
    ),
  })
  .openapi('ControlDetail');

const yes = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .openapi({ type: 'boolean' });

const list = createRoute({
  method: 'get',
  path: '/api/controls',
  summary: 'The control register, and what there is for each criterion',
  request: {
    query: z.object({
      criterion: z.string().max(10).optional(),
      domain: z.enum(DOMAINS).optional(),
      result: result.optional(),
      stale: yes.optional(),
      unproven: yes.optional(),
      document: z.string().max(60).optional().openapi({ description: 'The id of a report' }),
      find: z.string().max(300).optional(),
    }),
  },
  responses: replies(
    z.object({ controls: z.array(control), criteria: z.array(coverage) }),
    'Controls by report and id; criteria in their order',
  ),
});

const get = createRoute({
  method: 'get',
  path: '/api/controls/{id}',
  summary: 'One control with what speaks of it and the answers that cite it',
  request: { params },
  responses: replies(detail, 'The control'),
});

const said = {
  text: z.string().trim().min(1).max(5000),
  criteria: z.array(z.string()).max(40),
  result,
  results: z.string().trim().min(1).max(5000).nullable(),
  owner: z.string().trim().min(1).max(300).nullable(),
};
const correct = createRoute({
  method: 'patch',
  path: '/api/controls/{id}',
  summary: 'Correct what was read of a control, or name its owner',
  request: { params, body: jsonBody(z.strictObject(said).partial()) },
  responses: replies(detail, 'The control as it is now'),
});

const add = createRoute({
  method: 'post',
  path: '/api/controls',
  summary: 'Add a control that stands in a report and was not read from it',
  request: {
    body: jsonBody(
      z.strictObject({
        documentId: z.string(),
        control: z.string().trim().min(1).max(60),
        page: z.number().int().min(1).nullable().default(null),
        text: said.text,
        criteria: said.criteria.default([]),
        result: result.default('unknown'),
        results: said.results.default(null),
        owner: said.owner.default(null),
      }),
    ),
  },
  responses: { ...created(detail, 'The control'), ...CONFLICT },
});

/** The control register. */
export function routeControlsApi(app: OpenAPIHono<AppEnv>, { deps }: Services): void {
  const today = () => deps.clock.now().toISOString().slice(0, 10);
  const shown = async (id: string) =>
    detail.parse(await readControl(deps.db, { id, today: today() }));
  app.openapi(list, async (c) => {
    const { document, ...filter } = c.req.valid('query');
    const { controls, criteria } = await readRegister(deps.db, today());
    const left = filterControls(controls, { ...filter, documentId: document });
    return c.json(
      { controls: left.map((each) => control.parse(each)), criteria: [...criteria] },
      200,
    );
  });
  app.openapi(get, async (c) => c.json(await shown(c.req.valid('param').id ?? ''), 200));
  app.openapi(correct, async (c) => {
    const id = c.req.valid('param').id ?? '';
    const { result: judged, ...rest } = c.req.valid('json');
    await correctControl(deps, {
      ...rest,
      ...(judged === undefined ? {} : { exception: exceptionOf(judged) }),
      id,
      actor: c.get('actor'),
    });
    return c.json(await shown(id), 200);
  });
  app.openapi(add, async (c) => {
    const { result: judged, ...rest } = c.req.valid('json');
    const { id } = await addControl(deps, {
      ...rest,
      exception: exceptionOf(judged),
      actor: c.get('actor'),
    });
    return c.json(await shown(id), 201);
  });
}
