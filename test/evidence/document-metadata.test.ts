import { describe, expect, test } from 'vitest';
import { block, type ReadText } from '../../src/evidence/document.ts';
import { metadataOf } from '../../src/evidence/document-metadata.ts';
import { readDocument } from '../../src/evidence/read-document.ts';

const read = (text: string) => readDocument(new TextEncoder().encode(text), 'policy.md');

const TEXT: ReadText = {
  mediaType: 'application/pdf',
  title: 'Access Policy',
  pages: 1,
  pageTexts: [],
  blocks: [],
  warnings: [],
  properties: {},
  margins: [],
};

describe('what a document says about itself', () => {
  test('stands in its front matter', async () => {
    const { metadata } = await read(
      '---\ntitle: Access Policy\nversion: "3.2"\nowner: Head of IT\neffective_date: 2026-02-01\neffective date: 2026-03-01\nnext review: 2027-03-01\nclassification: Internal\nproduct: Ledger\n---\n\nText.\n',
    );
    expect(metadata).toEqual({
      title: 'Access Policy',
      version: '3.2',
      effectiveDate: '2026-03-01',
      nextReview: '2027-03-01',
      owner: 'Head of IT',
      classification: 'internal',
      product: 'Ledger',
    });
  });

  test('stands in a table of document control, one pair a row or one column each', async () => {
    const { metadata } = await read(
      '# Access Policy\n\n| Document owner | Chief Information Security Officer |\n|---|---|\n| Version | v2.1 |\n| Last reviewed | 4 May 2026 |\n| Next review date | May 4, 2027 |\n| Classification | Confidential |\n\nText.\n',
    );
    expect(metadata).toMatchObject({
      version: '2.1',
      effectiveDate: '2026-05-04',
      nextReview: '2027-05-04',
      owner: 'Chief Information Security Officer',
      classification: 'confidential',
    });
    const columns = await read(
      '# Policy\n\n| Version | Owner | Effective date |\n|---|---|---|\n| 4.0 | Ada Quill | 2026-01-15 |\n\nText.\n',
    );
    expect(columns.metadata).toMatchObject({
      version: '4.0',
      owner: 'Ada Quill',
      effectiveDate: '2026-01-15',
    });
  });

  test('stands in lines with a label, several of them in one line too', async () => {
    const { metadata } = await read(
      '# Backup Policy\n\n**Owner:** Platform team | **Version:** 1.4 | **Effective date:** 3 March 2026\n\nBackups are made.\n',
    );
    expect(metadata).toMatchObject({
      owner: 'Platform team',
      version: '1.4',
      effectiveDate: '2026-03-03',
    });
  });

  test('stands in headers and footers', () => {
    expect(metadataOf({ ...TEXT, margins: ['Access Policy | Version 2.0 | Internal'] })).toEqual(
      expect.objectContaining({ version: '2.0', classification: 'internal' }),
    );
  });

  test('is not read from a table about something else that has one such column', async () => {
    const { metadata } = await read(
      '# Access Policy\n\n| Control | Owner |\n|---|---|\n| Access is reviewed every quarter. | CISO |\n',
    );
    expect(metadata.owner).toBeNull();
  });

  test('is not guessed: sentences, lists of levels and blanks of a template say nothing', async () => {
    const { metadata } = await read(
      '# Policy\n\nOwner: {{owner}}\n\nClassification: Public, Internal, Confidential\n\nThe version control system is reviewed. Version numbers are kept.\n',
    );
    expect(metadata).toEqual({
      title: 'Policy',
      version: null,
      effectiveDate: null,
      nextReview: null,
      owner: null,
      classification: null,
      product: null,
    });
    expect(
      metadataOf({ ...TEXT, blocks: [block('paragraph', 'Data is confidential.')] }).classification,
    ).toBeNull();
  });

  test.each([
    ['Review frequency: Every two years', '2026-03-05', '2028-03-05'],
    ['Review cycle: quarterly', '2026-03-05', '2026-06-05'],
    ['Reviewed: at least annually', '2026-03-05', '2027-03-05'],
    ['Review interval: 18 months', '2026-03-05', '2027-09-05'],
    ['Review cadence: when needed', '2026-03-05', null],
  ])('%s after a review of %s: the next one is due on %s', async (cadence, last, due) => {
    const { metadata } = await read(
      `# Archive Policy\n\n**Last reviewed:** ${last}\n**${cadence.replace(':', ':**')}\n\nText.\n`,
    );
    expect(metadata.nextReview).toBe(due);
  });

  test.each([
    ['Date: 2026-05-02'],
    ['Published on: 2 May 2026'],
    ['Last modified: May 2, 2026'],
    ['Dated: 2nd of May 2026'],
    ['Valid from: 2026-05-02'],
  ])('its day stands behind other usual labels: %s', async (line) => {
    const { metadata } = await read(`# Archive Policy\n\n${line}\n\nPapers are kept.\n`);
    expect(metadata.effectiveDate).toBe('2026-05-02');
  });
});
