import { expect, test } from 'vitest';
import { versionLikeness } from '../../../src/evidence/versions/newer-version.ts';

const POLICY = [
  'Access to production systems is granted by role and reviewed by the owner of each system every quarter.',
  'Accounts of people who leave are disabled within one business day after their last day.',
  'Passwords have at least fourteen characters and are checked against lists of breached ones.',
];
const OTHER = [
  'Backups are taken every night and restored every quarter to prove that they can be restored.',
  'Copies are kept for thirty five days in a second region and are encrypted with their own keys.',
];

test('a text of which half stands in another looks like a version of it, whatever they are called', () => {
  const newer = [
    ...POLICY.slice(0, 2),
    'Passwords are gone: people sign in with passkeys, everywhere.',
  ];
  const shared = versionLikeness(
    { title: 'Access Control', texts: newer },
    { title: 'Zugriffe', texts: POLICY },
  );
  expect(shared).toBeGreaterThan(0.5);
  expect(shared).toBeLessThan(1);
});

test('where titles agree but for version and date, a quarter is enough', () => {
  const newer = [...OTHER, POLICY[0] ?? ''];
  const titled = (title: string) => ({ title, texts: newer });
  const older = { title: 'Access Policy v1.0 (2024)', texts: POLICY };
  expect(versionLikeness(titled('Access Policy v2.1 (March 2026)'), older)).not.toBeNull();
  expect(versionLikeness(titled('Backup Policy'), older)).toBeNull();
});

test('other words under the same title, and texts too short to compare, are no versions', () => {
  const [left, right] = [POLICY, OTHER].map((texts) => ({ title: 'Policy', texts }));
  if (left === undefined || right === undefined) throw new Error('nothing to compare');
  expect(versionLikeness(left, right)).toBeNull();
  const short = { title: 'Policy', texts: ['Access is removed within 24 hours.'] };
  expect(versionLikeness(short, short)).toBeNull();
});
