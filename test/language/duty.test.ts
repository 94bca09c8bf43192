import { expect, test } from 'vitest';
import { contentUnits } from '../../src/language/content.ts';
import { assignsDuty, onlyAssignsDuty } from '../../src/language/duty.ts';

test.each([
  'Patching of the host is the duty of the operator.',
  'Network zoning remains the sole responsibility of the plant owner.',
  'Keeping a spare unit is up to the buyer.',
  'The choice of a firewall is left to the site.',
  'Physical protection lies with the landlord.',
  'Physical protection rests entirely with the landlord.',
  'Daily copies are incumbent upon the licensee.',
  'Cleaning the filters is the landlord’s responsibility.',
  'Testing of restores falls to the second team.',
  'The hardening of the host is your own responsibility.',
])('“%s” says whose duty it is', (line) => {
  expect(assignsDuty(line)).toBe(true);
});

test.each([
  'The network team is responsible for reviewing the firewall rules.',
  'Logs are kept for up to one year.',
  'The owner of the system reviews access every month.',
  'Backups rest on encrypted disks.',
  'The service is up to date.',
  'Access is limited to the network team.',
  'Training is part of every job.',
])('“%s” says what is done', (line) => {
  expect(assignsDuty(line)).toBe(false);
});

const only = (question: string, words: string) =>
  onlyAssignsDuty(question, contentUnits(question), words);

test('whose duty it is answers who is responsible, and not whether it is done', () => {
  const line = 'Reviewing the firewall rules is the responsibility of the network team.';
  expect(only('Are firewall rules reviewed?', line)).toBe(true);
  expect(only('Who is responsible for reviewing firewall rules?', line)).toBe(false);
});

test('the statement that speaks of the question counts, not the one beside it', () => {
  const beside =
    'Units may share a network with others; zoning of networks is the task of the site.';
  expect(only('Is zoning of networks done?', beside)).toBe(true);
  const done = 'Backups are encrypted, and the testing of restores is the task of operations.';
  expect(only('Are backups encrypted?', done)).toBe(false);
});
