import { describe, expect, test } from 'vitest';
import { effectiveDateOf } from '../../src/evidence/freshness.ts';
import { lifeOf } from '../../src/evidence/life.ts';
import { readDocument } from '../../src/evidence/read-document.ts';

const read = (text: string) => readDocument(new TextEncoder().encode(text), 'policy.md');
const RULES = '\n\n## Rules\n\nLaptops are wiped on return.\n';

describe('a document that says at its beginning that it is not in force is a draft', () => {
  test.each([
    'DRAFT, not approved. For comments until 15 January 2027.',
    'Draft – for review by the board',
    '**DRAFT**',
    'Working draft, 3 May 2026',
    'This policy has not yet been approved.',
    'This document is a draft.',
    'Owner: IT Manager\n\nNot yet in force.',
    'Pending approval by the board',
    'For consultation until the end of May',
    'Version: 0.3 (draft)',
    'Approved by: pending',
    '| Version | 0.9 draft |\n|---|---|\n| Owner | Head of IT |',
    'Status: draft',
  ])('%s', async (notice) => {
    expect(lifeOf(await read(`# Travel Policy\n\n${notice}${RULES}`))).toBe('draft');
  });
});

describe('a document that only speaks of drafts and approvals is in force', () => {
  test.each([
    'This policy says how draft contracts are approved.',
    'Draft contracts are kept for one year.',
    'Approved by: Imke Vasterling',
    'Changes that are not approved are rolled back.',
    'Comments are welcome at policy@example.com.',
    '| Version | Date | Change |\n|---|---|---|\n| 0.1 | 3 May 2025 | First draft |\n| 1.0 | 4 June 2025 | Approved by the board |',
    'Version: 1.0',
    'Status: approved',
  ])('%s', async (notice) => {
    expect(lifeOf(await read(`# Travel Policy\n\n${notice}${RULES}`))).toBeNull();
  });

  test('a section may speak of what is not approved', async () => {
    const text =
      '# Travel Policy\n\nOwner: IT\n\n## Trips\n\nNot approved: trips without a loan laptop.\n';
    expect(lifeOf(await read(text))).toBeNull();
  });
});

test('"not approved" before a date is no day of approval', async () => {
  const text = `# Travel Policy\n\nDRAFT, not approved. For comments until 15 January 2027.${RULES}`;
  expect(effectiveDateOf(await read(text))).toBeNull();
});
