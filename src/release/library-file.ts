import type { ShelvedAnswer } from '../store/library-shelf.ts';
import { csvFile } from './csv-file.ts';

/** In these columns the library is read back by `vouch ingest --kind answers`. */
const COLUMNS = [
  ['question', (each: ShelvedAnswer) => each.question],
  ['answer', (each: ShelvedAnswer) => [each.choice, each.answer].filter(Boolean).join('. ')],
  ['comment', (each: ShelvedAnswer) => each.comment ?? ''],
  ['tags', (each: ShelvedAnswer) => each.tags.join('; ')],
  ['owner', (each: ShelvedAnswer) => each.owner ?? ''],
  ['reviewed', (each: ShelvedAnswer) => each.reviewedAt ?? ''],
  ['expires', (each: ShelvedAnswer) => each.expiresAt ?? ''],
] as const;

export type LibraryFormat = 'csv' | 'xlsx';

const csv = (answers: readonly ShelvedAnswer[]): Uint8Array =>
  csvFile([
    COLUMNS.map(([name]) => name),
    ...answers.map((each) => COLUMNS.map(([, of]) => of(each))),
  ]);

async function xlsx(answers: readonly ShelvedAnswer[]): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('Answers', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = COLUMNS.map(([name]) => ({ header: name, key: name, width: 24 }));
  sheet.getRow(1).font = { bold: true };
  for (const each of answers) sheet.addRow(COLUMNS.map(([, of]) => of(each)));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Answers of the library as a file, one a row; texts that look like formulas stay texts. */
export async function writeLibrary(
  answers: readonly ShelvedAnswer[],
  format: LibraryFormat,
): Promise<Uint8Array> {
  return format === 'csv' ? csv(answers) : xlsx(answers);
}
