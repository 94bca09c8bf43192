import { sentencesOf } from '../../language/sentences.ts';
import { cellsOf } from '../../language/table-cells.ts';
import { anyOf, phrases } from '../../lexicon/prose.ts';
import { listedBelow } from './listed-names.ts';
import type { Entry, Paper, PaperPassage, PaperProof } from './paper.ts';

/** A list of the companies that process customers' data, as its paper gives it. */
export type SubprocessorPaper = {
  /** The words by which the list says that it is complete; null where it does not. */
  readonly complete: PaperProof | null;
  /** The name, and what else is said of it: purpose, country. */
  readonly entries: readonly Entry[];
};

const LIST = /\bsub-?\s?processors?\b/i;
const NAME =
  /\b(?:name|company|sub-?processor|vendor|provider|entity|supplier|organi[sz]ation|who)\b/i;
/** A list of other suppliers stands beside the one of sub-processors. */
const NO_LIST = phrases(() => anyOf('stated.other-list'));
const COMPLETE = phrases(() => anyOf('stated.complete'));
const lastOf = (section: string | null): string => (section ?? '').split(' › ').at(-1) ?? '';
const isOfList = ({ section, title }: PaperPassage): boolean => {
  const heading = lastOf(section);
  return LIST.test(heading)
    ? !NO_LIST.test(heading)
    : LIST.test(title ?? '') && !NO_LIST.test(heading);
};

/** A row without a column of numbers at its head ("#"). */
const bare = (row: string): string => row.replace(/^[#|\s]+/, '');

/** The rows of the tables under a heading, or in a paper, that names them; none where a row cannot be told apart. */
function inTables(passages: readonly PaperPassage[]): { rows: number; entries: Entry[] } {
  const all = passages.filter(
    (passage) =>
      passage.quotable &&
      (passage.kind === 'table' || passage.kind === 'record') &&
      LIST.test(`${passage.section} ${passage.title}`) &&
      isOfList(passage),
  );
  // Where a heading names them, a table under another one (of changes, of safeguards) is not the list.
  const headed = all.filter(({ section }) => LIST.test(lastOf(section)));
  const tables = headed.length > 0 ? headed : all;
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
  const bareHeaders = new Set([...headers].map(bare));
  const listedRows = rows.filter(({ quote }) => !bareHeaders.has(bare(quote)));
  const entries = listedRows.flatMap(({ cells, ...proof }) => {
    const at = cells?.findIndex(({ header }) => NAME.test(header)) ?? -1;
    const name = cells?.[at]?.value;
    if (cells === null || name === undefined) return [];
    const details = cells.filter(({ header }, index) => index !== at && /\p{L}/u.test(header));
    return [{ name, details, proof }];
  });
  return { rows: rows.length, entries: entries.length === listedRows.length ? entries : [] };
}

/**
 * The list of sub-processors of a paper, in whatever layout: the rows of a table, items, or sentences. Null where
 * the paper has none, or one of its items cannot be told apart.
 */
export function readSubprocessorPaper({ passages, stands }: Paper): SubprocessorPaper | null {
  const table = inTables(passages);
  const ofList = passages.filter((passage) => passage.quotable && isOfList(passage));
  const entries = table.rows > 0 ? table.entries : listedBelow(ofList, stands);
  if (entries.length === 0) return null;
  const [complete] = ofList
    .flatMap((passage) => sentencesOf(passage.text).map(({ text }) => ({ passage, quote: text })))
    .filter((proof) => COMPLETE.test(proof.quote) && stands(proof));
  return { complete: complete ?? null, entries };
}
