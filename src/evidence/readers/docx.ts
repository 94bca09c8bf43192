import mammoth from 'mammoth';
import { AppError } from '../../errors.ts';
import { openPackage, type Package } from '../../workbook/package.ts';
import { pageTextOf, type ReadText } from '../document.ts';
import { linesOfPart, withoutHiddenRuns } from './docx-hidden.ts';
import { htmlBlocks, underHeadings } from './html.ts';

/** Most bytes of the document's own XML: mammoth holds the whole tree in memory. */
const MAX_DOCUMENT_BYTES = 10 * 1024 * 1024;

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Heading 1'] => h2:fresh",
  "p[style-name='Heading 2'] => h3:fresh",
  "p[style-name='Heading 3'] => h4:fresh",
  "p[style-name='Heading 4'] => h5:fresh",
  "p[style-name='Heading 5'] => h6:fresh",
];

/**
 * A Word document's text in order with headings, lists and tables; headers, footers, comments, and deleted or
 * hidden text are left out.
 * @throws AppError file_encrypted, file_damaged, file_limits, file_type or file_no_text.
 */
export async function readDocx(bytes: Uint8Array): Promise<ReadText> {
  const { file, hidden, margins } = await wordFile(bytes);
  const html = await toHtml(file);
  const blocks = underHeadings(htmlBlocks(html));
  if (blocks.length === 0)
    throw new AppError(
      'file_no_text',
      'This Word document holds no text. Add the version that has some.',
    );
  return {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    title: blocks.find((each) => each.kind === 'heading')?.text ?? null,
    pages: null,
    pageTexts: [{ page: 0, text: pageTextOf(blocks) }],
    blocks,
    warnings:
      hidden === 0 ? [] : [`${hidden} pieces of text that the document hides were left out.`],
    properties: {},
    margins,
  };
}

/** Where mammoth reads a document's parts from. */
type WordFile = {
  readonly exists: (name: string) => boolean;
  readonly read: (name: string, encoding?: string) => Promise<string | Uint8Array>;
};

type Word = {
  readonly file: WordFile;
  readonly hidden: number;
  readonly margins: readonly string[];
};

/**
 * The zip's limits hold before a byte is inflated; the document's part is inflated once to see that it is what it says.
 */
async function wordFile(bytes: Uint8Array): Promise<Word> {
  const opened = await openPackage(bytes).catch((error: unknown) => {
    throw inWordsOfWord(error);
  });
  const main = opened.parts.find(({ name }) => /^word\/document\d*\.xml$/i.test(name));
  if (main === undefined)
    throw new AppError(
      'file_type',
      'This is no Word document, whatever its name says. Save it as .docx or PDF and add that.',
    );
  const texts = await textParts(opened);
  const { xml, hidden } = withoutHiddenRuns(texts.get(main.name) ?? '');
  texts.set(main.name, xml);
  const margins = [...texts]
    .filter(([name]) => /^word\/(?:header|footer)\d*\.xml$/i.test(name))
    .flatMap(([, text]) => linesOfPart(text));
  const file: WordFile = {
    exists: (name) => opened.parts.some((part) => part.name === name),
    // Pictures are not read: what is no text is empty.
    read: async (name, encoding) =>
      encoding === 'utf-8'
        ? (texts.get(name) ?? '')
        : encoding === 'base64'
          ? ''
          : new Uint8Array(),
  };
  return { file, hidden, margins: [...new Set(margins)].slice(0, 40) };
}

/** The text of all parts that say something. */
async function textParts(opened: Package): Promise<Map<string, string>> {
  const parts = opened.parts.filter(({ name }) => /\.(?:xml|rels)$/i.test(name));
  const ofWord = parts.filter(({ name }) => /^word\/.*\.xml$/i.test(name));
  if (ofWord.some(({ entry }) => entry.uncompressedSize > MAX_DOCUMENT_BYTES))
    throw new AppError(
      'file_limits',
      'This Word document holds more text than is read at once. Split it.',
    );
  const texts = new Map<string, string>();
  for (const part of parts) {
    const text = await opened.text(part).catch((error: unknown) => {
      throw inWordsOfWord(error);
    });
    if (/<!DOCTYPE|<!ENTITY/i.test(text.slice(0, 4096))) throw damaged();
    texts.set(part.name, text);
  }
  return texts;
}

const damaged = (cause?: unknown) =>
  new AppError(
    'file_damaged',
    'This Word document is damaged and cannot be read. Open it in Word, save it again and add that.',
    { cause },
  );

/** Faults of the zip speak of workbooks; a Word document deserves its own words. */
function inWordsOfWord(error: unknown): AppError {
  if (!(error instanceof AppError)) return damaged(error);
  switch (error.code) {
    case 'file_empty':
      return new AppError(
        'file_empty',
        'The file is empty (0 bytes). Save the document again and add that copy.',
      );
    case 'file_encrypted':
      return new AppError(
        'file_encrypted',
        'This Word document needs a password to open. Save a copy without it and add that.',
      );
    case 'file_limits':
      return new AppError(
        'file_limits',
        'This Word document unpacks to far more than its size; it is not read. Save it again from Word.',
        { cause: error },
      );
    case 'file_type':
      return new AppError(
        'file_type',
        'This is no Word document (.docx), whatever its name says. Save it as .docx or PDF and add that.',
      );
    default:
      return damaged(error);
  }
}

/** Its declaration knows paths and buffers only; a file of parts is what it makes of both. */
type MammothInput = Parameters<typeof mammoth.convertToHtml>[0];

async function toHtml(file: WordFile): Promise<string> {
  const options = {
    styleMap: STYLES,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    ignoreEmptyParagraphs: true,
  };
  const input = { file } as unknown as MammothInput;
  const html = await mammoth.convertToHtml(input, options).catch((error: unknown) => {
    throw damaged(error);
  });
  return html.value;
}
