import type { CellAddress, SheetState, Warning } from '../workbook/grid.ts';

export type AnswerKind = 'choice' | 'text' | 'comment' | 'mark' | 'number' | 'date';

/** One cell of a row that takes a part of the answer (`contract.md`, `vouch parse`). */
export type AnswerCell = {
  readonly cell: CellAddress;
  readonly kind: AnswerKind;
  readonly header: string | null;
  readonly options: readonly string[] | null;
  readonly multiple: boolean;
  readonly required: boolean;
  readonly maxLength: number | null;
  readonly current: string | null;
};

export type Question = {
  readonly sheet: string;
  readonly row: number;
  readonly questionCell: CellAddress;
  readonly id: string | null;
  readonly section: string | null;
  readonly text: string;
  readonly guidance: string | null;
  readonly dependsOn: {
    readonly questionCell: CellAddress;
    readonly when: readonly string[];
  } | null;
  readonly answers: readonly AnswerCell[];
};

export type ProfileField = Pick<Question, 'sheet' | 'row' | 'questionCell' | 'text' | 'answers'>;

export type SheetRole = 'questions' | 'reference' | 'instructions' | 'report' | 'empty';

export type SheetSummary = {
  readonly name: string;
  readonly state: SheetState;
  readonly role: SheetRole;
  readonly questions: number;
};

/** Why a row that looks like an item was not taken for a question. */
export type LeftOutReason =
  | 'heading'
  | 'remark'
  | 'example'
  | 'sum'
  | 'instruction'
  | 'below_table'
  | 'table_not_asked'
  | 'sheet_not_asked'
  | 'copy'
  | 'no_cell'
  | 'person';

/** A row, or several of one kind below each other, that looks like an item and was not taken. */
export type LeftOut = {
  readonly sheet: string;
  readonly row: number;
  /** The last of them; the row itself where it is alone. */
  readonly lastRow: number;
  /** How many rows this is about. */
  readonly rows: number;
  /** The cell whose text looks like an item, of the first row. */
  readonly cell: CellAddress;
  readonly text: string;
  readonly reason: LeftOutReason;
};

/** Everything a buyer's file asks, by address. */
export type Questionnaire = {
  readonly sheets: readonly SheetSummary[];
  readonly questions: readonly Question[];
  readonly profileFields: readonly ProfileField[];
  readonly warnings: readonly Warning[];
  /** What looks like an item and was not taken, so that nothing is lost in silence. */
  readonly leftOut: readonly LeftOut[];
};
