import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocument } from '../src/evidence/read-document.ts';
import { quoteStandsOn } from '../src/language/ground.ts';
import type { StagedRow } from './stages.ts';

const root = new URL('../fixtures/', import.meta.url).pathname;

async function bytesOf(document: string): Promise<Uint8Array | null> {
  const path = document.replace(/^trials\//, 'trials/documents/');
  for (const place of [`company/${path}`, `answers/${path}`, path]) {
    const bytes = await readFile(join(root, place)).catch(() => null);
    if (bytes !== null) return new Uint8Array(bytes);
  }
  return null;
}

/**
 * How many of the quotes of these drafts stand on the page that they name, read anew from the files; the company
 * profile is no file.
 */
export async function citationsStanding(
  rows: readonly Pick<StagedRow, 'draft'>[],
): Promise<{ quotes: number; standing: number }> {
  const citations = rows
    .flatMap(({ draft }) => draft?.citations ?? [])
    .filter(({ source }) => source !== 'profile');
  const pages = new Map<string, Map<number, string>>();
  let standing = 0;
  for (const { document, page, quote } of citations) {
    let known = pages.get(document);
    if (known === undefined) {
      const bytes = await bytesOf(document);
      const read = bytes === null ? null : await readDocument(bytes, document);
      known = new Map(read?.pageTexts.map((each) => [each.page, each.text]) ?? []);
      pages.set(document, known);
    }
    const text = page === null ? [...known.values()].join('\n') : (known.get(page) ?? '');
    if (quoteStandsOn(text, quote)) standing += 1;
  }
  return { quotes: citations.length, standing };
}
