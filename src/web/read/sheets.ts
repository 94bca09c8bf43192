import { AppError } from '../../errors.ts';
import type { Deps } from '../../ports.ts';
import { countAlike } from '../../questionnaire/layout/alike.ts';
import type { WorkbookLayout } from '../../questionnaire/layout/layout.ts';
import type { SheetPreview } from '../../questionnaire/layout/preview.ts';
import type { LeftOut } from '../../questionnaire/questionnaire.ts';
import type { CorrectionPlan } from '../../review/plan-correction.ts';
import { previewCorrection, viewLayout } from '../../review/view-layout.ts';
import { getFileStart } from '../../store/files.ts';
import { isCompoundFile } from '../../workbook/file-kind.ts';
import type { PlanView, SheetsView } from '../pages/sheets-view.ts';
import { headOf } from './head.ts';
import { MOST_POINTED, writePointed } from './pointed-cells.ts';

export type SheetsQuery = {
  readonly id: string;
  /** What to read it by; left out: as it is read now. */
  readonly layout?: WorkbookLayout;
  readonly sheet: number | null;
  readonly from: number;
  readonly password: string | null;
  readonly pick?: string | null;
};

function planOf({ kept, added, removed, lost, lossHash }: CorrectionPlan): PlanView {
  const redrafted = kept.filter(({ answer }) => answer.kind !== 'same').length;
  const counts = { kept: kept.length, redrafted, added: added.length, removed: removed.length };
  return { ...counts, lost, lossHash };
}

/** Rows of one page. */
const ROWS = 60;

/**
 * The rows of a part that one page shows, from a row on; before the first it shows the first, after the last the
 * last ones.
 */
export function pageOf(preview: SheetPreview, from: number): SheetPreview {
  const { rows } = preview;
  const wanted = rows.findIndex(({ row }) => row >= from);
  const start = wanted < 0 ? Math.max(0, rows.length - ROWS) : wanted;
  const before = rows[Math.max(0, start - ROWS)]?.row ?? null;
  return {
    ...preview,
    rows: rows.slice(start, start + ROWS),
    previous: start > 0 ? before : preview.previous,
    next: rows[start + ROWS]?.row ?? preview.next,
    position: preview.position + start,
  };
}

/** The cells of rows that were left out, where the preview shows them: what taking them in is said of. */
function takeOf({ rows, columns }: SheetPreview, left: LeftOut): string | null {
  const column = columns.indexOf(left.cell.replace(/\d+$/, ''));
  const cells = rows
    .filter(({ row, kind }) => row >= left.row && row <= left.lastRow && kind === 'other')
    .flatMap(({ row, cells: shown }) => {
      const { text = '', beside = null, table = null } = shown[column] ?? {};
      return text === '' ? [] : [{ cell: `${columns[column]}${row}`, beside, table }];
    });
  return cells.length === 0 || cells.length > MOST_POINTED
    ? null
    : cells.map(writePointed).join(',');
}

/** The page of sheets: a part of the workbook as a layout reads it, and what saving that would do. Nothing changes. */
export async function readSheets(
  deps: Pick<Deps, 'db'>,
  { id, layout, sheet, from, password, pick = null }: SheetsQuery,
): Promise<SheetsView> {
  const view = await viewLayout(deps, {
    questionnaireId: id,
    ...(layout === undefined ? {} : { layout }),
    preview: { sheet, from },
    password,
  });
  const { questionnaire, preview, found } = view;
  if (preview === null) throw new AppError('not_found', 'This workbook has no sheets to show.');
  const start = await getFileStart(deps.db, questionnaire.fileSha256);
  return {
    questionnaireId: id,
    title: questionnaire.buyer ?? questionnaire.fileName,
    fileName: questionnaire.fileName,
    version: questionnaire.layoutVersion,
    sheets: found.sheets.map((each) => ({
      ...each,
      facts: found.profileFields.filter(({ sheet: of }) => of === each.name).length,
    })),
    layout: view.layout,
    preview: pageOf(preview, from),
    alike: (view.layout.sheets[preview.index]?.tables ?? []).map((table) =>
      countAlike(view.layout, table),
    ),
    leftOut: found.leftOut
      .filter(({ sheet: of }) => of === preview.sheet)
      .map((each) => ({ ...each, take: takeOf(preview, each) })),
    pick,
    plan: layout === undefined ? null : planOf(await previewCorrection(deps.db, view)),
    asksForLoss: false,
    notice: headOf(questionnaire).layoutNotice,
    isEncrypted: start !== null && isCompoundFile(start),
  };
}
