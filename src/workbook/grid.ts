/** A cell's name as the sheet shows it, for example `C26`. */
export type CellAddress = string;

/** A rectangle of cells: 1-based, both ends included. Ranges stay ranges; nothing may expand one. */
export type Area = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

export type SheetState = 'visible' | 'hidden' | 'veryHidden';

/** A cell that exists in the sheet's XML (it may be empty and only carry a style). */
export type Cell = {
  readonly row: number;
  readonly column: number;
  readonly address: CellAddress;
  /**
   * What the reader sees: rich text joined without phonetic readings, number formats applied, a formula's cached
   * result.
   */
  readonly text: string;
  readonly type: 'empty' | 'text' | 'number' | 'date' | 'boolean' | 'error';
  /** The number behind a number or date cell (a serial in the workbook's own date system), else null. */
  readonly number: number | null;
  /** The formula without its leading `=`, or null; '' for a member of a shared formula whose text stands elsewhere. */
  readonly formula: string | null;
  readonly bold: boolean;
  /** Solid fill colour as written (`FF1F4E78`, `theme:4`), or null. */
  readonly fill: string | null;
  /** A line is drawn at one of its edges at least. */
  readonly lined: boolean;
  /** Protection flag of the style: true unless the style unlocks the cell. It only matters on a protected sheet. */
  readonly locked: boolean;
  readonly style: number;
};

/** What a data validation demands; `options` is null where a list cannot be resolved with certainty. */
export type Rule = {
  readonly areas: readonly Area[];
  readonly type: 'list' | 'whole' | 'decimal' | 'date' | 'time' | 'textLength' | 'custom' | 'any';
  readonly operator: string;
  readonly formula1: string | null;
  readonly formula2: string | null;
  readonly allowBlank: boolean;
  /** False where Excel only warns (errorStyle warning/information or showErrorMessage=0). */
  readonly strict: boolean;
  readonly promptTitle: string | null;
  readonly prompt: string | null;
  readonly error: string | null;
};

/** What one cell accepts, all rules that cover it taken together. */
export type Accepts = {
  /** The list's options in the sheet's order; null: no list, or one that cannot be resolved (see `unresolved`). */
  readonly options: readonly string[] | null;
  /** The formula of a list that could not be resolved with certainty; null where there is none. */
  readonly unresolved: string | null;
  readonly kind: 'any' | 'list' | 'number' | 'date';
  readonly maxLength: number | null;
  /** Its options are TRUE and FALSE, stored as booleans: a check box. */
  readonly booleans?: boolean;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly wholeNumber: boolean;
  readonly required: boolean;
  readonly prompt: string | null;
};

export type Sheet = {
  readonly name: string;
  readonly state: SheetState;
  /** The part's name in the package, for example `xl/worksheets/sheet3.xml`; '' for a CSV. */
  readonly part: string;
  readonly kind: 'worksheet' | 'chartsheet' | 'other';
  readonly isProtected: boolean;
  /** Cells that exist, row by row in ascending order, each row in ascending column order. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  /** Hidden columns as ranges (a sheet may hide up to its last column). */
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
  readonly rules: readonly Rule[];
};

/** A problem worth telling that does not stop the reading. */
export type Warning = {
  readonly code: string;
  readonly message: string;
  readonly sheet: string | null;
  readonly cell: CellAddress | null;
};

/** So many blank cells of a workbook are kept; they tell how it is dressed. */
export const MOST_BLANKS = 250_000;

/** A workbook as later rooms see it. */
export type Workbook = {
  readonly format: 'xlsx' | 'xlsm' | 'csv';
  readonly sheets: readonly Sheet[];
  readonly dateSystem: 1900 | 1904;
  readonly names: readonly {
    readonly name: string;
    readonly sheet: string | null;
    readonly formula: string;
  }[];
  readonly warnings: readonly Warning[];
};
