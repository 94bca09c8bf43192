import { AppError } from '../errors.ts';
import { withoutContents } from './contents-pages.ts';
import type { ReadDocument, ReadText } from './document.ts';
import { metadataOf } from './document-metadata.ts';
import { type DocumentFile, type Reader, readerFor } from './readers/readers.ts';
import { withTableHeaders } from './table-headers.ts';

const MIN_LETTERS = 2;

/** Is a file of this name read at all? (Its bytes decide later whether it is what it says.) */
export const isDocumentName = (fileName: string): boolean => readerFor(fileName) !== null;

/**
 * Reads a document's text with its pages and headings. The name's extension chooses the reader, the bytes must
 * agree. A password opens an encrypted workbook.
 * @throws AppError file_empty, file_type, file_limits, file_encrypted, file_damaged, file_no_text or file_timeout
 * with the file as place.
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  password: string | null = null,
): Promise<ReadDocument> {
  try {
    const whole = storable(await readAs(readerFor(fileName), { bytes, fileName, password }));
    const read = { ...whole, blocks: withTableHeaders(withoutContents(whole.blocks)) };
    const letters = read.blocks.reduce(
      (sum, each) => sum + (each.text.match(/[\p{L}\p{N}]/gu) ?? []).length,
      0,
    );
    if (letters < MIN_LETTERS)
      throw new AppError(
        'file_no_text',
        'The document holds no text. Add a version that has some.',
      );
    return { ...read, metadata: metadataOf(read) };
  } catch (error) {
    if (error instanceof AppError) throw error.at({ file: fileName });
    throw new AppError(
      'file_damaged',
      'The document is damaged and cannot be read. Save it again and add that copy.',
      {
        place: { file: fileName },
        cause: error,
      },
    );
  }
}

async function readAs(reader: Reader | null, file: DocumentFile): Promise<ReadText> {
  const { bytes, fileName } = file;
  if (reader === null) throw unsupported(fileName);
  if (bytes.length === 0)
    throw new AppError(
      'file_empty',
      'The file is empty (0 bytes). Save the document again and add that copy.',
    );
  if (bytes.length > reader.limits.bytes)
    throw new AppError(
      'file_limits',
      `The file is larger than ${reader.limits.bytes / 1024 / 1024} MB. Split it.`,
    );
  const contradiction = reader.sniff?.(bytes) ?? null;
  if (contradiction !== null) throw new AppError('file_type', contradiction);
  return (await import('./readers/in-worker.ts')).readBounded(reader, file);
}

/** What to do about a format that is not read; by extension. */
const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:docm?|dotx?|rtf|odt|pages|wpd|gdoc)$/,
    'Open it in the program that made it, save it as .docx or PDF and add that.',
  ],
  [
    /^(?:xls|xlsb|ods|numbers|gsheet)$/,
    'Open it in the program that made it, save it as .xlsx or CSV and add that.',
  ],
  [/^(?:pptx?|odp|key|vsdx?)$/, 'Export it as PDF and add that.'],
  [
    /^(?:png|jpe?g|gif|tiff?|bmp|webp|heic|svg)$/,
    'Images hold no text that can be quoted: run text recognition (OCR) over it, save the result as PDF and add that.',
  ],
  [/^(?:zip|7z|rar|gz|tar|tgz)$/, 'Unpack it and add the documents inside.'],
  [/^(?:eml|msg)$/, 'Save the message or what is attached to it as PDF and add that.'],
];

const insteadOf = (extension: string): string =>
  INSTEAD.find(([pattern]) => pattern.test(extension))?.[1] ??
  'Save the document as PDF, DOCX, Markdown, HTML, text, XLSX or CSV and add that.';

function unsupported(fileName: string): AppError {
  const extension = /\.([A-Za-z0-9]+)$/.exec(fileName)?.[1]?.toLowerCase();
  const shown = extension === undefined ? 'no extension' : `.${extension}`;
  return new AppError(
    'file_type',
    `Files of this type (${shown}) are not read. ${insteadOf(extension ?? '')}`,
  );
}

/**
 * Databases refuse NUL and half surrogates: they are dropped everywhere at once, so that texts still match each other.
 */
function storable(read: ReadText): ReadText {
  const clean = (text: string): string => text.replaceAll('\0', '').toWellFormed();
  return {
    ...read,
    title:
      read.title === null
        ? null
        : clean(read.title).replace(/\s+/g, ' ').trim().slice(0, 300) || null,
    pageTexts: read.pageTexts.map(({ page, text }) => ({ page, text: clean(text) })),
    blocks: read.blocks.map((each) => ({
      ...each,
      text: clean(each.text),
      path: each.path.map(clean),
      cells: each.cells?.map(clean) ?? null,
      header: each.header?.map(clean) ?? null,
    })),
    warnings: read.warnings.map(clean),
    margins: read.margins.map(clean),
    properties: Object.fromEntries(
      Object.entries(read.properties).map(([key, value]) => [key, clean(value)]),
    ),
  };
}
