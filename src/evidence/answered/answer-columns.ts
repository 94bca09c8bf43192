import { oneOf, pattern, withoutAccents } from '../../lexicon/look-up.ts';
import type { Concept } from '../../lexicon/schema.ts';
import type { Block } from '../document.ts';
import { isVerdict } from './verdict.ts';

/** What a column of an answered questionnaire or an answer library holds. */
const COLUMN = {
  id: /^(?:#|no\.?|nr\.?|id|ref\.?|question (?:id|no\.?|number|#)|number)$/i,
  question: /^(?:questions?|question text|query|requirement|control question)$/i,
  answer:
    /^(?:(?:[\p{L}' ]{2,30} )?(?:answers?|responses?)|our (?:answer|response)|reply)(?: text)?$/iu,
  choice:
    /^(?:choice|verdict|yes\/no|yes no|short answer|(?:response|answer) (?:type|choice|status)|type)$/i,
  comment:
    /^(?:comments?|additional (?:information|info|comments?|details)|explanation|details|notes?|remarks?|(?:vendor|supplier) comments?)$/i,
  remark:
    /^(?:(?:analyst|reviewer|assessor|auditor|evaluator)(?:'s)? \p{L}+|(?:buyer|customer|client|internal)(?:'s)? (?:notes?|comments?|remarks?|findings?|assessment|status|rating|evaluation|conclusion|view|verdict|opinion|decision)|review(?:er)?|review (?:notes?|comments?|remarks?|status|result)|assessment|evaluation|gaps?|gap description|score|finding)$/iu,
  tags: /^(?:tags?|category|categories|topic|topics|domain|section)$/i,
  owner: /^(?:owner|author|subject matter expert|sme)$/i,
  reviewed:
    /^(?:reviewed|last reviewed|review date|reviewed at|reviewed on|updated|last updated|date)$/i,
  expires:
    /^(?:expir(?:y|es|ation)(?: date| on)?|valid (?:until|to|through)|best before|review by)$/i,
} as const;

export type ColumnName = keyof typeof COLUMN;
export type AnswerColumns = ReadonlyMap<ColumnName, number>;

const NAMES = [
  'question',
  'remark',
  'choice',
  'comment',
  'tags',
  'owner',
  'reviewed',
  'expires',
  'id',
  'answer',
] as const satisfies readonly ColumnName[];

/** Is it a column in which a reader of the answers, not the company, wrote? */
export const isRemarkColumn = (title: string): boolean => COLUMN.remark.test(title.trim());

/** Which columns hold what, by their titles; null where no question or no answer column is among them. */
export function answerColumnsOf(titles: readonly string[]): AnswerColumns | null {
  const found = new Map<ColumnName, number>();
  titles.forEach((title, index) => {
    const name = NAMES.find((each) => !found.has(each) && COLUMN[each].test(title.trim()));
    if (name !== undefined) found.set(name, index);
  });
  return found.has('question') && (found.has('answer') || found.has('choice')) ? found : null;
}

const heads = (...concepts: readonly Concept[]) => {
  const words = pattern(() => concepts.map((each) => oneOf(each)).join('|'));
  return (title: string): boolean => words().test(withoutAccents(title));
};
const isJudge = heads('header.judge', 'header.buyer', 'header.score');
const isAsked = heads('header.question', 'header.requirement');
const isVendors = heads('header.vendor', 'header.answer');
const isAnswer = heads('header.answer');
const isComment = heads('header.comment');
const isIdTitle = heads('header.id');

/** Letters of a cell that says something. */
const SAYS = 12;

/**
 * Columns by what stands in them, whatever they are called: questions, or requirements beside a column of the
 * vendor's; a column of options; and what is said beside it. Null where the table does not show all of this.
 */
function columnsByContent(rows: readonly Block[], header: readonly string[]): AnswerColumns | null {
  const cellsAt = (at: number) => rows.flatMap(({ cells }) => cells?.[at]?.trim() || []);
  const columns = header.map((title, at) => ({ title, at, texts: cellsAt(at) }));
  const isOthers = (title: string) => isRemarkColumn(title) || isJudge(title);
  const asking =
    columns.find(({ texts }) => mostAsk(texts)) ??
    (header.some((title) => isVendors(title) && !isOthers(title))
      ? columns.find(({ title, texts }) => isAsked(title) && mostSay(texts) && !isVendors(title))
      : undefined);
  if (asking === undefined) return null;
  const others = columns.filter((each) => each !== asking);
  const own = others.filter(({ title }) => !isOthers(title));
  const choice = own.find(({ texts }) => texts.length > 0 && texts.every(isVerdict));
  const said = own.filter(
    (each) => each !== choice && !isIdTitle(each.title) && mostSay(each.texts),
  );
  const comment = own.find((each) => each !== choice && isComment(each.title));
  const isLeft = (each: (typeof own)[number]) => each !== choice && each !== comment;
  const answer =
    said.find((each) => isLeft(each) && isVendors(each.title)) ??
    own.find((each) => isLeft(each) && isAnswer(each.title) && each.texts.length > 0);
  if (choice === undefined && answer === undefined) return null;
  const entries: [ColumnName, { at: number } | undefined][] = [
    ['question', asking],
    ['choice', choice],
    ['answer', answer],
    [
      'comment',
      comment ?? (choice === undefined ? undefined : said.find((each) => each !== answer)),
    ],
    ['remark', others.find(({ title }) => isOthers(title))],
    ['id', own.find(({ title }) => isIdTitle(title))],
  ];
  return new Map(
    entries.flatMap(([name, column]) => (column === undefined ? [] : [[name, column.at]])),
  );
}

const mostSay = (texts: readonly string[]): boolean =>
  texts.filter((text) => text.length >= SAYS).length * 2 > texts.length;

const ASKS =
  /\?\s*$|^(?:do|does|did|is|are|was|were|has|have|can|will|how|what|which|who|where|when|why|please|describe|provide|explain|list)\b/i;

/** Most rows of the column ask something. */
export const mostAsk = (texts: readonly string[]): boolean =>
  texts.length > 0 && texts.filter((each) => ASKS.test(each.trim())).length * 2 > texts.length;

const ANSWER_TITLE = /\b(?:answer|response|reply)s?\b/i;

/** As `answerColumnsOf`; a column that asks in most of its rows holds the questions whatever it is called. */
export function columnsOfRows(rows: readonly Block[]): AnswerColumns | null {
  const header = rows[0]?.header ?? null;
  if (header === null) return null;
  const named = answerColumnsOf(header) ?? columnsByContent(rows, header);
  if (named !== null) return named;
  const asking = header.findIndex((_, index) =>
    mostAsk(rows.map(({ cells }) => cells?.[index] ?? '')),
  );
  const answer = header.findIndex(
    (title, index) => index !== asking && ANSWER_TITLE.test(title) && !isRemarkColumn(title),
  );
  if (asking < 0 || answer < 0) return null;
  const rest = answerColumnsOf(
    header.map((title, index) =>
      index === asking ? 'question' : index === answer ? 'answer' : title,
    ),
  );
  return rest;
}
