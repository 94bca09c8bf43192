import { describe, expect, test } from 'vitest';
import { passagesOf } from '../../../src/evidence/passages.ts';
import { readDocument } from '../../../src/evidence/read-document.ts';
import { documentContext } from '../../../src/evidence/standing/document-context.ts';
import type { Standing } from '../../../src/language/standing.ts';
import { standingOfQuote } from '../../../src/retrieval/standing-of-quote.ts';
import { TWINS, type Twin } from './twins.ts';

const OWN = { own: ['quillhaven'], others: [] };

async function judged({ kind, text }: Twin): Promise<(quote: string) => Standing> {
  const read = await readDocument(new TextEncoder().encode(text), 'document.md');
  const context = documentContext(read, { kind, name: 'document.md', names: OWN });
  const passages = passagesOf(read, 'document.md', context);
  return (quote) => {
    const passage = passages.find((each) => each.text.includes(quote));
    return passage === undefined ? 'unknown' : standingOfQuote(passage, quote);
  };
}

for (const twin of TWINS)
  describe(twin.name, () => {
    test.each(twin.expected.map(([quote, ...right]) => [quote, right] as const))(
      '“%s” is worth %j',
      async (quote, right) => {
        expect(right).toContain((await judged(twin))(quote));
      },
    );
  });
