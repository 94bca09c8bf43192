import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { Payloads } from '../jobs/payloads.ts';

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** What is said about documents when they come in; what is left out the reader finds by itself. */
const documentFacts = z.object({
  kind: optional(z.enum(['policy', 'soc2', 'certificate', 'pentest', 'evidence', 'answers'])),
  audience: optional(z.enum(['public', 'nda', 'internal'])),
  product: optional(z.string().trim().max(300)),
  validUntil: optional(z.iso.date({ error: 'must be a date such as 2026-11-21' })),
  replaces: optional(z.string().trim().max(500)),
});

type DocumentFacts = Omit<Payloads['ingest'], 'fileSha256' | 'actorId' | 'name'>;

/** Throws `invalid_input` naming the field. */
export function readDocumentFacts(body: Readonly<Record<string, unknown>>): DocumentFacts {
  const facts = documentFacts.safeParse(body);
  if (facts.success) return facts.data;
  const [issue] = facts.error.issues;
  throw new AppError(
    'invalid_input',
    `The field ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is not right'}.`,
  );
}
