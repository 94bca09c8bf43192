import { isoDateOf, lastDayOfMonth } from '../language/dates.ts';
import type { Block, Classification, DocumentMetadata, ReadText } from './document.ts';
import { effectiveDateOf } from './freshness.ts';
import { cadenceMonths, nextReviewAfter } from './review-cadence.ts';

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
    '(?:document |publication |release )?date(?: of (?:publication|this (?:document|version)))?|(?:published|released|adopted)(?: on)?|last (?:change|edit(?:ed)?|modification)(?: on| date)?|dated|valid from|in effect (?:from|since)|in force from',
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

/**
 * What a document says of itself, with where it says so. `properties`: beside its text, in a front matter or the
 * file's properties.
 */
export type StatedFact = {
  readonly value: string;
  readonly source: 'text' | 'margin' | 'properties';
  /** 1-based; null in formats without pages, and outside the text. */
  readonly page: number | null;
  readonly words: string;
};
export type StatedFacts = { readonly [F in keyof DocumentMetadata]?: StatedFact };

/** `Label: value`, and where it stands. */
type Pair = Omit<StatedFact, 'words'> & { readonly label: string };
type LabelledValue = readonly [label: string, value: string];
type Place = Pick<StatedFact, 'source' | 'page'>;
const PROPERTIES: Place = { source: 'properties', page: null };
const MARGIN: Place = { source: 'margin', page: null };

/**
 * What a document says about itself: in its front matter, in a table or lines at its start, in its headers and
 * footers, and last in the properties of its file. Where it does not say, nothing: nothing is guessed from names.
 */
export function statedIn(read: ReadText): StatedFacts {
  const isFile = read.mediaType === 'application/pdf';
  const properties = Object.entries(read.properties).map(([label, value]) => ({
    label,
    value,
    ...PROPERTIES,
  }));
  const isTable = /csv|spreadsheet/.test(read.mediaType);
  const head = read.blocks
    .slice(0, HEAD_BLOCKS)
    .filter(({ header }) => !isTable || header === null);
  const pairs: Pair[] = [
    ...(isFile ? [] : properties),
    ...head.flatMap((block, index) =>
      pairsOf(block, head[index - 1]).map(placed({ source: 'text', page: block.page })),
    ),
    ...read.margins.flatMap(lineIn).map(placed(MARGIN)),
  ];
  const find = (field: Field, accepts?: (text: string) => boolean) =>
    labelled(pairs, LABELS[field], accepts);
  return Object.fromEntries(
    Object.entries({
      title: titleIn(read),
      version: valued(find('version', isVersion), (text) => text.replace(/^v(?=\d)/i, '')),
      effectiveDate: dateOf(find),
      nextReview: valued(find('nextReview', isDue), dueOf) ?? reviewDue(pairs, read),
      owner: find('owner', isName) ?? ownerBehind(head),
      classification: classificationIn(find('classification'), read),
      product: find('product', isName),
    }).filter(([, fact]) => fact !== null),
  );
}

/** The same without where it stands; null where the document does not say. */
export function metadataOf(read: ReadText): DocumentMetadata {
  const { title, version, effectiveDate, nextReview, owner, classification, product } =
    statedIn(read);
  return {
    title: title?.value ?? null,
    version: version?.value ?? null,
    effectiveDate: effectiveDate?.value ?? null,
    nextReview: nextReview?.value ?? null,
    owner: owner?.value ?? null,
    classification: CLASSIFICATIONS.find((each) => each === classification?.value) ?? null,
    product: product?.value ?? null,
  };
}

const placed =
  (place: Place) =>
  ([label, value]: readonly [string, string]): Pair => ({ label, value, ...place });

const isDate = (text: string): boolean => isoDateOf(text) !== null;

/** `Next review: June 2027` is due by the last day of that month. */
const dueOf = (text: string): string | null => isoDateOf(text) ?? lastDayOfMonth(text);
const isDue = (text: string): boolean => dueOf(text) !== null;

/** `Ada Quill, Head of IT (owner)`: the role stands behind the name. */
function ownerBehind(head: readonly Block[]): StatedFact | null {
  const parts = head
    .filter(({ kind, cells }) => kind !== 'heading' && cells === null)
    .slice(0, 3)
    .flatMap(({ text, page }) => text.split(APART).map((words) => ({ words, page })));
  for (const { words, page } of parts) {
    const value = /^\W*(\p{Lu}[^()|;]{3,70}?)\s*\((?:document |policy )?owner\)/u.exec(words)?.[1];
    if (value !== undefined && isName(value)) return { value, source: 'text', page, words };
  }
  return null;
}

const dateOf = (find: (field: Field, accepts: (text: string) => boolean) => StatedFact | null) =>
  valued(find('effectiveDate', isDate), isoDateOf);

