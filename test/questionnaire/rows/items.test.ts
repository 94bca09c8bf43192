import { describe, expect, test } from 'vitest';
import { findQuestions } from '../../../src/questionnaire/questions/find-questions.ts';
import { type CellSpec, type SheetSpec, workbook } from '../build-workbook.ts';

const read = (spec: SheetSpec) => findQuestions(workbook(spec));
const cellsOf = (spec: SheetSpec) => read(spec).questions.map(({ questionCell }) => questionCell);
const reasonsOf = (spec: SheetSpec) =>
  read(spec).leftOut.map(({ row, lastRow, reason }) => `${row}-${lastRow} ${reason}`);
const bold = (text: string): CellSpec => ({ text, bold: true, fill: 'FFCCCCCC' });
const heads = (...texts: string[]) => texts.map((text) => (text === '' ? null : bold(text)));

describe('a row numbered like the others, with room for the answer, is asked whatever its words', () => {
  test('before and after the rows that have a list', () => {
    const spec: SheetSpec = {
      rows: [
        heads('ID', 'Question', 'Answer'),
        ['B-1', 'Number of ferries'],
        ['B-2', 'Pumps'],
        ['B-3', 'Is the engine room locked?'],
        ['B-4', 'Are life boats counted?'],
        ['B-5', 'Harbour of registry'],
      ],
      lists: { 'C4:C5': ['Yes', 'No'] },
    };
    expect(cellsOf(spec)).toEqual(['B2', 'B3', 'B4', 'B5', 'B6']);
    expect(read(spec).leftOut).toEqual([]);
  });

  test('in stripes of two colours', () => {
    const striped = (index: number, text: string): CellSpec => ({
      text,
      fill: index % 2 === 0 ? 'FFFFFFFF' : 'FFEEEEFF',
    });
    const texts = ['Plan of the quay', 'List of crews', 'Chart of depths', 'Photo of the crane'];
    const spec: SheetSpec = {
      rows: [
        heads('No', 'Requirement', 'Response'),
        ...texts.map((text, index) => [striped(index, `${index + 1}`), striped(index, text)]),
      ],
    };
    expect(cellsOf(spec)).toEqual(['B2', 'B3', 'B4', 'B5']);
  });

  test('but bold on a colour, with a number as deep as theirs, it heads what follows', () => {
    const spec: SheetSpec = {
      rows: [
        heads('No', 'Requirement', 'Response'),
        [bold('1'), bold('Harbour')],
        ['2', 'The quay is lit at night'],
        ['3', 'The crane is tested once a year'],
        ['4', 'Ropes are kept dry'],
      ],
      lists: { 'C3:C5': ['Yes', 'No'] },
    };
    expect(cellsOf(spec)).toEqual(['B3', 'B4', 'B5']);
    expect(reasonsOf(spec)).toEqual(['2-2 heading']);
  });
});

describe('words of a sum', () => {
  const rows = (last: CellSpec[]): SheetSpec => ({
    rows: [
      heads('ID', 'Family', 'Requirement', 'Status'),
      ['M-1', 'Media Protection', 'Tapes are locked away.'],
      ['M-2', 'Total Care', 'Score sheets are kept for a year.'],
      ['M-3', 'Overall View', 'Average losses stay below the plan.'],
      last,
    ],
    lists: { 'D2:D4': ['Met', 'Not met'] },
  });

  test('at the start of a section or a requirement leave the row asked', () => {
    expect(cellsOf(rows([]))).toEqual(['C2', 'C3', 'C4']);
  });

  test('beside a formula head a row that adds up', () => {
    const spec = rows([null, null, 'Total', { text: '2', formula: 'COUNTA(D2:D4)' }]);
    expect(cellsOf(spec)).toEqual(['C2', 'C3', 'C4']);
  });
});

describe('what stands below a table after a blank row', () => {
  const form = [
    heads('Area', 'Question', 'Answer'),
    ['Quay', 'Is the quay lit?'],
    ['Quay', 'Who opens the gate?'],
    ['Crane', 'Is the crane tested?'],
    [],
  ];

  test('asks nothing where it shares nothing with the rows of the table', () => {
    const spec: SheetSpec = {
      rows: [
        ...form,
        ['How to read it'],
        ['Good', 'above 80'],
        [],
        ['Printed on', '2026-03-01 10:00'],
      ],
    };
    expect(cellsOf(spec)).toEqual(['B2', 'B3', 'B4']);
    expect(reasonsOf(spec)).toEqual(['6-9 below_table']);
  });

  test('goes on where it asks as the table does', () => {
    const spec: SheetSpec = { rows: [...form, ['Yard', 'Are visitors met?']] };
    expect(cellsOf(spec)).toEqual(['B2', 'B3', 'B4', 'B6']);
  });
});

describe('nothing is lost in silence', () => {
  test('an item of a table without a cell to answer it, an example and a sheet that asks nothing are told', () => {
    const questionnaire = findQuestions(
      workbook(
        {
          name: 'Form',
          rows: [
            heads('ID', 'Question', 'Answer'),
            ['Example', 'Is the door locked?', 'Yes'],
            ['Q1', 'Is the gate locked?'],
            ['Q2', 'Is the fence whole?'],
            ['Q3', 'Is the yard lit?'],
          ],
          lists: { 'C2:C5': ['Yes', 'No'] },
        },
        {
          name: 'Words',
          rows: [
            ['T1', 'A gate is what opens'],
            ['T2', 'A fence is what does not'],
          ],
        },
      ),
    );
    const told = questionnaire.leftOut.map(
      ({ sheet, cell, rows, reason }) => `${sheet} ${cell} ${rows} ${reason}`,
    );
    expect(told).toEqual(['Form A2 1 example', 'Words B1 2 sheet_not_asked']);
  });
});
