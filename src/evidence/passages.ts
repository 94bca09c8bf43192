import { criteriaOf } from '../criteria/criteria-of.ts';
import type { Standing, Statement } from '../language/standing.ts';
import { type Block, type ReadText, separatorBefore } from './document.ts';
import { isPlaceholder } from './placeholder.ts';
import { type DocumentContext, documentContext, NO_NAMES } from './standing/document-context.ts';
import { type Led, withLeads } from './standing/leads.ts';
import { overallStanding } from './standing/overall-standing.ts';
import { statementsOf } from './standing/statements.ts';
import { sentencesWithGaps } from './text-sentences.ts';

export type Passage = {
  readonly kind: 'prose' | 'table' | 'control' | 'exception' | 'record';
  /** 1-based; null in formats without pages. */
  readonly page: number | null;
  readonly section: string | null;
  /** Words of the page in one stretch: what may be quoted. */
  readonly text: string;
  /** Composed for finding: title, headings, table header, the text. */
  readonly searchText: string;
  readonly controlId: string | null;
  readonly criteria: readonly string[];
  readonly quotable: boolean;
  /** What most of its words are worth as proof, and each of its statements by itself. */
  readonly standing: Standing;
  readonly statements: readonly Statement[];
  /** A table's header cells; null for all else and where there are none. */
  readonly header: readonly string[] | null;
  /** The line that introduces the list that it begins with. */
  readonly lead: string | null;
};

/** Characters of a passage: one sentence says too little, a page too much. */
const LEAST = 300;
const MOST = 900;

/** A piece that is never cut: a sentence, a list item, a table row. */
type Piece = {
  readonly text: string;
  /** What stands between it and the piece before. */
  readonly separator: string;
  readonly block: Block;
  readonly quotable: boolean;
  readonly lead: string | null;
};

/**
 * The document's blocks as passages that stand on one page, under one heading, without a gap. Headings enter
 * `section` and the search text only.
 */
export function passagesOf(
  document: ReadText,
  name: string,
  context: DocumentContext = documentContext(document, { kind: 'policy', name, names: NO_NAMES }),
): Passage[] {
  const title = document.title ?? baseName(name);
  return runsOf(withLeads(document.blocks)).flatMap((run) =>
    packed(piecesOf(run), isRecords(document)).map((pieces) => passageOf(pieces, title, context)),
  );
}

const isRecords = ({ mediaType }: ReadText): boolean => /csv|spreadsheet/.test(mediaType);

const baseName = (name: string): string =>
  (name.split('/').at(-1) ?? name).replace(/\.[a-z0-9]{2,5}$/i, '').replace(/[-_]+/g, ' ');

/**
 * Blocks that one passage may hold together. A heading with nothing under it is a run by itself: its words are not
 * lost.
 */
function runsOf(blocks: readonly Led[]): Broken[][] {
  const runs: Led[][] = [];
  let open: Led[] | null = null;
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') {
      open = null;
      const next = blocks[index + 1];
      if (next === undefined || !isUnder(next, block)) runs.push([{ ...block, quotable: false }]);
      return;
    }
    const last: Led | undefined = open?.at(-1);
    if (open !== null && last !== undefined && mayJoin(last, block)) open.push(block);
    else {
      open = [block];
      runs.push(open);
    }
  });
  return runs.map((run) => markBroken(run, blocks));
}

/** Does the next block name this heading in its path? Then its words are found there. */
const isUnder = (next: Block, heading: Block): boolean =>
  next.path.includes(heading.text) || next.path.includes(heading.text.replace(/\s+/g, ' '));

const isTable = (block: Block): boolean => block.kind === 'row';

function mayJoin(before: Block, next: Block): boolean {
  if (next.afterGap || before.page !== next.page || before.quotable !== next.quotable) return false;
  return isTable(before) === isTable(next) && before.path.join('\n') === next.path.join('\n');
}

const ENDS_OPEN = /[\p{L}\p{N},;–-]$/u;

/**
 * A sentence that a page's end breaks is no whole sentence on either page: half of it may say the contrary. Both halves
 * stay findable and are not quoted.
 */
function markBroken(run: readonly Led[], blocks: readonly Led[]): Broken[] {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined || first.page === null) return [...run];
  const before = neighbour(blocks, first, -1);
  const after = neighbour(blocks, last, 1);
  return run.map((block) => {
    const startsBroken = block === first && before !== null && goesOn(before, block);
    const endsBroken = block === last && after !== null && goesOn(block, after);
    return startsBroken || endsBroken
      ? { ...block, broken: { starts: startsBroken, ends: endsBroken } }
      : block;
  });
}

type Broken = Led & { readonly broken?: { readonly starts: boolean; readonly ends: boolean } };

function neighbour(blocks: readonly Block[], block: Block, step: 1 | -1): Block | null {
  const next = blocks[blocks.indexOf(block) + step];
  return next !== undefined && next.page !== block.page ? next : null;
}

