import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import type { FoundQuestionnaire, QuestionnaireFile } from '../questionnaire/find-in-file.ts';
import { storedLayout, type WorkbookLayout } from '../questionnaire/layout/layout.ts';
import type { Remembered } from '../questionnaire/layout/remembered.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { readQuestionnaire } from '../questionnaire/read-questionnaire.ts';
import { storable } from '../store/canonical-json.ts';
import { listTemplateLayouts, type TemplateLayout } from '../store/layouts.ts';
import { FIRST_PART } from './recent-readings.ts';

export type ReadAsTold = {
  readonly questionnaire: Questionnaire;
  readonly fingerprint: string;
  /** The correction that it was read with, or null. */
  readonly layout: WorkbookLayout | null;
  /** As it was read, with the first part of the first sheet that is asked. */
  readonly found: FoundQuestionnaire;
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
  found: FoundQuestionnaire,
  layout: WorkbookLayout | null,
  notice?: { code: string; message: string },
): ReadAsTold {
  const { questionnaire, fingerprint } = found;
  const warnings = [
    ...(notice === undefined ? [] : [{ ...notice, sheet: null, cell: null }]),
    ...questionnaire.warnings,
  ];
  return {
    questionnaire: storable({ ...questionnaire, warnings }) as Questionnaire,
    fingerprint,
    layout: storable(layout) as WorkbookLayout | null,
    found,
  };
}

/**
 * Reads a workbook by the layout that is given, else by the one that is remembered for its template or an earlier
 * version of it, and says so in its warnings; the file is opened once. A remembered one that does not fit this file
 * is left aside.
 * @throws AppError of `readQuestionnaire`; invalid_input for a given layout that does not fit
 */
export async function readAsTold(
  deps: Pick<Deps, 'db'>,
  file: QuestionnaireFile,
): Promise<ReadAsTold> {
  const isGiven = (file.layout ?? null) !== null;
  const known = isGiven ? [] : await listTemplateLayouts(deps.db);
  const remembered = known.flatMap(asRemembered);
  const read = await readQuestionnaire({ ...file, remembered, preview: FIRST_PART });
  if (isGiven) return told(read, read.corrections);
  const template = known.find(({ fingerprint }) => fingerprint === read.remembered?.fingerprint);
  if (read.remembered === null || template === undefined) return told(read, null);
  const { layout, isSame, misfit } = read.remembered;
  if (misfit === null)
    return told(read, layout, {
      code: 'layout_remembered',
      message: `Read with ${corrected(template)}${isSame ? '' : ' for an earlier version of this form'}.`,
    });
  const fault = new AppError('invalid_input', misfit.message, {
    place: { ...misfit.place, file: undefined },
  });
  return told(read, null, {
    code: 'layout_unfit',
    message: `Not read with ${corrected(template)}: ${fault.describe()}`,
  });
}

function asRemembered({
  fingerprint,
  layout,
  texts,
}: TemplateLayout & Pick<Remembered, 'texts'>): Remembered[] {
  const stored = storedLayout(layout);
  return stored === null ? [] : [{ fingerprint, layout: stored, texts }];
}
