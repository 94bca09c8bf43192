import type { StoredDocument } from '../store/documents.ts';
import type { StoredParticulars } from '../store/particulars.ts';
import { kindRule } from './kinds/kind-rules.ts';
import type { Prepared } from './prepare-document.ts';

/** A document as it stood before it was read now, with what its version in force was more closely. */
export type Before = {
  readonly document: StoredDocument;
  readonly particulars: StoredParticulars | null;
};

/**
 * May the text of this version go to a model outside the process? As was decided for the document. Where it was
 * another kind before, or one of which the table says otherwise, only what the table and that decision both allow;
 * of what could never be read nothing was decided.
 */
export function mayReachModels(
  { kind, particulars, kindDoubt }: Pick<Prepared, 'kind' | 'particulars' | 'kindDoubt'>,
  before: Before | null,
): boolean {
  const rule = kindRule(kind, particulars).modelAllowed && kindDoubt === null;
  const isNew = before === null || isUndecided(before.document);
  if (isNew) return rule;
  const { document } = before;
  const isSame =
    document.currentVersionId !== null &&
    document.kind === kind &&
    kindRule(document.kind, before.particulars).modelAllowed ===
      kindRule(kind, particulars).modelAllowed;
  return document.modelAllowed && (isSame || rule);
}

const isUndecided = ({ currentVersionId, kindDoubt }: StoredDocument): boolean =>
  currentVersionId === null && kindDoubt !== null;
