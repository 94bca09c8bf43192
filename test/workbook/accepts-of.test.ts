import { expect, test } from 'vitest';
import { parseCell } from '../../src/workbook/address.ts';
import type { Accepts, Workbook } from '../../src/workbook/grid.ts';
import { openWorkbook } from '../../src/workbook/open-workbook.ts';
import { acceptsOf } from '../../src/workbook/validations.ts';
import {
  buildWorkbook,
  data,
  row,
  textCell,
  validation,
  validations,
} from './support/build-workbook.ts';

const LISTS = data(
  row(1, textCell('A1', 'Yes'), textCell('B1', 'Low')),
  row(2, textCell('A2', 'No'), textCell('B2', 'High')),
  row(3, textCell('A3', 'N/A')),
);
const NAMES = [
  '<definedName name="Answers">Lists!$A$1:$A$3</definedName>',
  '<definedName name="Chained">Answers</definedName>',
  '<definedName name="Scale">Lists!$A$1:$A$2</definedName>',
  '<definedName name="Scale" localSheetId="0">Lists!$B$1:$B$2</definedName>',
  '<definedName name="Risk_Level">Lists!$B$1:$B$2</definedName>',
  '<definedName name="Round">Trip</definedName><definedName name="Trip">Round</definedName>',
  ...Array.from(
    { length: 22 },
    (_, at) => `<definedName name="Fan${at}x">Fan${at + 1}x&amp;Fan${at + 1}x</definedName>`,
  ),
].join('');

async function workbook(rules: string, cells = ''): Promise<Workbook> {
  const bytes = buildWorkbook({
    sheets: [
      {
        name: 'Questions',
        xml: `<sheetData>${cells || row(2, textCell('A2', 'Do you?'), textCell('B2', 'Risk Level'))}</sheetData>${validations(rules)}`,
      },
      { name: 'Lists', xml: LISTS, state: 'hidden' },
    ],
    names: NAMES,
  });
  return (await openWorkbook(bytes, 'buyer.xlsx')).grid;
}

async function accepts(
  rules: string,
  cell = 'C2',
  pending?: ReadonlyMap<string, string>,
): Promise<Accepts> {
  const grid = await workbook(rules);
  const [sheet, at] = [grid.sheets[0], parseCell(cell)];
  if (sheet === undefined || at === null) throw new Error('no such place');
  return acceptsOf(grid, sheet, at.row, at.column, pending);
}

const list = (formula: string) => validation('C2:C9', 'type="list" allowBlank="1"', formula);

test.each<[string, string, readonly string[]]>([
  ['an inline list', '"Yes,No"', ['Yes', 'No']],
  ['an inline list with blanks behind the commas', '"Yes, No , N/A"', ['Yes', 'No', 'N/A']],
  ['a doubled quote', '"It is ""live"",No"', ['It is "live"', 'No']],
  ['a leading equals sign', '="Yes,No"', ['Yes', 'No']],
  ['a range of another sheet', 'Lists!$A$1:$A$3', ['Yes', 'No', 'N/A']],
  ['a whole column', 'Lists!$A:$A', ['Yes', 'No', 'N/A']],
  ['a name', 'Answers', ['Yes', 'No', 'N/A']],
  ['a name behind a name', 'Chained', ['Yes', 'No', 'N/A']],
  ["the sheet's own name before the workbook's", 'Scale', ['Low', 'High']],
  ['INDIRECT of a text', 'INDIRECT("Lists!A1:A2")', ['Yes', 'No']],
  ['INDIRECT of a cell of the row', 'INDIRECT(SUBSTITUTE($B2," ","_"))', ['Low', 'High']],
  ['OFFSET with COUNTA', 'OFFSET(Lists!$A$1,0,0,COUNTA(Lists!$A:$A),1)', ['Yes', 'No', 'N/A']],
  ['OFFSET with COUNTIF', 'OFFSET(Lists!$B$1,0,0,COUNTIF(Lists!$B:$B,"?*"),1)', ['Low', 'High']],
  ['a range by INDEX', 'INDEX(Lists!$A$1:$B$2,0,2)', ['Low', 'High']],
])('%s gives its options', async (_, formula, options) => {
  expect(await accepts(list(formula))).toMatchObject({ kind: 'list', options, unresolved: null });
});

test.each([
  ['a function that is not read', 'FILTER(Lists!A1:A3,Lists!A1:A3<>"")'],
  ['a sheet that is gone', 'Gone!$A$1:$A$3'],
  ['a broken reference', '#REF!'],
  ['names in a circle', 'Round'],
  ['names that double at each step', 'Fan0x'],
  ['an empty range', 'Lists!$F$1:$F$9'],
  ['a range that leaves the sheet', 'OFFSET(Lists!$A$1,-5,0)'],
])('%s is told as unresolved, never guessed', async (_, formula) => {
  expect(await accepts(list(formula))).toMatchObject({ options: null, unresolved: formula });
});

test('a column of a table gives its options', async () => {
  const relation =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>';
  const table =
    '<table displayName="Ratings" ref="A1:B3"><tableColumns><tableColumn name="Id"/><tableColumn name="Rating"/></tableColumns></table>';
  const bytes = buildWorkbook({
    sheets: [
      {
        name: 'Questions',
        xml: `${data(row(1, textCell('B1', 'Rating')), row(2, textCell('B2', 'Low')), row(3, textCell('B3', 'High')))}${validations(validation('D2', 'type="list"', 'INDIRECT("Ratings[Rating]")'))}`,
      },
    ],
    more: [
      { name: 'xl/worksheets/_rels/sheet1.xml.rels', content: relation },
      { name: 'xl/tables/table1.xml', content: table },
    ],
  });
  const { grid } = await openWorkbook(bytes, 'buyer.xlsx');
  const sheet = grid.sheets[0];
  expect(sheet && acceptsOf(grid, sheet, 2, 4).options).toEqual(['Low', 'High']);
});

