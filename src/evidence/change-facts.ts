import type { Deps } from '../ports.ts';
import type { Actor } from '../store/actors.ts';
import { appendAudit } from '../store/audit.ts';
import { lockDocument, type StoredDocument, updateDocument } from '../store/documents.ts';
import { markAnswersOutOfScope } from '../store/out-of-scope-answers.ts';
import type { Audience } from '../store/schema.ts';
import { markAnswersStale } from '../store/stale-answers.ts';

/** What may be said anew about a document; what is left out stays. */
export type FactsChange = {
  readonly audience?: Audience | undefined;
  readonly product?: string | null | undefined;
  /** ISO date. */
  readonly validUntil?: string | null | undefined;
  /** May its text go to a model outside this process? */
  readonly modelAllowed?: boolean | undefined;
};

/**
 * Says something else about a document whose bytes did not change. Answers of questionnaires that may no longer draw on it
 * (other readers, another product, a validity that has ended) are marked, so that somebody checks them again.
 */
export async function changeFacts(
  deps: Pick<Deps, 'db' | 'clock'>,
  document: StoredDocument,
  { actor, ...said }: FactsChange & { readonly actor: Actor },
): Promise<{ staleAnswers: number }> {
  const change = differences(document, said);
  if (Object.keys(change).length === 0) return { staleAnswers: 0 };
  const now = deps.clock.now();
  return deps.db.transaction().execute(async (trx) => {
    if (!(await lockDocument(trx, document.id))) return { staleAnswers: 0 };
    await updateDocument(trx, document.id, change);
    const ended = endsNow(document, change, now)
      ? await markAnswersStale(trx, {
          versionIds: document.currentVersionId === null ? [] : [document.currentVersionId],
          reason: `${document.name} was valid until ${change.validUntil}.`,
          at: now,
        })
      : 0;
    const outOfScope = await markAnswersOutOfScope(trx, {
      documentId: document.id,
      reason: `${document.name} is no longer meant for this questionnaire's readers or product.`,
      at: now,
    });
    const staleAnswers = ended + outOfScope;
    await appendAudit(trx, {
      actor,
      action: 'document.changed',
      subjectKind: 'document',
      subjectId: document.id,
      details: { ...change, ...(staleAnswers === 0 ? {} : { staleAnswers }) },
      at: now,
    });
    return { staleAnswers };
  });
}

/** Is it said only now that a document's validity ended before today? */
function endsNow(document: StoredDocument, { validUntil }: FactsChange, now: Date): boolean {
  const today = now.toISOString().slice(0, 10);
  const wasValid = document.validUntil === null || document.validUntil >= today;
  return wasValid && validUntil != null && validUntil < today;
}

function differences(document: StoredDocument, said: FactsChange) {
  const { audience, product, validUntil, modelAllowed } = said;
  return {
    ...(audience === undefined || audience === document.audience ? {} : { audience }),
    ...(product === undefined || product === document.product ? {} : { product }),
    ...(validUntil === undefined || validUntil === document.validUntil ? {} : { validUntil }),
    ...(modelAllowed === undefined || modelAllowed === document.modelAllowed
      ? {}
      : { modelAllowed }),
  };
}
