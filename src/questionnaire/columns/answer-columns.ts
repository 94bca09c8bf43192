import { printedOptions } from '../sheet/check-boxes.ts';
import type { SheetView } from '../sheet/sheet-view.ts';
import type { HeaderCell } from '../tables/headers.ts';
import type { Table } from '../tables/tables.ts';
import { holds } from '../words/says.ts';
import { fold } from '../words/text.ts';
import { isOthersPart, namesVendor, type Role } from '../words/vocabulary.ts';
import {
  openBeside,
  withoutDescriptions,
  withoutEarlierYears,
  withoutJudgements,
  withoutReviewers,
  withoutShaded,
  withoutTracking,
} from './column-looks.ts';
import { type ColumnProfile, profileColumn } from './column-profile.ts';
import { type AnswerColumn, columnsOf, headerOver } from './columns.ts';
import { markColumns } from './marks.ts';

type Column = {
  readonly column: number;
  readonly cell: HeaderCell | null;
  readonly profile: ColumnProfile;
};
type Scale = { readonly rows: number; readonly onlyUnlocked: boolean };

const share = (count: number, scale: Scale) => count / Math.max(1, scale.rows);

function isShut({ profile, cell }: Column, scale: Scale): boolean {
  if (cell?.role === 'buyer') return true;
  if (share(profile.formulas, scale) > 0.5) return true;
  return scale.onlyUnlocked && profile.unlocked === 0;
}

/** Prefilled with one of a few words (`Not started`), as a default is; many texts are information. */
function isDefault({ profile }: Column): boolean {
  if (profile.listed > 0) return profile.distinct <= Math.max(1, Math.min(6, profile.filled / 4));
  return profile.distinct <= 1 || profile.closed >= profile.filled * 0.8;
}

const namesCode = holds(['header.code']);

/**
 * Beside the question a `Code` that waits, or that says the same few again and again, numbers nothing: it takes the
 * code of an answer.
 */
function isCodeOfAnswer({ column, cell, profile }: Column, question: number): boolean {
  if (cell?.role !== 'id' || column < question || !namesCode(fold(cell.label))) return false;
  return profile.filled === 0 || (profile.filled >= 6 && profile.distinct <= profile.filled / 2);
}

const asOutrightAnswer = ({ column, cell, profile }: Column): Column => ({
  column,
  cell: cell === null ? null : { ...cell, role: 'answer', weight: 3 },
  profile,
});

/** What a column shows of being open: each sign is weighed by what its header says. */
type Signs = {
  readonly isOutright: boolean;
  readonly isBlank: boolean;
  /** A list, or a rule for numbers or dates. */
  readonly isRuled: boolean;
  readonly isOpened: boolean;
  readonly isDefault: boolean;
  readonly isVendors: boolean;
};

const isInvited = ({ isRuled, isOpened }: Signs) => isRuled || isOpened;
const isFree = (signs: Signs) => isInvited(signs) || signs.isBlank || signs.isOutright;
/** The column describes the question, unless the sheet itself shows that it is to be filled. */
const isInvitedBlank = (signs: Signs) => signs.isBlank && isInvited(signs);
const isUnnamed = (signs: Signs) =>
  signs.isOpened || (signs.isRuled && (signs.isBlank || signs.isDefault));

/** By the role of its header: what makes a column take answers. */
const TAKES: Record<Role, (signs: Signs) => boolean> = {
  answer: (signs) => isFree(signs) || signs.isDefault,
  comment: isFree,
  score: (signs) => (signs.isVendors && signs.isBlank) || isUnnamed(signs),
  id: () => false,
  section: isInvitedBlank,
  question: isInvitedBlank,
  guidance: isInvitedBlank,
  depends: isInvitedBlank,
  options: isInvitedBlank,
  option: isInvitedBlank,
  info: isInvitedBlank,
  buyer: () => false,
};

/** Headings under which a text that repeats may hold the place of an answer; under `Tools` it tells. */
const PRINTS: ReadonlySet<Role | null> = new Set<Role | null>([null, 'answer', 'comment', 'score']);

function takesAnswers(column: Column, scale: Scale, question: number): boolean {
  const { cell, profile } = column;
  const takes = cell === null || cell.role === null ? isUnnamed : TAKES[cell.role];
  return takes({
    isOutright: cell?.weight === 3,
    isBlank: share(profile.filled - profile.waiting, scale) < 0.5,
    isRuled:
      (profile.printed !== null && PRINTS.has(cell?.role ?? null)) ||
      share(Math.max(profile.listed, profile.typed, profile.booleans), scale) >= 0.3,
    isOpened: scale.onlyUnlocked && share(profile.unlocked, scale) > 0.5,
    isDefault: (profile.listed > 0 || column.column > question) && isDefault(column),
    isVendors: namesVendor(cell?.parent ?? ''),
  });
}

