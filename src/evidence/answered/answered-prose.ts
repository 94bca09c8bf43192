import { bareOneOf, pattern, withoutAccents } from '../../lexicon/look-up.ts';
import { anyOf, phrases } from '../../lexicon/prose.ts';
import type { Block } from '../document.ts';
import { type ColumnName, mostAsk } from './answer-columns.ts';
import { answerOfRow, type EarlierAnswer, isBlank } from './earlier-answer.ts';
import { verdictOf } from './verdict.ts';

type Pair = { readonly question: string; readonly answer: string; readonly block: Block };

/**
 * Questions with their answers that stand in running text: behind labels, under headings that ask, or behind the
 * question on its line.
 */
export function answersInProse(blocks: readonly Block[]): InProse {
  const headed = pairsUnderHeadings(blocks);
  const apart = [...labelledPairs(blocks), ...headed];
  const pairs = apart.length > 0 ? apart : pairsOnLines(blocks);
  const answers = pairs.flatMap(({ question, answer, block }, index) => {
    const value = (name: ColumnName): string =>
      name === 'question' ? question : name === 'answer' ? answer : '';
    const location = block.page === null ? `question ${index + 1}` : `page ${block.page}`;
    return answerOfRow(value, { location, section: block.path.at(-1) ?? null });
  });
  return { answers, isFaq: callsItselfFaq(blocks), onlyExplains: !takeSides(headed) };
}

type InProse = {
  readonly answers: readonly EarlierAnswer[];
  /** It says of itself that it answers questions. */
  readonly isFaq: boolean;
  /** Few of its headings are answered by a Yes or a No: it is no completed form. */
  readonly onlyExplains: boolean;
};

const LABELLED = /^([\p{L} ]{1,24}?)(?:\s*\d{1,4})?\s*[:.)]\s*(\S[\s\S]*)$/u;
const isQuestionLabel = pattern(() => `^(?:q|${bareOneOf('header.question')})$`);
const isAnswerLabel = pattern(() => `^(?:a|(?:\\S+ )?${bareOneOf('header.answer')})$`);

/** What stands behind a label on its line: `Question 3: …`, `Antwort: …`. */
function behind(label: () => RegExp, line: string): string | undefined {
  const [, word = '', rest] = LABELLED.exec(line) ?? [];
  return label().test(withoutAccents(word.trim())) ? rest?.trim() : undefined;
}

const isLabelled = (line: string): boolean =>
  behind(isQuestionLabel, line) !== undefined || behind(isAnswerLabel, line) !== undefined;

/** A line with the block that it stands in; `isFirst`: it begins the block. */
type Line = { readonly text: string; readonly block: Block; readonly isFirst: boolean };

const linesOf = (blocks: readonly Block[]): Line[] =>
  blocks.flatMap((block) =>
    block.text
      .split('\n')
      .map((text, at) => ({ text: text.trim(), block, isFirst: at === 0 }))
      .filter(({ text }) => text !== ''),
  );

/** What goes on from a line: the lines of its block below it, up to the next label. */
function goesOn(lines: readonly Line[], at: number): string[] {
  const below = lines.slice(at + 1);
  const end = below.findIndex(({ text, isFirst }) => isFirst || isLabelled(text));
  return (end < 0 ? below : below.slice(0, end)).map(({ text }) => text);
}

/** An answer goes on in the paragraphs and items below it, up to the next question, heading or table. */
function furtherBlocks(lines: readonly Line[], at: number): string[] {
  const own = lines[at]?.block;
  const below = lines.slice(at + 1).filter(({ block }) => block !== own);
  const end = below.findIndex(
    ({ text, block, isFirst }) =>
      block.kind === 'heading' ||
      block.cells !== null ||
      (isFirst && isLabelled(text)) ||
      block.path.join() !== own?.path.join(),
  );
  return (end < 0 ? below : below.slice(0, end)).map(({ text }) => text);
}

function labelledPairs(blocks: readonly Block[]): Pair[] {
  const lines = linesOf(blocks);
  return lines.flatMap(({ text, block }, index) => {
    const asked = behind(isQuestionLabel, text);
    if (asked === undefined) return [];
    const more = goesOn(lines, index);
    const at = index + 1 + more.length;
    const said = behind(isAnswerLabel, lines[at]?.text ?? '');
    if (said === undefined || isBlank(said)) return [];
    const answer = [said, ...goesOn(lines, at), ...furtherBlocks(lines, at)].join('\n');
    return [{ question: [asked, ...more].join(' '), answer, block }];
  });
}

const NUMBER = /^(?:[A-Z]{0,4}[-.]?\d{1,4}(?:\.\d{1,3})*[.):]?\s+)/;
/** Share of the answers that have to begin with a Yes or a No: what only explains itself is no questionnaire. */
const TAKES_SIDES = 0.5;

const takeSides = (pairs: readonly Pair[]): boolean =>
  pairs.filter(({ answer }) => verdictOf(answer) !== null).length >= pairs.length * TAKES_SIDES;

/** A paper that says of itself that it answers questions. */
const IS_FAQ = phrases(() => anyOf('stated.answers-questions'));

const callsItselfFaq = (blocks: readonly Block[]): boolean =>
  blocks
    .slice(0, OPENING)
    .some(({ text, path }) => [text, ...path].some((said) => IS_FAQ.test(said)));

/** Blocks at the beginning of a paper that say what it is. */
const OPENING = 4;
const ASKING = /^(\S[^\n]*?\?)(?:\s*\n([\s\S]+))?$/;

/** A question that stands as a heading; in a FAQ also as the first line of a paragraph. */
function askedIn(
  { kind, text, cells }: Block,
  isFaq: boolean,
): { question: string; rest: string } | null {
  const said = text.trim();
  if (kind === 'heading')
    return said.endsWith('?') ? { question: said.replace(NUMBER, ''), rest: '' } : null;
  const [, question, rest = ''] = isFaq && cells === null ? (ASKING.exec(said) ?? []) : [];
  return question === undefined || isLabelled(question) || !mostAsk([question])
    ? null
    : { question: question.replace(NUMBER, ''), rest };
}

/** Headings and lines that ask, each with what stands below it. */
function pairsUnderHeadings(blocks: readonly Block[]): Pair[] {
  const isFaq = callsItselfFaq(blocks);
  const pairs = blocks.flatMap((block, index) => {
    const asked = askedIn(block, isFaq);
    if (asked === null) return [];
    const below = blocks.slice(index + 1);
    const end = below.findIndex(
      (each) =>
        each.kind === 'heading' || askedIn(each, isFaq) !== null || isLabelled(each.text.trim()),
    );
    const said = (end < 0 ? below : below.slice(0, end)).map(({ text }) => text);
    const answer = [asked.rest, ...said].filter((text) => text !== '').join('\n');
    return isBlank(answer) ? [] : [{ question: asked.question.trim(), answer, block }];
  });
  return isFaq || takeSides(pairs) ? pairs : [];
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
