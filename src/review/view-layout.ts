import { AppError } from '../errors.ts';
import type { Deps, Handle } from '../ports.ts';
import type { FoundQuestionnaire } from '../questionnaire/find-in-file.ts';
import { storedLayout, type WorkbookLayout } from '../questionnaire/layout.ts';
import type { PreviewRequest } from '../questionnaire/layout-preview.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { readQuestionnaire } from '../questionnaire/read-questionnaire.ts';
import { listAnswers } from '../store/answers.ts';
import { storable } from '../store/canonical-json.ts';
import { getFile } from '../store/files.ts';
import { getQuestionnaire, type StoredQuestionnaire } from '../store/questionnaires.ts';
import { listQuestions } from '../store/questions.ts';
import { type CorrectionPlan, planCorrection } from './plan-correction.ts';
import { questionsInOrder } from './questions-in-order.ts';

/** A stored workbook as it is, or would be, read. */
export type LayoutView = Omit<FoundQuestionnaire, 'questionnaire'> & {
  readonly questionnaire: StoredQuestionnaire;
  readonly found: Questionnaire;
};

/**
 * Reads the workbook of a questionnaire by a layout, or, where none is given, as it is read now. Nothing changes.
 * @throws AppError not_found; invalid_input where the layout does not fit; faults of `readQuestionnaire`
 */
export async function viewLayout(
  deps: Pick<Deps, 'db'>,
  wanted: {
    readonly questionnaireId: string;
    readonly layout?: WorkbookLayout | null;
    readonly preview?: PreviewRequest;
    /** Of an encrypted workbook; it is not kept. */
    readonly password?: string | null;
  },
): Promise<LayoutView> {
  const questionnaire = await getQuestionnaire(deps.db, wanted.questionnaireId);
  const bytes = questionnaire === null ? null : await getFile(deps.db, questionnaire.fileSha256);
  if (questionnaire === null || bytes === null)
    throw new AppError('not_found', 'There is no such questionnaire; `vouch list` shows them.');
  const { questionnaire: found, ...read } = await readQuestionnaire({
    bytes,
    fileName: questionnaire.fileName,
    password: wanted.password ?? null,
    layout: wanted.layout ?? storedLayout(questionnaire.layout),
    ...(wanted.preview === undefined ? {} : { preview: wanted.preview }),
  });
  return {
    ...read,
    corrections: storable(read.corrections) as WorkbookLayout | null,
    questionnaire,
    found: storable(found) as Questionnaire,
  };
}

/** What reading it that way would do to what stands. */
export async function previewCorrection(handle: Handle, view: LayoutView): Promise<CorrectionPlan> {
  const { id } = view.questionnaire;
  const answers = new Map((await listAnswers(handle, id)).map((each) => [each.questionId, each]));
  const before = (await listQuestions(handle, id)).flatMap((question) => {
    const answer = answers.get(question.id);
    return answer === undefined ? [] : [{ question, answer }];
  });
  return planCorrection(before, questionsInOrder(view.found));
}
