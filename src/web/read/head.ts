import type { StoredQuestionnaire } from '../../store/questionnaires.ts';
import type { QuestionnaireHead } from '../pages/review-view.ts';

/** A stored questionnaire as pages name it. */
export function headOf(stored: StoredQuestionnaire): QuestionnaireHead {
  const { id, buyer, deal, fileName, dueDate, audience, product, requester } = stored;
  const notes = stored.warnings.map(({ message, sheet, cell }) => {
    const place = [sheet, cell].filter((part) => part !== null).join('!');
    return place === '' ? message : `${place}: ${message}`;
  });
  return { id, buyer, deal, fileName, dueDate, audience, product, requester, notes };
}
