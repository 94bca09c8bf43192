import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passagesOf } from '../../src/evidence/passages.ts';
import { readDocument } from '../../src/evidence/read-document.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

const word = fc.constantFrom(
  ...'access review backup encrypted quarterly customer data the is never removed within hours MFA'.split(
    ' ',
  ),
);
const sentence = fc
  .array(word, { minLength: 3, maxLength: 30 })
  .map((words) => `${words.join(' ').replace(/^./, (first) => first.toUpperCase())}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 14 }).map((all) => all.join(' '));
const list = fc
  .array(sentence, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((each) => `- ${each}`).join('\n'));
const table = fc
  .array(fc.tuple(sentence, sentence), { minLength: 1, maxLength: 8 })
  .map((rows) =>
    ['| Control | Rule |', '|---|---|', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n'),
  );
const heading = fc
  .tuple(fc.integer({ min: 1, max: 4 }), word)
  .map(([level, text]) => `${'#'.repeat(level)} ${text}`);
const markdown = fc
  .array(fc.oneof(paragraph, list, table, heading), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join('\n\n'));

describe('passages', () => {
  test('every passage stands on its page, word for word', async () => {
    const holds = fc.assert(
      fc.asyncProperty(markdown, async (source) => {
        const read = await readDocument(bytes(source), 'policy.md');
        const page = plain(read.pageTexts[0]?.text ?? '');
        return passagesOf(read, 'policy.md').every(({ text }) => page.includes(plain(text)));
      }),
    );
    await expect(holds).resolves.toBeUndefined();
  });

  test('no word of a document is lost: all stand in a passage or in its section', async () => {
    const holds = fc.assert(
      fc.asyncProperty(markdown, async (source) => {
        const read = await readDocument(bytes(source), 'policy.md');
        const passages = passagesOf(read, 'policy.md');
        const kept = wordsOf(passages.map(({ text }) => text).join(' ')).length;
        const said = wordsOf(
          read.blocks
            .filter(({ kind }) => kind !== 'heading')
            .map(({ text }) => text)
            .join(' '),
        ).length;
        const found = wordsOf(passages.map(({ searchText }) => searchText).join(' '));
        const headings = read.blocks
          .filter(({ kind }) => kind === 'heading')
          .flatMap(({ text }) => wordsOf(text));
        return kept >= said && headings.every((each) => found.includes(each));
      }),
    );
    await expect(holds).resolves.toBeUndefined();
  });

  test('a passage never ends inside a sentence and stays below 1,800 characters', async () => {
    const source = Array.from(
      { length: 60 },
      (_, n) => `Rule ${n} says that access to system ${n} is reviewed every quarter by its owner.`,
    ).join(' ');
    const passages = passagesOf(await readDocument(bytes(source), 'a.md'), 'a.md');
    expect(passages.length).toBeGreaterThan(4);
    for (const { text } of passages) {
      expect(text).toMatch(/^Rule.*\.$/s);
      expect(text.length).toBeLessThan(1_800);
    }
  });

  test('a passage holds words of one section only, and names it', async () => {
    const read = await readDocument(
      bytes(
        '# Policy\n\n## Backups\n\nBackups are taken daily.\n\n## Leavers\n\nAccess is removed within 24 hours.',
      ),
      'p.md',
    );
    expect(passagesOf(read, 'p.md').map(({ section, text }) => [section, text])).toEqual([
      ['Backups', 'Backups are taken daily.'],
      ['Leavers', 'Access is removed within 24 hours.'],
    ]);
  });

  test('a table row is searched with its header and quoted without it', async () => {
    const read = await readDocument(
      bytes(
        '# Backup\n\n| Data | Frequency |\n|---|---|\n| Customer databases | daily at 03:00 UTC |',
      ),
      'b.md',
    );
    const row = passagesOf(read, 'b.md').find(({ text }) => text.includes('03:00'));
    expect(row?.searchText).toContain('Data: Customer databases; Frequency: daily at 03:00 UTC');
    expect(row?.text).not.toContain('Frequency:');
  });

  test('a list that goes on in another passage is searched with its lead-in and quoted without it', async () => {
    const lead = 'Leavers hand in on their last day:';
    const items = Array.from(
      { length: 40 },
      (_, at) =>
        `- thing number ${at} of the cupboard beside the stairs, with the slip that it came with`,
    );
    const read = await readDocument(bytes(`# Leaving\n\n${lead}\n\n${items.join('\n')}\n`), 'l.md');
    const last = passagesOf(read, 'l.md').at(-1);
    expect(last?.text).not.toContain(lead);
    expect(last?.searchText.split('\n')).toContain(lead);
  });

  test('text with a blank that a template left is found but never quoted', async () => {
    const read = await readDocument(
      bytes(
        'Backups are kept for {{days}} days. Access is reviewed every quarter.\n\nOur address is [[ FILL IN: address ]].\n\nThe owner is TBD.',
      ),
      'c.md',
    );
    const passages = passagesOf(read, 'c.md');
    const quotable = passages.filter((each) => each.quotable).map(({ text }) => text);
    expect(quotable).toEqual(['Access is reviewed every quarter.']);
    expect(passages.map(({ text }) => text).join(' ')).toContain('{{days}}');
  });
});
