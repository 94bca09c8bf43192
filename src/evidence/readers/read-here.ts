import type { ReadText } from '../document.ts';

export type ToRead = {
  readonly format: 'markdown' | 'html' | 'text' | 'docx' | 'workbook';
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Of an encrypted workbook. */
  readonly password: string | null;
};

/** Reads a document of these formats in this thread; each reader is loaded with its first document. */
export async function readHere({ format, bytes, fileName, password }: ToRead): Promise<ReadText> {
  switch (format) {
    case 'markdown':
      return (await import('./markdown.ts')).readMarkdown(bytes);
    case 'html':
      return (await import('./html.ts')).readHtml(bytes);
    case 'text':
      return (await import('./text.ts')).readText(bytes);
    case 'docx':
      return (await import('./docx.ts')).readDocx(bytes);
    case 'workbook':
      return (await import('./workbook.ts')).readWorkbook(bytes, fileName, password);
  }
}
