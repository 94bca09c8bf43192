import { z } from '@hono/zod-openapi';
import { DOCUMENT_KINDS } from '../../store/document-kinds.ts';
import type { DocumentOverview } from '../../store/document-overview.ts';
import type { DescribedVersion } from '../../store/version-descriptions.ts';

export const kind = z.enum(DOCUMENT_KINDS);
export const audience = z.enum(['public', 'nda', 'internal']);

export const classification = z.enum(['public', 'nda', 'confidential', 'internal']);

/** What a document is more closely than its kind (`gap_letter`, `pentest_summary`, …), with what it says as such. */
const particulars = z
  .object({ is: z.string(), facts: z.record(z.string(), z.unknown()).optional() })
  .openapi('DocumentParticulars');

/** What a document says of itself, or a person of it. */
const described = z
  .record(
    z.string(),
    z.object({
      value: z.string().nullable(),
      read: z
        .object({
          value: z.string(),
          source: z.enum(['text', 'margin', 'properties']).optional(),
          page: z.number().int().nullable().optional(),
          words: z.string().optional(),
        })
        .nullable(),
      isCorrected: z.boolean(),
    }),
  )
  .openapi('DocumentDescription');

export const document = z
  .object({
    id: z.string(),
    document: z.string(),
    title: z.string().nullable(),
    kind,
    kindInDoubt: z.boolean(),
    kindDoubt: z.string().nullable().openapi({ description: 'Why a person should say what it is' }),
    audience,
    product: z.string().nullable(),
    validUntil: z.string().nullable(),
    bridgedBy: z.object({ id: z.string(), name: z.string() }).nullable().openapi({
      description: 'The gap letter that carries the validity of a report that far',
    }),
    modelAllowed: z.boolean(),
    version: z.number().int(),
    versionId: z.string(),
    pages: z.number().int().nullable(),
    passages: z.number().int(),
    answers: z.number().int(),
    effectiveDate: z.string().nullable(),
    nextReview: z.string().nullable(),
    owner: z.string().nullable(),
    classification: classification.nullable(),
    status: z.enum(['indexed', 'refused']),
    reason: z.string().nullable(),
    particulars: particulars.nullable(),
    warnings: z.array(z.string()),
  })
  .openapi('Document');

export const describedDocument = document.extend({
  description: described,
  audienceOffer: z.object({ audience, isStricter: z.boolean() }).nullable(),
});

/** A document as the API gives it. */
export const toDocument = (each: DocumentOverview) =>
  document.parse({ ...each, document: each.name, kindInDoubt: each.kindDoubt !== null });

/** What a version says of itself: each field with what was read and whether a person said otherwise. */
export const descriptionIn = ({ description, stated, corrected }: DescribedVersion) =>
  described.parse(
    Object.fromEntries(
      Object.entries(description).map(([field, value]) => [
        field,
        {
          value,
          read: Object.entries(stated).find(([name]) => name === field)?.[1] ?? null,
          isCorrected: Object.hasOwn(corrected, field),
        },
      ]),
    ),
  );
