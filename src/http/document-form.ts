import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { Payloads } from '../jobs/payloads.ts';
import { DOCUMENT_KINDS } from '../store/document-kinds.ts';

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** What is said about documents when they come in; what is left out the reader finds by itself. */
const documentFacts = z.object({
  kind: optional(z.enum(DOCUMENT_KINDS)),
  audience: optional(z.enum(['public', 'nda', 'internal'])),
  product: optional(z.string().trim().max(300)),
  validUntil: optional(z.iso.date({ error: 'must be a date such as 2026-11-21' })),
  replaces: optional(z.string().trim().max(500)),
});

/** What a person says a document is. Throws `invalid_input` naming the field. */
export const readKind = (body: Readonly<Record<string, unknown>>) =>
  readForm(z.object({ kind: z.enum(DOCUMENT_KINDS) }), body);

type DocumentFacts = Omit<Payloads['ingest'], 'fileSha256' | 'actorId' | 'name'>;

/** Throws `invalid_input` naming the field. */
export function readDocumentFacts(body: Readonly<Record<string, unknown>>): DocumentFacts {
  return readForm(documentFacts, body);
}

const cleared = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? null : value), schema.nullable());

const shortText = cleared(z.string().trim().max(300)).optional();
const day = cleared(z.iso.date({ error: 'must be a date such as 2026-11-21' })).optional();

/** What a person says of a document instead of what was read; null: it is not stated. */
const statedFields = {
  title: shortText,
  version: shortText,
  effectiveDate: day,
  nextReview: day,
  owner: shortText,
  classification: cleared(z.enum(['public', 'nda', 'confidential', 'internal'])).optional(),
  product: shortText,
};

/** The form that describes a document anew: an empty field clears what it held. */
const description = z.object({
  audience: z.enum(['public', 'nda', 'internal']),
  product: shortText,
  validUntil: day,
  /** Sent only to those who may turn it; a box that is not ticked sends `no` alone. */
  modelAllowed: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value) => (value === undefined ? undefined : [value].flat().includes('yes'))),
});

const PREFIX = 'stated.';

/**
 * The form sends what the document says of itself under names that begin with `stated.`. Throws `invalid_input`
 * naming the field.
 */
export function readDescription(body: Readonly<Record<string, unknown>>) {
  const stated = Object.entries(body)
    .filter(([name]) => name.startsWith(PREFIX))
    .map(([name, value]) => [name.slice(PREFIX.length), value]);
  return {
    ...readForm(description, body),
    description: readForm(z.object(statedFields), Object.fromEntries(stated)),
  };
}

/** Throws `invalid_input` naming the field that is not right. */
export function readForm<T extends z.ZodType>(
  schema: T,
  body: Readonly<Record<string, unknown>>,
): z.output<T> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new AppError(
    'invalid_input',
    `The field ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is not right'}.`,
  );
}
