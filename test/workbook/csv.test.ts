import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFidelity } from '../../src/workbook/fidelity.ts';
import { fillWorkbook } from '../../src/workbook/fill.ts';
import type { AnswerCellRule } from '../../src/workbook/judge-value.ts';
import { openWorkbook } from '../../src/workbook/open-workbook.ts';

const TEXT: AnswerCellRule = { kind: 'text', options: null, multiple: false, maxLength: null };

async function textsOf(bytes: Uint8Array): Promise<string[][]> {
  const { grid } = await openWorkbook(bytes, 'questions.csv');
  return [...(grid.sheets[0]?.rows.values() ?? [])].map((cells) =>
    [...cells.values()].map(({ text }) => text),
  );
}

async function answered(bytes: Uint8Array, cell: string, value: string): Promise<Buffer> {
  const opened = await openWorkbook(bytes, 'questions.csv');
  const answerCells = new Map([[`questions!${cell}`, TEXT]]);
  const writes = [{ sheet: 'questions', cell, value }];
  const result = await fillWorkbook(opened, writes, { partial: false, answerCells });
  return Buffer.from(result.bytes ?? []);
}

test.each([',', ';', '\t', '|'])('the separator %j is found', async (separator) => {
  const text = [
    ['Question', 'Answer'],
    ['Do you, or not?', ''],
  ]
    .map((line) => line.map((each) => `"${each}"`).join(separator))
    .join('\r\n');
  expect(await textsOf(Buffer.from(text))).toEqual([
    ['Question', 'Answer'],
    ['Do you, or not?', ''],
  ]);
});

test('quotes hold separators, quotes and line breaks', async () => {
  expect(await textsOf(Buffer.from('id,text\n1,"a ""b"",\nc"\n'))).toEqual([
    ['id', 'text'],
    ['1', 'a "b",\nc'],
  ]);
});

test.each<[string, Buffer]>([
  ['UTF-8 with a mark', Buffer.from('\ufeffFrage,Antwort\nGrün?,ja')],
  ['UTF-16 little endian', Buffer.from('\ufeffFrage,Antwort\nGrün?,ja', 'utf16le')],
  ['UTF-16 big endian', Buffer.from('\ufeffFrage,Antwort\nGrün?,ja', 'utf16le').swap16()],
  ['UTF-16 little endian without a mark', Buffer.from('Frage,Antwort\nGrün?,ja', 'utf16le')],
  ['UTF-16 big endian without one', Buffer.from('Frage,Antwort\nGrün?,ja', 'utf16le').swap16()],
  ['Windows-1252', Buffer.from('Frage,Antwort\nGr\xfcn?,ja', 'latin1')],
])('%s is read, and an answer leaves every other byte', async (_, bytes) => {
  expect(await textsOf(bytes)).toEqual([
    ['Frage', 'Antwort'],
    ['Grün?', 'ja'],
  ]);
  const out = await answered(bytes, 'B2', 'né');
  expect((await textsOf(out))[1]).toEqual(['Grün?', 'né']);
  const kept = bytes.length - (bytes.includes(0) ? 4 : 2);
  expect(out.subarray(0, kept).equals(bytes.subarray(0, kept))).toBe(true);
});

test('a character that the encoding lacks is refused', async () => {
  await expect(answered(Buffer.from('Gr\xfcn?,', 'latin1'), 'B1', '日本')).rejects.toThrow(
    /windows-1252/,
  );
});

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);
const PAIRS = range(0x81, 0xff).flatMap((lead) => range(0x40, 0xff).map((trail) => [lead, trail]));

/**
 * A text in an encoding that can only be read here: what the platform's decoder makes of every byte and pair,
 * turned round.
 */
function legacyBytes(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const entries = [...PAIRS, ...range(0x80, 0x100).map((byte) => [byte])].map(
    (bytes) => [decoder.decode(Uint8Array.from(bytes)), bytes] as const,
  );
  const table = new Map(entries.reverse());
  return Buffer.from([...text].flatMap((sign) => table.get(sign) ?? [sign.charCodeAt(0)]));
}

