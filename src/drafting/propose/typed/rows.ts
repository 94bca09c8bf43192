import { takesNothingBack } from '../../../language/closed/takes-back.ts';
import { COLUMN } from '../../../language/column-kinds.ts';
import { ideasOf, speaksOf, type Unit } from '../../../language/concepts.ts';
import { isRow } from '../../../language/line-breaks.ts';
import { sentencesOf } from '../../../language/sentences.ts';
import { type Cell, cellsOf } from '../../../language/table-cells.ts';
import { isTopic, weightOf } from '../../../language/weights.ts';
import { stem, wordsOf } from '../../../language/words.ts';
import type { Phrases } from '../../../lexicon/prose.ts';
import { anyOf, phrases } from '../../../lexicon/prose.ts';
import type { Candidate } from '../../../retrieval/search-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { TYPED, type Wanted } from '../../understand/wanted.ts';
import { isScopeRead, type Reader } from '../extractive/closed-reading.ts';
import { isOnlyTime, labelsOfRow } from '../row-reading.ts';
import { metByValue } from './noun-asked.ts';
import { valuesIn } from './values.ts';

/** A row of a table whose cell gives what is asked, told as a sentence. */
export type RowAnswer = {
  readonly candidate: Candidate;
  readonly row: string;
  readonly headers: readonly string[];
  readonly value: string;
  readonly text: string;
};

/** What the column of each kind of value says by its header. */
const HEADER: Readonly<Partial<Record<Wanted, Phrases>>> = COLUMN;

/** The column that names what the rows of a table are. */
const NAME = phrases(() => `^${anyOf('column.name')}`);

/** The column of a table of two that gives whatever the other one names. */
const VALUE = phrases(() => `^${anyOf('column.value')}$`);

const isSaid = (unit: Unit, text: string): boolean => speaksOf(ideasOf(text), unit);

/** "14 characters", where characters are counted. */
const isCount = (value: string, subject: string): boolean =>
  /^\d+ \p{L}+$/u.test(value) &&
  valuesIn({ wanted: 'how_many', subject, known: new Set(), desk: new Set() }, value).length > 0;

/** In a row the value has a cell of its own: words are a value where the column is of the kind. */
function fits(wanted: Wanted, subject: string, { header, value }: Cell): boolean {
  if (value === '' || /^\W*$/.test(value) || !takesNothingBack(value)) return false;
  if (wanted === 'who' || wanted === 'where') return HEADER[wanted]?.test(header) === true;
  if (wanted === 'which') return /\p{L}/u.test(value);
  if (wanted === 'how_many') return /^\d+$/.test(value) || isCount(value, subject);
  return isOnlyTime(value, { wanted, subject });
}

/**
 * Words of a header that neither the question says nor the kind of value explains: a "second region" is not the region.
 */
function unasked(header: string, wanted: Wanted, units: readonly Unit[]): number {
  const kind = HEADER[wanted];
  const rest = kind ? kind.without(header) : header;
  return wordsOf(rest).filter((word) => !units.some((unit) => isSaid(unit, word))).length;
}

function answerIn(
  { wanted, subject }: Understanding,
  cells: readonly Cell[],
  around: string,
): Cell | null {
  const met = metByValue(wanted, subject.text);
  const units = subject.units.filter(
    (unit) =>
      weightOf(unit) === 1 && (wanted === 'which' || met === null || unit.root !== stem(met)),
  );
  const found = cells.flatMap((cell) => {
    const others = cells.filter((each) => each !== cell);
    const named = subject.units.filter((unit) => isSaid(unit, cell.header));
    const isName = wanted === 'which' && NAME.test(cell.header);
    const isAsked =
      HEADER[wanted]?.test(cell.header) === true ||
      named.length > 0 ||
      isName ||
      (cells.length === 2 && cell === cells[1] && VALUE.test(cell.header));
    if (!isAsked || !fits(wanted, subject.text, cell)) return [];
    const rest = units.filter((unit) => !named.includes(unit));
    const hasKey = others.some(({ value }) =>
      rest.some((unit) => isTopic(unit) && isSaid(unit, value)),
    );
    const isWhole = rest.every(
      (unit) =>
        others.some(({ header, value }) => isSaid(unit, value) || isSaid(unit, header)) ||
        isSaid(unit, cell.value) ||
        isSaid(unit, around),
    );
    const more = unasked(cell.header, wanted, subject.units);
    return hasKey && isWhole ? [{ cell, named: named.length, more }] : [];
  });
  const least = Math.min(...found.map(({ more }) => more));
  const nearest = found.filter(({ more }) => more === least);
  const most = Math.max(0, ...nearest.map(({ named }) => named));
  const best = nearest.filter(({ named }) => named === most);
  return best.length === 1 ? (best[0]?.cell ?? null) : null;
}

const asNoun = (header: string): string =>
  /^\p{Lu}\p{Ll}/u.test(header) ? header[0]?.toLowerCase() + header.slice(1) : header;

/** "Kept for", "owned by": a header that goes on into its value. */
const GOES_ON = /\b(?:for|by|until|in|at|every|within|since|from|to|on)$/i;

function told(key: string, { header, value }: Cell): string {
  const end = value.replace(/\.$/, '');
  if (VALUE.test(header)) return `${key}: ${end}.`;
  return GOES_ON.test(header)
    ? `${key}: ${asNoun(header)} ${end}.`
    : `For ${asNoun(key)}, the ${asNoun(header)} is ${end}.`;
}

/** "Minimum length": a least number answers how many, and is told as the least. */
const LEAST: Readonly<Partial<Record<Wanted, string>>> = { how_many: 'minimum' };

/** The answer of one row, read as a whole with its section and title; null where it gives none. */
function answerOfRow(
  understanding: Understanding,
  { candidate, row }: Pick<RowAnswer, 'candidate' | 'row'>,
  reader: Reader,
): RowAnswer | null {
  const cells = cellsOf(candidate, row) ?? [];
  const around = [candidate.section, candidate.title].filter(Boolean).join('. ');
  const cell = answerIn(understanding, cells, around);
  if (cell === null) return null;
  const asked = { ...reader, question: `${reader.question} ${LEAST[understanding.wanted] ?? ''}` };
  const labels = labelsOfRow({ candidate, row, cells }, { reader: asked, answer: cell }) ?? [];
  const headers = cells.map(({ header }) => header);
  const said = [reader.question, row, ...headers].join(' ');
  if (labels.length === 0 || !isScopeRead(candidate, { ...reader, said })) return null;
  const text = told(labels.map(({ value }) => value).join(', '), cell);
  return { candidate, row, headers, value: cell.value, text };
}

/** Every row of the passages' tables that gives the wanted value about what is asked, read as a whole. */
export const findRows = (
  understanding: Understanding,
  candidates: readonly Candidate[],
  reader: Reader,
): RowAnswer[] =>
  !TYPED.has(understanding.wanted)
    ? []
    : candidates
        .filter(({ quotable, kind }) => quotable && kind !== 'exception')
        .flatMap((candidate) =>
          sentencesOf(candidate.text).flatMap(
            ({ text: row }) =>
              (isRow(row) ? answerOfRow(understanding, { candidate, row }, reader) : null) ?? [],
          ),
        );
