import type { Warning, Workbook } from '../../workbook/grid.ts';
import type { FoundQuestion } from '../rows/found.ts';
import { isObsoleteName } from '../words/phrases.ts';

function unresolvedLists(questions: readonly FoundQuestion[]): Warning[] {
  const told = new Map<string, Warning>();
  for (const { sheet, cells } of questions)
    for (const { answer, unresolved } of cells) {
      const key = `${sheet} ${unresolved}`;
      if (unresolved === null || told.has(key)) continue;
      told.set(key, {
        code: 'unresolved_list',
        message: `The list behind ${answer.cell} (${unresolved}) cannot be read with certainty; choose its value in the workbook itself.`,
        sheet,
        cell: answer.cell,
      });
    }
  return [...told.values()];
}

function sharedCells(questions: readonly FoundQuestion[]): Warning[] {
  const owners = new Map<string, { sheet: string; cell: string; questions: string[] }>();
  for (const { sheet, questionCell, cells } of questions)
    for (const { answer } of cells) {
      const key = `${sheet}!${answer.cell}`;
      const owner = owners.get(key);
      if (owner === undefined)
        owners.set(key, { sheet, cell: answer.cell, questions: [questionCell] });
      else owner.questions.push(questionCell);
    }
  return [...owners.values()]
    .filter((owner) => owner.questions.length > 1)
    .map(({ sheet, cell, questions: shared }) => ({
      code: 'shared_cell',
      message: `${cell} takes the answer of ${shared.length} questions (${shared.slice(0, 8).join(', ')}).`,
      sheet,
      cell,
    }));
}

function obsoleteSheets(workbook: Workbook, questions: readonly FoundQuestion[]): Warning[] {
  const asked = new Set(questions.map(({ sheet }) => sheet));
  return workbook.sheets
    .filter(({ name, state }) => state === 'visible' && isObsoleteName(name) && !asked.has(name))
    .map(({ name }) => ({
      code: 'obsolete_sheet',
      message: `The sheet "${name}" says that it is no longer used; nothing in it is asked.`,
      sheet: name,
      cell: null,
    }));
}

function hiddenSheets(workbook: Workbook, questions: readonly FoundQuestion[]): Warning[] {
  const asked = new Set(questions.map(({ sheet }) => sheet));
  return workbook.sheets
    .filter((sheet) => sheet.state !== 'visible' && sheet.rows.size > 0 && !asked.has(sheet.name))
    .map(({ name }) => ({
      code: 'hidden_sheet',
      message: `The sheet "${name}" is hidden; nothing in it is asked.`,
      sheet: name,
      cell: null,
    }));
}

/**
 * What a person should know about the reading: hidden sheets, lists that cannot be read, shared cells, a form that
 * asks nothing.
 */
export function warningsOf(workbook: Workbook, questions: readonly FoundQuestion[]): Warning[] {
  const none: Warning[] =
    questions.length > 0
      ? []
      : [
          {
            code: 'no_questions',
            message:
              workbook.format === 'xlsm'
                ? 'No fixed questions were found; this form may be built by its macro, which is never run. Run it in Excel, save the result and upload that.'
                : 'No questions with a cell to answer them were found.',
            sheet: null,
            cell: null,
          },
        ];
  return [
    ...hiddenSheets(workbook, questions),
    ...obsoleteSheets(workbook, questions),
    ...unresolvedLists(questions),
    ...sharedCells(questions),
    ...none,
  ];
}
