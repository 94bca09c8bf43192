import { expect, test } from 'vitest';
import { AppError, type ErrorCode } from '../../src/errors.ts';
import { openWorkbook } from '../../src/workbook/open-workbook.ts';
import { buildZip, data, oneSheet, partsOf, row, textCell } from './support/build-workbook.ts';

const SHEET = data(row(1, textCell('A1', 'Do you encrypt?')));
const GOOD = oneSheet(SHEET);
const withPart = (name: string, content: string, attributes = 0) =>
  buildZip([...partsOf({ sheets: [{ name: 'Q', xml: SHEET }] }), { name, content, attributes }]);
const withSheet = (xml: string) => oneSheet(xml);
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

async function refusalOf(bytes: Uint8Array, name = 'buyer.xlsx'): Promise<[ErrorCode, string]> {
  const error = await openWorkbook(bytes, name).then(
    () => null,
    (each: unknown) => each,
  );
  if (!(error instanceof AppError)) throw new Error('it was read');
  expect(error.place.file).toBe(name);
  expect(error.describe()).not.toMatch(/undefined|\n/);
  return [error.code, error.message];
}

test.each<[string, Buffer, ErrorCode, RegExp]>([
  ['a file of 0 bytes', Buffer.alloc(0), 'file_empty', /empty/],
  ['a text', Buffer.from('Hello, these are our questions'), 'file_type', /not an Excel workbook/],
  ['a PDF', Buffer.from('%PDF-1.7 …'), 'file_type', /not an Excel workbook/],
  [
    'an encrypted workbook',
    Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]),
    'file_encrypted',
    /password/,
  ],
  ['an old .xls', Buffer.concat([OLE, Buffer.alloc(64)]), 'file_type', /\.xls/],
  [
    'a zip without a workbook',
    buildZip([{ name: 'notes.txt', content: 'x' }]),
    'file_type',
    /zip archive/,
  ],
  [
    'an .ods',
    buildZip([
      { name: 'mimetype', content: 'x' },
      { name: 'content.xml', content: '<a/>' },
    ]),
    'file_type',
    /OpenDocument/,
  ],
  [
    'a Numbers file',
    buildZip([{ name: 'Index/Document.iwa', content: 'x' }]),
    'file_type',
    /Numbers/,
  ],
  [
    'a Word document',
    buildZip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'word/document.xml', content: '<a/>' },
    ]),
    'file_type',
    /Word/,
  ],
  ['a truncated file', GOOD.subarray(0, GOOD.length - 30), 'file_damaged', /damaged/],
  [
    'a part that stands in it twice',
    withPart('XL/workbook.xml', '<workbook/>'),
    'file_damaged',
    /twice/,
  ],
  ['a part outside the package', withPart('../evil.xml', ''), 'file_damaged', /damaged/],
  [
    'a symbolic link',
    withPart('xl/link', '/etc/passwd', 0xa1ff0000),
    'file_damaged',
    /symbolic link/,
  ],
  [
    'a zip bomb',
    withPart('xl/media/image1.bmp', ' '.repeat(20_000_000)),
    'file_limits',
    /zip bomb/,
  ],
  ['a document type', withSheet(`${SHEET}<!DOCTYPE x>`), 'file_damaged', /damaged/],
  [
    'an entity',
    withSheet(data(row(1, '<c r="A1" t="inlineStr"><is><t>&xxe;</t></is></c>'))),
    'file_damaged',
    /well-formed/,
  ],
  ['deep nesting', withSheet('<a>'.repeat(300) + '</a>'.repeat(300)), 'file_damaged', /deep/],
  [
    'a row that no sheet has',
    withSheet('<sheetData><row r="4294967295"/></sheetData>'),
    'file_damaged',
    /no sheet has/,
  ],
  [
    'a cell that no sheet has',
    withSheet(data(row(1, '<c r="XFE1"><v>1</v></c>'))),
    'file_damaged',
    /no sheet has/,
  ],
  [
    'more rows than anybody asks',
    withSheet(`<sheetData>${'<row/>'.repeat(100_001)}</sheetData>`),
    'file_limits',
    /rows/,
  ],
  [
    'a text longer than a cell holds',
    withSheet(data(row(1, textCell('A1', 'x'.repeat(400_000))))),
    'file_limits',
    /longer/,
  ],
  ['only empty sheets', withSheet('<sheetData/>'), 'file_empty', /empty/],
])('%s is refused in one clear sentence', async (...[, bytes, code, words]) => {
  const [found, message] = await refusalOf(bytes);
  expect(found).toBe(code);
  expect(message).toMatch(words);
});

test('a checksum that is wrong stops the reading', async () => {
  const broken = Buffer.from(GOOD);
  const at = broken.indexOf('PK\x01\x02');
  for (let entry = at; entry >= 0; entry = broken.indexOf('PK\x01\x02', entry + 1))
    broken.writeUInt32LE(1, entry + 16);
  expect((await refusalOf(broken))[0]).toBe('file_damaged');
});
