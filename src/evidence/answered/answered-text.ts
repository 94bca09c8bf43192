import type { Block, ReadText } from '../document.ts';
import { type ColumnName, columnsOfRows } from './answer-columns.ts';
import { answerOfRow, type EarlierAnswer, isBlank } from './earlier-answer.ts';

/** Pairs of question and answer from which a text counts as an answered questionnaire. */
const LEAST = 3;

type Found = { readonly answers: readonly EarlierAnswer[]; readonly isAnswered: boolean };

/**
 * The questions and answers of a document that is no workbook: tables with a question and an answer column, or lines with the labels
 * `Question:` and `Answer:`. `isAnswered` where they are most of what it holds.
 */
export function answersInText({ blocks }: ReadText): Found {
  const rows = tablesOf(blocks).flatMap(answersInTable);
  const pairs = rows.length > 0 ? [] : labelledPairs(blocks);
  const answers = [...rows, ...pairs];
  const prose = blocks.filter(
    ({ kind, text }) => kind !== 'row' && kind !== 'heading' && text.length > 120,
  ).length;
  const asked = rows.length > 0 ? rows.length : pairs.length * 2;
  return { answers, isAnswered: answers.length >= LEAST && asked >= prose };
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

const QUESTION = /^(?:Q|Question)(?:\s*\d{1,4})?\s*[:.)]\s*(\S[\s\S]*)$/i;
const ANSWER = /^(?:A|Answer|(?:Vendor |Our )?Response)\s*[:.)]\s*(\S[\s\S]*)$/i;

function labelledPairs(blocks: readonly Block[]): EarlierAnswer[] {
  const lines = blocks.flatMap((block) =>
    block.text.split('\n').map((text) => ({ text: text.trim(), block })),
  );
  return lines.flatMap(({ text, block }, index) => {
    const question = QUESTION.exec(text)?.[1]?.trim();
    const answer = ANSWER.exec(lines[index + 1]?.text ?? '')?.[1]?.trim();
    if (question === undefined || answer === undefined || isBlank(answer)) return [];
    const value = (name: ColumnName): string =>
      name === 'question' ? question : name === 'answer' ? answer : '';
    const location = block.page === null ? `question ${index + 1}` : `page ${block.page}`;
    return answerOfRow(value, { location, section: block.path.at(-1) ?? null });
  });
}