test.each([
  { encoding: 'shift_jis', asked: '保存データは暗号化されていますか？', answer: 'はい' },
  { encoding: 'euc-kr', asked: '저장된 데이터를 암호화합니까?', answer: '예' },
  { encoding: 'gb18030', asked: '静态数据是否加密？', answer: '是' },
  { encoding: 'windows-1251', asked: 'Шифруются ли данные при хранении?', answer: 'Да' },
])('$encoding is told from the others, and an answer leaves every other byte', async (each) => {
  const { encoding, asked, answer } = each;
  const csv = (value: string) => legacyBytes(`ID,Q,A\n1,${asked},${value}\n2,MFA?,\n`, encoding);
  expect(await textsOf(csv(''))).toEqual([
    ['ID', 'Q', 'A'],
    ['1', asked, ''],
    ['2', 'MFA?', ''],
  ]);
  expect((await answered(csv(''), 'C2', answer)).equals(csv(answer))).toBe(true);
  await expect(answered(csv(''), 'C2', '\u{1f642}')).rejects.toThrow(/cannot store/);
});

test('a file that breaks the promise of its byte order mark is refused', async () => {
  const bytes = Buffer.concat([Buffer.from('\ufeffq,a\n1,'), Buffer.from([0xff, 0xfc, 0x0a])]);
  await expect(textsOf(bytes)).rejects.toMatchObject({ code: 'file_damaged' });
});

