import { expect, test } from 'vitest';
import { openWorkbook } from '../../src/workbook/open-workbook.ts';
import {
  buildWorkbook,
  data,
  oneSheet,
  row,
  textCell,
  type WorkbookSpec,
} from './support/build-workbook.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

async function textsOf(bytes: Buffer): Promise<Record<string, string>> {
  const { grid } = await openWorkbook(bytes, 'buyer.xlsx');
  const cells = grid.sheets.flatMap(({ rows }) =>
    [...rows.values()].flatMap((each) => [...each.values()]),
  );
  return Object.fromEntries(cells.map(({ address, text }) => [address, text]));
}

const STYLES = `<numFmts count="2"><numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="171" formatCode="&quot;Q-&quot;000"/></numFmts>
<cellXfs count="6"><xf/><xf numFmtId="2"/><xf numFmtId="10"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="14"/></cellXfs>`;

const numbers = (more: Omit<WorkbookSpec, 'sheets'> = {}) =>
  textsOf(
    oneSheet(
      data(
        row(
          1,
          '<c r="A1"><v>2.2000000000000002</v></c>',
          '<c r="B1" s="1"><v>1.1</v></c>',
          '<c r="C1" s="2"><v>0.995</v></c>',
          '<c r="D1" s="3"><v>45292</v></c>',
          '<c r="E1" s="4"><v>7</v></c>',
          '<c r="F1"><v>1E-3</v></c>',
        ),
      ),
      { styles: STYLES, ...more },
    ),
  );

test('a number is shown as its format shows it', async () => {
  expect(await numbers()).toEqual({
    A1: '2.2',
    B1: '1.10',
    C1: '99.50%',
    D1: '2024-01-01',
    E1: 'Q-007',
    F1: '0.001',
  });
});

test('a serial counts from the date system of its workbook', async () => {
  expect((await numbers({ date1904: true })).D1).toBe('2028-01-02');
});

test('rich text is joined without phonetic readings', async () => {
  const strings =
    '<si><r><t>Do you </t></r><r><rPr><b/></rPr><t>encrypt?</t></r><rPh sb="0" eb="1"><t>reading</t></rPh></si>';
  const bytes = oneSheet(data(row(1, '<c r="A1" t="s"><v>0</v></c>')), { strings });
  expect(await textsOf(bytes)).toEqual({ A1: 'Do you encrypt?' });
});

test('escapes of SpreadsheetML are undone once', async () => {
  const bytes = oneSheet(
    data(row(1, textCell('A1', 'one_x000D_\ntwo'), textCell('B1', '_x005F_x0041_'))),
  );
  expect(await textsOf(bytes)).toEqual({ A1: 'one\ntwo', B1: '_x0041_' });
});

test('a formula shows its cached result, and an error its name', async () => {
  const xml = data(
    row(
      1,
      '<c r="A1" t="str"><f>VLOOKUP(1,X!A:B,2)</f><v>Is data encrypted?</v></c>',
      '<c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c r="C1" t="b"><v>1</v></c>',
    ),
  );
  expect(await textsOf(oneSheet(xml))).toEqual({
    A1: 'Is data encrypted?',
    B1: '#DIV/0!',
    C1: 'TRUE',
  });
});

test('rows and cells without references are counted on', async () => {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const xml = `<sheetData><row>${cell('a')}${cell('b')}</row><row r="5">${cell('c')}<c r="D5" t="inlineStr"><is><t>d</t></is></c>${cell('e')}</row><row>${cell('f')}</row></sheetData>`;
  expect(await textsOf(oneSheet(xml))).toEqual({
    A1: 'a',
    B1: 'b',
    A5: 'c',
    D5: 'd',
    E5: 'e',
    A6: 'f',
  });
});

test('a prefixed namespace reads like any other', async () => {
  const bytes = buildWorkbook({ sheets: [{ name: 'Questions', xml: '' }] });
  const prefixed = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>prefixed</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
  const { buildZip, partsOf } = await import('./support/build-workbook.ts');
  const parts = partsOf({ sheets: [{ name: 'Questions', xml: '' }] }).map((part) =>
    part.name.endsWith('sheet1.xml') ? { ...part, content: prefixed } : part,
  );
  expect(bytes.length).toBeGreaterThan(0);
  expect(await textsOf(buildZip(parts))).toEqual({ A1: 'prefixed' });
});

test('strict OOXML is read, with its dates as ISO text', async () => {
  const bytes = oneSheet(data(row(1, '<c r="A1" s="3" t="d"><v>2026-03-01T00:00:00</v></c>')), {
    main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
    styles: STYLES,
  });
  const { grid } = await openWorkbook(bytes, 'strict.xlsx');
  const cell = grid.sheets[0]?.rows.get(1)?.get(1);
  expect([cell?.type, cell?.text, cell?.number]).toEqual(['date', '2026-03-01', 46082]);
});

test('a line at an edge of a cell is told, not one of a conditional format', async () => {
  const styles =
    '<borders><border/><border><left/><bottom style="hair"><color rgb="FF000000"/></bottom></border><border><top style="none"/></border></borders><cellXfs><xf/><xf borderId="1"/><xf borderId="2"/></cellXfs><dxfs><dxf><border><top style="thin"/></border></dxf></dxfs>';
  const cells = [0, 1, 2].map((style) => `<c r="${'ABC'[style]}1" s="${style}"><v>1</v></c>`);
  const { grid } = await openWorkbook(oneSheet(data(row(1, ...cells)), { styles }), 'lines.xlsx');
  const lines = [...(grid.sheets[0]?.rows.get(1)?.values() ?? [])].map(({ lined }) => lined);
  expect(lines).toEqual([false, true, false]);
});

test('hidden rows, columns, sheets, merges and protection are told', async () => {
  const bytes = buildWorkbook({
    sheets: [
      {
        name: 'Questions',
        xml: `<cols><col min="3" max="16384" hidden="1"/></cols><sheetData><row r="2" hidden="1">${textCell('A2', 'secret')}</row></sheetData><sheetProtection sheet="1"/><mergeCells><mergeCell ref="A4:B6"/></mergeCells>`,
      },
      { name: 'Lists', xml: data(row(1, textCell('A1', 'Yes'))), state: 'veryHidden' },
    ],
  });
  const { grid } = await openWorkbook(bytes, 'buyer.xlsx');
  expect(grid.sheets).toMatchObject([
    {
      state: 'visible',
      isProtected: true,
      hiddenColumns: [{ from: 3, to: 16384 }],
      merges: [{ top: 4, left: 1, bottom: 6, right: 2 }],
    },
    { state: 'veryHidden' },
  ]);
  expect([...(grid.sheets[0]?.hiddenRows ?? [])]).toEqual([2]);
});

test('rows of a drawing anchor on a sheet are no rows of cells', async () => {
  const anchor =
    '<controls><control><controlPr><anchor><from><col>1</col><row>3</row></from></anchor></controlPr></control></controls>';
  expect(
    await textsOf(oneSheet(data(row(1048576, textCell('A1048576', 'last'))) + anchor)),
  ).toEqual({ A1048576: 'last' });
});
