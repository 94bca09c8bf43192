import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import type { Actor } from '../store/actors.ts';
import { appendAudit } from '../store/audit.ts';
import {
  type Belongings,
  countBelongings,
  deleteQuestionnaire,
} from '../store/questionnaire-shelf.ts';
import { getQuestionnaire, lockLayoutVersion } from '../store/questionnaires.ts';
import { listDraftingQuestionnaireIds } from '../store/review-queue.ts';

/**
 * Deletes a questionnaire for good: the buyer's file, questions, answers and the files made of it go, and what it
 * gave to the library is used no more. That it was here, what was approved and sent, and who deleted it stay in the
 * log. Throws `not_found`; `conflict` while it is drafted.
 */
export async function removeQuestionnaire(
  deps: Pick<Deps, 'db' | 'clock'>,
  { questionnaireId: id, actor }: { readonly questionnaireId: string; readonly actor: Actor },
): Promise<Belongings> {
  return deps.db.transaction().execute(async (trx) => {
    const found = await getQuestionnaire(trx, id);
    if (found === null || (await lockLayoutVersion(trx, id)) === null)
      throw new AppError('not_found', 'There is no such questionnaire.', {
        shell: '`vouch list` shows them.',
      });
    if ((await listDraftingQuestionnaireIds(trx)).has(id))
      throw new AppError(
        'conflict',
        'This questionnaire is being drafted: cancel drafting first, then delete it.',
      );
    const gone = await countBelongings(trx, id);
    const at = deps.clock.now();
    await deleteQuestionnaire(trx, id, at);
    await appendAudit(trx, {
      actor,
      action: 'questionnaire.deleted',
      subjectKind: 'questionnaire',
      subjectId: id,
      details: { ...gone, file: found.fileSha256 },
      at,
    });
    return gone;
  });
}
