import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { command as answer } from '../../src/commands/answer.ts';
import { readArguments } from '../../src/commands/arguments.ts';
import type { Command, Context } from '../../src/commands/command.ts';
import { execute } from '../../src/commands/execute.ts';
import { command as fill } from '../../src/commands/fill.ts';
import { command as parse } from '../../src/commands/parse.ts';
import { readConfig } from '../../src/config.ts';
import { AppError } from '../../src/errors.ts';
import type { WorkbookLayout } from '../../src/questionnaire/layout/layout.ts';
import type { FillReport } from '../../src/workbook/fill.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import { ODD_LAYOUT, oddWorkbook } from '../support/odd-workbook.ts';
import { testTerminal } from '../support/terminal.ts';

const database = useDatabase();
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-layout-'));
  await writeFile(join(folder, 'odd.xlsx'), await oddWorkbook());
  await writeFile(join(folder, 'layout.json'), JSON.stringify(ODD_LAYOUT));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(command: Command, ...argv: string[]): Promise<string> {
  const { io, printed } = testTerminal({ cwd: folder });
  const context: Context = {
    io,
    config: readConfig({}),
    open: async () => testDeps(database().db),
    actor: () => testActor(database().db),
    execute,
  };
  await command.run(context, readArguments(command, argv));
  return printed.out;
}

const cellsOf = (out: string) =>
  (JSON.parse(out) as { questions: { sheet: string; questionCell: string }[] }).questions.map(
    ({ sheet, questionCell }) => `${sheet}!${questionCell}`,
  );

test('a layout is printed as JSON alone, and what it says when it is given back is what is read', async () => {
  const printed = JSON.parse(await run(parse, 'odd.xlsx', '--print-layout')) as WorkbookLayout;
  expect(printed.sheets.map(({ sheet, role }) => `${sheet}: ${role}`)).toEqual([
    'Security: questions',
    expect.stringMatching(/^Topics: (?!questions)/),
  ]);
  await writeFile(join(folder, 'same.json'), JSON.stringify(printed));
  expect(await run(parse, 'odd.xlsx', '--json', '--layout', 'same.json')).toBe(
    await run(parse, 'odd.xlsx', '--json'),
  );
  expect(cellsOf(await run(parse, 'odd.xlsx', '--json', '--layout', 'layout.json'))).toEqual([
    'Security!B4',
    'Security!B5',
    'Topics!B3',
    'Topics!B4',
  ]);
});

test('fill writes into the answer cells that a layout names, and into none that it leaves out', async () => {
  const answers = [
    { sheet: 'Security', cell: 'C4', value: 'Yes' },
    { sheet: 'Security', cell: 'C6', value: 'Yes' },
    { sheet: 'Topics', cell: 'C3', value: 'Met' },
  ];
  await writeFile(join(folder, 'answers.json'), JSON.stringify(answers));
  const filled = async (...options: string[]) => {
    const files = ['--answers', 'answers.json', '--out', 'out.xlsx', '--report', 'report.json'];
    await run(fill, 'odd.xlsx', '--partial', ...files, ...options);
    const report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as FillReport;
    return [report.written, report.refused].map((cells) => cells.map(({ cell }) => cell));
  };
  expect(await filled()).toEqual([['C4', 'C6'], ['C3']]);
  expect(await filled('--layout', 'layout.json')).toEqual([['C4', 'C3'], ['C6']]);
});

test('a layout given to answer is used for that file and for the next of its template', async () => {
  const first = await run(answer, 'odd.xlsx', '--buyer', 'Northgate', '--layout', 'layout.json');
  expect(JSON.parse(first)).toMatchObject({ totals: { questions: 4 } });
  await writeFile(join(folder, 'next.xlsx'), await oddWorkbook({ title: 'Harbour Mutual' }));
  const next = await run(answer, 'next.xlsx', '--buyer', 'Harbour');
  expect(JSON.parse(next)).toMatchObject({ totals: { questions: 4 } });
});

test.each([
  ['{', /^layout\.json: this is not JSON; `vouch parse FILE --print-layout`/],
  ['{"version":1,"sheets":[{"sheet":"Topics"}]}', /^layout\.json: .*sheets\.0\.role/],
  [
    '{"version":1,"sheets":[{"sheet":"Tropics","role":"questions"}]}',
    /^odd\.xlsx, sheet "Tropics": .*"Security", "Topics"/,
  ],
])(
  'a layout that cannot be used is refused in one line that names the file: %s',
  async (text, line) => {
    await writeFile(join(folder, 'layout.json'), text);
    const refused = await run(parse, 'odd.xlsx', '--layout', 'layout.json').then(
      () => null,
      (error: unknown) => (error instanceof AppError ? error.describe() : String(error)),
    );
    expect(refused).toMatch(line);
  },
);

test('parse explains by which signs each column was told, and by what margin', async () => {
  const told = await run(parse, 'odd.xlsx', '--explain');
  expect(told).toMatch(/Security\n {2}table headed in A3:D3: asks, by a margin of \d/);
  expect(told).toMatch(/B "Question": question\n {6}heading says question 3/);
  expect(told).toMatch(/C "Answer": answer\n.* 3 lists, 0 formulas\n {6}asks: never/);
});
