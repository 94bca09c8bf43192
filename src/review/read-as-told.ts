import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import type { FoundQuestionnaire, QuestionnaireFile } from '../questionnaire/find-in-file.ts';
import { storedLayout, type WorkbookLayout } from '../questionnaire/layout/layout.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { readQuestionnaire } from '../questionnaire/read-questionnaire.ts';
import { storable } from '../store/canonical-json.ts';
import { getTemplateLayout, type TemplateLayout } from '../store/layouts.ts';

export type ReadAsTold = {
  readonly questionnaire: Questionnaire;
  readonly fingerprint: string;
  /** The correction that it was read with, or null. */
  readonly layout: WorkbookLayout | null;
};

const dayOf = (date: Date) =>
  date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

const corrected = ({ correctedBy, correctedAt }: TemplateLayout) =>
  `the layout that ${correctedBy.email} corrected on ${dayOf(correctedAt)}`;

function told(
  { questionnaire, fingerprint }: FoundQuestionnaire,
  layout: WorkbookLayout | null,
  notice?: { code: string; message: string },
): ReadAsTold {
  const warnings = [
    ...(notice === undefined ? [] : [{ ...notice, sheet: null, cell: null }]),
    ...questionnaire.warnings,
  ];
  return {
    questionnaire: storable({ ...questionnaire, warnings }) as Questionnaire,
    fingerprint,
    layout: storable(layout) as WorkbookLayout | null,
  };
}

/**
 * Reads a workbook by the layout that is given, else by the one that is remembered for its template, and says so in its warnings. A
 * remembered one that does not fit this file is left aside.
 * @throws AppError of `readQuestionnaire`; invalid_input for a given layout that does not fit
 */
export async function readAsTold(
  deps: Pick<Deps, 'db'>,
  file: QuestionnaireFile,
): Promise<ReadAsTold> {
  const read = await readQuestionnaire(file);
  if ((file.layout ?? null) !== null) return told(read, read.corrections);
  const remembered = await getTemplateLayout(deps.db, read.fingerprint);
  if (remembered === null) return told(read, null);
  const layout = storedLayout(remembered.layout);
  try {
    const again = await readQuestionnaire({ ...file, layout });
    return told(again, layout, {
      code: 'layout_remembered',
      message: `Read with ${corrected(remembered)}.`,
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid_input') throw error;
    const { message, place } = error;
    return told(read, null, {
      code: 'layout_unfit',
      message: `Not read with ${corrected(remembered)}: ${new AppError('invalid_input', message, { place: { ...place, file: undefined } }).describe()}`,
    });
  }
}
