import { expect, test } from 'vitest';
import { withoutContents } from '../../src/evidence/contents-pages.ts';
import { block } from '../../src/evidence/document.ts';
import { readSoc2 } from '../../src/evidence/soc2.ts';

test('endless dots and blanks are no contents, and endless words are no name', () => {
  const blocks = [
    block('paragraph', '.'.repeat(200_000)),
    block('paragraph', '. '.repeat(100_000)),
    block('paragraph', `x${' '.repeat(100_000)}y`),
  ];
  expect(withoutContents(blocks)).toHaveLength(3);
  const text = `Independent service auditor's report. We have examined it by the trust services criteria of the ${'A'.repeat(3_000)} and it engages ${'B'.repeat(3_000)}! subservice organization.`;
  const report = readSoc2({
    mediaType: 'text/plain',
    title: null,
    pages: null,
    pageTexts: [],
    blocks: [block('paragraph', text)],
    warnings: [],
    properties: {},
    margins: [],
  });
  expect(report?.subserviceOrganizations).toEqual([]);
});
