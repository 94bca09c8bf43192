import type { Deps, Handle } from '../ports.ts';
import type { Actor } from '../store/actors.ts';
import { appendAudit } from '../store/audit.ts';
import { lockDocument, type StoredDocument, updateDocument } from '../store/documents.ts';
import { markAnswersOutOfScope } from '../store/out-of-scope-answers.ts';
import type { Audience } from '../store/schema.ts';
import { markAnswersStale } from '../store/stale-answers.ts';
import {
  type DescribedField,
  getDescribedVersion,
  updateDescribedVersion,
  type VersionDescription,
} from '../store/version-descriptions.ts';
import { differingFields, redescribed } from './description.ts';
import { isAttestationKind } from './kinds/kind-rules.ts';
import { settleReportValidity } from './report-validity.ts';

/** What may be said anew about a document; what is left out stays. */
export type FactsChange = {
  readonly audience?: Audience | undefined;
  readonly product?: string | null | undefined;
  /** ISO date. */
  readonly validUntil?: string | null | undefined;
  /** May its text go to a model outside this process? */
  readonly modelAllowed?: boolean | undefined;
  /** What the version in force is called, how far it holds and whose it is; said here it wins over what was read. */
  readonly description?:
    | { readonly [F in DescribedField]?: VersionDescription[F] | undefined }
    | undefined;
};

/**
 * Says something else about a document whose bytes did not change. Answers of questionnaires that may no longer
 * draw on it (other readers, another product, a validity that has ended) are marked, so that somebody checks them
 * again.
 */
export async function changeFacts(
  deps: Pick<Deps, 'db' | 'clock'>,
  document: StoredDocument,
  { actor, description, ...said }: FactsChange & { readonly actor: Actor },
): Promise<{ staleAnswers: number }> {
  const change = differences(document, said);
  if (Object.keys(change).length === 0 && description === undefined) return { staleAnswers: 0 };
  const now = deps.clock.now();
  return deps.db.transaction().execute(async (trx) => {
    if (!(await lockDocument(trx, document.id))) return { staleAnswers: 0 };
    const fields = await redescribe(trx, document, description ?? {});
    if (Object.keys(change).length === 0 && fields.length === 0) return { staleAnswers: 0 };
    await updateDocument(trx, document.id, { ...change, ...saidValidity(document, change) });
    const resting = await markAnswers(trx, document, { change, now });
    const staleAnswers = resting + (await settleReportValidity(trx, { actor, at: now }));
    await appendAudit(trx, {
      actor,
      action: 'document.changed',
      subjectKind: 'document',
      subjectId: document.id,
      details: {
        ...change,
        ...(fields.length === 0 ? {} : { described: fields }),
        ...(staleAnswers === 0 ? {} : { staleAnswers }),
      },
      at: now,
    });
    return { staleAnswers };
  });
}

/** Marks the answers that may rest on the document no longer; gives how many. */
async function markAnswers(
  trx: Handle,
  document: StoredDocument,
  { change, now }: { change: FactsChange; now: Date },
): Promise<number> {
  const ended = endsNow(document, change, now)
    ? await markAnswersStale(trx, {
        versionIds: document.currentVersionId === null ? [] : [document.currentVersionId],
        reason: `${document.name} was valid until ${change.validUntil}.`,
        at: now,
      })
    : 0;
  if (change.audience === undefined && change.product === undefined) return ended;
  const outOfScope = await markAnswersOutOfScope(trx, {
    documentId: document.id,
    reason: `${document.name} is no longer meant for this questionnaire's readers or product.`,
    at: now,
  });
  return ended + outOfScope;
}

/** Describes the version in force anew; gives the fields that changed. */
async function redescribe(
  trx: Handle,
  { currentVersionId }: StoredDocument,
  said: NonNullable<FactsChange['description']>,
): Promise<DescribedField[]> {
  if (currentVersionId === null || Object.keys(said).length === 0) return [];
  const before = await getDescribedVersion(trx, currentVersionId);
  if (before === null) return [];
  const after = redescribed(before, said);
  await updateDescribedVersion(trx, currentVersionId, after);
  return differingFields(before.description, after.description);
}

/**
 * A person's word wins over a period and its letters; a report of which no validity is said any more follows its
 * period again.
 */
const saidValidity = ({ kind }: StoredDocument, { validUntil }: FactsChange) =>
  validUntil === undefined
    ? {}
    : { validitySaid: !isAttestationKind(kind) || validUntil !== null, bridgedBy: null };

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
