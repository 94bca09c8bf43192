import { expect, test } from 'vitest';
import { askQuestions } from '../../src/drafting/ask-question.ts';
import type { Draft } from '../../src/drafting/draft.ts';
import { ingestDocument } from '../../src/evidence/ingest-document.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';

const database = useDatabase();

const report = (opinion: string): string => `# Millbrook Tides SOC 2 Type 2 Report

Report on the description of the Millbrook Tides system relevant to security and availability for the period 1 January 2025 to 31 December 2025

## Independent Service Auditor's Report

We have examined the description of the Millbrook Tides system throughout the period 1 January 2025 to 31 December 2025, and the operating effectiveness of controls, based on the trust services criteria relevant to security and availability.

${opinion}

Oakhanger & Pryce LLP
`;
const CLEAN = `### Opinion

In our opinion, in all material respects, the controls stated in the description operated effectively throughout the period.`;
const QUALIFIED = `### Basis for Qualified Opinion

Door records were not kept in two of twelve months.

### Qualified Opinion

In our opinion, except for the matter described above, in all material respects, the controls operated effectively.`;
const certificate = (standard: string, until: string): string => `# Certificate of Registration

Certificate number: ZK-4471

This is to certify that the management system of Millbrook Tides conforms to ${standard}.

Scope: Operation of the tide tables service

Issued by: Fennick Registrars Ltd

Date of issue: 3 March 2024

Valid until: ${until}
`;

async function ask(
  files: Readonly<Record<string, string>>,
  questions: readonly string[],
): Promise<Draft[]> {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  for (const [name, text] of Object.entries(files))
    await ingestDocument(deps, { name, bytes: new TextEncoder().encode(text), actor });
  const asked = await askQuestions(deps, { questions, product: null, audience: 'nda' });
  return asked.map(({ draft }) => draft);
}

const wordsOf = ({ values }: Draft): string => values.map(({ value }) => value).join(' ');

test('a report answers for its type, period, auditor, criteria and opinion, with the words that state them', async () => {
  const [type, auditor, period, inScope, outside, opinion, other, others] = await ask(
    { 'soc2.md': report(CLEAN) },
    [
      'Do you have a SOC 2 Type II report?',
      'Who is your SOC 2 auditor?',
      'Which period does your SOC 2 report cover?',
      'Does your SOC 2 report cover availability?',
      'Is privacy in scope of your SOC 2 report?',
      'What opinion did the auditor give?',
      'Do you have a SOC 1 report?',
      'Do your vendors have a SOC 2 report?',
    ],
  );
  expect(type).toMatchObject({ status: 'drafted', verdict: 'yes', producer: 'facts' });
  for (const part of ['Type 2', '1 January 2025', '31 December 2025', 'Oakhanger', 'unqualified'])
    expect(wordsOf(type as Draft)).toContain(part);
  expect(type?.citations.map(({ quote }) => quote).join(' ')).toContain('Oakhanger & Pryce LLP');
  expect(wordsOf(auditor as Draft)).toContain('Oakhanger & Pryce LLP');
  expect(wordsOf(period as Draft)).toContain('31 December 2025');
  expect(inScope?.verdict).toBe('yes');
  expect(outside?.verdict).toBe('no');
  expect(wordsOf(opinion as Draft)).toContain('unqualified opinion');
  expect(other?.producer).not.toBe('facts');
  expect(others?.producer).not.toBe('facts');
});

test('a Yes that rests on a report with a qualified opinion says so', async () => {
  const [type, asked, contrary] = await ask({ 'soc2.md': report(QUALIFIED) }, [
    'Do you have a SOC 2 report?',
    'Does your SOC 2 report cover security?',
    'Is the opinion of your SOC 2 report unqualified?',
  ]);
  expect(type?.verdict).toBe('yes');
  expect(wordsOf(type as Draft)).toContain('qualified opinion');
  expect(wordsOf(type as Draft)).toContain('Door records were not kept');
  expect(wordsOf(asked as Draft)).toContain('a qualified opinion');
  expect(contrary?.verdict).toBe('no');
});

test('a certificate answers for its standard alone, and none that ran out', async () => {
  const [held, body, until, old, none] = await ask(
    {
      'iso27001.md': certificate('ISO/IEC 27001:2022', '2 March 2027'),
      'iso9001.md': certificate('ISO 9001:2015', '2 March 2025'),
    },
    [
      'Are you ISO 27001 certified?',
      'Who issued your ISO 27001 certificate?',
      'When does your ISO 27001 certificate expire?',
      'Do you hold a valid ISO 9001 certificate?',
      'Are you ISO 27701 certified?',
    ],
  );
  expect(held).toMatchObject({ verdict: 'yes', producer: 'facts' });
  expect(wordsOf(held as Draft)).toContain('ZK-4471');
  expect(wordsOf(body as Draft)).toContain('Fennick Registrars');
  expect(wordsOf(until as Draft)).toContain('2 March 2027');
  expect(old).toMatchObject({ status: 'needs_input' });
  expect(old?.reason).toContain('2 March 2025');
  expect(none?.status).toBe('needs_input');
});

test('a list of sub-processors is given whole', async () => {
  const table = `# Sub-processors

| Company | Purpose |
| --- | --- |
| Gullrock | Hosting of the service |
| Pennyfarthing Mail | Sending of mail |
`;
  const [list] = await ask({ 'sub-processors.md': table }, ['List your sub-processors.']);
  expect(list?.producer).toBe('facts');
  expect(wordsOf(list as Draft)).toMatch(
    /Gullrock \(Hosting of the service\) and Pennyfarthing Mail/,
  );
});

