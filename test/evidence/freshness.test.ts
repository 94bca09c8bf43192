import { expect, test } from 'vitest';
import { saysPublic } from '../../src/evidence/freshness.ts';

const says = (text: string) =>
  saysPublic({ properties: {}, blocks: [{ text }] } as unknown as Parameters<typeof saysPublic>[0]);

test.each([
  'Classification: Public',
  'Classification: Public.',
  '**Classification:** Public',
  'classification: "public"',
  'Sensitivity: Public (may be shared)',
  'Classification | Public',
  'Classification | Public | Version | 3',
  'Access Policy\nClassification: Public\nVersion 3',
])('"%s" says that the document is public', (text) => {
  expect(says(text)).toBe(true);
});

test.each([
  'Classification: Public, Internal, Confidential or Restricted',
  'Classification: Public / Internal',
  'Classification: Public or Internal',
  'Classification | Public | Internal | Confidential',
  'Audience: public sector customers',
  'Classification\nPublic and other data are kept apart.',
])('"%s" does not', (text) => {
  expect(says(text)).toBe(false);
});

test('a long run of blanks after the label takes no time to read', () => {
  expect(says(`classification${' '.repeat(200_000)}public`)).toBe(false);
});
