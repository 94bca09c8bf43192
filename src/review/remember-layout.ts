import type { Transaction } from 'kysely';
import { sha256 } from '../hash.ts';
import type { WorkbookLayout } from '../questionnaire/layout/layout.ts';
import { canonicalJson } from '../store/canonical-json.ts';
import { deleteTemplateLayout, upsertTemplateLayout } from '../store/layouts.ts';
import type { Schema } from '../store/schema.ts';

/** Names a correction in the audit log, which holds no text of a buyer's file. */
export const layoutHash = (layout: WorkbookLayout): string => sha256(canonicalJson(layout));

/** Keeps a correction for the next file of its template; none takes back what was kept. */
export async function rememberLayout(
  trx: Transaction<Schema>,
  told: {
    readonly fingerprint: string;
    readonly layout: WorkbookLayout | null;
    readonly questionnaireId: string;
  },
  { actorId, now }: { readonly actorId: string; readonly now: Date },
): Promise<void> {
  const { fingerprint, layout, questionnaireId } = told;
  if (layout === null) return deleteTemplateLayout(trx, fingerprint);
  await upsertTemplateLayout(trx, {
    fingerprint,
    layout,
    questionnaireId,
    correctedBy: actorId,
    correctedAt: now,
  });
}
