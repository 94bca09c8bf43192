import type { Block, ReadText } from '../document.ts';
import { type ColumnName, columnsOfRows, mostAsk } from './answer-columns.ts';
import { answersInProse } from './answered-prose.ts';
import { answerOfRow, type EarlierAnswer } from './earlier-answer.ts';
import { withMarksRead } from './marked-columns.ts';

/** Pairs of question and answer from which a text counts as an answered questionnaire. */
const LEAST = 3;

type Found = {
  readonly answers: readonly EarlierAnswer[];
  readonly isAnswered: boolean;
  /** A paper of the company's own that answers questions; it says more than these. */
  readonly isFaq: boolean;
};

/**
 * The questions and answers of a document that is no workbook: tables with a question and an answer column, or
 * lines with the labels `Question:` and `Answer:`. `isAnswered` where they are most of what it holds.
 */
export function answersInText({ blocks }: ReadText): Found {
  const tables = tablesOf(tablesOf(blocks).flatMap(withMarksRead));
  const rows = [...tables.flatMap(answersInTable), ...answersInPairs(blocks)];
  const inProse = answersInProse(blocks);
  const pairs = rows.length > 0 ? [] : inProse.answers;
  const answers = [...rows, ...pairs];
  const prose = blocks.filter(
    ({ kind, text }) => kind !== 'row' && kind !== 'heading' && text.length > 120,
  ).length;
  const asked = rows.length > 0 ? rows.length : pairs.length * 2;
  const isForm = rows.length > 0 || !inProse.onlyExplains;
  return {
    answers,
    isAnswered: isForm && answers.length >= LEAST && asked >= prose,
    isFaq: rows.length === 0 && inProse.isFaq,
  };
}

/** Rows that stand under the same header, one table after the other. */
function tablesOf(blocks: readonly Block[]): Block[][] {
  const tables: Block[][] = [];
  let header = '';
  for (const block of blocks) {
    if (block.kind !== 'row' || block.header === null || block.cells === null) continue;
    const titles = block.header.join('|');
    if (titles === header) tables.at(-1)?.push(block);
    else tables.push([block]);
    header = titles;
  }
  return tables;
}

function answersInTable(rows: readonly Block[]): EarlierAnswer[] {
  const columns = columnsOfRows(rows);
  if (columns === null) return [];
  return rows.flatMap(({ cells, page, path }, index) => {
    const value = (name: ColumnName): string => {
      const at = columns.get(name);
      return at === undefined ? '' : (cells?.[at] ?? '').trim();
    };
    const location = `${page === null ? 'table' : `page ${page}`}, row ${value('id') || index + 1}`;
    const named = new Set(columns.values());
    const beside = (cells ?? []).filter((_, at) => !named.has(at));
    return answerOfRow(value, { location, section: path.at(-1) ?? null, beside });
  });
}

/**
 * Rows below no header, most of which ask in their first cell and are answered in the second; a third one says more.
 */
function answersInPairs(blocks: readonly Block[]): EarlierAnswer[] {
  const rows = blocks.flatMap(({ cells, header, page, path }) => {
    const [question, answer, comment = '', ...rest] = (cells ?? []).filter((cell) => cell !== '');
    return header === null && answer !== undefined && rest.length === 0
      ? [{ question: question ?? '', answer, comment, page, path }]
      : [];
  });
  if (!mostAsk(rows.map(({ question }) => question))) return [];
  return rows.flatMap(({ page, path, ...said }, index) => {
    const value = (name: ColumnName): string =>
      name === 'question' || name === 'answer' || name === 'comment' ? said[name] : '';
    const location = `${page === null ? 'table' : `page ${page}`}, row ${index + 1}`;
    return mostAsk([said.question])
      ? answerOfRow(value, { location, section: path.at(-1) ?? null })
      : [];
  });
}
