import type { Block } from '../document.ts';

export type Soc2Control = {
  readonly id: string;
  /** What the control says, in the report's words. */
  readonly text: string;
  readonly criteria: readonly string[];
  readonly page: number | null;
  readonly tests: string | null;
  readonly results: string | null;
  /** True: the auditor noted an exception; false: none; null: it cannot be judged, or nothing was tested. */
  readonly exception: boolean | null;
  /** The auditor says that the control could not be tested: what it answers to did not happen, say. */
  readonly untested: boolean;
};

/** Where a control was found, so that its words become passages of their own. */
export type ControlPart = {
  readonly controlId: string;
  readonly block: Block;
  readonly row: Omit<ControlRow, 'id'>;
};

export type ControlRow = {
  readonly id: string;
  /** It goes on with the control of the row before: a page ended in between. */
  readonly continues: boolean;
  readonly text: string | null;
  readonly criteria: readonly string[];
  readonly tests: string | null;
  readonly results: string | null;
  /** What a column that asks for exceptions says by Yes or No; left out where there is none. */
  readonly answered?: boolean | null;
};
