import { DATE } from '../../language/dates.ts';
import { COUNT } from '../../language/number-words.ts';
import { anyOf, phrases } from '../../lexicon/prose.ts';
import type { Block, ReadText } from '../document.ts';
import { judgeResult, looksLikeTest } from '../soc2/results.ts';
import { saysForeign } from './foreign-title.ts';
import { openingTitles } from './opening-titles.ts';
import type { Said } from './said.ts';

/** Marks by which a report of an audit, an assessment or a test is known, whatever its title. */
export type ReportSign =
  | 'opinion'
  | 'findings'
  | 'counts'
  | 'tests'
  | 'one finding'
  | 'examined on a day'
  | 'examiner';

export type ReportSigns = {
  readonly signs: readonly ReportSign[];
  /** Does it speak of attacks and vulnerabilities? Else of controls and requirements. */
  readonly isTechnical: boolean;
};

/** How much each tells: what only such a report holds counts double. */
const WEIGHT: Readonly<Record<ReportSign, number>> = {
  opinion: 3,
  findings: 2,
  counts: 2,
  tests: 2,
  'one finding': 1,
  'examined on a day': 1,
  examiner: 1,
};

export const weightOf = ({ signs }: ReportSigns): number =>
  signs.reduce((sum, sign) => sum + WEIGHT[sign], 0);

export function reportSignsOf(document: ReadText, said: Said): ReportSigns {
  const labels = findingLabels(document.blocks);
  const found: readonly (readonly [ReportSign, boolean])[] = [
    ['opinion', OPINION.test(said.text)],
    ['findings', findingRows(document.blocks) >= 2 || labels >= 2],
    ['one finding', labels === 1],
    ['counts', countsFindings(said)],
    ['tests', testRows(document.blocks) >= 2],
    ['examined on a day', said.lines.some(saysExaminedOnDay)],
    ['examiner', said.lines.slice(0, 60).some((line) => EXAMINER.test(line))],
  ];
  return {
    signs: found.filter(([, isThere]) => isThere).map(([sign]) => sign),
    isTechnical:
      TECHNICAL.test(said.text) || saysTest(said.opening) || ratesBySeverity(document.blocks, said),
  };
}

const OPINION = phrases(() => anyOf('report.opinion'));
const TECHNICAL = phrases(() => anyOf('report.technical'));
const saysTest = saysForeign('paper.test');

/** Findings of testers are critical to low; those of auditors stand against a clause, a control or an area. */
function ratesBySeverity(blocks: readonly Block[], { text }: Said): boolean {
  const rows = blocks.filter(({ cells, header }) => cells !== null && header !== null);
  if (openingTitles({ blocks }).some((title) => AUDIT.test(title))) return false;
  if (rows.some(({ header }) => header?.some((title) => AGAINST.test(title)))) return false;
  const rated = rows.some(({ cells }) => cells?.some((cell) => SEVERITY.test(cell.trim())));
  const isListed = blocks.filter((each) => RATED_LINE.test(each.text)).length >= 2;
  return !CONFORMITY.test(text) && (rated || isListed || BY_SEVERITY.test(text));
}

const AGAINST =
  /\b(?:clause|requirement|control|criteri(?:a|on)|safeguard|article|area|domain|standard)s?\b/i;
const AUDIT = /\baudit\b/i;
const SEVERITY = /^(?:critical|high|medium|moderate|low)$/i;
const CONFORMITY = /\b(?:non-?)?conformit(?:y|ies)\b/i;

const FINDING =
  /^(?:findings?|title|issues?|observations?|vulnerabilit(?:y|ies)|weakness(?:es)?|nonconformit(?:y|ies)|deficienc(?:y|ies)|description|name|gaps?|findings? .*|.* findings?)$/i;
const RATED = phrases(() => anyOf('report.rated'));
const RATING =
  /^(?:critical|high|medium|moderate|low|info(?:rmational)?|major|minor|observation|opportunity.*|satisfactory|unsatisfactory|needs improvement|\d{1,2}(?:\.\d)?(?: \(.*\))?)$/i;

