import { asksForAbility, tellsAbility } from '../../../language/ability.ts';
import { isRow } from '../../../language/line-breaks.ts';
import { quantitiesOf } from '../../../language/quantities.ts';
import type { QuestionShape } from '../../../language/question-shape.ts';
import { sentencesOf } from '../../../language/sentences.ts';
import {
  mayProveYes,
  type Standing,
  type Statement,
  weakestStanding,
} from '../../../language/standing.ts';
import { weightOf } from '../../../language/weights.ts';
import { memoized } from '../../../memo.ts';
import type { Candidate } from '../../../retrieval/search-passages.ts';
import { statementsTouched } from '../../../retrieval/standing-of-quote.ts';
import { type Support, supportOf } from './support.ts';

const sentences = memoized(sentencesOf, 5_000);

export type Asked = Pick<QuestionShape, 'text' | 'units' | 'quantities'>;

/** A sentence of a passage, weighed against a question. */
export type Scored = {
  readonly candidate: Candidate;
  readonly sentence: string;
  readonly support: Support;
  /** What the sentence, or the statement in it that speaks of the question, is worth as proof. */
  readonly standing: Standing;
  /** What the status of its table row says. */
  readonly state: 'yes' | 'no' | 'partial' | null;
  /** The line that introduces the list that it belongs to. */
  readonly lead: string | null;
  /** The statement of a compound sentence that was weighed; null: all of it. */
  readonly part: string | null;
};

/** What cannot stand by itself: it introduces a list, or says "this" of something outside it. */
const LEANS =
  /:\s*$|^\W*(?:this|these|that|it|they|which) (?:includes?|is|are|means)\b|\binclud(?:e|es|ing),? but (?:are|is)? ?not limited to\b|\b(?:by|of|to|for|in|on|with|from|as|at|into|through|and|or|the|an?)\W*$/i;

/**
 * "To make sure that …": an aim without a clause that says what is done; "(including …), keeping …": the middle of
 * a sentence.
 */
const CUT = /^\W*to (?!\p{L}+ing\b)\p{L}+\b[^,]*$|^\s*\(\p{Ll}[^)]*\)\s*,/iu;

/** Most of its longer words are capitalised, as in a heading. */
function isHeading(sentence: string): boolean {
  const words = sentence.match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > 2 && capitals >= 0.7 * words.length;
}

/** A table's row states something where it gives a number; else it may only name things. */
const isStatement = (sentence: string): boolean =>
  isRow(sentence) ? quantitiesOf(sentence).length > 0 : !isHeading(sentence);

/** May this sentence prove what the company does? */
export const isProof = ({ sentence, standing }: Pick<Scored, 'sentence' | 'standing'>): boolean =>
  mayProveYes(standing) && mayBeQuoted(sentence);

/** Does it say something by itself? */
export const mayBeQuoted = (sentence: string): boolean =>
  isStatement(sentence) && !LEANS.test(sentence) && !CUT.test(sentence);

/** What stands around a sentence: the lead-in of its list, the section and the document's name. */
const contextOf = (candidate: Candidate, lead: string | null) =>
  [
    lead,
    candidate.section,
    candidate.title,
    candidate.document.replace(/\.\w+$/, '').replace(/[/_-]+/g, ' '),
  ]
    .filter(Boolean)
    .join('. ');

/** An earlier answer is reused, not quoted as a policy; an auditor's exception tells what did not work. */
const mayProve = ({ quotable, documentKind, kind }: Candidate): boolean =>
  quotable && documentKind !== 'answers' && kind !== 'exception';

type Weighed = Pick<Scored, 'support' | 'standing' | 'state' | 'part'>;

/** What customers can do says what the product supports, where that is asked. */
const isAbility = ({ of, start, end }: Statement, asked: Asked, { text }: Candidate): boolean =>
  of === 'customers' && asksForAbility(asked.text) && tellsAbility(text.slice(start, end));

/** "Does the product support" is met by what customers can do; the words of weight are what is supported. */
function withoutFrame(asked: Asked): Asked {
  const units = asked.units.filter((unit) => weightOf(unit) === 1);
  return units.length > 0 ? { ...asked, units } : asked;
}

const worthOf = (
  statements: readonly Statement[],
  able: boolean,
): Pick<Weighed, 'standing' | 'state'> => ({
  standing: able ? 'asserts' : weakestStanding(statements.map(({ standing }) => standing)),
  state: statements.find(({ state }) => state !== undefined)?.state ?? null,
});

/**
 * A compound sentence is weighed by the statement in it that speaks of the question by itself (a denial in the
 * other one turns nothing), else whole. An exception anywhere in it holds for all of it.
 */
