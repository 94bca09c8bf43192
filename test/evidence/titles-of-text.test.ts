import { expect, test } from 'vitest';
import { titleOfText } from '../../src/evidence/readers/text-title.ts';

test.each([
  [
    "a paper's number goes with what it numbers",
    'HFN-POL-12   SUPPLIER POLICY\nVersion   2\n\nText.',
    'HFN-POL-12 SUPPLIER POLICY',
  ],
  [
    'a date at the right is no part of it',
    'SUPPLIER POLICY     3 May 2026\n\nText.',
    'SUPPLIER POLICY',
  ],
  [
    'a number with a date beside it is no numbered title',
    'HFN-POL-12     May 2026\n\nText.',
    'HFN-POL-12',
  ],
  [
    'a date in brackets does not end it',
    'HOLLOWFEN GMBH\nSUPPLIER AGREEMENT (as of 2 May 2026)\nAnnex A\n\nText.',
    'SUPPLIER AGREEMENT (as of 2 May 2026)',
  ],
  [
    'a line in brackets tells about it',
    'PEOPLE PAGES\n(copied 3 May 2026, by those who keep them for customers.)\n\nText.',
    'PEOPLE PAGES',
  ],
  [
    'below a letterhead that stands apart',
    '      KETTLEWELL LABS OY\n      Turku\n\nREVIEW OF THE HOLLOWFEN PORTAL\nVersion 2\n\nText.',
    'REVIEW OF THE HOLLOWFEN PORTAL',
  ],
  [
    'what a letter opens with is no title',
    'KETTLEWELL LABS OY\n\nTO WHOM IT MAY CONCERN\n\nText.',
    'KETTLEWELL LABS OY',
  ],
  [
    'running text below a letterhead is no title',
    'KETTLEWELL LABS OY\n\nwe looked at the portal\n\nText.',
    'KETTLEWELL LABS OY',
  ],
] as const)('%s', (_, text, title) => {
  expect(titleOfText(text)).toBe(title);
});
