import { expect, test } from 'vitest';
import { decide } from '../../src/drafting/propose/extractive/decide.ts';
import { passagesOf } from '../../src/evidence/passages.ts';
import { readDocument } from '../../src/evidence/read-document.ts';
import { documentContext } from '../../src/evidence/standing/document-context.ts';
import { shapeOf } from '../../src/language/question-shape.ts';
import { candidate } from './gates/a-case.ts';

type Table = readonly (readonly string[])[];

/** The verdict on a question from a document that is a table, with what stands before and behind it. */
async function verdict(asks: string, table: Table, { before = '', after = '' } = {}) {
  const rows = table.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  const html = `<html><head><title>Statement of Applicability</title></head><body><h1>Statement of Applicability</h1><p>${before}</p><table>${rows.join('')}</table><p>${after}</p></body></html>`;
  const read = await readDocument(new TextEncoder().encode(html), 'statement.html');
  const names = { own: ['quillhaven'], others: [] };
  const context = documentContext(read, { kind: 'policy', name: 'statement.html', names });
  const passages = passagesOf(read, 'statement.html', context).map((passage, id) =>
    candidate(passage.text, { ...passage, id, title: null, kind: passage.kind }),
  );
  const reader = { question: asks, own: new Set<string>(), common: new Set<string>() };
  const decision = decide(shapeOf(asks), passages, { ...reader, today: '2026-11-29' });
  return decision.kind === 'decided' ? decision.verdict : 'open';
}

const HEADER = ['Control', 'Status', 'Owner', 'Frequency'];
const FURTHER = [
  ['Supplier review', 'In place', 'Procurement team', 'yearly'],
  ['Clean desks', 'Implemented', 'Office manager', 'monthly'],
];
const ASKED = 'Do you have encryption of backups in place?';
const row = (...cells: string[]): Table => [HEADER, cells, ...FURTHER];

test.each([
  ['Encryption of backups', 'Implemented', 'Platform team', 'continuously'],
  ['Encryption of backups', 'In place', 'Platform team', ''],
  ['Backup encryption', 'Operating', 'Platform team', 'daily'],
])('“%s | %s” proves that it is there', async (...cells) => {
  expect(await verdict(ASKED, row(...cells))).toBe('yes');
});

test.each([
  ['Encryption of backups', 'Planned', 'Platform team', 'daily'],
  ['Encryption of backups', 'Partially implemented', 'Platform team', 'daily'],
  ['Encryption of backups', 'Implemented in part', 'Platform team', 'daily'],
  ['Encryption of backups', 'Implemented (pilot)', 'Platform team', 'daily'],
  ['Encryption of backups', 'Implemented by March', 'Platform team', 'daily'],
  ['Encryption of backups', 'N/A', 'Platform team', 'daily'],
  ['Encryption of backups', '', 'Platform team', 'daily'],
  ['Encryption of backups in Leeds', 'Implemented', 'Platform team', 'daily'],
  ['Encryption of laptop backups', 'Implemented', 'Platform team', 'daily'],
  ['Backups', 'Implemented', 'Platform team', 'daily'],
  ['Encryption of backups', 'Implemented', 'Platform team', 'from 2031-03-01'],
  ['No encryption of backups', 'Implemented', 'Platform team', 'daily'],
])('“%s | %s | %s | %s” does not', async (...cells) => {
  expect(await verdict(ASKED, row(...cells))).not.toBe('yes');
});

test('a note, another column of unknown kind, a target, a row that contradicts hold it', async () => {
  const told = ['Encryption of backups', 'Implemented', 'Platform team', 'daily'];
  const noted: Table = [
    [...HEADER, 'Notes'],
    [...told, 'Gold edition'],
    ...FURTHER.map((cells) => [...cells, '']),
  ];
  expect(await verdict(ASKED, noted)).not.toBe('yes');
  const target: Table = [['Control', 'Target status', 'Owner', 'Frequency'], told, ...FURTHER];
  expect(await verdict(ASKED, target)).not.toBe('yes');
  const other = ['Encryption of backups', 'Not implemented', 'Branch team', 'daily'];
  expect(await verdict(ASKED, [HEADER, told, other, ...FURTHER])).not.toBe('yes');
  const after = 'Backups of the branch are not encrypted.';
  expect(await verdict(ASKED, row(...told), { after })).not.toBe('yes');
});

test('a legend says what a status of letters means', async () => {
  const before = 'Key: I = planned for next year; N = not in place.';
  const coded = ['Encryption of backups', 'I', 'Platform team', 'daily'];
  expect(await verdict(ASKED, row(...coded), { before })).not.toBe('yes');
});

test('a row answers no more than its label says', async () => {
  const told = row('Encryption of backups', 'Implemented', 'Platform team', 'daily');
  expect(await verdict('Are backups encrypted with AES-256?', told)).not.toBe('yes');
  expect(await verdict('Are all backups encrypted?', told)).not.toBe('yes');
  expect(await verdict('Are backups encrypted and tested?', told)).not.toBe('yes');
  expect(await verdict('Are backups encrypted?', told)).toBe('yes');
});
