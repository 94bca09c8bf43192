import { ideasOf, speaksOf, type Unit } from '../../../language/concepts.ts';
import { isRow, sentencesOf } from '../../../language/sentences.ts';
import { isTopic, weightOf } from '../../../language/weights.ts';
import { stem, wordsOf } from '../../../language/words.ts';
import type { Candidate } from '../../../retrieval/search-passages.ts';
import { type Cell, cellsOf } from '../../table-cells.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { TYPED, type Wanted } from '../../understand/wanted.ts';
import { metByValue, valuesIn } from './values.ts';

/** A row of a table whose cell gives what is asked, told as a sentence. */
export type RowAnswer = {
  readonly candidate: Candidate;
  readonly row: string;
  readonly headers: readonly string[];
  readonly value: string;
  readonly text: string;
};

/** Headers of columns that hold a value of the kind. */
const HEADER: Readonly<Partial<Record<Wanted, RegExp>>> = {
  how_long:
    /\b(?:retention|period|time|duration|objective|rto|rpo|deadline|sla|within|validity)\b/i,
  how_often: /\b(?:frequency|interval|cadence|how often|cycle|schedule)\b/i,
  when: /\b(?:date|when|last|next|until|expir\w*|valid\w*|due)\b/i,
  since_when: /\b(?:since|from|issued|start\w*)\b/i,
  who: /\b(?:owner|responsible|role|who|contact|team|approver|reviewer|accountable)\b/i,
  where: /\b(?:where|country|countries|location|region|city|town|place|site|jurisdiction)\b/i,
};

/** The column that names what the rows of a table are. */
const NAME =
  /^(?:name|company|vendor|provider|supplier|entity|tool|system|organi[sz]ation|product|service)\b/i;

const isSaid = (unit: Unit, text: string): boolean => speaksOf(ideasOf(text), unit);

/** In a row the value has a cell of its own: words are a value where the column is of the kind. */
function fits(wanted: Wanted, subject: string, { header, value }: Cell): boolean {
  if (value === '' || /^\W*$/.test(value)) return false;
  if (wanted === 'who' || wanted === 'where') return HEADER[wanted]?.test(header) === true;
  if (wanted === 'which') return /\p{L}/u.test(value);
  if (wanted === 'how_many') return /^\d+$/.test(value);
  return valuesIn(wanted, subject, value).length > 0;
}

/** Words of a header that neither the question says nor the kind of value explains: a "second region" is not the region. */
function unasked(header: string, wanted: Wanted, units: readonly Unit[]): number {
  const kind = HEADER[wanted];
  const rest = kind ? header.replace(new RegExp(kind.source, 'gi'), ' ') : header;
  return wordsOf(rest).filter((word) => !units.some((unit) => isSaid(unit, word))).length;
}

function answerIn(
  { wanted, subject }: Understanding,
  cells: readonly Cell[],
  around: string,
): { cell: Cell; key: Cell } | null {
  const met = metByValue(wanted, subject.text);
  const units = subject.units.filter(
    (unit) =>
      weightOf(unit) === 1 && (wanted === 'which' || met === null || unit.root !== stem(met)),
  );
  const found = cells.flatMap((cell) => {
    const others = cells.filter((each) => each !== cell);
    const named = subject.units.filter((unit) => isSaid(unit, cell.header));
    const isName = wanted === 'which' && NAME.test(cell.header);
    const isAsked = HEADER[wanted]?.test(cell.header) === true || named.length > 0 || isName;
    if (!isAsked || !fits(wanted, subject.text, cell)) return [];
    const rest = units.filter((unit) => !named.includes(unit));
    const key = others.find(({ value }) =>
      rest.some((unit) => isTopic(unit) && isSaid(unit, value)),
    );
    const isWhole = rest.every(
      (unit) => others.some(({ value }) => isSaid(unit, value)) || isSaid(unit, around),
    );
    const more = unasked(cell.header, wanted, subject.units);
    return key !== undefined && isWhole ? [{ cell, key, named: named.length, more }] : [];
  });
  const least = Math.min(...found.map(({ more }) => more));
  const nearest = found.filter(({ more }) => more === least);
  const most = Math.max(0, ...nearest.map(({ named }) => named));
  const best = nearest.filter(({ named }) => named === most);
  return best.length === 1 && best[0] !== undefined ? best[0] : null;
}

const asNoun = (header: string): string =>
  /^\p{Lu}\p{Ll}/u.test(header) ? header[0]?.toLowerCase() + header.slice(1) : header;

/** "Kept for", "owned by": a header that goes on into its value. */
const GOES_ON = /\b(?:for|by|until|in|at|every|within|since|from|to|on)$/i;

function told(key: string, { header, value }: Cell): string {
  const end = value.replace(/\.$/, '');
  return GOES_ON.test(header)
    ? `${key}: ${asNoun(header)} ${end}.`
    : `For ${key}, the ${asNoun(header)} is ${end}.`;
}

/** Every row of the passages' tables that gives the wanted value about what is asked. */
export function findRows(
  understanding: Understanding,
  candidates: readonly Candidate[],
): RowAnswer[] {
  if (!TYPED.has(understanding.wanted)) return [];
  return candidates
    .filter(({ quotable, kind }) => quotable && kind !== 'exception')
    .flatMap((candidate) =>
      sentencesOf(candidate.text)
        .filter(({ text }) => isRow(text))
        .flatMap(({ text: row }) => {
          const cells = cellsOf(candidate, row);
          const around = [candidate.section, candidate.title].filter(Boolean).join('. ');
          const found = cells === null ? null : answerIn(understanding, cells, around);
          if (found === null || cells === null) return [];
          const { cell, key } = found;
          const text = told(key.value, cell);
          return [
            { candidate, row, headers: cells.map(({ header }) => header), value: cell.value, text },
          ];
        }),
    );
}
