import type { Audience, StatedClassification } from '../store/schema.ts';
import type {
  Corrected,
  DescribedField,
  DescribedVersion,
  Stated,
  VersionDescription,
} from '../store/version-descriptions.ts';

const FIELDS = [
  'title',
  'version',
  'effectiveDate',
  'nextReview',
  'owner',
  'classification',
  'product',
] as const satisfies readonly DescribedField[];

/** Said of these very bytes; a new version speaks for itself. The other corrections hold for the document. */
const OF_ONE_VERSION: ReadonlySet<DescribedField> = new Set([
  'version',
  'effectiveDate',
  'nextReview',
]);

const CLASSIFICATIONS = ['public', 'nda', 'confidential', 'internal'] as const;

/** What a version is after reading: a person's value wins over what was read. */
export function described(stated: Stated, corrected: Corrected): DescribedVersion {
  const read: VersionDescription = {
    title: stated.title?.value ?? null,
    version: stated.version?.value ?? null,
    effectiveDate: stated.effectiveDate?.value ?? null,
    nextReview: stated.nextReview?.value ?? null,
    owner: stated.owner?.value ?? null,
    classification: CLASSIFICATIONS.find((each) => each === stated.classification?.value) ?? null,
    product: stated.product?.value ?? null,
  };
  const said = Object.fromEntries(
    FIELDS.flatMap((field) => (corrected[field] === undefined ? [] : [[field, corrected[field]]])),
  );
  return { description: { ...read, ...said }, stated, corrected: said };
}

/**
 * The corrections that go on to hold for what is read now: all of them for the same bytes, else those of the
 * document itself.
 */
export function carriedOver(corrected: Corrected, isSameBytes: boolean): Corrected {
  return isSameBytes
    ? corrected
    : Object.fromEntries(
        FIELDS.filter((field) => field in corrected && !OF_ONE_VERSION.has(field)).map((field) => [
          field,
          corrected[field],
        ]),
      );
}

/** A version as a person describes it now. What is said as it was read is no correction any more. */
export function redescribed(
  { stated, corrected }: DescribedVersion,
  said: { readonly [F in DescribedField]?: VersionDescription[F] | undefined },
): DescribedVersion {
  const { description: read } = described(stated, {});
  const all = FIELDS.map((field) => {
    const value = said[field] === undefined ? corrected[field] : said[field];
    return [field, value === read[field] ? undefined : value] as const;
  });
  return described(stated, Object.fromEntries(all));
}

/** The fields in which two descriptions differ. */
export const differingFields = (
  before: VersionDescription,
  after: VersionDescription,
): DescribedField[] => FIELDS.filter((field) => before[field] !== after[field]);

const STRICTNESS: readonly Audience[] = ['public', 'nda', 'internal'];
/** Confidential papers are shown to those who signed for it, and to nobody else. */
const AUDIENCE_OF: Record<StatedClassification, Audience> = {
  public: 'public',
  nda: 'nda',
  confidential: 'nda',
  internal: 'internal',
};

/** Of two audiences the one that fewer people belong to. */
export const stricterAudience = (a: Audience, b: Audience): Audience =>
  STRICTNESS.indexOf(a) > STRICTNESS.indexOf(b) ? a : b;

/**
 * The audience that a document's own classification speaks for, where it is another one than the document has. It
 * is offered to a person: neither is a document opened by itself nor are answers taken away.
 */
export function offeredAudience(
  audience: Audience,
  classification: StatedClassification | null,
): { readonly audience: Audience; readonly isStricter: boolean } | null {
  if (classification === null) return null;
  const said = AUDIENCE_OF[classification];
  // "Confidential" allows both; a document that is kept inside anyway does not contradict it.
  if (said === audience || (classification === 'confidential' && audience === 'internal'))
    return null;
  return { audience: said, isStricter: stricterAudience(said, audience) === said };
}
