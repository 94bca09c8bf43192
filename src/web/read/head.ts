import type { StoredQuestionnaire } from '../../store/questionnaires.ts';
import type { QuestionnaireHead } from '../pages/review-view.ts';
import { placeWords } from '../said.ts';

/** Warnings that tell by whose correction it was read, or why not. */
const LAYOUT_NOTICES: ReadonlySet<string> = new Set(['layout_remembered', 'layout_unfit']);

/** A stored questionnaire as pages name it. */
export function headOf(stored: StoredQuestionnaire): QuestionnaireHead {
  const { id, buyer, deal, fileName, dueDate, audience, product, requester } = stored;
  const notes = stored.warnings.map(({ message, sheet, cell }) => {
    if (sheet === null) return message;
    const place = cell === null ? `sheet “${sheet}”` : placeWords(`${sheet}!${cell}`);
    return `In ${place}: ${message}`;
  });
  const layoutNotice =
    stored.warnings.find(({ code }) => LAYOUT_NOTICES.has(code))?.message ?? null;
  return {
    id,
    buyer,
    deal,
    fileName,
    dueDate,
    audience,
    product,
    requester,
    notes,
    layoutNotice,
  };
}
