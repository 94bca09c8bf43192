import { expect, test } from 'vitest';
import { type ExportReport, exportReport } from '../../src/release/export-report.ts';
import { renderReport } from '../../src/release/report-page.ts';

const HASH = 'a'.repeat(64);

const report = (more: Partial<ExportReport> = {}): ExportReport =>
  exportReport.parse({
    written: [
      {
        sheet: 'Security',
        cell: 'C7',
        value: 'Yes',
        questions: [{ id: '1.1', text: 'Is MFA enforced?', approved: true }],
      },
    ],
    refused: [],
    changedParts: ['xl/worksheets/sheet1.xml'],
    untouchedParts: 3,
    questionnaire: 'id',
    source: { name: 'buyer.xlsm', sha256: HASH },
    out: { name: 'buyer (completed).xlsm', sha256: HASH },
    exportedAt: '2026-03-02T09:30:00.000Z',
    exportedBy: 'ana@example.com',
    includesDrafts: false,
    unapproved: 0,
    openItemsReason: null,
    openItems: [],
    fidelity: {
      ok: true,
      cellsWritten: 1,
      changedParts: [{ part: 'xl/worksheets/sheet1.xml', why: 'holds written cells' }],
      identicalParts: 3,
      untouched: [
        { part: 'xl/vbaProject.bin', sha256: HASH },
        { part: 'xl/externalLinks/externalLink1.xml', sha256: HASH },
        { part: 'xl/styles.xml', sha256: HASH },
      ],
      recalculates: true,
      violations: [],
    },
    ...more,
  });

const wordsOf = (page: string) =>
  page.replace(/<style>.*<\/style>|<[^>]+>/gs, ' ').replace(/\s+/g, ' ');

test('a person reads what was written where, what stayed as it was, and how that is known', () => {
  const words = wordsOf(renderReport(report()));
  expect(words).toContain('Only the answer cell listed below changed');
  expect(words).toContain('Security!C7 1.1 Is MFA enforced? Yes');
  expect(words).toContain('2026-03-02 09:30 UTC by ana@example.com');
  expect(words).toContain('Parts untouched 3 of 4, byte for byte');
  expect(words).toContain('Macros untouched, byte for byte; never run');
  expect(words).toContain('Links to other files 1, untouched');
  expect(words).toContain('Excel calculates them anew');
  expect(words).toContain(`xl/styles.xml ${HASH}`);
});

test('what stays open is counted by kind and named in the words of the review page', () => {
  const open = { questionId: 'id', sheet: 'Security', questionCell: 'B9', id: null, reason: null };
  const words = wordsOf(
    renderReport(
      report({
        openItems: [
          { ...open, kind: 'question', text: 'Is there a board?', state: 'needs_input' },
          { ...open, kind: 'profile', text: 'Company name', state: 'drafted' },
        ],
      }),
    ),
  );
  expect(words).toContain('1 question and 1 company fact stay open');
  expect(words).toContain('Is there a board? needs input');
  expect(words).toContain('Company name not reviewed yet');
});

test('a note on what a cell shows stands beside what was written in it', () => {
  const written = report().written.map((cell) => ({ ...cell, note: 'It shows a number.' }));
  expect(wordsOf(renderReport(report({ written })))).toContain('Yes It shows a number.');
});

test('what nobody approved is marked beside its question', () => {
  const [written] = report().written;
  const draft = { id: null, text: 'Is MFA enforced?', approved: false };
  const page = renderReport(report({ written: [{ ...written, questions: [draft] }] as never }));
  expect(wordsOf(page)).toContain('Is MFA enforced? (not approved)');
});

test('a copy that is not proven says so first, with the places', () => {
  const fault = { sheet: 'Security', cell: 'A1', part: null, message: 'the cell changed' };
  const fidelity = { ...report().fidelity, ok: false, violations: [fault] };
  const words = wordsOf(renderReport(report({ fidelity })));
  expect(words).toContain('could not be proven');
  expect(words).toContain('Security!A1 the cell changed');
});

test('a report that was kept before questions and hashes were named is shown all the same', () => {
  const { untouched: _, ...fidelity } = report().fidelity;
  const old = { ...report(), written: [{ sheet: 'S', cell: 'C7', value: 1 }], fidelity };
  expect(wordsOf(renderReport(exportReport.parse(old)))).toContain('S!C7 1');
});

test('what was written comes first; what stays open, the parts and the proof can be opened', () => {
  const open = { questionId: 'id', sheet: 'Security', questionCell: 'B9', id: null, reason: null };
  const page = renderReport(
    report({
      openItems: [{ ...open, kind: 'question', text: 'Is there a board?', state: 'failed' }],
    }),
  );
  const at = (text: string) => page.indexOf(text);
  expect(at('Is MFA enforced?')).toBeLessThan(at('<details>'));
  expect(at('<details>')).toBeLessThan(at('Is there a board?'));
  expect(at('Is there a board?')).toBeLessThan(at('SHA-256'));
  expect(page.match(/<details>/g)).toHaveLength(2);
  expect(page).toContain('details::details-content');
});