test('a list in a policy answers once its day of effect has come', async () => {
  const policy = (day: string) => `# Privacy Policy

Effective date: ${day}

## Sub-processors

| Company | Purpose |
| --- | --- |
| Gullrock | Hosting of the service |
| Pennyfarthing Mail | Sending of mail |
`;
  const asks = ['List your sub-processors.'];
  const [later] = await ask({ 'privacy-policy.md': policy('1 May 2031') }, asks);
  expect(later?.status).toBe('needs_input');
  const [now] = await ask({ 'privacy-policy.md': policy('1 February 2025') }, asks);
  expect(now).toMatchObject({ status: 'drafted', producer: 'facts' });
});

test('a report answers for its age, and not for a day of issue that was not read', async () => {
  const [recent, issued, contains] = await ask({ 'soc2.md': report(CLEAN) }, [
    'Has your company undergone a SOC 2 Type II audit in the last 12 months?',
    'When was your SOC 2 report issued?',
    'Does your SOC 2 report contain a qualified opinion?',
  ]);
  expect(recent).toMatchObject({ verdict: 'yes', producer: 'facts' });
  expect(issued).toMatchObject({ status: 'needs_input' });
  expect(issued?.reason).toContain('date of issue');
  expect(contains?.verdict).toBe('no');
});

test('a certificate answers for its edition and for having any', async () => {
  const [edition, any, every, issued] = await ask(
    {
      'iso27001.md': certificate('ISO/IEC 27001:2022', '2 March 2027').replace(
        'Date of issue: 3 March 2024',
        'Issued: 3 May 2024',
      ),
    },
    [
      'Which version of ISO 27001 are you certified against?',
      'Do you hold any third-party security certifications (e.g. ISO 27001, C5)?',
      'Do you hold security certifications for all products?',
      'When was your ISO 27001 certificate issued?',
    ],
  );
  expect(wordsOf(edition as Draft)).toContain('ISO/IEC 27001:2022');
  expect(any).toMatchObject({ verdict: 'yes', producer: 'facts' });
  expect(every?.producer).not.toBe('facts');
  expect(wordsOf(issued as Draft)).toContain('3 May 2024');
});

test('a list of sub-processors tells where they are only where it says so of each', async () => {
  const list = (place: string) => `# Sub-processors

| Company | Purpose | Country |
| --- | --- | --- |
| Gullrock | Hosting of the service | Iceland |
| Pennyfarthing Mail | Sending of mail | ${place} |
`;
  const asks = ['Where are your sub-processors located?'];
  const [told] = await ask({ 'sub-processors.md': list('Malta') }, asks);
  expect(wordsOf(told as Draft)).toContain('Gullrock (Iceland) and Pennyfarthing Mail (Malta)');
});

test('what names a value without asking is answered in words where there is no form', async () => {
  const [period, yes] = await ask({ 'soc2.md': report(CLEAN) }, [
    'Period covered by your SOC 2 report',
    'Do you have a SOC 2 Type II report?',
  ]);
  expect(period).toMatchObject({ status: 'drafted', verdict: null, producer: 'facts' });
  expect(period?.values.map(({ kind }) => kind)).toEqual(['text']);
  expect(wordsOf(period as Draft)).toContain('1 January 2025 to 31 December 2025');
  expect(yes?.values.map(({ kind }) => kind)).toEqual(['choice', 'comment']);
});

test('what an insurance certificate says stands beside the question, and nothing is drafted', async () => {
  const insurance = `# Certificate of Insurance

Cyber and privacy liability insurance

Insurer: Hobbledown Mutual Underwriters

Insured: Millbrook Tides

Limit of liability: GBP 4,000,000 in the aggregate

Policy period: 1 January 2026 to 31 December 2026
`;
  const [draft] = await ask({ 'insurance.md': insurance }, ['Do you carry cyber insurance?']);
  expect(draft).toMatchObject({ status: 'needs_input', reasonCode: 'sensitive_topic', values: [] });
  const quotes = draft?.found?.map(({ quote }) => quote).join('\n') ?? '';
  expect(quotes).toContain('Hobbledown Mutual');
  expect(quotes).toContain('GBP 4,000,000');
});

const LIST_OF_CERTIFICATES = `# Certificates of Millbrook Tides

| Standard | Body | Certificate number | Valid |
|---|---|---|---|
| ISO/IEC 20000-1 | Fennick Registrars | FR-1180 | 4 May 2022 to 3 May 2025 |
| ISO 22301 | Fennick Registrars | FR-2290 | 2026-06-01 to 2029-05-31 |
| ISO 14001 | Fennick Registrars | planned | 2027-06-30 |
`;

test('a table of certificates answers for those that hold; one that ran out or is planned is none', async () => {
  const drafts = await ask({ 'certificates.md': LIST_OF_CERTIFICATES }, [
    'Are you certified against ISO 22301?',
    'Are you certified against ISO 20000-1?',
    'Are you certified against ISO 14001?',
    'Until when is your ISO 22301 certificate valid?',
  ]);
  expect(drafts.map(({ verdict }) => verdict)).toEqual(['yes', null, null, null]);
  expect(drafts[1]?.reason).toContain('ran out on 3 May 2025');
  expect(drafts[3] === undefined ? '' : wordsOf(drafts[3])).toContain('31 May 2029');
});
