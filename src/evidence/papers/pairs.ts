import { isLongQuote } from '../../language/proofs.ts';
import type { Span } from '../../language/sentences.ts';
import { cellsOf } from '../../language/table-cells.ts';
import { mayGoOn } from '../../language/wrapped-lines.ts';
import { anyOf, phrases } from '../../lexicon/prose.ts';
import type { Paper, PaperPassage, PaperProof } from './paper.ts';

/** A label with its value, in whatever layout: a line, two columns, a table's row, or one above the other. */
export type Pair = {
  readonly label: string;
  /** The value's lines joined. */
  readonly value: string;
  /** Its first line by itself: the other ones may be an address or a remark. */
  readonly first: string;
  readonly section: string;
  /** The label stands above the value, or only before its beginning: what is below may go on. */
  readonly isLoose: boolean;
  readonly proof: PaperProof;
};

const BULLET = /^[\s>]*(?:[-*•‣▪◦+]\s+|\(?\d{1,3}[.)]\s+|\(?[a-z][.)]\s+)?/;
const LABEL = "[\\p{L}][\\p{L}\\d /&.'’()-]{0,48}?";
const WITH_COLON = new RegExp(`^(${LABEL})\\.?\\s*:\\s+(\\S.*)$`, 'u');
const IN_COLUMNS = new RegExp(
  `^(${LABEL})(?:(?<![.!?])\\s{2,}|\\s*\\t\\s*|\\s*\\.{3,}\\s*|\\s+\\.{2,}\\s+)(\\S.*)$`,
  'u',
);
const ALONE = new RegExp(`^(${LABEL}):?$`, 'u');
/** Two pairs side by side: "Issued: 2 May    Valid until: 1 May". */
const BESIDE = new RegExp(`\\s{3,}(?=${LABEL}:\\s)`, 'u');
/** A line that ends so goes on in the next one. */
const JOINT = phrases(() => `(?:,|${anyOf('stated.joint')})$`);
/** Words of a label at most; more are a sentence. */
const LABEL_WORDS = 7;

const isLabel = (label: string): boolean => label.trim().split(/\s+/).length <= LABEL_WORDS;

type Line = Span & { readonly text: string };

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const from = start;
    start += line.length + 1;
    return { text: line, start: from, end: from + line.length };
  });
}

/** The parts of a line that stand side by side. */
function partsOf({ text, start }: Line): Line[] {
  let from = start;
  return text.split(BESIDE).map((part) => {
    const at = text.indexOf(part, from - start) + start;
    from = at + part.length;
    return { text: part, start: at, end: from };
  });
}

type Open = {
  readonly label: string;
  readonly lines: string[];
  readonly isColumn: boolean;
  readonly isLoose: boolean;
  start: number;
  end: number;
};