function weigh(asked: Asked, { candidate, sentence, context }: Quotable): Weighed[] {
  const statements = statementsTouched(candidate, sentence);
  const able =
    statements.length > 0 && statements.every((each) => isAbility(each, asked, candidate));
  const whole = {
    support: supportOf(able ? withoutFrame(asked) : asked, inWords(candidate, sentence), context),
    ...worthOf(statements, able),
    part: null,
  };
  if (statements.length < 2 || able || isRow(sentence)) return [whole];
  const said = ({ start, end }: Statement) => inWords(candidate, candidate.text.slice(start, end));
  const parts = statements.map((statement) => ({
    support: {
      ...supportOf(asked, said(statement), `${context}. ${sentence}`),
      carvedOut: whole.support.carvedOut,
    },
    ...worthOf([statement], false),
    part: candidate.text.slice(statement.start, statement.end),
  }));
  const telling = parts.filter(
    ({ support }) => support.direct >= Math.max(PART_DIRECT, whole.support.direct - PART_LESS),
  );
  return telling.length > 0 ? telling : [whole];
}

/** A part of a sentence stands for the whole only where it speaks of the question by itself. */
const PART_DIRECT = 0.75;
const PART_LESS = 0.1;

const THIS =
  /\bthis ((?:policy|standard|procedure|plan|programme|program|process|guideline|handbook|manual))\b/gi;

/** "This policy" by its document's title, where that ends with the same noun ("Access Control Policy v5"). */
function inWords({ title }: Pick<Candidate, 'title'>, sentence: string): string {
  return sentence.replace(THIS, (said, noun: string) => {
    const [named] = new RegExp(`^[\\p{L} &-]*\\b${noun}\\b`, 'iu').exec(title ?? '') ?? [];
    return named === undefined ? said : `the ${named.toLowerCase()}`;
  });
}

/** What was weighed of a sentence, with what "this policy" stands for in words. */
export const saidIn = ({ candidate, sentence, part }: Scored): string =>
  inWords(candidate, part ?? sentence);

type Quotable = {
  readonly candidate: Candidate;
  readonly sentence: string;
  readonly context: string;
  readonly lead: string | null;
};

/** A cell of so many words is a sentence also without a full stop. */
const CELL_WORDS = 6;
const isSaying = (cell: string): boolean =>
  /[.!]\W*$/.test(cell) || cell.split(/\s+/).length >= CELL_WORDS;

/**
 * The sentences in the cells of a table's row, each to be quoted by itself: a word in another column says nothing
 * of them.
 */
function cellsOf(candidate: Candidate, row: string): string[] {
  return statementsTouched(candidate, row)
    .map(({ start, end }) => candidate.text.slice(start, end))
    .filter((cell) => isSaying(cell) && row.includes(cell));
}

/** The sentences of a passage as they may be quoted, each with what stands around it. */
function quotablesIn(candidate: Candidate): Quotable[] {
  return sentences(candidate.text).flatMap(({ text, lead: own }) => {
    const lead = own ?? candidate.lead;
    const around = contextOf(candidate, lead);
    const cells = candidate.kind === 'table' || isRow(text) ? cellsOf(candidate, text) : [];
    if (cells.length === 0) return [{ candidate, sentence: text, context: around, lead }];
    const context = [around, ...(candidate.header ?? []), text].join('. ');
    return cells.map((sentence) => ({ candidate, sentence, context, lead }));
  });
}

/** What was weighed: the same passages are weighed for a draft, for its rivals and for what is shown beside it. */
const known = new WeakMap<Asked, WeakMap<Candidate, readonly Scored[]>>();

function scoredIn(asked: Asked, candidate: Candidate): readonly Scored[] {
  const ofQuestion = known.get(asked) ?? new WeakMap<Candidate, readonly Scored[]>();
  known.set(asked, ofQuestion);
  const found = ofQuestion.get(candidate);
  if (found !== undefined) return found;
  const seen = new Set<string>();
  const scored = quotablesIn(candidate)
    .filter(({ sentence }) => !seen.has(sentence) && seen.add(sentence))
    .flatMap((quotable) =>
      weigh(asked, quotable).map((weighed) => ({
        candidate,
        sentence: quotable.sentence,
        lead: quotable.lead,
        ...weighed,
      })),
    );
  ofQuestion.set(candidate, scored);
  return scored;
}

/** Every quotable sentence of the passages, weighed against the question, the best first. */
export function weighSentences(asked: Asked, candidates: readonly Candidate[]): Scored[] {
  const places = new Map<string, Candidate>();
  const out: Scored[] = [];
  for (const scored of candidates.filter(mayProve).flatMap((each) => scoredIn(asked, each))) {
    const { candidate, sentence } = scored;
    const key = `${candidate.versionId} ${sentence}`;
    const first = places.get(key) ?? candidate;
    places.set(key, first);
    if (first === candidate) out.push(scored);
  }
  return out.sort(
    (a, b) => b.support.coverage - a.support.coverage || b.support.direct - a.support.direct,
  );
}
