import { AppError } from '../errors.ts';
import type { Deps, Handle } from '../ports.ts';
import type { FoundQuestionnaire } from '../questionnaire/find-in-file.ts';
import { storedLayout, type WorkbookLayout } from '../questionnaire/layout/layout.ts';
import { type PreviewRequest, partOf } from '../questionnaire/layout/preview.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { readQuestionnaire } from '../questionnaire/read-questionnaire.ts';
import { listAnsweredQuestions } from '../store/answered-questions.ts';
import { storable } from '../store/canonical-json.ts';
import { getFile } from '../store/files.ts';
import { getQuestionnaire, type StoredQuestionnaire } from '../store/questionnaires.ts';
import { type CorrectionPlan, planCorrection } from './plan-correction.ts';
import { questionsInOrder } from './questions-in-order.ts';
import { readOnce } from './recent-readings.ts';

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
  if (questionnaire === null) throw unknown();
  const { fileName, fileSha256 } = questionnaire;
  const layout = wanted.layout ?? storedLayout(questionnaire.layout);
  const { password = null } = wanted;
  const preview = wanted.preview && { ...wanted.preview, from: partOf(wanted.preview.from) };
  const read = async () => {
    const bytes = await getFile(deps.db, fileSha256);
    if (bytes === null) throw unknown();
    const part = preview === undefined ? {} : { preview };
    return readQuestionnaire({ bytes, fileName, password, layout, ...part });
  };
  const of = { fileSha256, fileName, layout, preview: preview ?? null };
  const reading = await (password === null ? readOnce(of, read) : read());
  return {
    ...reading,
    corrections: storable(reading.corrections) as WorkbookLayout | null,
    questionnaire,
    found: storable(reading.questionnaire) as Questionnaire,
  };
}

const unknown = () =>
  new AppError('not_found', 'There is no such questionnaire.', {
    shell: '`vouch list` shows them.',
  });

/** What reading it that way would do to what stands. */
export async function previewCorrection(handle: Handle, view: LayoutView): Promise<CorrectionPlan> {
  const { id } = view.questionnaire;
  const before = await listAnsweredQuestions(handle, id);
  return planCorrection(before, questionsInOrder(view.found));
}
