import type { Workbook } from './grid.ts';
import type { Package } from './package.ts';
import type { SharedTexts } from './strings.ts';

/** A workbook that was read, with what a lossless write needs. */
export type OpenedWorkbook =
  | Ooxml
  | { readonly format: 'csv'; readonly grid: Workbook; readonly csv: CsvSource };

export type Ooxml = {
  readonly format: 'ooxml';
  readonly grid: Workbook;
  readonly source: Package;
  readonly mainPart: string;
  readonly strings: SharedTexts;
};

/** Names as the Encoding Standard of the WHATWG has them. */
export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1252'
  | 'windows-1251'
  | 'shift_jis'
  | 'euc-kr'
  | 'gb18030';

/** A field of a CSV and where it stands in the decoded text: quotes included. */
export type Field = { readonly value: string; readonly start: number; readonly end: number };

/** How a CSV is written; the file itself does not say it, unless by a mark or a line `sep=;`. */
export type CsvFormat = {
  readonly encoding: Encoding;
  /** Bytes of the byte order mark in front of the text. */
  readonly mark: number;
  readonly separator: string;
};

/** A CSV with what a write needs to leave every other byte as it is. */
export type CsvSource = CsvFormat & {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly records: readonly (readonly Field[])[];
  readonly sheet: string;
};
