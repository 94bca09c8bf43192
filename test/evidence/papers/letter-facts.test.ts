import { describe, expect, test } from 'vitest';
import { prepareDocument } from '../../../src/evidence/prepare-document.ts';
import { CERTIFICATES, LETTERS } from './letters.ts';

async function read(text: string, name: string) {
  const prepared = await prepareDocument({}, { bytes: new TextEncoder().encode(text), name }, null);
  const { pentest = null, certificates = [] } = prepared.paperFacts ?? {};
  return { test: pentest, certificate: certificates[0] ?? null };
}

describe('a letter about a penetration test in wrapped lines', () => {
  test.each(LETTERS)('$name is read whole', async ({ text, facts }) => {
    const { test: found } = await read(text, 'penetration-test-letter.txt');
    expect(found).toMatchObject(facts);
    for (const part of ['tester', 'dates', 'scope', 'excluded'] as const)
      expect(found?.proofs[part]?.length, part).toBeGreaterThan(0);
  });

  test('days of a retest, an earlier test or the letter are never the days of the test', async () => {
    const [letter] = LETTERS;
    const text = (letter?.text ?? '').replace(/ We did so between[^.]*\./, '');
    const { test: found } = await read(text, 'penetration-test-letter.txt');
    expect(found).toMatchObject({ from: null, to: null, reported: '2026-05-29' });
    expect(found?.proofs.dates).toBeUndefined();
  });

  test('a letter of who was tested names its own firm nowhere as the tester', async () => {
    const text = `WOLD MILL SOFTWARE LTD
4 Mill Lane, Louth

Penetration test: summary for customers, 3 June 2026

We asked an outside firm for a penetration test of our platform. The findings,
two of medium severity, were fixed. The methodology is in the full report.

Una Sallow
Director, Wold Mill Software Ltd
`;
    expect((await read(text, 'penetration-test-summary.txt')).test?.tester).toBeNull();
  });

  test.each([
    ['The test was conducted by CREST registered testers of ours.', null],
    ['We appointed Heath Row Labs BV to test our platform.', 'Heath Row Labs BV'],
    ['This confirms that Owl & Heath Ltd undertook a penetration test.', 'Owl & Heath Ltd'],
    ['The last penetration test, by Copperhill, LLC, was made in May.', 'Copperhill, LLC'],
    ['The testing was undertaken by Copperhill, LLC in May.', 'Copperhill, LLC'],
  ] as const)('the tester is who is said to have tested: %s', async (sentence, tester) => {
    const text = `Summary of our penetration test\n\n${sentence} Findings were rated by\nseverity, and remediation is done.\n`;
    expect((await read(text, 'penetration-test.txt')).test?.tester).toBe(tester);
  });
});

test('a part too short to be quoted is quoted with the line before it', async () => {
  const text = `Penetration test attestation

Elm & Rush Ltd tested the portal. Findings were rated by severity; methodology: PTES.

The following were not tested:

* billing
* the office network
`;
  const { test: found } = await read(text, 'penetration-test.txt');
  expect(found?.excluded).toEqual(['billing', 'the office network']);
  const quotes = found?.proofs.excluded?.map(({ quote }) => quote);
  expect(quotes).toEqual(['The following were not tested:\n\n* billing', 'the office network']);
});

describe('a certificate in wrapped lines', () => {
  test.each(CERTIFICATES)('$name is read whole', async ({ text, facts }) => {
    const { certificate } = await read(text, 'iso-certificate.txt');
    expect(certificate).toMatchObject(facts);
    for (const part of ['issuer', 'scope'] as const)
      expect(certificate?.proofs[part]?.length, part).toBeGreaterThan(0);
  });

  test('a scope of which only the first line could be told is not read', async () => {
    const text = (CERTIFICATES[0]?.text ?? '').replace(
      /The development and hosting[^.]*\./,
      'Development of the payroll and\nHosting it in Leeds\nSupport',
    );
    expect((await read(text, 'iso-certificate.txt')).certificate?.proofs.scope).toBeUndefined();
  });
});
