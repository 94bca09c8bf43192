import { passagesOf } from '../../../src/evidence/passages.ts';
import { readDocument } from '../../../src/evidence/read-document.ts';
import { documentContext } from '../../../src/evidence/standing/document-context.ts';
import type { Standing } from '../../../src/language/standing.ts';
import { standingOfQuote } from '../../../src/retrieval/standing-of-quote.ts';
import type { Twin } from './twins.ts';

/** What words of a document of the invented company Quillhaven are worth, read as an ingested document is. */
export async function judged({
  kind,
  text,
}: Pick<Twin, 'kind' | 'text'>): Promise<(quote: string) => Standing> {
  const read = await readDocument(new TextEncoder().encode(text), 'document.md');
  const names = { own: ['quillhaven'], others: [] };
  const context = documentContext(read, { kind, name: 'document.md', names });
  const passages = passagesOf(read, 'document.md', context);
  return (quote) => {
    const passage = passages.find((each) => each.text.includes(quote));
    return passage === undefined ? 'unknown' : standingOfQuote(passage, quote);
  };
}
