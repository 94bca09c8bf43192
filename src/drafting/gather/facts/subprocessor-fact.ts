import { sentencesOf } from '../../../language/sentences.ts';
import type { FactDocument } from '../../../store/fact-documents.ts';
import type { PassageRow } from '../../../store/search.ts';
import type { Proof, SubprocessorFact } from '../../facts.ts';
import { cellsOf } from '../../table-cells.ts';
import type { Given } from './proofs.ts';

const LIST = /\bsub-?\s?processors?\b/i;
const NAME = /\b(?:name|company|sub-?processor|vendor|provider|entity|supplier|organi[sz]ation)\b/i;

/**
 * The list of sub-processors of a document: the rows of a table under a heading, or in a document, that names them.
 * Null where the document has no such table, or a row of it cannot be told apart.
 */
export function subprocessorFactOf(
  document: FactDocument,
  { names }: Given,
): SubprocessorFact | null {
  if (document.expired) return null;
  const tables = document.passages.filter(
    ({ kind, quotable, section, title }) =>
      quotable && (kind === 'table' || kind === 'record') && LIST.test(`${section} ${title}`),
  );
  const rows = tables.flatMap((passage) =>
    sentencesOf(passage.text).map(({ text }) => ({
      passage,
      quote: text,
      cells: cellsOf(passage, text),
    })),
  );
  const headers = new Set(
    rows.flatMap(({ cells }) => cells?.map(({ header }) => header).join(' | ') ?? []),
  );
  const listedRows = rows.filter(({ quote }) => !headers.has(quote));
  const entries = listedRows.flatMap(({ cells, ...proof }) => {
    const at = cells?.findIndex(({ header }) => NAME.test(header)) ?? -1;
    const name = cells?.[at]?.value;
    if (cells === null || name === undefined) return [];
    const details = cells.filter((_, index) => index !== at);
    return [{ name, details, proof }];
  });
  const whole = entries.length === listedRows.length ? entries : [];
  const all = rows.length > 0 ? whole : namedInProse(document.passages);
  return all.length === 0 ? null : { document: document.document, names, entries: all };
}

type Entry = SubprocessorFact['entries'][number];

/** "We use three sub-processors: A (hosting), B (mail) and C (support)." */
const IN_SENTENCE = /\bsub-?\s?processors?\b[^:.]{0,60}:\s*(\S[^:]+?)\.?$/i;
/** `Name (purpose, country)`, `Name: purpose`, `Name – purpose`. */
const ITEM =
  /^[-*•‣▪◦+\s]*([\p{Lu}\d][^()[\]:–—]{1,60}?)(?:\s*\(([^()]+)\)|\s*[:–—]\s*(.+)|\s+-\s+(.+))?[.;]?$/u;

const isOfList = ({ section, title }: PassageRow): boolean =>
  LIST.test((section ?? '').split(' › ').at(-1) ?? '') || LIST.test(title ?? '');

function entryOf(text: string, proof: Proof): Entry[] {
  const [, name, ...said] = ITEM.exec(text.trim()) ?? [];
  const value = said.find((each) => each !== undefined);
  if (name === undefined) return [];
  return [{ name, details: value === undefined ? [] : [{ header: '', value }], proof }];
}

/** Items parted by commas and "and" outside brackets. */
const itemsOf = (list: string): string[] =>
  list
    .split(/,\s*(?:and\s+)?(?![^(]*\))|\s+and\s+(?![^(]*\))/)
    .filter((each) => each.trim() !== '');

/** The list of one sentence, or of the items below a heading; none where one of them cannot be told apart. */
function namedInProse(passages: readonly PassageRow[]): Entry[] {
  const sentences = passages
    .filter((passage) => passage.quotable && isOfList(passage))
    .flatMap((passage) => sentencesOf(passage.text).map(({ text }) => ({ passage, quote: text })));
  for (const proof of sentences) {
    const items = itemsOf(IN_SENTENCE.exec(proof.quote)?.[1] ?? '');
    const entries = items.flatMap((item) => entryOf(item, proof));
    if (entries.length > 1 && entries.length === items.length) return entries;
  }
  const items = sentences.filter(({ quote }) => /^\s*[-*•‣▪◦+]\s/.test(quote));
  const entries = items.flatMap((proof) =>
    entryOf(proof.quote, proof).filter(({ details }) => details.length > 0),
  );
  return entries.length === items.length ? entries : [];
}
