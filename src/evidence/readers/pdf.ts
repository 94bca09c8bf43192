import { type ChildProcess, execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { ReadText } from '../document.ts';
import type { PdfContent } from './pdf-content.ts';
import { isScan, layOut } from './pdf-layout.ts';

const TIMEOUT_MS = 9_000;
const HEAP_MB = 320;
const MEMORY_BYTES = 320 * 1024 * 1024;
const PAGE_BYTES = 4096;
const MAX_OUTPUT_BYTES = 96 * 1024 * 1024;
/** A document with fewer letters has no text layer worth the name. */
const MIN_LETTERS = 20;

// Compilers leave addresses of files as they are: name the one that exists beside this one.
const CHILD = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './pdf-child.ts' : './pdf-child.js', import.meta.url),
);

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
  documentOfReply(await parseInChild(bytes));

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
    title: isTitle(title) ? title : titleOf(blocks),
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

const isTitle = (text: string): boolean =>
  text.length > 3 &&
  text.length < 200 &&
  !/\.(?:docx?|pdf|pptx?|indd)$|^untitled|^microsoft/i.test(text);

const titleOf = (blocks: ReadText['blocks']): string | null =>
  blocks.find((each) => each.kind === 'heading' && each.page === 1)?.text ?? null;

function pagesInWords(pages: readonly number[]): string {
  const shown = pages.slice(0, 8).join(', ');
  const more = pages.length > 8 ? ` and ${pages.length - 8} more` : '';
  return `${pages.length === 1 ? 'page' : 'pages'} ${shown}${more}`;
}

/** What the child wrote; judged by the caller, for whatever is thrown in the callback of a process ends this one. */
function parseInChild(bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      [
        `--max-old-space-size=${HEAP_MB}`,
        '--permission',
        '--allow-fs-read=*',
        '--no-warnings',
        CHILD,
      ],
      { timeout: TIMEOUT_MS, killSignal: 'SIGKILL', maxBuffer: MAX_OUTPUT_BYTES, env: {} },
      (error, stdout) => {
        if (error === null) resolve(stdout);
        else reject(faultOf(error));
      },
    );
    const stopWatching = watchMemory(child);
    child.once('exit', stopWatching);
    // A child that was killed closes its input early; the callback above tells why.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(bytes);
  });
}

/**
 * Ends the child when its resident memory passes the limit: what pdf.js inflates lies outside the heap that Node.js limits. Linux only;
 * elsewhere the limits of heap and time stand alone. Gives what stops the watch.
 */
function watchMemory(child: ChildProcess): () => void {
  const timer = setInterval(() => {
    const pages = residentPages(child.pid);
    if (pages * PAGE_BYTES > MEMORY_BYTES && child.pid !== undefined)
      process.kill(child.pid, 'SIGKILL');
  }, 50);
  timer.unref();
  return () => clearInterval(timer);
}

function residentPages(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
  } catch {
    return 0;
  }
}

function faultOf(error: Error & { killed?: boolean; code?: unknown }): AppError {
  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
    return new AppError('file_limits', 'This PDF holds more text than is read at once. Split it.');
  if (error.killed === true)
    return new AppError(
      'file_timeout',
      `Reading this PDF took longer than ${TIMEOUT_MS / 1000} seconds. Export it again, or split it.`,
    );
  return new AppError(
    'file_limits',
    'Reading this PDF took too much memory. Export it again, or split it.',
    { cause: error },
  );
}

function replyOf(stdout: string): PdfContent {
  try {
    return content.parse(JSON.parse(stdout.slice(stdout.lastIndexOf('\n') + 1)));
  } catch (cause) {
    throw damaged(cause);
  }
}
