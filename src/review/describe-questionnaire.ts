import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import type { Actor } from '../store/actors.ts';
import { appendAudit } from '../store/audit.ts';
import { storable } from '../store/canonical-json.ts';
import { updateQuestionnaireFacts } from '../store/questionnaire-shelf.ts';
import { getQuestionnaire, lockLayoutVersion } from '../store/questionnaires.ts';

const text = z
  .string()
  .trim()
  .max(300)
  .transform((value) => (value === '' ? null : (storable(value) as string)))
  .nullable();

/** What may be said anew of a questionnaire; what is left out stays, an empty text clears. */
export const questionnaireFacts = z
  .strictObject({
    buyer: text,
    deal: text,
    dueDate: z
      .union([z.literal(''), z.iso.date({ error: 'must be a date such as 2026-11-21' })])
      .transform((value) => value || null)
      .nullable(),
    requester: text,
    /** `open`: at work; `closed`: done with; `archived`: put away. */
    shelf: z.enum(['open', 'closed', 'archived']),
  })
  .partial();
export type FactsSaid = z.output<typeof questionnaireFacts>;

/**
 * Renames a questionnaire, moves its due date, or puts it on another shelf. Gives what was changed, by name. Throws
 * `not_found`.
 */
export async function describeQuestionnaire(
  deps: Pick<Deps, 'db' | 'clock'>,
  input: { readonly questionnaireId: string; readonly said: FactsSaid; readonly actor: Actor },
): Promise<readonly string[]> {
  const { questionnaireId: id, said, actor } = input;
  return deps.db.transaction().execute(async (trx) => {
    const found = await getQuestionnaire(trx, id);
    if (found === null || (await lockLayoutVersion(trx, id)) === null)
      throw new AppError('not_found', 'There is no such questionnaire.', {
        shell: '`vouch list` shows them.',
      });
    const { buyer, deal, dueDate, requester, shelf } = found;
    const before = { buyer, deal, dueDate, requester, shelf };
    const given = Object.fromEntries(
      Object.entries(said).filter(([, value]) => value !== undefined),
    );
    const after = { ...before, ...given } as typeof before;
    const changed = (Object.keys(before) as (keyof typeof before)[]).filter(
      (name) => before[name] !== after[name],
    );
    if (changed.length === 0) return [];
    await updateQuestionnaireFacts(trx, id, after);
    await appendAudit(trx, {
      actor,
      action: changed.includes('shelf') ? `questionnaire.${after.shelf}` : 'questionnaire.renamed',
      subjectKind: 'questionnaire',
      subjectId: id,
      // No buyer's name: the log outlives the questionnaire.
      details: { changed, ...(after.dueDate === null ? {} : { dueDate: after.dueDate }) },
      at: deps.clock.now(),
    });
    return changed;
  });
}