/** Rows that name a finding and rate it. A scheme of ratings has the rating first and tells what it means. */
function findingRows(blocks: readonly Block[]): number {
  return blocks.filter(({ cells, header }) => {
    if (cells === null || header === null) return false;
    const rated = header.findIndex(
      (title, index) => index > 0 && RATED.test(title) && RATING.test((cells[index] ?? '').trim()),
    );
    const finding = header.findIndex((title) => FINDING.test(title.trim()));
    return rated > 0 && finding >= 0 && finding !== rated && /\s/.test(cells[finding] ?? '');
  }).length;
}

const LABEL =
  /(?:^|[(.|]\s*)(?:severity|risk(?: rating| level)?|cvss(?: score)?|criticality)\s*:\s*(?:critical|high|medium|moderate|low|info|\d)/gi;

/** A finding in running text: its number, what it is, how bad it is and what became of it. */
const RATE = '(?:critical|high|medium|moderate|low)';
const OUTCOME = '(?:fixed|open|closed|resolved|remediated|repaired|mitigated|accepted)';
const TOLD = new RegExp(
  `\\b[A-Z]{1,4}-?\\d{1,3}\\b[^.\\n]{3,90}[,(] ?${RATE}\\b[^.\\n]{0,20}\\b${OUTCOME}\\b`,
  'gi',
);

/** `Severity: High`, `Open share (High)`, `1. Open share (high) – fixed`. */
const RATED_LINE = new RegExp(
  `^\\W*(?:severity|risk rating|criticality)\\W+(?:${RATE}|info)|[([]${RATE}(?: (?:risk|severity))?[)\\]](?:\\W*$|\\W+(?:\\w+ ){0,2}${OUTCOME}\\b)`,
  'i',
);

/**
 * Findings told one by one, each with its rating behind a label (`Severity: High`) or behind it (`Open share
 * (High)`): in text or a row of label and value. A scheme of ratings has a header.
 */
function findingLabels(blocks: readonly Block[]): number {
  const texts = blocks.flatMap(({ text, cells, header }) => {
    if (header !== null) return [];
    return cells === null ? text.split('\n') : [cells.filter((cell) => cell !== '').join(': ')];
  });
  return texts.reduce(
    (sum, text) =>
      sum +
      Math.max(
        (text.match(LABEL) ?? []).length,
        (text.match(TOLD) ?? []).length,
        text.split('\n').filter((line) => RATED_LINE.test(line)).length,
      ),
    0,
  );
}

const NUMBER = `(?:${COUNT}|no|zero|several)`;
const NOUN =
  '(?:findings?|issues?|vulnerabilit(?:y|ies)|weakness(?:es)?|(?:non-?)?conformit(?:y|ies)|nonconformit(?:y|ies)|observations?|deviations?)';
/** What was found, in the past and with a number: `identified 24 findings`, `two issues were found`. */
const FOUND = new RegExp(
  `\\b(?:identified|found|discovered|uncovered|revealed|noted|raised|report(?:ed)?|resulted in)\\b[^.\\n]{0,40}\\b${NUMBER}\\b[^.\\n]{0,40}\\b${NOUN}\\b|\\b${NUMBER}\\b[^.\\n]{0,40}\\b${NOUN}\\b[^.\\n]{0,40}\\b(?:were|was|have been) (?:identified|found|discovered|noted|raised|reported)\\b`,
  'i',
);
const BY_SEVERITY = new RegExp(
  `\\b${NUMBER} (?:critical|high|major)\\b[^.\\n]{0,60}\\b${NUMBER} (?:medium|moderate|low|minor)\\b`,
  'i',
);

const countsFindings = ({ text }: Said): boolean => FOUND.test(text) || BY_SEVERITY.test(text);

const TEST_COLUMN = phrases(() => anyOf('report.test-column'));
const RESULT_COLUMN = phrases(() => anyOf('report.result-column'));
const RESULT =
  /^(?:pass(?:ed)?|fail(?:ed|s)?|met|not met|(?:not )?in place|partial(?:ly)?(?: met)?|effective|ineffective|(?:not )?compliant|satisfactory)\b/i;

/** Rows of a test with its result. */
function testRows(blocks: readonly Block[]): number {
  return blocks.filter(({ cells, header }) => {
    if (cells === null) return false;
    const result = header?.findIndex((title) => RESULT_COLUMN.test(title)) ?? -1;
    const cell = (cells[result] ?? '').trim();
    if (header !== null && result >= 0) {
      const isTest = header.some((title, index) => index !== result && TEST_COLUMN.test(title));
      return isTest && (RESULT.test(cell) || judgeResult(cell) !== null);
    }
    return (
      cells.some(looksLikeTest) &&
      cells.some((each) => judgeResult(each) !== null && !looksLikeTest(each))
    );
  }).length;
}

const EXAMINED =
  /\b(?:tested|assessed|audited|examined|evaluated|inspected|exercised|took place|test(?:ing)? window|audit dates?|assessment (?:completed|dates?)|dates? of (?:the )?(?:tests?|testing|assessment|audit|review)|(?:was|were) (?:conducted|performed|carried out)|(?:conducted|performed|carried out|undertaken) (?:by|an?|the|our)\b|engaged\b[^.]{0,60}\bto (?:perform|conduct|test|assess|review|audit|carry out)|reviewed the|re-?test(?:ed)?)/i;
const MONTH_OF_YEAR = `(?:${DATE}|(?:January|February|March|April|May|June|July|August|September|October|November|December) 20\\d\\d)`;
const ON_DAY = new RegExp(MONTH_OF_YEAR, 'i');
/** What documents say about themselves is no examination. */
const OF_ITSELF =
  /^\W*(?:last |next |date )?(?:reviewed|approved|effective|updated|revised|issued|review date)\b|\b(?:this )?(?:policy|procedure|standard|document|plan) (?:was|has been|is)\b/i;

function saysExaminedOnDay(line: string): boolean {
  return !OF_ITSELF.test(line) && EXAMINED.test(line) && ON_DAY.test(line);
}

/** Who examined or for whom, behind a label. */
const EXAMINER =
  /^(?:prepared|conducted|performed|carried out|undertaken) by\b.{2,60}\bfor\s+[\p{Lu}\d]|^(?:(?:lead )?(?:auditor|assessor|tester|examiner|reviewer)s?|client|(?:tested|assessed|audited|examined|performed|conducted) by|certification body|audit (?:team|scope|criteria|dates?)|scope of (?:the )?(?:audit|test|assessment))\s*[:|]?\s+[\p{Lu}\d]/u;

/** What is done again and again, or has to be: the words of a rule. */
const HABIT = phrases(() => anyOf('report.habit'));
/** What was done once: the words of a report. */
const PAST =
  /\b(?:was|were|did|had|has been|have been|found|took place)\b|\b(?:we|they|testers?|auditors?|assessors?|consultants?|teams?|reviewers?) (?:\w+ly )?(?!need|feed|proceed|exceed)\w{2,}ed\b/i;

/** A rule tells at least so many times of what is done as of what was done. */
const MOSTLY = 4;

/**
 * Does it tell of what is done again and again, and hardly of what was? Then no report speaks, whatever its title
 * names.
 */
export function isHabitual(document: ReadText): boolean {
  const { habits, events } = countSentences(document);
  return habits > 0 && habits >= events * MOSTLY;
}

/**
 * Is it a form: labels with their values before any words, more cells than sentences, and nothing that has to be
 * done again and again?
 */
export function isForm(document: ReadText): boolean {
  const { blocks } = document;
  const rows = blocks.filter(({ cells }) => cells !== null).length;
  const first = blocks.find(({ kind }) => kind !== 'heading');
  const { habits, all } = countSentences(document);
  return first?.cells?.length === 2 && rows >= LEAST_ROWS && rows > all && habits === 0;
}
const LEAST_ROWS = 5;

function countSentences({ blocks }: ReadText): { all: number; habits: number; events: number } {
  const prose = blocks.filter(({ kind, cells }) => kind !== 'heading' && cells === null);
  const sentences = prose.flatMap(({ text }) => text.split(/(?<=[.!?])\s+|\n/));
  return {
    all: sentences.length,
    habits: sentences.filter((each) => HABIT.test(each)).length,
    events: sentences.filter((each) => PAST.test(each)).length,
  };
}
