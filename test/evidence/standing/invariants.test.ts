import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passagesOf } from '../../../src/evidence/passages.ts';
import { readDocument } from '../../../src/evidence/read-document.ts';
import { documentContext, NO_NAMES } from '../../../src/evidence/standing/document-context.ts';
import { standingOfSentence } from '../../../src/language/standing/sentence-standing.ts';
import { mayProveYes } from '../../../src/language/standing.ts';

const SENTENCES = [
  'Backups of the order system are encrypted.',
  'The archive is being moved to a new vault.',
  'Employees must lock their screens.',
  'We recommend that customers rotate their keys.',
  'An access token is a string that stands for a session.',
  'The data centre operator checks the visitor list.',
  'Rotate the signing keys every year.',
  'A crisis plan will be introduced in 2027.',
  'Are logs kept for a year?',
] as const;
const CONTEXT = { role: 'rules', own: [], others: [], toStaff: false } as const;
const standing = (text: string) => standingOfSentence(text, CONTEXT).standing;

const DRESS: readonly ((text: string) => string)[] = [
  (text) => `- ${text}`,
  (text) => `  ${text.replaceAll(' ', '  ')}\n`,
  (text) => `“${text}”`,
  (text) => `**${text}**`,
  (text) => `4.2.1 ${text}`,
  (text) => text.replace(' ', '\n'),
  (text) => `> ${text}`,
];

test('bullets, numbers, quotation marks, Markdown marks and white space change no standing', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SENTENCES),
      fc.array(fc.constantFrom(...DRESS), { maxLength: 3 }),
      (text, dress) => {
        const dressed = dress.reduce<string>((said, wear) => wear(said), text);
        expect(standing(dressed)).toBe(standing(text));
      },
    ),
    { numRuns: 1_000 },
  );
});

test('under the recommendations of a penetration test nothing proves', async () => {
  const body = SENTENCES.join('\n\n');
  for (const heading of ['Recommendations', 'Recommendation', 'Remediation', 'Suggested fix']) {
    const text = `# Penetration Test Report\n\n## Session handling\n\n### ${heading}\n\n${body}`;
    const read = await readDocument(new TextEncoder().encode(text), 'report.md');
    const context = documentContext(read, { kind: 'pentest', name: 'report.md', names: NO_NAMES });
    const found = passagesOf(read, 'report.md', context).flatMap(({ statements }) => statements);
    expect(found.length).toBeGreaterThanOrEqual(SENTENCES.length);
    expect(found.filter((each) => mayProveYes(each.standing))).toEqual([]);
  }
});
