import { describe, expect, test } from 'vitest';
import { metadataOf } from '../../src/evidence/document-metadata.ts';
import { effectiveDateOf, validUntilOf } from '../../src/evidence/freshness.ts';
import { readDocument } from '../../src/evidence/read-document.ts';

const read = (text: string, name = 'paper.md') =>
  readDocument(new TextEncoder().encode(text), name);
const dayOf = async (lines: string, matter = '## 1. Aim\n\nBackups are made.\n') =>
  effectiveDateOf(await read(`# Backup Standard\n\n${lines}\n\n${matter}`));

describe('the day of a paper stands', () => {
  test.each([
    ['OR-STD-7 — version 2.4 — in force from March 2, 2026', '2026-03-02'],
    ['rev 1.9, 20 April 2026. maintained by Operations', '2026-04-20'],
    ['Version 3.1 · 3 November 2025 · Owner: Ada Quill', '2025-11-03'],
    ['*Quillmark for Lowmoor Ltd. Version 2.0, 9 February 2026.*', '2026-02-09'],
    ['Issue 2 (after comments), 21 April 2026', '2026-04-21'],
    ['Edition: June 8, 2026', '2026-06-08'],
    ['v4 (2026-05-04)', '2026-05-04'],
    [
      '| Version | 4.2 |\n|---|---|\n| Approved by | Board of Lowmoor Ltd, 12 January 2026 |',
      '2026-01-12',
    ],
    ['Adopted by the Security Forum on 24 February 2026', '2026-02-24'],
  ])('%s', async (lines, day) => {
    expect(await dayOf(lines)).toBe(day);
  });

  test('in a sentence of which the paper is the subject, wherever that stands', async () => {
    const matter =
      '## 1. Aim\n\nBackups are made.\n\n## 9. End\n\nThis standard is effective from 4 May 2026.\n';
    expect(await dayOf('Lowmoor Ltd', matter)).toBe('2026-05-04');
  });
});

describe('no day of the paper is', () => {
  test.each([
    ['the day of a version that it replaces', 'Replaces version 3.0 (4 May 2024)', ''],
    [
      'one of something that it tells of',
      'Lowmoor Ltd',
      '## 1. Aim\n\nEffective 17 March 2026 the time to fix was shortened. Sign-in was updated on 8 May 2026.\n',
    ],
    [
      'the day of a certificate that it lists',
      'Lowmoor Ltd',
      '## Assurance\n\n| | |\n|---|---|\n| ISO/IEC 27001 | First issued 14 October 2021, issued 14 October 2024 |\n',
    ],
  ])('%s', async (_, lines, matter) => {
    expect(await dayOf(lines, matter === '' ? undefined : matter)).toBe(null);
  });
});

describe('a paper runs out', () => {
  const nothing = { report: null, particulars: null };
  test('on the day that it gives itself', async () => {
    const own = await read('# Guest list\n\nValid until: 4 May 2027\n\n## 1. Names\n\nNone.\n');
    expect(validUntilOf(own, nothing)).toBe('2027-05-04');
  });

  test('not on the day on which a certificate does that it tells of', async () => {
    const told = await read(
      '# Lowmoor at a glance\n\nFor buyers.\n\n## Assurance\n\n| | |\n|---|---|\n| ISO/IEC 27001 | current issue 14 October 2024, valid to 13 October 2027 |\n',
    );
    expect(validUntilOf(told, nothing)).toBe(null);
  });
});

test('a review that is due in a month is due by its last day', async () => {
  const { metadata } = await read('# Plan\n\nOwner: Head of IT\nNext review: February 2028\n');
  expect(metadata.nextReview).toBe('2028-02-29');
});

test('how often it is reviewed counts from the day of its version', async () => {
  const read2 = await read(
    '# Plan\n\nv2.8 — 17 March 2026 — owner: Rupert Ash (CTO) — review: yearly\n',
  );
  expect(metadataOf(read2)).toMatchObject({ nextReview: '2027-03-17', owner: 'Rupert Ash (CTO)' });
});

test('the owner is named before his role', async () => {
  const { metadata } = await read(
    '# Plan\n\n**OR-5, v2** | Josh Lind, VP Engineering (owner); A. Tibb (approver)\n',
  );
  expect(metadata.owner).toBe('Josh Lind, VP Engineering');
});

describe('a plain text is called', () => {
  test.each([
    [
      'ORLAND, INC.\nINCIDENT RESPONSE PLAN              OR-POL-4\nVersion 3.0\n\n1. AIM\n',
      'INCIDENT RESPONSE PLAN',
    ],
    ['Access rules\n============\nVersion 2\n\nText of it.\n', 'Access rules'],
    [
      'SALTMOOR LABS LTD\nExecutive summary for third parties\nClient: Orland\n',
      'Executive summary for third parties',
    ],
    ['BACKUPS\n\nBackups are made.\n', 'BACKUPS'],
    ['Backups are made each night\nand kept for a month.\n', null],
    ['Dear customer,\n\nWe write to you.\n', null],
    ['Owner: Ada\n\nText.\n', null],
  ])('%j', async (text, title) => {
    expect((await read(text, 'paper.txt')).title).toBe(title);
  });
});
