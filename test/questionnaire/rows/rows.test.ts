import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/questionnaire/questionnaire.ts';
import { findQuestions } from '../../../src/questionnaire/questions/find-questions.ts';
import { type CellSpec, rule, type SheetSpec, workbook } from '../build-workbook.ts';

const read = (...specs: SheetSpec[]) => findQuestions(workbook(...specs));
const told = ({ questionCell, id, answers }: Question) =>
  `${id} ${questionCell} → ${answers.map(({ cell, kind }) => `${cell}:${kind}`).join(' ')}`;
const bold = (text: string, fill = 'FFCCCCCC'): CellSpec => ({ text, bold: true, fill });
const heads = (...texts: string[]) => texts.map((text) => (text === '' ? null : bold(text)));
const box: CellSpec = { fill: 'FFF2F2F2' };

describe('numbers of rows', () => {
  test('are read under a title merged over number and question, when one row alone has a list', () => {
    const { questions } = read({
      rows: [
        heads('About your company', '', 'Vendor answers', 'Additional information'),
        ['CO-01', 'Describe how your company is organised.', box, box],
        ['CO-02', 'Describe who owns your company.', box, box],
        ['CO-03', 'Has your company changed its owner since?', box, box],
      ],
      merges: ['A1:B1'],
      lists: { 'C4:C4': ['Yes', 'No'] },
    });
    expect(questions.map(({ id }) => id)).toEqual(['CO-01', 'CO-02', 'CO-03']);
  });

  test('are no part of the question where the title above both names controls', () => {
    const { questions } = read({
      rows: [
        heads('2. Network controls', '', 'Yes', 'No', 'Details'),
        ['2.1', 'Is the office network separated from production?', box, box, box],
        ['2.2', 'Are firewall rules reviewed every year?', box, box, box],
      ],
      merges: ['A1:B1'],
    });
    expect(questions.map(({ id, section }) => [id, section])).toEqual([
      ['2.1', '2. Network controls'],
      ['2.2', '2. Network controls'],
    ]);
  });
});

test('a short question directly below a merged title is no second row of the header', () => {
  const { questions } = read({
    rows: [
      heads('Paperwork', '', 'Vendor answers', 'More'),
      ['P-1', 'Is there a written policy?', box, box],
      ['P-2', 'Is the written policy read by all employees?', box, box],
    ],
    merges: ['A1:B1'],
    lists: { 'C2:C3': ['Yes', 'No'] },
  });
  expect(questions.map(({ id }) => id)).toEqual(['P-1', 'P-2']);
});

describe('rows without a number in a numbered table', () => {
  const table = (remark: string, cells: CellSpec = box) =>
    read({
      rows: [
        heads('No.', 'Question', 'Type', 'Your answer'),
        ['1', 'Do you keep an inventory of your laptops?', 'Yes/No', cells],
        [null, remark],
        ['2', 'How many visitors enter your offices a day?', 'Text', cells],
        ['3', 'List the locks that you use.', 'Text', cells],
      ],
    }).questions;

  test.each([
    'Telephones count as laptops too.',
    'Describe offices or buildings.',
    'No borrowed devices with access to our data.',
  ])('are remarks on the question above: %s', (remark) => {
    const questions = table(remark);
    expect(questions.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(questions[0]?.guidance).toBe(remark);
  });

  test('ask where they go on with the question', () => {
    expect(table('If not, when will you start one?')).toHaveLength(4);
  });

  test('with a cell for the answer like the others they ask too', () => {
    const { questions } = read({
      rows: [
        heads('No.', 'Requirement', 'Your answer'),
        ['1', 'Laptops are encrypted before they leave.', box],
        [null, 'Telephones are encrypted before they leave.', box],
        ['2', 'Visitors are accompanied at all times.', box],
      ],
    });
    expect(questions).toHaveLength(3);
  });
});

test('in a table without numbers the coloured cells tell questions from remarks', () => {
  const { questions } = read({
    rows: [
      heads('Question', 'Answer'),
      ['Do you keep an inventory of your laptops?', box],
      ['Telephones count as laptops too.'],
      ['How many visitors enter your offices a day?', box],
      ['List the locks that you use.', box],
      ['Include the locks of windows.'],
    ],
  });
  expect(questions.map(({ questionCell, guidance }) => [questionCell, guidance])).toEqual([
    ['A2', 'Telephones count as laptops too.'],
    ['A4', null],
    ['A5', 'Include the locks of windows.'],
  ]);
});

test('the lines below a table on which the form is signed are not asked', () => {
  const { questions } = read({
    rows: [
      heads('No.', 'Question', 'Yes', 'No', 'Details'),
      ['1', 'Do you insure your premises against fire?', box, box, box],
      ['2', 'Do you insure your premises against water?', box, box, box],
      [],
      [null, { text: 'Signature of director', bold: true }],
      [null, { text: 'Printed name', bold: true }],
      [null, { text: 'Date signed', bold: true }],
    ],
  });
  expect(questions.map(({ id }) => id)).toEqual(['1', '2']);
});

test('a cell merged over the options of a grid takes free text', () => {
  const { questions } = read({
    rows: [
      heads('No.', 'Question', 'Yes', 'No', 'Details'),
      ['1', 'Do you lend your laptops to others?', box, box, box],
      ['1a', 'If yes, state to whom you lend them.', box, box, box],
      ['2', 'Do you sell used laptops?', box, box, box],
    ],
    merges: ['C3:E3'],
  });
  expect(questions.map(told)).toEqual([
    '1 B2 → C2:mark D2:mark E2:comment',
    '1a B3 → C3:text',
    '2 B4 → C4:mark D4:mark E4:comment',
  ]);
});

test('values that take only numbers are asked by labels with a unit beside them', () => {
  const { questions, sheets } = read({
    rows: [
      heads('Ref', 'Indicator', 'Unit', 'Value', 'Comment'),
      ['V1', 'Water used in offices', 'm3', box, box],
      ['V2', 'Share of remote work', '%', box, box],
      ['V3', 'Trees planted', 'count', box, box],
    ],
    rules: [rule('D2:D4', { type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0' })],
  });
  expect(questions.map(told)).toEqual([
    'V1 B2 → D2:number E2:comment',
    'V2 B3 → D3:number E3:comment',
    'V3 B4 → D4:number E4:comment',
  ]);
  expect(sheets[0]?.role).toBe('questions');
});
