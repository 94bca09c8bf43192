import { z } from '@hono/zod-openapi';
import { CITATION_SOURCES } from '../../store/document-kinds.ts';

/** The shapes of the JSON API, as far as several routes share them; OpenAPI is generated from these. */
const problemSchema = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    place: z.object({
      file: z.string().optional(),
      sheet: z.string().optional(),
      cell: z.string().optional(),
      page: z.number().optional(),
    }),
    details: z.unknown().optional(),
  })
  .openapi('Problem');

export const verdict = z.enum(['yes', 'no', 'partial', 'na']).nullable();

export const cellValue = z
  .object({
    cell: z.string(),
    kind: z.enum(['choice', 'text', 'comment', 'mark', 'number', 'date']),
    value: z.string(),
    option: z.string().nullable(),
  })
  .openapi('CellValue');

export const citation = z
  .object({
    source: z.enum(CITATION_SOURCES),
    document: z.string(),
    version: z.number().int(),
    page: z.number().int().nullable(),
    section: z.string().nullable(),
    control: z.string().nullable(),
    criteria: z.array(z.string()),
    quote: z.string(),
  })
  .openapi('Citation');

/** A passage to show beside a question that needs input. */
export const foundPassage = z
  .object({
    documentId: z.string(),
    versionId: z.string(),
    document: z.string(),
    version: z.number().int(),
    page: z.number().int().nullable(),
    section: z.string().nullable(),
    quote: z.string(),
    standing: z.string(),
    validity: z.string().optional(),
  })
  .openapi('FoundPassage');

/** What one gate said of one proposal. */
export const check = z
  .object({
    origin: z.string(),
    gate: z.string(),
    outcome: z.enum(['passed', 'held', 'unknown']),
    reason: z.string().nullable(),
  })
  .openapi('Check');

export const answerState = z.enum([
  'pending',
  'drafted',
  'needs_input',
  'failed',
  'in_review',
  'answered',
  'approved',
  'rejected',
]);

export const answer = z
  .looseObject({
    sheet: z.string(),
    row: z.number().int(),
    questionCell: z.string(),
    id: z.string().nullable(),
    text: z.string(),
    status: z.enum(['pending', 'drafted', 'needs_input', 'failed']),
    verdict,
    confidence: z.number().nullable(),
    reason: z.string().nullable(),
    suggestion: z.string().nullable(),
    values: z.array(cellValue),
    citations: z.array(citation),
    found: z.array(foundPassage),
    checks: z.array(check),
    questionId: z.string(),
    state: answerState,
    textHash: z.string(),
    version: z.number().int(),
  })
  .openapi('Answer');

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

/** A request's JSON body; a request without one is refused. */
export const jsonBody = <T extends z.ZodType>(schema: T) => ({
  required: true,
  content: { 'application/json': { schema } },
});

/** The replies that every route shares, beside its own. */
export function replies<T extends z.ZodType>(schema: T, description: string) {
  return { 200: json(schema, description), ...FAULTS };
}

/** The same for a route that makes something. */
export function created<T extends z.ZodType>(schema: T, description: string) {
  return { 201: json(schema, description), ...FAULTS };
}

export const FAULTS = {
  400: problem('Something in the request is not right'),
  401: problem('No session'),
  403: problem('Not allowed, or asked for by another site'),
  404: problem('Not found'),
} as const;

export const CONFLICT = {
  409: problem('Somebody else was faster; `details` holds both texts'),
  422: problem('A value does not fit its cell, or a file cannot be read'),
} as const;

export const TOO_LARGE = { 413: problem('More than 25 MB') } as const;

/** A path's id; an id that is no uuid is simply not found by the handler. */
export const idParameter = (name: string) =>
  z.object({ [name]: z.string().openapi({ param: { name, in: 'path' }, format: 'uuid' }) });
