import type { ReadText } from '../../src/evidence/document.ts';
import { documentContext, NO_NAMES } from '../../src/evidence/standing/document-context.ts';

/** What a report's sentences are judged with, where no company names are known. */
export const reportContext = (read: ReadText, name: string) => ({
  name,
  context: documentContext(read, { kind: 'soc2', name, names: NO_NAMES }),
});
