import { isoDateOf } from './dates.ts';
import type { Block, Classification, DocumentMetadata, ReadText } from './document.ts';

/** Blocks at the start in which a document speaks about itself. */
const HEAD_BLOCKS = 40;
/** Letters of a value at most; what is longer is a sentence and no value. */
const VALUE_LENGTH = 120;

type Field = Exclude<keyof DocumentMetadata, 'title'>;

/** How documents name what they say of themselves. The first label that has a value wins. */
const LABELS: Readonly<Record<Field, readonly string[]>> = {
  version: ['(?:document |policy )?version(?: (?:no\\.?|number))?', 'revision', 'rev\\.?'],
  effectiveDate: [
    'effective(?: date| from| as of| since)?|in force since|date effective',
    '(?:date )?(?:last )?(?:updated|reviewed|revised|modified|approved)(?: on)?|(?:approval|review|revision|version|last review|last revision) date|date of (?:issue|approval|last review)|issued(?: on)?|last_(?:updated|reviewed)',
  ],
  nextReview: ['next (?:scheduled )?review(?: date| due)?|review (?:due|by)(?: date)?|next_review'],
  owner: [
    '(?:document |policy |process |control )?owner(?: of (?:the )?(?:document|policy))?',
    'owned by|(?:document |policy )?(?:custodian|maintainer|responsible)|author',
  ],
  classification: [
    '(?:document |information |data )?classification(?: level)?|confidentiality|sensitivity|information class|audience|distribution',
  ],
  product: [
    '(?:applies to )?(?:product|system|service)s?(?: (?:in scope|scope|name))?|scope of (?:the )?(?:product|system|service)',
  ],
};

/** `Label: value` as pairs, from everything that a document says apart from its running text, best source first. */
type Pair = readonly [label: string, value: string];

/**
 * What a document says about itself: in its front matter, in a table or lines at its start, in its headers and footers, and last in the
 * properties of its file. Where it does not say, null: nothing is guessed from names.
 */
export function metadataOf(read: ReadText): DocumentMetadata {
  const isFile = read.mediaType === 'application/pdf';
  const properties = Object.entries(read.properties);
  const head = read.blocks.slice(0, HEAD_BLOCKS);
  const pairs: Pair[] = [
    ...(isFile ? [] : properties),
    ...head.flatMap((block, index) => pairsOf(block, head[index - 1])),
    ...read.margins.flatMap(lineIn),
  ];
  const value = (field: Field, accepts: (text: string) => boolean = () => true): string | null =>
    labelled(pairs, LABELS[field], accepts);
  const date = (field: Field) => isoDateOf(value(field, (text) => isoDateOf(text) !== null) ?? '');
  return {
    title: read.title,
    version: value('version', isVersion)?.replace(/^v(?=\d)/i, '') ?? null,
    effectiveDate: date('effectiveDate'),
    nextReview: date('nextReview'),
    owner: value('owner', isName),
    classification: classificationOf(value('classification'), read),
    product: value('product', isName),
  };
}

function labelled(
  pairs: readonly Pair[],
  labels: readonly string[],
  accepts: (text: string) => boolean,
): string | null {
  for (const label of labels) {
    const pattern = new RegExp(`^(?:${label})$`, 'i');
    const found = pairs.find(([name, text]) => pattern.test(name) && accepts(text));
    if (found !== undefined) return found[1];
  }
  return null;
}

const isLabel = (text: string): boolean =>
  Object.values(LABELS).some((labels) =>
    labels.some((label) => new RegExp(`^(?:${label}):?$`, 'i').test(text.trim())),
  );

/**
 * Pairs of a row (`Owner | Ada`, or cells under headers) or of a line (`Owner: Ada`). Rows under headers after the first are a history of
 * versions, which speaks of the past.
 */
function pairsOf({ cells, header, text }: Block, before: Block | undefined): Pair[] {
  if (cells === null) return text.split('\n').flatMap(lineIn);
  if (!isLabel(cells[0] ?? '') && header?.length === cells.length)
    return before?.header == null
      ? cells.flatMap((cell, index) => pair(header[index] ?? '', cell))
      : [];
  const out: Pair[] = [];
  for (let at = 0; at + 1 < cells.length; at += 2)
    out.push(...pair(cells[at] ?? '', cells[at + 1] ?? ''));
  return [...out, ...cells.flatMap(lineIn)];
}

/** `Label: value`, or more of them in one line with bars, dots or wide gaps between. */
function lineIn(line: string): Pair[] {
  return line.split(/\s*[|·•]\s*|\s{3,}|;\s+/).flatMap((part) => {
    const match = /^\W{0,4}([\p{L}_][\p{L}. _]{2,40}?)\s*(?::|\s(?=v?\d))\s*(\S.*)$/u.exec(part);
    return match === null ? [] : pair(match[1] ?? '', match[2] ?? '');
  });
}

function pair(label: string, value: string): Pair[] {
  const text = value
    .replace(/^[*_"'\s]+|[*_"'\s]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const name = label.replace(/[*_:\s]+$|^[*_\s]+/g, '').trim();
  return text === '' || text.length > VALUE_LENGTH || name === '' ? [] : [[name, text]];
}

const isVersion = (text: string): boolean =>
  /^v?\d{1,4}(?:[.-][\dA-Za-z]{1,6}){0,3}[a-z]?$/i.test(text);

/** A name or a role is short and no sentence; a blank that a template leaves is none. */
const isName = (text: string): boolean =>
  text.length < 80 &&
  /\p{L}{2}/u.test(text) &&
  !/[.!?]\s|[{}[\]<>]|_{3}|\b(?:tbd|tbc|n\/a)\b/i.test(text);

const LEVELS: readonly (readonly [RegExp, Classification])[] = [
  [/^public\b(?! sector)/i, 'public'],
  [/\b(?:nda|non-disclosure|confidentiality agreement)\b/i, 'nda'],
  [/^(?:strictly |company |highly )?confidential\b|^restricted\b|^secret\b/i, 'confidential'],
  [/^internal\b|^(?:for )?internal use\b|^company internal\b|^private\b/i, 'internal'],
];

const levelOf = (text: string): Classification | null =>
  LEVELS.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? null;

/** A list of levels (`Public, Internal, Confidential`) tells what levels there are, not which one the document has. */
const isList = (text: string): boolean =>
  (text.match(/\b(?:public|internal|confidential|restricted|secret)\b/gi) ?? []).length > 1;

/** A labelled level; else a header or footer that is nothing but a level. */
function classificationOf(said: string | null, { margins }: ReadText): Classification | null {
  if (said !== null) return isList(said) ? null : levelOf(said);
  const marked = margins
    .flatMap((text) => text.split(/\s*[|·•–—]\s*|\s-\s|\s{3,}/))
    .filter((text) => text.length < 50 && !isList(text))
    .flatMap((text) => levelOf(text) ?? []);
  return marked[0] ?? null;
}
