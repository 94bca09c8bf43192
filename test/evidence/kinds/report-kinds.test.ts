import { describe, expect, test } from 'vitest';
import { detectKind } from '../../../src/evidence/detect-kind.ts';
import { kindRule } from '../../../src/evidence/kinds/kind-rules.ts';
import { titleNounOf } from '../../../src/evidence/kinds/title-noun.ts';
import { readDocument } from '../../../src/evidence/read-document.ts';
import { readSoc2 } from '../../../src/evidence/soc2.ts';
import { AUDITS, PENTESTS, PUBLIC_REPORTS, RULES, type Sample } from './sample-documents.ts';

async function detect({ name, text }: Sample) {
  const read = await readDocument(new TextEncoder().encode(text), name);
  return detectKind(read, name, { report: readSoc2(read), answered: false });
}

test.each(PENTESTS)('a penetration test under another title is one: $name', async (sample) => {
  const { kind, particulars } = await detect(sample);
  expect([kind, kindRule(kind, particulars).modelAllowed]).toEqual(['pentest', false]);
});

test.each(AUDITS)('the report of an audit is kept from models: $name', async (sample) => {
  const { kind, particulars } = await detect(sample);
  expect(kind).not.toBe('policy');
  expect(kindRule(kind, particulars).modelAllowed).toBe(false);
});

test.each(PUBLIC_REPORTS)('a SOC 3 report is a kind of its own: $name', async (sample) => {
  const { kind, particulars } = await detect(sample);
  expect([kind, kindRule(kind, particulars).audience]).toEqual(['soc3', 'public']);
});

test.each(RULES)('what a company writes about itself is no audit: $name', async (sample) => {
  const { kind, particulars, doubt } = await detect(sample);
  expect([kindRule(kind, particulars).modelAllowed, doubt]).toEqual([true, null]);
});

test('a report that calls itself by a rule’s name is in doubt and closed', async () => {
  const found = await detect({
    name: 'access-control-policy.md',
    text: '# Access Control Policy\n\n## Independent Service Auditor’s Report\n\nIn our opinion the controls operated.\n\n| Control | Test | Result |\n|---|---|---|\n| AC-1 | Inspected reviews | No exceptions noted |\n| AC-2 | Inspected leavers | 1 of 9 late |\n',
  });
  expect(kindRule(found.kind, found.particulars).modelAllowed).toBe(false);
  expect(found.doubt).not.toBeNull();
});

describe('a title’s head tells what a paper is', () => {
  test.each([
    ['Internal Audit Policy', true, 0],
    ['Procedure for Security Assessments', true, 0],
    ['Red Team Rules of Engagement', true, 0],
    ['Access Policy Audit', false, 2],
    ['Assessment of the Access Policy', false, 2],
    ['Backup Test', false, 1],
    ['Platform Overview', false, 0],
  ] as const)('%s', (title, isRule, examination) => {
    expect(titleNounOf(title)).toEqual({ isRule, examination });
  });
});
