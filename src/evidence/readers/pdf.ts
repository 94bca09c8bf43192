import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { runInChild } from '../../threads/run-in-child.ts';
import { threadFile } from '../../threads/run-in-thread.ts';
import { WALL_MS } from '../../threads/time-limits.ts';
import type { ReadText } from '../document.ts';
import type { PdfContent } from './pdf-content.ts';
import { isScan, layOut } from './pdf-layout.ts';
import { pdfTitle } from './pdf-title.ts';

const MEGABYTE = 1024 * 1024;
const LIMITS = {
  cpuMs: 9_000,
  wallMs: WALL_MS,
  heapMb: 320,
  memoryBytes: 320 * MEGABYTE,
  outputBytes: 96 * MEGABYTE,
  says: {
    slow: 'Reading this PDF took more than 9 seconds of computing. Export it again, or split it.',
    large: 'Reading this PDF took too much memory. Export it again, or split it.',
    wordy: 'This PDF holds more text than is read at once. Split it.',
  },
} as const;
/** A document with fewer letters has no text layer worth the name. */
const MIN_LETTERS = 20;

const CHILD = threadFile(import.meta.url, './pdf-child');

const item = z.object({
  text: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  size: z.number(),
  font: z.string(),
  endsLine: z.boolean(),
  hidden: z.boolean(),
});
const box = z.object({ left: z.number(), bottom: z.number(), right: z.number(), top: z.number() });
const page = z.object({
  number: z.number(),
  box,
  items: z.array(item),
  rules: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])).readonly(),
  hasImage: z.boolean(),
  stamps: z.array(z.string()).readonly(),
});
const content: z.ZodType<PdfContent> = z.union([
  z.object({ fault: z.null(), pages: z.array(page), info: z.record(z.string(), z.string()) }),
  z.object({ fault: z.enum(['encrypted', 'damaged', 'pages']), message: z.string() }),
]);

const damaged = (cause?: unknown) =>
  new AppError(
    'file_damaged',
    'This PDF is damaged and cannot be read. Export it again from its source.',
    {
      cause,
    },
  );

/**
 * The PDF's text by page, blocks by its layout. Parsing happens in a process of its own with limits of time and memory,
 * without write access and with an empty environment.
 * @throws AppError file_encrypted, file_damaged, file_limits, file_timeout or file_no_text.
 */
export const readPdf = async (bytes: Uint8Array): Promise<ReadText> =>
  documentOfReply(await runInChild(CHILD, bytes, LIMITS));

/** The document in what the parsing process wrote. @throws AppError as `readPdf` */
export function documentOfReply(reply: string): ReadText {
  const read = replyOf(reply);
  switch (read.fault) {
    case 'encrypted':
      throw new AppError(
        'file_encrypted',
        'This PDF needs a password to open. Save a copy without it and add that.',
      );
    case 'pages':
      throw new AppError(
        'file_limits',
        `This PDF has ${read.message} pages, more than are read. Split it.`,
      );
    case 'damaged':
      throw damaged(read.message);
    case null:
      return documentOf(read);
  }
}

function documentOf(read: Extract<PdfContent, { fault: null }>): ReadText {
  const { blocks, pageTexts, hidden, margins } = layOut(read.pages);
  const letters = pageTexts.reduce(
    (sum, { text }) => sum + (text.match(/\p{L}/gu) ?? []).length,
    0,
  );
  if (letters < MIN_LETTERS)
    throw new AppError(
      'file_no_text',
      'This PDF has no text layer: its pages are images. Run text recognition (OCR) over it, or export it from its source, and add that.',
    );
  const empty = pageTexts.filter(({ text }) => !/\p{L}/u.test(text)).map((each) => each.page);
  const scans = read.pages.filter(isScan).map((each) => each.number);
  const warnings = [
    ...(empty.length === 0 ? [] : [`No text on ${pagesInWords(empty)}: images are not read.`]),
    ...(scans.length === 0
      ? []
      : [
          `The text of ${pagesInWords(scans)} was recognised from images; check quotes against them.`,
        ]),
    ...(hidden === 0
      ? []
      : [`${hidden} pieces of text cannot be seen on the page; they are never quoted.`]),
  ];
  const title = (read.info.Title ?? '').trim();
  return {
    mediaType: 'application/pdf',
    title: pdfTitle(title, blocks),
    pages: read.pages.length,
    pageTexts,
    blocks,
    warnings,
    properties: lowerKeys(read.info),
    margins,
  };
}

const lowerKeys = (info: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(info).map(([key, value]) => [key.toLowerCase(), value]));

function pagesInWords(pages: readonly number[]): string {
  const shown = pages.slice(0, 8).join(', ');
  const more = pages.length > 8 ? ` and ${pages.length - 8} more` : '';
  return `${pages.length === 1 ? 'page' : 'pages'} ${shown}${more}`;
}

function replyOf(stdout: string): PdfContent {
  try {
    return content.parse(JSON.parse(stdout.slice(stdout.lastIndexOf('\n') + 1)));
  } catch (cause) {
    throw damaged(cause);
  }
}
