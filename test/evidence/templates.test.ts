import { expect, test } from 'vitest';
import { lifeOf } from '../../src/evidence/life.ts';
import { readDocument } from '../../src/evidence/read-document.ts';

const life = async (text: string) =>
  lifeOf(await readDocument(new TextEncoder().encode(text), 'document.md'));

test.each([
  '# Incident Policy Template\n\nA team is on call at all hours.',
  '# Template: Incident Policy\n\nA team is on call at all hours.',
  '# Sample Incident Policy\n\nA team is on call at all hours.',
  '# Incident Policy (template)\n\nA team is on call at all hours.',
  '# Incident Policy\n\n[Company Name] has a team on call.\n\nTell the lead of [Company Name] at once.',
  '# Incident Policy\n\n<Organisation> has a team on call.\n\nEmployees of <Organisation> report at once.',
  '# Incident Policy\n\n{{company_name}} has a team on call.\n\nStaff of {{company_name}} report at once.',
])('a form for policies is in force nowhere: %j', async (text) => {
  expect(await life(text)).toBe('draft');
});

test.each([
  '# Template Management Policy\n\nTemplates are approved by the lead.',
  '# Data Processing Agreement\n\nbetween [Customer Name] and Quillhaven Ltd, dated [date].',
  '# Incident Policy\n\nSee [Company Handbook](handbook.md) and [Company Handbook](handbook.md).',
  '# Sampling Procedure\n\nThree samples are taken.',
])(
  'a paper with a blank for the other party, or about templates, is in force: %j',
  async (text) => {
    expect(await life(text)).toBe(null);
  },
);
