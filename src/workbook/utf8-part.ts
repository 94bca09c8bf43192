import type { Package, Part } from './package.ts';

/** The text of a part that is stored as UTF-8, and its bytes again once it was edited. */
export type Utf8Part = { readonly xml: string; readonly encode: (xml: string) => Buffer };

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Null where the part's bytes are not what its text gives in UTF-8: an edit would change more than it means to. */
export async function utf8Part(source: Package, part: Part): Promise<Utf8Part | null> {
  const bytes = await source.content(part);
  const mark = bytes.subarray(0, MARK.length).equals(MARK) ? MARK : Buffer.alloc(0);
  const xml = await source.text(part);
  const encode = (text: string) => Buffer.concat([mark, Buffer.from(text, 'utf8')]);
  return encode(xml).equals(bytes) ? { xml, encode } : null;
}
