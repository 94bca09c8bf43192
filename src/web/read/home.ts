import type { Deps } from '../../ports.ts';
import { expireEverywhere } from '../../review/expire-answers.ts';
import { countAnswersByState, countOutdatedApprovals } from '../../store/answers.ts';
import { listDocumentOverviews } from '../../store/document-overview.ts';
import { listQuestionnaires } from '../../store/questionnaires.ts';
import { listDraftingQuestionnaireIds } from '../../store/review-queue.ts';
import type { QuestionnaireRow } from '../pages/home.tsx';
import { headOf } from './head.ts';
import { productsOf } from './products.ts';
import { tallyOf } from './tally.ts';

/** What the list of questionnaires shows. */
export async function readHome(deps: Pick<Deps, 'db' | 'clock'>): Promise<{
  questionnaires: QuestionnaireRow[];
  documentCount: number;
  products: string[];
}> {
  const { db } = deps;
  await expireEverywhere(deps);
  const [questionnaires, counts, outdated, documents, drafting] = await Promise.all([
    listQuestionnaires(db),
    countAnswersByState(db),
    countOutdatedApprovals(db),
    listDocumentOverviews(db),
    listDraftingQuestionnaireIds(db),
  ]);
  return {
    questionnaires: questionnaires.map((questionnaire) => {
      const tally = tallyOf(counts.get(questionnaire.id) ?? {}, outdated.get(questionnaire.id));
      return {
        ...headOf(questionnaire),
        createdAt: questionnaire.createdAt,
        tally,
        isDrafting: drafting.has(questionnaire.id),
      };
    }),
    documentCount: documents.length,
    products: productsOf([...documents, ...questionnaires]),
  };
}