test('any bytes in a field stay as they are where another field is answered', async () => {
  const noise = fc
    .uint8Array({ minLength: 1, maxLength: 60 })
    .map((bytes) => bytes.map((byte) => (byte < 0x30 ? byte + 0x30 : byte)));
  await fc.assert(
    fc.asyncProperty(noise, async (bytes) => {
      const [head, tail] = [Buffer.from('q,answer\n'), Buffer.from('\nnext,\n')];
      const file = Buffer.concat([head, Buffer.from(bytes), tail]);
      const out = await answered(file, 'B3', 'yes').catch(() => null);
      if (out !== null)
        expect(out.equals(Buffer.concat([file.subarray(0, -1), Buffer.from('yes\n')]))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('a first line that names the separator decides it', async () => {
  expect((await textsOf(Buffer.from('sep=;\nid;question\n1;one, two, three, four\n')))[2]).toEqual([
    '1',
    'one, two, three, four',
  ]);
});

test('a text that a spreadsheet would run as a formula is kept a text', async () => {
  expect((await answered(Buffer.from('q,a\n1,\n'), 'B2', '=1+1')).toString()).toBe(
    "q,a\n1,'=1+1\n",
  );
});

test('a short record is filled up to the answer', async () => {
  expect((await answered(Buffer.from('q,x,a\n1\n'), 'C2', 'yes')).toString()).toBe(
    'q,x,a\n1,,yes\n',
  );
});

test('any answer reads back', async () => {
  const texts = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text) && !/^[=+\-@]/.test(text));
  await fc.assert(
    fc.asyncProperty(texts, fc.constantFrom(',', ';', '|'), async (text, separator) => {
      const source = Buffer.from(
        `id${separator}q${separator}a\n1${separator}"x"${separator}\n2${separator}y${separator}z`,
      );
      const rows = await textsOf(await answered(source, 'C2', text));
      expect(rows).toEqual([
        ['id', 'q', 'a'],
        ['1', 'x', text],
        ['2', 'y', 'z'],
      ]);
    }),
  );
});

async function proven(source: Buffer, values: readonly string[]) {
  const opened = await openWorkbook(source, 'questions.csv');
  const writes = values.map((value, index) => ({
    sheet: 'questions',
    cell: `C${index + 2}`,
    value,
  }));
  const answerCells = new Map(writes.map(({ cell }) => [`questions!${cell}`, TEXT]));
  const { bytes, report } = await fillWorkbook(opened, writes, { partial: false, answerCells });
  const out = Buffer.from(bytes ?? []);
  const { violations } = await checkFidelity(
    { original: source, out, fileName: 'questions.csv' },
    report,
  );
  return { out, violations };
}

test('a copy whose answers are full of other separators is proven, and read again as it was written', async () => {
  const value = 'Yes; by reception; at all times; in writing; see page 4';
  const asked = ['Are guests escorted?', 'Are badges worn?', 'Are doors alarmed?'];
  const source = ['id,question,answer', ...asked.map((text, index) => `${index},${text},`)];
  const { out, violations } = await proven(
    Buffer.from(source.join('\n')),
    asked.map(() => value),
  );
  expect(violations).toEqual([]);
  expect(await textsOf(out)).toEqual([
    ['id', 'question', 'answer'],
    ...asked.map((text, index) => [`${index}`, text, value]),
  ]);
});

const SIGNS = [',', ';', '\t', '|'];
const ENCODERS = [
  (text: string) => Buffer.from(text),
  (text: string) => Buffer.from(`\ufeff${text}`),
  (text: string) => Buffer.from(text, 'utf16le'),
  (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  (text: string) => legacyBytes(text, 'windows-1252'),
];
const FORMATS = fc.record({
  separator: fc.constantFrom(...SIGNS),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  quote: fc.constantFrom('', '"'),
  encode: fc.constantFrom(...ENCODERS),
});
const ANSWERS = fc
  .array(fc.constantFrom(...SIGNS, '"', '\n', ' ', 'ab', 'é', 'Ã¤', 'Ñ¥ÑÀÑ', 'page 3'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => `x${parts.join('')}`);

test('answers of any signs are proven in any separator, end of line, mark and encoding', async () => {
  const asked = ['Is the gate locked?', 'Is the key counted?', 'Are guests met?', 'Is it lit? Ü'];
  await fc.assert(
    fc.asyncProperty(FORMATS, ANSWERS, async ({ separator, end, quote, encode }, value) => {
      const rows = [['id', 'question', 'answer'], ...asked.map((text, n) => [`${n}`, text, ''])];
      const lines = rows.map((row) => row.map((text) => quote + text + quote).join(separator));
      const source = encode(lines.join(end) + end);
      const { out, violations } = await proven(
        source,
        asked.map(() => value),
      );
      expect(violations).toEqual([]);
      if (/^[\p{ASCII}]*$/u.test(value)) expect((await textsOf(out)).at(-1)?.at(-1)).toBe(value);
    }),
    { numRuns: 300 },
  );
});

test('an answer takes the quotes of the field that it fills', async () => {
  expect((await answered(Buffer.from('"q","a"\n"1",""\n'), 'B2', 'yes')).toString()).toBe(
    '"q","a"\n"1","yes"\n',
  );
});

const CSV = 'Question;Answer\r\n"Is MFA on?";\r\nBackups?;\r\n';

test.each<[string, string]>([
  ['the quotes of a question', 'Question;Answer\r\nIs MFA on?;Yes\r\nBackups?;\r\n'],
  ['another answer', 'Question;Answer\r\n"Is MFA on?";Yes\r\nBackups?;No\r\n'],
  ['the end of a line', 'Question;Answer\r\n"Is MFA on?";Yes\nBackups?;\r\n'],
  ['the number of lines', 'Question;Answer\r\n"Is MFA on?";Yes\r\nBackups?;\r\nMore?;\r\n'],
  ['the separator', 'Question,Answer\r\n"Is MFA on?",Yes\r\nBackups?,\r\n'],
  ['the encoding', '\ufeffQuestion;Answer\r\n"Is MFA on?";Yes\r\nBackups?;\r\n'],
])('a copy of a CSV in which %s changed is not faithful', async (_, out) => {
  const copy = { original: Buffer.from(CSV), out: Buffer.from(out), fileName: 'due diligence.csv' };
  const written = [{ sheet: 'due diligence', cell: 'B2', value: 'Yes' }];
  const report = { written, refused: [], changedParts: ['due diligence'], untouchedParts: 0 };
  expect((await checkFidelity(copy, report)).ok).toBe(false);
  const faithful = Buffer.from(CSV.replace('?";', '?";Yes'));
  expect((await checkFidelity({ ...copy, out: faithful }, report)).violations).toEqual([]);
});

test('lines with more fields than their heading are named, unless many have them', async () => {
  const warned = async (text: string) =>
    (await openWorkbook(Buffer.from(text), 'questions.csv')).grid.warnings;
  const lines = [
    'id,question',
    '1,Is it dry?',
    '2,Say how long, wide and high it is',
    '3,Is it lit?',
  ];
  expect(await warned([...lines, '4,Is it shut?'].join('\n'))).toMatchObject([
    {
      code: 'csv_uneven_line',
      message: expect.stringMatching(/^Line 3 has more fields/),
      cell: 'B3',
    },
  ]);
  expect(
    await warned([...lines.slice(0, 2), '2,"Long, wide, high"', '3,Is it lit?,'].join('\n')),
  ).toEqual([]);
});
