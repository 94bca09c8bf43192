import { csvFile } from '../csv-file.ts';

/** A file of the package, by its place in it. */
export type PackedFile = {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
};

/** What one answer of the workbook rests on, as far as it goes along. */
export type ManifestAnswer = {
  readonly sheet: string;
  readonly cell: string;
  readonly id: string | null;
  /** Null where the workbook is encrypted: what it asks is not said outside of it. */
  readonly question: string | null;
  readonly evidence: readonly {
    readonly file: string;
    readonly page: number | null;
    readonly section: string | null;
    readonly control: string | null;
  }[];
};

export type Manifest = {
  readonly format: 'vouch-package/1';
  readonly workbook: PackedFile;
  readonly evidence: readonly PackedFile[];
  readonly answers: readonly ManifestAnswer[];
};

/** The manifest for programs. */
export const manifestJson = (manifest: Manifest): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);

/** The manifest for people: one line for each place that an answer rests on. */
export function manifestCsv({ answers }: Manifest): Uint8Array {
  const lines = answers.flatMap(({ sheet, cell, id, question, evidence }) =>
    evidence.map(({ file, page, section, control }) => [
      sheet,
      cell,
      id ?? '',
      question ?? '',
      file,
      page === null ? '' : String(page),
      section ?? '',
      control ?? '',
    ]),
  );
  return csvFile([
    ['Sheet', 'Cell', 'Id', 'Question', 'Document', 'Page', 'Section', 'Control'],
    ...lines,
  ]);
}