const CADENCE = [
  '(?:policy |document )?review (?:cadence|frequency|cycle|period|interval|schedule)|(?:frequency|interval) of reviews?|review(?:ed|s)?',
];
const REVIEWED = [
  '(?:date of )?(?:the )?last review(?:ed)?(?: on| date)?|review date|last_reviewed',
  '(?:date )?(?:last )?(?:updated|revised|modified|approved)(?: on)?|(?:approval|revision) date|last_updated',
  ...LABELS.effectiveDate,
];

/** The next review where the document says how often it is reviewed, and when it last was. */
function reviewDue(pairs: readonly Pair[], read: ReadText): StatedFact | null {
  const cadence = labelled(pairs, CADENCE, (text) => cadenceMonths(text) !== null);
  const last = labelled(pairs, REVIEWED, isDate);
  const day = last === null ? effectiveDateOf(read) : isoDateOf(last.value);
  const due = day === null || cadence === null ? null : nextReviewAfter(day, cadence.value);
  if (due === null || cadence === null) return null;
  return { ...cadence, value: due, words: `${last?.words ?? day}; ${cadence.words}` };
}

/** The fact with its value in another form; null where there is none. */
function valued(fact: StatedFact | null, form: (text: string) => string | null): StatedFact | null {
  const value = fact === null ? null : form(fact.value);
  return fact === null || value === null ? null : { ...fact, value };
}

function titleIn({ title, blocks }: ReadText): StatedFact | null {
  if (title === null) return null;
  const at = blocks.find((block) => block.text.includes(title));
  const place: Place = at === undefined ? PROPERTIES : { source: 'text', page: at.page };
  return { value: title, ...place, words: title };
}

function labelled(
  pairs: readonly Pair[],
  labels: readonly string[],
  accepts: (text: string) => boolean = () => true,
): StatedFact | null {
  for (const each of labels) {
    const pattern = new RegExp(`^(?:${each})$`, 'i');
    const found = pairs.find(({ label, value }) => pattern.test(label) && accepts(value));
    if (found === undefined) continue;
    const { label, ...fact } = found;
    return { ...fact, words: `${label}: ${fact.value}` };
  }
  return null;
}

const isLabel = (text: string): boolean =>
  Object.values(LABELS).some((labels) =>
    labels.some((label) => new RegExp(`^(?:${label}):?$`, 'i').test(text.trim())),
  );

/**
 * Pairs of a row (`Owner | Ada`, or cells under headers) or of a line (`Owner: Ada`). Rows under headers after the
 * first are a history of versions, which speaks of the past.
 */
function pairsOf({ cells, header, text }: Block, before: Block | undefined): LabelledValue[] {
  if (cells === null) return text.split('\n').flatMap(lineIn);
  if (!isLabel(cells[0] ?? '') && header?.length === cells.length)
    return before?.header == null && header.filter(isLabel).length > 1
      ? cells.flatMap((cell, index) => pair(header[index] ?? '', cell))
      : [];
  const out: LabelledValue[] = [];
  for (let at = 0; at + 1 < cells.length; at += 2)
    out.push(...pair(cells[at] ?? '', cells[at + 1] ?? ''));
  return [...out, ...cells.flatMap(lineIn)];
}

const APART = /\s*[|·•]\s*|\s{3,}|;\s+/;
const DASHED = /\s+[–—]\s+/;

/** The parts of a line with bars, dots or wide gaps between, or with more than one dash. */
function partsOf(line: string): string[] {
  return line.split(APART).flatMap((part) => {
    const dashed = part.split(DASHED);
    return dashed.length > 2 ? dashed : [part];
  });
}

/** `Label: value`, or more of them in one line. */
function lineIn(line: string): LabelledValue[] {
  return partsOf(line).flatMap((part) => {
    const match = /^\W{0,4}([\p{L}_][\p{L}. _]{2,40}?)\s*(?::|\s(?=v?\d))\s*(\S.*)$/u.exec(part);
    return match === null ? [] : pair(match[1] ?? '', match[2] ?? '');
  });
}

function pair(label: string, value: string): LabelledValue[] {
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

const CLASSIFICATIONS = LEVELS.map(([, level]) => level);

const levelOf = (text: string): Classification | null =>
  LEVELS.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? null;

/** A list of levels (`Public, Internal, Confidential`) tells what levels there are, not which one the document has. */
const isList = (text: string): boolean =>
  (text.match(/\b(?:public|internal|confidential|restricted|secret)\b/gi) ?? []).length > 1;

/** A labelled level; else a header or footer that is nothing but a level. */
function classificationIn(said: StatedFact | null, { margins }: ReadText): StatedFact | null {
  if (said !== null) return isList(said.value) ? null : valued(said, levelOf);
  const marked = margins
    .flatMap((text) => text.split(/\s*[|·•–—]\s*|\s-\s|\s{3,}/))
    .filter((text) => text.length < 50 && !isList(text))
    .flatMap((words) => {
      const value = levelOf(words);
      return value === null ? [] : [{ ...MARGIN, value, words: words.trim() }];
    });
  return marked[0] ?? null;
}
