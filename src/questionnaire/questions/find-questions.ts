import type { Workbook } from '../../workbook/grid.ts';
import type {
  LeftOut,
  LeftOutReason,
  Question,
  Questionnaire,
  SheetRole,
  SheetSummary,
} from '../questionnaire.ts';
import { asQuestion, type FoundQuestion } from '../rows/found.ts';
import { explainsForm, introducesExample } from '../words/phrases.ts';
import { tieFollowUps } from './dependencies.ts';
import { AS_GUESSED, type LayoutHook } from './layout-hook.ts';
import { findLeftOut } from './left-out.ts';
import { withoutMirrors } from './mirrors.ts';
import { type Reading, readSheet } from './read-sheet.ts';
import { roleOfSheet } from './sheet-roles.ts';
import { warningsOf } from './warnings.ts';

/** Sheets that show how to fill in the form are not asked, as long as another sheet is. */
function withoutExamples(readings: readonly Reading[], hook: LayoutHook): Reading[] {
  const isShown = ({ view, questions }: Reading) =>
    questions.length > 0 &&
    !hook.isCertain(view.sheet) &&
    (introducesExample(view.sheet.name) || explainsForm(view.sheet.name)) &&
    questions.every(({ cells }) => cells.every(({ answer }) => answer.current !== null));
  const asked = readings.filter((reading) => reading.questions.length > 0);
  if (asked.every(isShown)) return [...readings];
  return readings.map((reading) =>
    isShown(reading) ? { ...reading, questions: [], fields: [], doubts: [] } : reading,
  );
}

/** Mirrors are left out, but no sheet of which a person said that it is asked loses all its questions that way. */
function withoutCopies(readings: readonly Reading[], hook: LayoutHook): FoundQuestion[] {
  const views = new Map(readings.map(({ view }) => [view.sheet.name, view]));
  const kept = new Set(
    withoutMirrors(
      readings.flatMap(({ questions }) => questions),
      views,
    ),
  );
  return readings.flatMap(({ view, questions }) => {
    const own = questions.filter((question) => kept.has(question));
    return own.length === 0 && hook.isCertain(view.sheet) ? questions : own;
  });
}

const inOrder = (a: Question, b: Question) =>
  a.row - b.row || columnOf(a.questionCell) - columnOf(b.questionCell);
const columnOf = (address: string) =>
  [...address].reduce((sum, sign) => (sign >= 'A' ? sum * 26 + sign.charCodeAt(0) - 64 : sum), 0);

/** A sheet that only takes facts about the company is to be filled in too. */
function summarise(
  reading: Reading,
  questions: readonly Question[],
  told: SheetRole | null,
): SheetSummary {
  const { sheet } = reading.view;
  const isAsked = questions.length > 0 || reading.fields.length > 1;
  return {
    name: sheet.name,
    state: sheet.state,
    role: told ?? (isAsked ? 'questions' : roleOfSheet(reading.view)),
    questions: questions.length,
  };
}

/** What of a sheet looks like an item and was not taken; of hidden sheets a warning tells. */
function leftOutOf(reading: Reading, own: readonly FoundQuestion[]): readonly LeftOut[] {
  const { view, questions, fields } = reading;
  if (view.sheet.state !== 'visible' || view.sheet.kind !== 'worksheet') return [];
  if (own.length === 0 && fields.length < 2) return findLeftOut(view, NOT_ASKED);
  const reasons = new Map(reading.reasons);
  const kept = new Set(own);
  for (const question of questions) if (!kept.has(question)) reasons.set(question.area.top, 'copy');
  const found = [...own, ...fields];
  return findLeftOut(view, { ...reading, found, reasons, otherwise: 'no_cell' });
}

const NOT_ASKED = {
  found: [],
  layouts: [],
  headers: new Set<number>(),
  reasons: new Map<number, LeftOutReason>(),
  otherwise: 'sheet_not_asked',
} as const;

/**
 * Lists without a column for answers are asked only where nothing else is: beside a form they are looked things up in.
 */
function readSheets(workbook: Workbook, hook: LayoutHook): Reading[] {
  const forms = workbook.sheets.map((sheet) =>
    readSheet({ workbook, hook, withLists: false }, sheet),
  );
  const isAsked = forms.some(({ questions }) => questions.length > 0);
  const readings = isAsked
    ? forms
    : workbook.sheets.map((sheet) => readSheet({ workbook, hook, withLists: true }, sheet));
  return withoutExamples(readings, hook);
}

/**
 * Finds everything that a workbook asks its vendor: questions with their answer cells, facts about the company,
 * what each sheet is for, and what a person should know. Structure and vocabulary decide, never a file's name;
 * hidden sheets are not asked.
 * @param hook what a person corrected of the layout
 */
export function findQuestions(workbook: Workbook, hook: LayoutHook = AS_GUESSED): Questionnaire {
  const readings = readSheets(workbook, hook);
  const kept = withoutCopies(readings, hook);
  const bySheet = Map.groupBy(kept, ({ sheet }) => sheet);
  const conditions = new Map<Question, string>();
  const asked = readings.map((reading) =>
    (bySheet.get(reading.view.sheet.name) ?? [])
      .map((found) => {
        const question = asQuestion(found);
        if (found.condition !== null) conditions.set(question, found.condition);
        return question;
      })
      .sort(inOrder),
  );
  const questions = tieFollowUps(asked.flat(), conditions);
  const fields = readings
    .filter(({ fields: found }, index) => (asked[index]?.length ?? 0) > 0 || found.length >= 2)
    .flatMap((reading) => reading.fields);
  const sheets = readings.map((reading, index) =>
    summarise(reading, asked[index] ?? [], hook.role(reading.view.sheet)),
  );
  const doubts = readings.flatMap(({ view, questions: found, doubts: own }) =>
    found.length > 0 && !bySheet.has(view.sheet.name) ? [] : own,
  );
  const warnings = [...workbook.warnings, ...warningsOf(workbook, kept), ...doubts];
  return {
    sheets,
    questions,
    profileFields: fields.map(asQuestion).map(({ sheet, row, questionCell, text, answers }) => ({
      sheet,
      row,
      questionCell,
      text,
      answers,
    })),
    warnings,
    leftOut: readings.flatMap((reading) =>
      leftOutOf(reading, bySheet.get(reading.view.sheet.name) ?? []),
    ),
  };
}