/** Does the line go on with a value: under it in its column, or wrapped within a sentence? */
const goesOn = (open: Open, line: string): boolean =>
  open.isColumn
    ? !/\S\s{2,}\S/.test(line)
    : /^[\p{Ll}(]/u.test(line) || JOINT.test(open.lines.at(-1) ?? '');

function opened(part: Line): Open | null {
  const bare = part.text.replace(BULLET, '');
  const at = { start: part.end - bare.length, end: part.end };
  const [, label = '', value = ''] = WITH_COLON.exec(bare) ?? IN_COLUMNS.exec(bare) ?? [];
  if (value === '' || !isLabel(label)) return null;
  const isColumn = !WITH_COLON.test(bare);
  // More than two columns are a table, and no label with its value.
  return isColumn && /\S\s{3,}\S/.test(value)
    ? null
    : { label: label.trim(), lines: [value.trim()], isColumn, isLoose: false, ...at };
}

/** A label by itself, and the line or paragraph below it; none where the line may be only half of what is said. */
function alone(lines: readonly Line[], at: number): Open | null {
  const line = lines[at];
  const label = ALONE.exec(line?.text.replace(BULLET, '') ?? '')?.[1];
  if (line === undefined || label === undefined || !isLabel(label)) return null;
  const isApart = lines[at + 1]?.text.trim() === '';
  const behind = lines.slice(at + (isApart ? 2 : 1));
  const end = behind.findIndex(({ text }) => text.trim() === '');
  const below = end < 0 ? behind : behind.slice(0, end);
  const told = isApart ? below : below.slice(0, 1);
  const last = told.at(-1);
  if (last === undefined || told.length > MOST_LINES) return null;
  if (!isApart && mayGoOn(last.text.trim(), below[1]?.text)) return null;
  return {
    label,
    lines: told.map(({ text }) => text.trim()),
    isColumn: false,
    isLoose: true,
    start: line.start,
    end: last.end,
  };
}

/** Lines of a value below its label at most: more are a text. */
const MOST_LINES = 4;

function inText(text: string): Open[] {
  const lines = linesOf(text);
  const found: Open[] = [];
  let open: Open | null = null;
  lines.forEach((line, at) => {
    const parts = partsOf(line).map(opened);
    const told = parts.filter((part) => part !== null);
    if (told.length > 0) {
      found.push(...told);
      open = told.at(-1) ?? null;
    } else if (line.text.trim() === '') open = null;
    else if (open !== null && !/^\s*[-*•‣▪◦+]\s/.test(line.text) && goesOn(open, line.text)) {
      open.lines.push(line.text.trim());
      open.end = line.end;
    } else {
      open = null;
      const labelled = alone(lines, at);
      if (labelled !== null) found.push(labelled);
    }
  });
  return found;
}

/** The rows of a table that give a label and its value, or a label and values under headers. */
function inTable(
  passage: PaperPassage,
): (Span & Pick<Pair, 'label' | 'value' | 'first' | 'isLoose'>)[] {
  return linesOf(passage.text).flatMap(({ text, start, end }) => {
    const cells = text.split(/\s+\|\s+/).map((cell) => cell.trim());
    const [label = '', ...values] = cells;
    if (values.length === 0 || !isLabel(label)) return [];
    const isHeader =
      cellsOf(passage, text)?.every(({ header, value }) => header === value) === true;
    const filled = values.filter((each) => /[\p{L}\d]/u.test(each));
    if (isHeader || filled.length === 0) return [];
    return [
      {
        label: label.replace(/:$/, ''),
        value: filled.join(', '),
        first: filled[0] ?? '',
        isLoose: false,
        start,
        end,
      },
    ];
  });
}

/** The words of a pair; a short one with what stands before it, else behind it. */
function proofOf(passage: PaperPassage, { start, end }: Span, stands: Paper['stands']): PaperProof {
  const { text } = passage;
  const own = { passage, quote: text.slice(start, end) };
  if (isLongQuote(own.quote)) return own;
  const before = text.slice(0, start).trimEnd();
  const from = before.lastIndexOf('\n') + 1;
  const wider = { passage, quote: text.slice(before === '' ? start : from, end) };
  if (isLongQuote(wider.quote) && stands(wider)) return wider;
  const next = text.indexOf('\n', end + 1);
  return { passage, quote: text.slice(before === '' ? start : from, next < 0 ? undefined : next) };
}

/** All labels of a paper with their values, in its order. */
export const pairsIn = ({ passages, stands }: Paper): Pair[] =>
  passages
    .filter(({ quotable }) => quotable)
    .flatMap((passage) => {
      const section = (passage.section ?? '').split(' › ').at(-1)?.trim() ?? '';
      const isTable = passage.kind === 'table' || passage.kind === 'record';
      const told = isTable
        ? inTable(passage)
        : inText(passage.text).map(({ label, lines, isLoose, start, end }) => ({
            label,
            value: lines.join(' '),
            first: lines[0] ?? '',
            isLoose,
            start,
            end,
          }));
      return told.map(({ start, end, ...pair }) => ({
        ...pair,
        section,
        proof: proofOf(passage, { start, end }, stands),
      }));
    });
