import type { PackageSource } from '../../store/package-documents.ts';

/** Why a cited document stays with the company, as a closed list; the first that holds. */
export const WHY_IT_STAYS = {
  removed: 'It was removed from the evidence.',
  answers: 'It holds answers that were written for others.',
  internal: 'It is for people inside only.',
  under_nda: 'It is for buyers under NDA, and this questionnaire is for anyone.',
  other_product: 'It is about another product.',
  newer_version: 'There is a newer version of it: make the workbook anew.',
  not_in_force: 'It is not in force today.',
  no_file: 'Its file is not kept here, only its text.',
} as const;
export type WhyItStays = keyof typeof WHY_IT_STAYS;

/** Why a document goes only with an approver's word. */
export const WHY_IT_WAITS = {
  under_nda: 'It is for buyers under NDA: does this buyer have one that covers it?',
  remarks:
    'Its file may hold comments, tracked changes, hidden sheets or notes: look at it as the buyer will.',
} as const;
export type WhyItWaits = keyof typeof WHY_IT_WAITS;

/** Who will read the package. */
export type Reader = { readonly audience: string; readonly product: string | null };

/**
 * Why the file of a cited document may not go to this reader; null where it may. Everything that is not plainly
 * allowed stays: only a public document, or one under NDA for a reader under NDA, in its current version and in
 * force, ever goes. Pure.
 */
export function whyItStays(source: PackageSource, reader: Reader): WhyItStays | null {
  if (source.isRemoved) return 'removed';
  if (source.kind === 'answers') return 'answers';
  if (source.audience !== 'public' && source.audience !== 'nda') return 'internal';
  if (source.audience === 'nda' && reader.audience !== 'nda') return 'under_nda';
  if (source.product !== null && source.product !== reader.product) return 'other_product';
  if (!source.isCurrent) return 'newer_version';
  if (source.validity !== 'current') return 'not_in_force';
  return source.fileSha256 === null || source.bytes === null ? 'no_file' : null;
}
