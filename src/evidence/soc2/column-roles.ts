import type { Block } from '../document.ts';
import { judgeResult, looksLikeTest, saysUntested } from './results.ts';

const ROLES = {
  results:
    /\bresults?\b|\bconclusions?\b|\boutcomes?\b|\b(?:exceptions?|deviations?) (?:noted|identified)\b|^(?:exceptions?|deviations?|findings?)\??$/i,
  tests:
    /\btests?\b|\btesting\b|\bprocedures? performed\b|\bauditors?['’]?s? (?:procedures?|work)\b/i,
  criteria: /\bcriteri(?:a|on)\b|\btsc\b|\btrust services?\b|\bcc ?#/i,
  text: /\bcontrol (?:activit(?:y|ies)|descriptions?|statement|specified|procedures?|language|wording)\b|\bcontrols? (?:specified|provided|described|stated)\b|\bdescription\b|\bcontrol in place\b/i,
  id: /(?:^|\b)(?:control )?(?:#|no\.?|number|id|ref(?:erence)?\.?)(?:$|\s)/i,
} as const;
export type Role = keyof typeof ROLES;
/** The id where a column of its own describes the control, else its description. */
const CONTROL = /^controls?$/i;

function roleOf(title: string): Role | null {
  for (const role of ['results', 'tests', 'text', 'criteria', 'id'] as const)
    if (ROLES[role].test(title)) return role;
  return null;
}

export const namesCriteria = (header: readonly string[] | null): boolean =>
  header?.some((title) => ROLES.criteria.test(title)) === true;

/** A column whose cells say Yes or No to an exception. */
const ASKS_EXCEPTION = /^(?:exceptions?|deviations?)(?: noted| identified| found)?\??$/i;

/** What a cell says below a title that asks for exceptions; null where no such title or no plain answer stands. */
export function answeredException(
  cells: readonly string[],
  header: readonly string[] | null,
): boolean | null {
  const at = header?.findIndex((title) => ASKS_EXCEPTION.test(title.trim())) ?? -1;
  const cell = (cells[at] ?? '').trim();
  if (/^no?$/i.test(cell)) return false;
  return /^y(?:es)?$/i.test(cell) ? true : null;
}

/** What tells more, right behind a result. */
const DETAILS = /^(?:details?|particulars|explanations?)$/i;

export const namesTests = (header: readonly string[]): boolean =>
  header.some((title) => ROLES.tests.test(title));

/**
 * Titles that run into each other stand over both columns: `Test applied Test results` names the test first, then
 * its result.
 */
const withTwoTitles = (header: readonly string[]): string[] =>
  header.map((title, index) =>
    title === header[index + 1] && ROLES.tests.test(title) && ROLES.results.test(title)
      ? 'Tests'
      : title,
  );

function rolesOfTitles(titles: readonly string[]): (Role | null)[] {
  const header = withTwoTitles(titles);
  const roles = header.map(roleOf);
  const rest: Role = roles.includes('id') && !roles.includes('text') ? 'text' : 'id';
  return roles.map((role, index) => {
    const title = (header[index] ?? '').trim();
    if (role === null && roles[index - 1] === 'results' && DETAILS.test(title)) return 'results';
    return role === null && CONTROL.test(title) ? rest : role;
  });
}

/** What each column below a header holds. */
export type ColumnRoles = (header: readonly string[]) => readonly (Role | null)[];

/** Rows of a table from which the words of a column tell what it holds, and the share of them that has to. */
const LEAST_ROWS = 2;
const SHARE = 0.6;

/**
 * What the columns of a report's tables hold: by their titles, and where a title tells nothing by what most of the
 * cells below it say: what an auditor did is a test, and the column behind it that judges is the result.
 */
export function columnRolesOf(blocks: readonly Block[]): ColumnRoles {
  const rows = Map.groupBy(
    blocks.filter(({ cells, header }) => cells !== null && header !== null),
    ({ header }) => header?.join('\n'),
  );
  const known = new Map<string, readonly (Role | null)[]>();
  return (header) => {
    const key = header.join('\n');
    const roles = known.get(key) ?? toldByCells(rolesOfTitles(header), rows.get(key) ?? []);
    known.set(key, roles);
    return roles;
  };
}

function toldByCells(
  roles: readonly (Role | null)[],
  rows: readonly Block[],
): readonly (Role | null)[] {
  if (rows.length < LEAST_ROWS) return roles;
  const mostly = (column: number, says: (cell: string) => boolean): boolean =>
    rows.filter(({ cells }) => says(cells?.[column] ?? '')).length >= rows.length * SHARE;
  const free = roles.flatMap((role, column) => (role === null ? [column] : []));
  const tests = roles.includes('tests')
    ? roles.indexOf('tests')
    : free.find((column) => mostly(column, looksLikeTest));
  if (tests === undefined) return roles;
  const withTests = roles.with(tests, 'tests');
  const results = roles.includes('results')
    ? undefined
    : free.find((column) => column > tests && mostly(column, judges));
  return results === undefined ? withTests : withTests.with(results, 'results');
}

const judges = (cell: string): boolean => judgeResult(cell) !== null || saysUntested(cell);
