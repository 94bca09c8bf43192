import { bareOneOf, pattern, withoutAccents } from '../../lexicon/look-up.ts';
import type { Block } from '../document.ts';
import { type ColumnName, mostAsk } from './answer-columns.ts';
import { answerOfRow, type EarlierAnswer, isBlank } from './earlier-answer.ts';
import { verdictOf } from './verdict.ts';

type Pair = { readonly question: string; readonly answer: string; readonly block: Block };

/**
 * Questions with their answers that stand in running text: behind labels, under headings that ask, or behind the
 * question on its line.
 */
export function answersInProse(blocks: readonly Block[]): EarlierAnswer[] {
  const ways = [labelledPairs, pairsUnderHeadings, pairsOnLines];
  const pairs = ways.map((way) => way(blocks)).find((each) => each.length > 0) ?? [];
  return pairs.flatMap(({ question, answer, block }, index) => {
    const value = (name: ColumnName): string =>
      name === 'question' ? question : name === 'answer' ? answer : '';
    const location = block.page === null ? `question ${index + 1}` : `page ${block.page}`;
    return answerOfRow(value, { location, section: block.path.at(-1) ?? null });
  });
}

const LABELLED = /^([\p{L} ]{1,24}?)(?:\s*\d{1,4})?\s*[:.)]\s*(\S[\s\S]*)$/u;
const isQuestionLabel = pattern(() => `^(?:q|${bareOneOf('header.question')})$`);
const isAnswerLabel = pattern(() => `^(?:a|(?:\\S+ )?${bareOneOf('header.answer')})$`);

/** What stands behind a label on its line: `Question 3: …`, `Antwort: …`. */
function behind(label: () => RegExp, line: string): string | undefined {
  const [, word = '', rest] = LABELLED.exec(line) ?? [];
  return label().test(withoutAccents(word.trim())) ? rest?.trim() : undefined;
}

function labelledPairs(blocks: readonly Block[]): Pair[] {
  const lines = blocks.flatMap((block) =>
    block.text.split('\n').map((text) => ({ text: text.trim(), block })),
  );
  return lines.flatMap(({ text, block }, index) => {
    const question = behind(isQuestionLabel, text);
    const answer = behind(isAnswerLabel, lines[index + 1]?.text ?? '');
    if (question === undefined || answer === undefined || isBlank(answer)) return [];
    return [{ question, answer, block }];
  });
}

const NUMBER = /^(?:[A-Z]{0,4}[-.]?\d{1,4}(?:\.\d{1,3})*[.):]?\s+)/;
/** Share of the answers that have to begin with a Yes or a No: what only explains itself is no questionnaire. */
const TAKES_SIDES = 0.5;

const takeSides = (pairs: readonly Pair[]): boolean =>
  pairs.filter(({ answer }) => verdictOf(answer) !== null).length >= pairs.length * TAKES_SIDES;

/** Headings that ask, each with what stands below it. */
function pairsUnderHeadings(blocks: readonly Block[]): Pair[] {
  const pairs = blocks.flatMap((block, index) => {
    if (block.kind !== 'heading' || !block.text.trim().endsWith('?')) return [];
    const below = blocks.slice(index + 1);
    const end = below.findIndex(({ kind }) => kind === 'heading');
    const answer = (end < 0 ? below : below.slice(0, end)).map(({ text }) => text).join('\n');
    return isBlank(answer)
      ? []
      : [{ question: block.text.replace(NUMBER, '').trim(), answer, block }];
  });
  return takeSides(pairs) ? pairs : [];
}

const ON_LINE = /^(.{10,400}?\?)\s+(\S[\s\S]*)$/;

/** `Do you log sign-ins? Yes - for a year.`: a question and, right behind it, a Yes or a No. */
function pairsOnLines(blocks: readonly Block[]): Pair[] {
  return blocks.flatMap((block) => {
    if (block.cells !== null || block.kind === 'heading') return [];
    const [, asked = '', said = ''] = ON_LINE.exec(block.text.trim()) ?? [];
    const [question, answer] = [asked.replace(NUMBER, '').trim(), said.replace(/[*_]{1,2}/g, '')];
    return mostAsk([question]) && verdictOf(answer) !== null ? [{ question, answer, block }] : [];
  });
}
