import { expect, test } from 'vitest';
import { explainReading } from '../../../src/questionnaire/layout/explain.ts';
import { readByLayout } from '../../../src/questionnaire/layout/reading.ts';
import { type SheetSpec, workbook } from '../build-workbook.ts';

const explain = (spec: SheetSpec) => explainReading(readByLayout(workbook(spec), null));

const SPEC: SheetSpec = {
  name: 'Form',
  rows: [
    ['No', 'Question', 'Why we want to know', 'Answer'],
    ['1', 'Who lights the lamps?', 'Dark quays are dangerous for all.'],
    ['2', 'Who counts the oars?', 'Boats drift without any oars.'],
    ['3', 'Who rings the bell?', 'Fog comes without a warning.'],
  ],
};

test('each column of a table is told with its role, its heading and what counts for it', () => {
  const [sheet] = explain(SPEC);
  const [table] = sheet?.tables ?? [];
  expect(table?.columns.map(({ column, role }) => [column, role])).toEqual([
    ['A', 'id'],
    ['B', 'question'],
    ['C', 'guidance'],
    ['D', 'answer'],
  ]);
  const asking = table?.columns[1];
  expect(asking?.headingSays).toEqual({ role: 'question', weight: 3 });
  expect(asking?.signs).toContainEqual({ sign: 'texts that ask', points: 4 });
  expect(table?.columns[3]?.cells).toMatchObject({ rows: 3, blank: 3 });
});

test('the margin is what the asking column counts beyond the next best, and a forbidden column never comes near', () => {
  const [table] = explain(SPEC)[0]?.tables ?? [];
  const [, question, guidance, answer] = table?.columns ?? [];
  expect(answer?.worth).toBeNull();
  const rest = Math.max(0.8, guidance?.worth ?? 0, table?.columns[0]?.worth ?? 0);
  expect(table?.margin).toBeCloseTo((question?.worth ?? 0) - rest, 1);
  expect(table?.margin).toBeGreaterThan(1);
});

test('a table that a person said to ask nothing has no margin', () => {
  const tables = [{ header: 'A1:D1', columns: [] }];
  const layout = {
    version: 1 as const,
    sheets: [{ sheet: 'Form', role: 'questions' as const, tables }],
  };
  const [sheet] = explainReading(readByLayout(workbook(SPEC), layout));
  expect(sheet?.tables.map(({ asks, margin }) => [asks, margin])).toEqual([[false, null]]);
});
