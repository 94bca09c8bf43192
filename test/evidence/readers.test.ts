import { describe, expect, test } from 'vitest';
import { isDocumentName } from '../../src/evidence/read-document.ts';
import { ACCEPTED_FILES, READERS, readerFor } from '../../src/evidence/readers/readers.ts';

describe('the readers', () => {
  const extensions = READERS.flatMap((reader) => reader.extensions);

  test('share no extension', () => {
    expect(new Set(extensions).size).toBe(extensions.length);
  });

  test.each(extensions)('take .%s, also in capitals, and the file field offers it', (extension) => {
    expect(readerFor(`a.b.${extension.toUpperCase()}`)?.extensions).toContain(extension);
    expect(isDocumentName(`folder/file.${extension}`)).toBe(true);
    expect(ACCEPTED_FILES.split(',')).toContain(`.${extension}`);
  });

  test('take a README as text, and no name without a known extension', () => {
    expect(readerFor('docs/README')?.name).toBe('text');
    expect(['notes', 'a.exe', '.pdf2'].filter(isDocumentName)).toEqual([]);
  });
});
