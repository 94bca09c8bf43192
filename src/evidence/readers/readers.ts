import type { ThreadLimits } from '../../threads/run-in-thread.ts';
import { WALL_MS } from '../../threads/time-limits.ts';
import { WORKBOOK_LIMITS } from '../../workbook/thread-limits.ts';
import type { ReadText } from '../document.ts';

const MB = 1024 * 1024;

export type DocumentFile = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Of an encrypted workbook. */
  readonly password: string | null;
};

/** One way to read documents; a new format is one such entry and its file. */
export type Reader = {
  readonly name: string;
  /** Of file names, in lower case without the dot. */
  readonly extensions: readonly string[];
  /**
   * What of the bytes contradicts the name: a sentence with what to do; null where they agree. Left out: the reader
   * itself finds out.
   */
  readonly sniff?: (bytes: Uint8Array) => string | null;
  readonly limits: {
    readonly bytes: number;
    /** Those of the thread that it runs in; null: it bounds itself, as a process of its own. */
    readonly thread: ThreadLimits | null;
  };
  /** Loads what it needs with the first document. @throws AppError file_type, file_encrypted, file_damaged */
  readonly read: (file: DocumentFile) => Promise<ReadText>;
};

const TEXT_LIMITS: ThreadLimits = {
  cpuMs: 9_000,
  wallMs: WALL_MS,
  heapMb: 320,
  says: {
    slow: 'Reading this document took more than 9 seconds of computing. Split it, or save it as PDF.',
    large: 'Reading this document took too much memory. Split it.',
    broken: 'The document is damaged and cannot be read. Save it again and add that copy.',
  },
};

/** The mark may stand anywhere in the first KiB (Adobe's implementation notes to ISO 32000-1, H.3). */
const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');

export const READERS: readonly Reader[] = [
  {
    name: 'pdf',
    extensions: ['pdf'],
    sniff: (bytes) =>
      isPdf(bytes)
        ? null
        : 'This is no PDF, whatever its name says. Export the document as PDF and add that.',
    limits: { bytes: 50 * MB, thread: null },
    read: async ({ bytes }) => (await import('./pdf.ts')).readPdf(bytes),
  },
  {
    name: 'docx',
    extensions: ['docx'],
    limits: { bytes: 50 * MB, thread: TEXT_LIMITS },
    read: async ({ bytes }) => (await import('./docx.ts')).readDocx(bytes),
  },
  {
    name: 'markdown',
    extensions: ['md', 'markdown', 'mdx'],
    limits: { bytes: 8 * MB, thread: TEXT_LIMITS },
    read: async ({ bytes }) => (await import('./markdown.ts')).readMarkdown(bytes),
  },
  {
    name: 'html',
    extensions: ['html', 'htm'],
    limits: { bytes: 8 * MB, thread: TEXT_LIMITS },
    read: async ({ bytes }) => (await import('./html.ts')).readHtml(bytes),
  },
  {
    name: 'text',
    extensions: ['txt', 'text'],
    limits: { bytes: 8 * MB, thread: TEXT_LIMITS },
    read: async ({ bytes }) => (await import('./text.ts')).readText(bytes),
  },
  {
    name: 'workbook',
    extensions: ['xlsx', 'xlsm', 'csv', 'tsv'],
    limits: { bytes: 50 * MB, thread: WORKBOOK_LIMITS },
    read: async ({ bytes, fileName, password }) =>
      (await import('./workbook.ts')).readWorkbook(bytes, fileName, password),
  },
];

/** Names without an extension that hold text by custom. */
const PLAIN_NAMES = /^(?:readme|license|licence|notice|changelog|copying|security)$/i;

/**
 * The reader of a file by its name; null where no reader takes it. (Its bytes decide later whether it is what it says.)
 */
export function readerFor(fileName: string): Reader | null {
  const base = fileName.split(/[\\/]/).at(-1) ?? '';
  const extension = /\.([a-z0-9]+)$/i.exec(base)?.[1]?.toLowerCase();
  const wanted = extension ?? (PLAIN_NAMES.test(base) ? 'txt' : '');
  return READERS.find(({ extensions }) => extensions.includes(wanted)) ?? null;
}

/** What a browser's file field offers. */
export const ACCEPTED_FILES: string = READERS.flatMap(({ extensions }) => extensions)
  .map((extension) => `.${extension}`)
  .join(',');
