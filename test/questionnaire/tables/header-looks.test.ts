import { describe, expect, test } from 'vitest';
import { viewSheet } from '../../../src/questionnaire/sheet/sheet-view.ts';
import {
  headsByLook,
  headsSection,
  type Stressed,
} from '../../../src/questionnaire/tables/header-looks.ts';
import { type CellSpec, type SheetSpec, workbook } from '../build-workbook.ts';

const cells = (...labels: string[]): Stressed[] =>
  labels.map((text, index) => ({
    area: { top: 1, bottom: 1, left: index + 1, right: index + 1 },
    text,
    stressed: true,
  }));
const view = (spec: SheetSpec) => {
  const [sheet] = workbook(spec).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return viewSheet(sheet);
};

describe('a row of short stressed labels heads a table in any language', () => {
  const LABELS = ['Nomeru', 'Pergunta', 'Hatan'];
  const BELOW: CellSpec[] = ['1', 'Ita rai dadus sira iha rai laran', null];
  const heads = (
    rows: CellSpec[][],
    {
      labels = LABELS,
      lists = { 'C2:C9': ['Sin', 'Lae'] },
    }: { labels?: string[]; lists?: Record<string, string[]> } = {},
  ) => headsByLook(view({ rows: [labels, ...rows], lists }), 1, cells(...labels));

  test('with texts below one and a list in another', () => {
    expect(heads([BELOW, BELOW])).toBe(true);
    expect(heads([BELOW, BELOW], { lists: {} })).toBe(false);
  });

  test('or with the alternatives printed there', () => {
    const printed: CellSpec[] = ['1', 'Ita rai dadus sira iha rai laran', 'S / L'];
    expect(heads([printed, printed], { lists: {} })).toBe(true);
    expect(heads([printed, BELOW], { lists: {} })).toBe(false);
  });

  test('not where there are two, two are the same, or only one row follows', () => {
    expect(heads([BELOW, BELOW], { labels: LABELS.slice(1) })).toBe(false);
    expect(heads([BELOW, BELOW], { labels: ['Hatan', 'Pergunta', 'Hatan'] })).toBe(false);
    expect(heads([BELOW])).toBe(false);
  });

  test('not where one of them is a sentence or is not stressed', () => {
    const sentence = 'Hakerek hatan ida ba pergunta ida-idak iha lista';
    expect(heads([BELOW, BELOW], { labels: [sentence, 'Pergunta', 'Hatan'] })).toBe(true);
    expect(heads([BELOW, BELOW], { labels: [`${sentence} ne’e`, 'Pergunta', 'Hatan'] })).toBe(
      false,
    );
    const plain = cells(...LABELS).map((each) => ({ ...each, stressed: false }));
    expect(headsByLook(view({ rows: [LABELS, BELOW, BELOW] }), 1, plain)).toBe(false);
  });
});

describe('a title beside an answer heading heads the questions below it', () => {
  const heads = (rows: CellSpec[][], labels = ['4. Open points', 'Answer']) =>
    headsSection(view({ rows: [labels, ...rows] }), 1, cells(...labels));
  const ASKS: CellSpec[] = ['Do you keep records of visitors?'];

  test('within its own columns and four rows', () => {
    expect(heads([ASKS])).toBe(true);
    expect(heads([[null, 'Do you keep records of visitors?']])).toBe(false);
    const far: CellSpec[][] = [['One'], ['Two'], ['Three'], ['Four'], ASKS];
    expect([heads(far.slice(1)), heads(far)]).toEqual([true, false]);
  });

  test('not where nothing asks, or where it is one of more than four headings', () => {
    expect(heads([['Records of visitors are kept.']])).toBe(false);
    const five = ['4. Open points', 'Answer', 'Comment', 'Owner', 'Date'];
    expect([heads([ASKS], five.slice(0, 4)), heads([ASKS], five)]).toEqual([true, false]);
  });
});
