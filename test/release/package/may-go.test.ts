import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameOf, namesApart } from '../../../src/release/package/file-names.ts';
import { whyItStays } from '../../../src/release/package/may-go.ts';
import type { PackageSource } from '../../../src/store/package-documents.ts';
import { zipFiles } from '../../../src/workbook/write-zip.ts';
import { unzip } from './cited-export.ts';

const OPEN: PackageSource = {
  ...{ versionId: 'v', documentId: 'd', name: 'a.md', title: null, kind: 'policy', version: 1 },
  ...{ audience: 'public', product: null, fileName: 'a.md', isRemoved: false, isCurrent: true },
  ...{ validity: 'current', fileSha256: 'f', bytes: 1 },
};

test.each([
  [{}, 'public', null],
  [{ audience: 'nda' }, 'nda', null],
  [{ audience: 'nda' }, 'public', 'under_nda'],
  [{ audience: 'internal' }, 'nda', 'internal'],
  [{ audience: 'board' }, 'nda', 'internal'],
  [{ audience: 'nda' }, 'NDA', 'under_nda'],
  [{ kind: 'answers' }, 'nda', 'answers'],
  [{ product: 'Other' }, 'nda', 'other_product'],
  [{ isCurrent: false }, 'nda', 'newer_version'],
  [{ validity: 'to_come' }, 'nda', 'not_in_force'],
  [{ isRemoved: true }, 'nda', 'removed'],
  [{ fileSha256: null }, 'nda', 'no_file'],
] as const)('%j for a reader %s: %s', (facts, audience, why) => {
  const source = { ...OPEN, ...facts } as PackageSource;
  expect(whyItStays(source, { audience, product: 'Core' })).toBe(why);
});

test('whatever a document is called, its name in the package is one file name, and each stands there once', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 6 }), (titles) => {
      const names = namesApart(titles.map((title) => fileNameOf(title, '.pdf')));
      for (const name of names) {
        expect(name).toMatch(/^[^/\\:*?"<>|\p{Cc}. ][^/\\:*?"<>|\p{Cc}]*\.pdf$/u);
        expect(name).not.toContain('..');
      }
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    }),
  );
  expect(fileNameOf('../../etc/passwd', '')).toBe('etc passwd');
  expect(fileNameOf('CON', '.md')).toBe('document CON.md');
});

test('a zip gives back every file that was put in, and the same files give the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 5 }), async (all) => {
      const files = all.map((bytes, index) => ({ name: `a/${index} ü.bin`, bytes }));
      const zip = zipFiles(files);
      const read = await unzip(zip);
      expect([...read.keys()]).toEqual(files.map(({ name }) => name));
      for (const { name, bytes } of files) expect([...(read.get(name) ?? [])]).toEqual([...bytes]);
      expect(zipFiles(files)).toEqual(zip);
    }),
    { numRuns: 30 },
  );
});