const goesOn = (before: Block, after: Block): boolean =>
  before.kind !== 'row' &&
  after.kind === 'paragraph' &&
  ENDS_OPEN.test(before.text) &&
  !/^\s*[\p{Lu}\d•"“(]/u.test(after.text.replace(/^\p{Lu}{2,}\b/u, 'x'));

function piecesOf(run: readonly Broken[]): Piece[] {
  return run.flatMap((block, index) => {
    const before = run[index - 1];
    const separator = before === undefined ? '' : separatorBefore(before, block);
    const sentences =
      block.kind === 'paragraph'
        ? sentencesWithGaps(block.text)
        : [{ text: block.text, separator: '' }];
    return sentences.flatMap((sentence, at) => {
      const isBroken =
        (block.broken?.starts === true && at === 0) ||
        (block.broken?.ends === true && at === sentences.length - 1);
      const quotable =
        block.quotable && !isBroken && !isPlaceholder(sentence.text) && !LINK.test(sentence.text);
      const first = at === 0 ? separator : sentence.separator;
      return cutLong(sentence.text).map((part, n) => ({
        text: part.text,
        separator: n === 0 ? first : part.separator,
        block,
        quotable,
        lead: block.lead,
      }));
    });
  });
}

/** A sentence without end (a pasted log, a list without marks) is cut between words, far beyond a passage's size. */
function cutLong(text: string): { text: string; separator: string }[] {
  if (text.length <= MOST * 2) return [{ text, separator: '' }];
  const out: { text: string; separator: string }[] = [];
  let [rest, separator] = [text, ''];
  while (rest.length > MOST * 2) {
    const window = rest.slice(0, MOST);
    const space = /\s+(?=\S*$)/.exec(window);
    const at = space === null || space.index === 0 ? MOST : space.index;
    const gap = space === null || space.index === 0 ? '' : space[0];
    out.push({ text: rest.slice(0, at), separator });
    rest = rest.slice(at + gap.length);
    separator = gap;
  }
  out.push({ text: rest, separator });
  return out;
}

/** A link inside a link: what a reader sees of it depends on who shows it. */
const LINK = /\]\([^()\s]*\)/;

const lengthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, piece) => sum + piece.separator.length + piece.text.length, 0);

/** Pieces in groups of a passage's size. What may not be quoted stands apart; a record is one passage. */
function packed(pieces: readonly Piece[], records: boolean): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const open = groups.at(-1);
    if (open !== undefined && !records && fits(open, piece)) open.push(piece);
    else groups.push([piece]);
  }
  return records ? groups : withoutRemnant(groups);
}

function fits(open: readonly Piece[], piece: Piece): boolean {
  if (open[0]?.quotable !== piece.quotable) return false;
  const length = lengthOf(open);
  if (piece.block.kind === 'row') return length < LEAST && length + piece.text.length <= MOST;
  // A line that introduces a list stays with its first item.
  const introduces = /:\s*$/.test(open.at(-1)?.text ?? '') && piece.text.length < MOST / 2;
  return introduces || length + piece.separator.length + piece.text.length <= MOST;
}

/** A last group too short to stand alone takes the end of the one before, or joins it. */
function withoutRemnant(groups: readonly Piece[][]): Piece[][] {
  const out = groups.map((group) => [...group]);
  const [last, before] = [out.at(-1), out.at(-2)];
  if (last === undefined || before === undefined || last[0]?.block.kind === 'row') return out;
  while (lengthOf(last) < LEAST && before.length > 1 && before[0]?.quotable === last[0]?.quotable) {
    const moved = before.at(-1);
    if (moved === undefined || lengthOf(before) - moved.text.length < LEAST) break;
    before.pop();
    last.unshift(moved);
  }
  return out;
}

function passageOf(pieces: readonly Piece[], title: string, context: DocumentContext): Passage {
  const [first] = pieces as readonly [Piece, ...Piece[]];
  const { block } = first;
  const text = pieces
    .map((piece, index) => (index === 0 ? '' : piece.separator) + piece.text)
    .join('');
  const path = block.kind === 'heading' ? [...block.path, block.text] : block.path;
  const searchText = searchTextOf({ title, path, pieces });
  const statements = statementsIn(pieces, context);
  return {
    kind:
      block.kind === 'row'
        ? pieces.length === 1 && isRecord(block)
          ? 'record'
          : 'table'
        : 'prose',
    page: block.page,
    section: sectionOf(path, title),
    text,
    searchText,
    controlId: null,
    criteria: criteriaOf([...path, text].join('\n')),
    quotable: first.quotable,
    standing: overallStanding(statements),
    statements,
    header: block.header,
    lead: first.lead,
  };
}

/** The statements of all pieces, with their places in the passage's text. */
function statementsIn(pieces: readonly Piece[], context: DocumentContext): Statement[] {
  let from = 0;
  return pieces.flatMap(({ text, separator, block, lead }, index) => {
    from += index === 0 ? 0 : separator.length;
    const start = from;
    from += text.length;
    return statementsOf(text, block, { lead, context }).map((each) => ({
      ...each,
      start: start + each.start,
      end: start + each.end,
    }));
  });
}

const isRecord = (block: Block): boolean => block.text.includes('\n\n');

/** The innermost heading; with its parent where it says little by itself. */
function sectionOf(path: readonly string[], title: string): string | null {
  const inner = path.at(-1);
  if (inner === undefined) return null;
  const parent = path.at(-2);
  const joined =
    inner.length < 12 && parent !== undefined && parent !== title ? `${parent} › ${inner}` : inner;
  return joined.replace(/\s+/g, ' ').slice(0, 200);
}

function searchTextOf(from: {
  title: string;
  path: readonly string[];
  pieces: readonly Piece[];
}): string {
  const headings = from.path.filter((heading) => heading !== from.title);
  const body = from.pieces.map((piece) => {
    const { cells, header, kind } = piece.block;
    if (kind !== 'row' || cells === null || header === null) return piece.text;
    return cells
      .map((cell, index) =>
        [header[index], cell].filter((each) => each !== undefined && each !== '').join(': '),
      )
      .join('; ');
  });
  const [first] = from.pieces;
  // A list that goes on from another passage is found by what introduces it, too.
  const lead = first?.block.kind === 'item' ? first.lead : null;
  return [from.title, headings.join(' › '), lead, ...body]
    .filter((line) => line !== '' && line !== null)
    .join('\n');
}
