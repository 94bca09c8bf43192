import { COUNT } from '../../language/number-words.ts';
import {
  type Counted,
  countOf,
  type Moment,
  momentOf,
  SEVERITY,
  type Severity,
  severityOf,
} from './severity-counts.ts';

type Lines = readonly string[];
type Run = { readonly from: number; readonly to: number };
/** Findings that lines of plain text count, and which lines. */
export type CountedLines = Run & { readonly counted: readonly Counted[] };

const CELL = '(?:\\d{1,3}|[–—-]|none|nil)';
const ROW = new RegExp(
  `^\\W*${SEVERITY}(?: (?:severity|risk|findings?|issues?))?(?:\\s{2,}|\\s*\\t\\s*|\\s*\\.{3,}\\s*)(${CELL}(?:\\s{2,}${CELL})*)$`,
  'i',
);
const NUMBER = `(\\d{1,3}|no|none|zero|nil|[–—-]|${COUNT})`;
const ITEM = new RegExp(
  `^\\W*(?:${SEVERITY}(?: (?:severity|risk|findings?|issues?))?\\s*[:=–—-]?\\s*${NUMBER}|${NUMBER} ${SEVERITY})(?: (?:findings?|issues?))?\\W*$`,
  'i',
);
const MONTH = /^(?:[a-z]{3,9}\.? )?20\d\d$/i;

const isRule = (line: string): boolean => /^[\s=_+|–—-]*$/.test(line);
const isRow = (line: string): boolean => ROW.test(line.trim());

/** Stretches of lines of a sort; a line of `between` may stand inside of one. */
function runsOf(
  lines: Lines,
  isOf: (line: string) => boolean,
  isBetween: (line: string) => boolean = () => false,
): Run[] {
  const at = lines.flatMap((line, index) => (isOf(line) ? [index] : []));
  const runs: Run[] = [];
  for (const index of at) {
    const last = runs.at(-1);
    const isNext = last !== undefined && lines.slice(last.to + 1, index).every(isBetween);
    if (last !== undefined && isNext) runs[runs.length - 1] = { ...last, to: index };
    else runs.push({ from: index, to: index });
  }
  return runs;
}

/** The titles of number columns set with blanks, without that of the severities. */
function titlesOf(line: string, columns: number): string[] | null {
  const titles = line.trim().split(/\s{2,}|\t+/);
  if (titles.length === columns + 1) return titles.slice(1);
  return titles.length === columns ? titles : null;
}

type Told = Moment | 'done' | null;

/** The moments of columns; a month by itself is the test's where another column says that it is after the retest. */
function momentsOf(titles: readonly string[]): Told[] {
  const told = titles.map(momentOf);
  const isAfter = told.includes('open');
  return told.map((moment, at) =>
    moment === null && isAfter && MONTH.test(titles[at]?.trim() ?? '') ? 'found' : moment,
  );
}

const OF_ROWS = /^(?:severity|risk|rating|criticality)(?: (?:rating|level))? /i;

/**
 * The moments of two columns whose titles lost their blanks ("Rating Initial After retest"), by where they can be
 * parted; null where two ways to part them say two things.
 */
function momentsOfWords(title: string, columns: number): Told[] | null {
  const words = title.trim().replace(OF_ROWS, '').split(/\s+/);
  if (columns !== 2) return null;
  const ways = words
    .map((_, at) => momentsOf([words.slice(0, at).join(' '), words.slice(at).join(' ')]))
    .filter((moments) => moments.every((moment) => moment !== null));
  const [first] = ways;
  return first !== undefined && ways.every((way) => way.join() === first.join()) ? first : null;
}

type Row = { readonly severity: Severity; readonly numbers: readonly string[] };

const countedIn = (rows: readonly Row[], moments: readonly Told[]): Counted[] =>
  rows.flatMap(({ severity, numbers }) =>
    numbers.flatMap((number, at) => {
      const moment = moments[at];
      return moment === 'found' || moment === 'open'
        ? [{ severity, moment, count: countOf(number) }]
        : [];
    }),
  );

function rowOf(line: string): Row[] {
  const [, severity, numbers] = ROW.exec(line.trim()) ?? [];
  return severity === undefined || numbers === undefined
    ? []
    : [{ severity: severityOf(severity), numbers: numbers.trim().split(/\s{2,}/) }];
}

/**
 * Tables whose columns are set with blanks: a line of titles, then a line a severity. `heading`: above the lines; a
 * ruled line of titles may have been taken for one.
 */
export function inAlignedTables(lines: Lines, heading: string): CountedLines[] {
  return runsOf(lines, isRow, isRule).flatMap(({ from, to }) => {
    const head = lines.slice(0, from).findLastIndex((line) => !isRule(line));
    const rows = lines.slice(from, to + 1).flatMap(rowOf);
    const columns = rows[0]?.numbers.length ?? 0;
    const title = lines[head] ?? heading;
    const titles = titlesOf(title, columns);
    const single = columns === 1 ? [momentOf(title)] : null;
    const ruled = head < 0 ? momentsOfWords(heading, columns) : null;
    const moments = titles === null ? (single ?? ruled) : momentsOf(titles);
    return moments !== null && rows.every(({ numbers }) => numbers.length === columns)
      ? [{ counted: countedIn(rows, moments), from: Math.max(0, head), to }]
      : [];
  });
}

function itemOf(said: string): Omit<Counted, 'moment'> | null {
  const [, one, number, other, second] = ITEM.exec(said.trim()) ?? [];
  const severity = one ?? second;
  const count = number ?? other;
  return severity === undefined || count === undefined
    ? null
    : { severity: severityOf(severity), count: countOf(count) };
}

/** Lines of one severity each ("High: 1") below a line that says when they are counted. */
export function inListedLines(lines: Lines, heading: string): CountedLines[] {
  return runsOf(lines, (line) => !isRow(line) && itemOf(line) !== null).flatMap(({ from, to }) => {
    const before = lines.slice(0, from).findLastIndex((line) => line.trim() !== '');
    const moment = before < 0 ? momentOf(heading) : momentOf(lines[before] ?? '');
    if (from === to || moment === null || moment === 'done') return [];
    const items = lines.slice(from, to + 1).flatMap((line) => itemOf(line) ?? []);
    return [{ counted: items.map((item) => ({ ...item, moment })), from: Math.max(0, before), to }];
  });
}

const FIRST = new RegExp(`\\b(?:${SEVERITY}\\b\\s*[:=(]?\\s*\\d|\\d{1,3} ${SEVERITY}\\b)`, 'i');

/** One line of all severities: "Open after retest: Critical 0 · High 1 · Medium 2". */
export function inOneLine(line: string, lead: string): Counted[] {
  const start = FIRST.exec(line)?.index;
  if (start === undefined) return [];
  const before = line.slice(0, start);
  const parts = line
    .slice(start)
    .replace(/[.;]\s*$/, '')
    .split(/\s*[·•|;,/]\s*(?:and )?|\s+and\s+|\s{2,}/)
    .filter((part) => part.trim() !== '');
  const items = parts.flatMap((part) => itemOf(part) ?? []);
  if (items.length < 2 || items.length < parts.length) return [];
  const moment = momentOf(before.trim() === '' ? lead : before);
  return moment === null || moment === 'done' ? [] : items.map((item) => ({ ...item, moment }));
}
