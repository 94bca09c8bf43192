import type { ReadText } from '../document.ts';
import type { TextFormat } from './worker-messages.ts';

/** Reads a document of these formats in this thread; each reader is loaded with its first document. */
export async function readHere(format: TextFormat, bytes: Uint8Array): Promise<ReadText> {
  switch (format) {
    case 'markdown':
      return (await import('./markdown.ts')).readMarkdown(bytes);
    case 'html':
      return (await import('./html.ts')).readHtml(bytes);
    case 'text':
      return (await import('./text.ts')).readText(bytes);
    case 'docx':
      return (await import('./docx.ts')).readDocx(bytes);
  }
}
