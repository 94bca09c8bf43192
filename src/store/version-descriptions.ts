import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Handle } from '../ports.ts';
import type { Schema, StatedClassification } from './schema.ts';

/** What a version of a document is called, how far it holds and whose it is. */
export type VersionDescription = {
  readonly title: string | null;
  /** As it is written: `3.2`. */
  readonly version: string | null;
  /** ISO dates. */
  readonly effectiveDate: string | null;
  readonly nextReview: string | null;
  readonly owner: string | null;
  readonly classification: StatedClassification | null;
  /** The product or system that it says it is limited to. */
  readonly product: string | null;
};
export type DescribedField = keyof VersionDescription;

const factSchema = z.object({
  value: z.string(),
  source: z.enum(['text', 'margin', 'properties']).optional(),
  page: z.number().nullable().optional(),
  words: z.string().optional(),
});
const statedSchema = z.object({
  title: factSchema.optional(),
  version: factSchema.optional(),
  effectiveDate: factSchema.optional(),
  nextReview: factSchema.optional(),
  owner: factSchema.optional(),
  classification: factSchema.optional(),
  product: factSchema.optional(),
});
const text = z.string().nullable();
const correctedSchema = z
  .object({
    title: text,
    version: text,
    effectiveDate: text,
    nextReview: text,
    owner: text,
    classification: z.enum(['public', 'nda', 'confidential', 'internal']).nullable(),
    product: text,
  })
  .partial();

/** As it was read, with where it stands. */
export type Stated = z.output<typeof statedSchema>;
/** What a person said instead; a field that is not here is as it was read. */
export type Corrected = { readonly [F in DescribedField]?: VersionDescription[F] | undefined };

export type DescribedVersion = {
  readonly description: VersionDescription;
  readonly stated: Stated;
  readonly corrected: Corrected;
};

type Columns = Pick<
  Selectable<Schema['document_versions']>,
  | 'title'
  | 'stated_version'
  | 'effective_date'
  | 'next_review'
  | 'owner'
  | 'classification'
  | 'stated_product'
>;

const columnsOf = (of: VersionDescription): Columns => ({
  title: of.title,
  stated_version: of.version,
  effective_date: of.effectiveDate,
  next_review: of.nextReview,
  owner: of.owner,
  classification: of.classification,
  stated_product: of.product,
});

/** How a version is described now, as it was read, and what a person said; null for a version that is not there. */
export async function getDescribedVersion(
  handle: Handle,
  versionId: string,
): Promise<DescribedVersion | null> {
  if (!z.guid().safeParse(versionId).success) return null;
  const row = await handle
    .selectFrom('document_versions')
    .select(['title', 'stated_version', 'effective_date', 'next_review', 'owner'])
    .select(['classification', 'stated_product', 'stated', 'corrected'])
    .where('id', '=', versionId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    description: {
      title: row.title,
      version: row.stated_version,
      effectiveDate: row.effective_date,
      nextReview: row.next_review,
      owner: row.owner,
      classification: row.classification,
      product: row.stated_product,
    },
    stated: statedSchema.parse(row.stated),
    corrected: correctedSchema.parse(row.corrected),
  };
}

/** Stores how a version is described. */
export async function updateDescribedVersion(
  handle: Handle,
  versionId: string,
  { description, stated, corrected }: DescribedVersion,
): Promise<void> {
  await handle
    .updateTable('document_versions')
    .set({
      ...columnsOf(description),
      stated: JSON.stringify(stated),
      corrected: JSON.stringify(corrected),
    })
    .where('id', '=', versionId)
    .execute();
}
