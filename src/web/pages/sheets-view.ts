import type { WorkbookLayout } from '../../questionnaire/layout/layout.ts';
import type { SheetPreview } from '../../questionnaire/layout/preview.ts';
import type { LeftOut, SheetSummary } from '../../questionnaire/questionnaire.ts';
import type { Loss } from '../../review/plan-correction.ts';

/** What saving would do to the questions that stand. */
export type PlanView = {
  readonly kept: number;
  readonly redrafted: number;
  readonly added: number;
  readonly removed: number;
  readonly lost: readonly Loss[];
  readonly lossHash: string | null;
};

/**
 * Rows that were left out; `take`: their cells as `writePointed` writes them, to be taken in, null where they stand
 * too far off.
 */
export type LeftOutView = LeftOut & { readonly take: string | null };

/** A stored workbook as it is read, or would be with what stands in the form. */
export type SheetsView = {
  readonly questionnaireId: string;
  readonly title: string;
  readonly fileName: string;
  readonly version: number;
  /** `facts`: cells that ask about the company. */
  readonly sheets: readonly (SheetSummary & { readonly facts: number })[];
  readonly layout: WorkbookLayout;
  readonly preview: SheetPreview;
  /** By table of the sheet: how many other tables of the workbook are read as it is. */
  readonly alike: readonly number[];
  /** Rows of the sheet that look like items and were not taken. */
  readonly leftOut: readonly LeftOutView[];
  /** The cell that was chosen last, as `writePointed` writes it, or null. */
  readonly pick: string | null;
  /** Null: nothing was chosen yet. */
  readonly plan: PlanView | null;
  /** The person was shown these losses and may give them up. */
  readonly asksForLoss: boolean;
  /** `Read with the layout that …` */
  readonly notice: string | null;
  /** Its password is asked for with every step: it stands neither on the page nor anywhere else. */
  readonly isEncrypted: boolean;
};