test('a list that depends on a cell is judged by what is being written to it', async () => {
  const pending = new Map([['Questions!B2', 'Answers']]);
  expect((await accepts(list('INDIRECT($B2)'), 'C2', pending)).options).toEqual([
    'Yes',
    'No',
    'N/A',
  ]);
});

test('a relative reference moves with the cell', async () => {
  const grid = await workbook(
    list('INDIRECT(B2)'),
    `${row(2, textCell('B2', 'Answers'))}${row(3, textCell('B3', 'Risk_Level'))}`,
  );
  const sheet = grid.sheets[0];
  expect(sheet && [2, 3].map((each) => acceptsOf(grid, sheet, each, 3).options)).toEqual([
    ['Yes', 'No', 'N/A'],
    ['Low', 'High'],
  ]);
});

test('a list in the extension of a newer Excel counts', async () => {
  const grid = await workbook(
    '</dataValidations><extLst><ext><x14:dataValidations xmlns:x14="urn:x" xmlns:xm="urn:m"><x14:dataValidation type="list"><x14:formula1><xm:f>Lists!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>C2 E4:E5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst><dataValidations>',
  );
  const sheet = grid.sheets[0];
  expect(sheet && acceptsOf(grid, sheet, 5, 5).options).toEqual(['Yes', 'No']);
});

test.each<[string, string, number | null]>([
  ['at most', validation('C2', 'type="textLength" operator="lessThanOrEqual"', '500'), 500],
  ['less than', validation('C2', 'type="textLength" operator="lessThan"', '500'), 499],
  ['between', validation('C2', 'type="textLength"', '0', '300'), 300],
  ['equal', validation('C2', 'type="textLength" operator="equal"', '7'), 7],
  ['LEN', validation('C2', 'type="custom"', 'LEN(C2)<=250'), 250],
  ['LEN mirrored', validation('C2', 'type="custom"', '250>=LEN(C2)'), 250],
  ['LEN in AND', validation('C2', 'type="custom"', 'AND(LEN(C2)>3,LEN(C2)<100)'), 99],
  ['LEN of another cell', validation('C2', 'type="custom"', 'LEN(D2)<=250'), null],
])('the length limit "%s" is read', async (_, rule, maxLength) => {
  expect((await accepts(rule)).maxLength).toBe(maxLength);
});

test('limits of numbers and dates are read', async () => {
  expect(await accepts(validation('C2', 'type="whole"', '1', '5'))).toMatchObject({
    kind: 'number',
    minimum: 1,
    maximum: 5,
    wholeNumber: true,
  });
  expect(
    await accepts(validation('C2', 'type="date" operator="greaterThanOrEqual"', 'DATE(2026,1,1)')),
  ).toMatchObject({ kind: 'date', minimum: 46023 });
});

test('a validation to the edge of the sheet stays a range', async () => {
  const grid = await workbook(validation('N1:XFD1048576', 'type="list"', '"Yes,No"'));
  const sheet = grid.sheets[0];
  expect(sheet && acceptsOf(grid, sheet, 1_048_576, 16_384).options).toEqual(['Yes', 'No']);
  expect(sheet?.rules[0]?.areas).toEqual([{ top: 1, left: 14, bottom: 1_048_576, right: 16_384 }]);
});

test.each<[string, string, string, readonly string[] | null]>([
  ['compares with texts', 'custom', 'OR(C2="Yes",C2="No",C2="N/A")', ['Yes', 'No', 'N/A']],
  ['compares with exact truths', 'custom', 'OR(EXACT(C2,TRUE),EXACT(C2,FALSE))', ['TRUE', 'FALSE']],
  ['names its sheet twice', 'list', 'Lists!A1:Lists!A2', ['Yes', 'No']],
  ['lists signs', 'list', '"✅,⚠,❌,N/A"', ['✅', '⚠', '❌', 'N/A']],
  ['counts itself in a range', 'custom', 'COUNTIF(Lists!$A$1:$A$2,C2)>0', ['Yes', 'No']],
  ['looks itself up', 'custom', 'ISNUMBER(MATCH(C2,Lists!$A$1:$A$2,0))', ['Yes', 'No']],
  [
    'looks itself up in constants',
    'custom',
    'NOT(ISNA(MATCH(C2,{"Low","Mid","High"},0)))',
    ['Low', 'Mid', 'High'],
  ],
  ['forbids what it finds', 'custom', 'COUNTIF(Lists!$A$1:$A$2,C2)=0', null],
  ['counts itself in its own column', 'custom', 'COUNTIF(C$2:C$9,C2)=1', null],
  ['looks another cell up', 'custom', 'ISNUMBER(MATCH(D2,Lists!$A$1:$A$2,0))', null],
  ['compares another cell too', 'custom', 'OR(C2="Yes",D2="No")', null],
])('the closed list of a rule that %s is read', async (...[, type, formula, options]) => {
  expect((await accepts(validation('C2', `type="${type}"`, formula))).options).toEqual(options);
});
