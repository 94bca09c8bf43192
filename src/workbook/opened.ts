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

export type Encoding = 'utf8' | 'utf8-bom' | 'utf16le' | 'utf16be' | 'windows-1252';

/** A field of a CSV and where it stands in the decoded text: quotes included. */
export type Field = { readonly value: string; readonly start: number; readonly end: number };

/** A CSV with what a write needs to leave every other byte as it is. */
export type CsvSource = {
  readonly text: string;
  readonly encoding: Encoding;
  readonly separator: string;
  readonly records: readonly (readonly Field[])[];
  readonly sheet: string;
};