/** Filled columns beside empty answers are the buyer's notes; in a form that was filled in all columns are full. */
function withoutFilledNotes(
  columns: AnswerColumn[],
  all: readonly Column[],
  scale: Scale,
): AnswerColumn[] {
  const profileOf = (column: number) => all.find((each) => each.column === column)?.profile;
  const written = (column: number) => {
    const profile = profileOf(column);
    return profile === undefined ? 0 : profile.filled - profile.waiting;
  };
  const isFilled = ({ column }: AnswerColumn) => share(written(column), scale) >= 0.6;
  const isSure = (each: AnswerColumn) =>
    each.role === 'mark' ||
    isListedColumn(each, all) ||
    each.header?.weight === 3 ||
    written(each.column) === 0;
  const named = columns.filter(({ role }) => role !== 'comment');
  const answers = named.length > 0 ? named : columns;
  const empty = answers.filter((each) => !isFilled(each) && isSure(each));
  if (scale.onlyUnlocked || empty.length === 0) return columns;
  return columns.filter(
    (each) =>
      !isFilled(each) ||
      isListedColumn(each, all) ||
      (each.role !== 'comment' && (each.header?.weight === 3 || isUniform(profileOf(each.column)))),
  );
}

const isUniform = (profile: ColumnProfile | undefined) => (profile?.distinct ?? 0) <= 1;

function isListedColumn({ column }: AnswerColumn, all: readonly Column[]): boolean {
  return (all.find((each) => each.column === column)?.profile.listed ?? 0) > 0;
}

/**
 * The column to fall back on where no header says `answer`: scores that the vendor gives itself, or the empty
 * column beside the question.
 */
function fallBack(columns: readonly Column[], scale: Scale, question: number): Column[] {
  const scores = columns.filter(
    (each) =>
      each.cell?.role === 'score' &&
      !isShut(each, scale) &&
      share(each.profile.listed, scale) > 0.3,
  );
  if (scores.length > 0) return scores;
  const empty = columns.find(
    ({ column, cell, profile }) =>
      column > question &&
      cell !== null &&
      cell.role === null &&
      profile.filled === 0 &&
      cell.label !== '',
  );
  return empty === undefined || isShut(empty, scale) ? [] : [empty];
}

type Asked = {
  readonly questions: readonly number[];
  readonly ids: readonly number[];
  readonly rows: readonly number[];
};

/** Whether one merged heading stands over the column and the question both. */
function isBesideQuestion(table: Table, asked: Asked, column: number): boolean {
  const cell = headerOver(table.cells, column);
  return (
    cell !== null && asked.questions.some((question) => headerOver(table.cells, question) === cell)
  );
}

/** Where a table's answers go, in the sheet's order; empty where nothing in it is to be filled. */
export function findAnswerColumns(view: SheetView, table: Table, asked: Asked): AnswerColumn[] {
  const scale = { rows: asked.rows.length, onlyUnlocked: view.onlyUnlocked };
  const question = asked.questions[0] ?? 0;
  const parents = [...new Set(table.cells.map(({ parent }) => parent))];
  const all = columnsOf(view, table)
    .filter(
      (column) =>
        !asked.questions.includes(column) &&
        !asked.ids.includes(column) &&
        !isBesideQuestion(table, asked, column),
    )
    .map(
      (column): Column => ({
        column,
        cell: headerOver(table.cells, column),
        profile: profileColumn(view, column, asked.rows),
      }),
    )
    .filter(({ cell }) => !isOthersPart(cell?.parent ?? '', parents))
    .map((each) => (isCodeOfAnswer(each, question) ? asOutrightAnswer(each) : each))
    .filter(
      ({ column, cell, profile }) => cell === null || cell.left === column || profile.listed > 0,
    );
  const open = all.filter((each) => !isShut(each, scale));
  const heads = open.flatMap(({ cell, profile }) => (cell === null ? [] : [{ cell, profile }]));
  const marks = new Set(markColumns(heads, scale.rows));
  const taking = open.filter((each) => takesAnswers(each, scale, question));
  const asAnswer = ({ column, cell, profile }: Column): AnswerColumn => {
    const options = profile.printed === null ? null : printedOptions(profile.printed);
    return {
      column,
      header: cell,
      role: marks.has(column) ? 'mark' : cell?.role === 'comment' ? 'comment' : 'answer',
      ...(options === null ? {} : { options }),
    };
  };
  const found = all.filter((each) => marks.has(each.column) || taking.includes(each)).map(asAnswer);
  const vendors = withoutReviewers(withoutDescriptions(found, all, scale.rows), all);
  const latest = withoutTracking(withoutEarlierYears(vendors), all, question);
  if (latest.some(({ role }) => role !== 'comment')) {
    const others = withoutJudgements(withoutFilledNotes(latest, all, scale), all);
    const own = withoutShaded(scale.onlyUnlocked ? latest : others, all, scale.rows);
    return withOpen(own, all, { ...scale, question });
  }
  const others = fallBack(all, scale, question)
    .filter(({ column }) => column < (found[0]?.column ?? Infinity))
    .map(asAnswer);
  const own = withoutFilledNotes([...found, ...others].sort(inOrder), all, scale);
  return withOpen(own, all, { ...scale, question });
}

const inOrder = (a: AnswerColumn, b: AnswerColumn) => a.column - b.column;

function withOpen(
  own: readonly AnswerColumn[],
  all: readonly Column[],
  scale: Scale & { question: number },
): AnswerColumn[] {
  const others = scale.onlyUnlocked ? [] : openBeside(own, all, scale);
  return [...own, ...others].sort(inOrder);
}
