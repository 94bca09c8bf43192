import { quoteFrom } from '../../drafting/cite.ts';
import type { Dossier } from '../../drafting/dossier.ts';
import type { AskedQuestion } from '../../drafting/draft.ts';
import { gatherDossiers, openDesk } from '../../drafting/gather/gather-dossiers.ts';
import type { Quoted } from '../../drafting/proposal.ts';
import { isProof, weighSentences } from '../../drafting/propose/extractive/weigh-sentences.ts';
import {
  type FromDocuments,
  fromDocuments,
} from '../../drafting/propose/reuse/against-documents.ts';
import type { Deps } from '../../ports.ts';
import type { EarlierAnswer } from '../../retrieval/find-earlier-answers.ts';
import type { Candidate } from '../../retrieval/search-passages.ts';
import { DOCUMENT_KINDS } from '../../store/document-kinds.ts';
import { type LibraryEntry, listEntriesById } from '../../store/library-entries.ts';
import type { DocumentKind, Verdict } from '../../store/schema.ts';
import type { Scope } from '../../store/search.ts';
import { differingValues, type Marked, markIn } from './differing-values.ts';

/** What one source says about a question. */
export type SourceSide = {
  readonly from: 'answer' | 'earlier' | 'document';
  /** The answer's place, the buyer or file of an earlier one, the document. */
  readonly name: string;
  readonly documentKind: DocumentKind | null;
  readonly verdict: Verdict | null;
  /** Its words, with what another source says otherwise marked. */
  readonly words: readonly Marked[];
  /** ISO date: approved, reviewed, or in force since; null where none is known. */
  readonly date: string | null;
  /** Null: it holds today. */
  readonly outdated: string | null;
  /** Where a document says it. */
  readonly place: {
    readonly versionId: string;
    readonly page: number | null;
    readonly section: string | null;
    readonly quote: string;
  } | null;
  readonly libraryId: string | null;
};

/** What all sources say about one question, beside each other. */
export type Comparison = {
  readonly sides: readonly SourceSide[];
  /** What does not go together, in sentences; empty where nothing is seen. */
  readonly differences: readonly string[];
};

/** Something that is said already and is laid beside the sources: an answer, or one of the library. */
export type Statement = Pick<
  SourceSide,
  'from' | 'name' | 'verdict' | 'date' | 'libraryId' | 'outdated'
> & {
  readonly text: string;
};

export type ToCompare = {
  readonly question: AskedQuestion;
  readonly said: readonly Statement[];
  /** The draft behind what is said: the library's copy of it is no other source. */
  readonly draftId: string | null;
};

/** So many documents stand beside the answers, one of each kind. */
const DOCUMENTS = 3;
const EARLIER = 3;
/** Less of what is asked in a passage: it is about something else. */
const SPEAKS = 0.5;
/** So much of what is asked has to stand in a passage before its values are held against an answer's. */
const SAME_MATTER = 0.7;

/** Shorter words are a label, no statement (a quote has as many, contract.md). */
const MIN_LETTERS = 12;
const letters = (text: string): number => (text.match(/\p{L}/gu) ?? []).length;

/** A side as it is compared. `isSure`: it is about just what is asked. */
type Draft = Omit<SourceSide, 'words'> & { readonly text: string; readonly isSure: boolean };

const earlierText = ({ entry }: EarlierAnswer): string =>
  [entry.choice === entry.answer ? null : entry.choice, entry.answer, entry.comment]
    .filter(Boolean)
    .join('. ');

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** An earlier answer to the same question; one that is out of date too. */
function fromEarlier(each: EarlierAnswer, origin: LibraryEntry | undefined): Draft {
  const { entry, difference } = each;
  const { approved = null } = origin ?? {};
  return {
    from: 'earlier',
    name: approved?.buyer ?? approved?.fileName ?? origin?.document?.name ?? 'Answer library',
    documentKind: null,
    verdict: entry.verdict,
    text: earlierText(each),
    date: approved?.at == null ? entry.reviewedAt : dayOf(approved.at),
    outdated: difference === null ? null : 'It is marked as out of date.',
    place: null,
    libraryId: entry.id,
    isSure: true,
  };
}

function fromQuote(
  { citation, title, date }: Quoted,
  { kind, verdict, isSure }: { kind: DocumentKind; verdict: Verdict | null; isSure: boolean },
): Draft {
  const { versionId, page, section, quote } = citation;
  return {
    from: 'document',
    name: title ?? citation.document,
    documentKind: kind,
    verdict,
    text: quote,
    date,
    outdated: null,
    place: versionId === null ? null : { versionId, page, section, quote },
    libraryId: null,
    isSure,
  };
}

function read(dossier: Dossier): FromDocuments | null {
  const said = fromDocuments(dossier);
  return said === null || said.quotes.length === 0 ? null : said;
}

/** What the documents of one kind say: what they settle, or their nearest sentence. */
function fromKind(dossier: Dossier, kind: DocumentKind, candidates: readonly Candidate[]): Draft[] {
  const settled = read({ ...dossier, candidates });
  const [quote] = settled?.quotes ?? [];
  if (settled !== null && quote !== undefined)
    return [fromQuote(quote, { kind, verdict: settled.verdict, isSure: true })];
  const scored = weighSentences(dossier.understanding.shape, candidates).filter(
    ({ support, sentence }) => support.coverage >= SPEAKS && letters(sentence) >= MIN_LETTERS,
  );
  const proof = scored.find(isProof);
  const best = proof ?? scored[0];
  if (best === undefined) return [];
  const isSure = best === proof && best.support.coverage >= SAME_MATTER;
  return [fromQuote(quoteFrom(best.candidate, best.sentence), { kind, verdict: null, isSure })];
}

/** Documents stand in the order of their kinds, whichever was found first. */
const placeOf = ({ documentKind }: Draft): number =>
  documentKind === null ? -1 : DOCUMENT_KINDS.indexOf(documentKind);

/** What the documents say of a question: one side a kind. */
function fromAll(dossier: Dossier): Draft[] {
  const quotable = dossier.candidates.filter(
    ({ quotable, documentKind }) => quotable && documentKind !== 'answers',
  );
  return [...Map.groupBy(quotable, ({ documentKind }) => documentKind)]
    .flatMap(([kind, candidates]) => fromKind(dossier, kind, candidates))
    .slice(0, DOCUMENTS)
    .toSorted((one, other) => placeOf(one) - placeOf(other));
}

const VERDICTS: Record<Verdict, string> = {
  yes: 'Yes',
  no: 'No',
  partial: 'Partly',
  na: 'Not applicable',
};
const listed = (values: readonly string[]) =>
  [...new Set(values)].map((each) => `“${each}”`).join(', ');

/** Where two sides do not go together: the stretches of each, and a sentence. */
function between(
  one: Draft,
  other: Draft,
): { one: readonly string[]; other: readonly string[]; sentence: string } | null {
  if (!one.isSure || !other.isSure || one.outdated !== null || other.outdated !== null) return null;
  const isOtherVerdict =
    one.verdict !== null && other.verdict !== null && one.verdict !== other.verdict;
  const values = differingValues(one.text, other.text);
  if (!isOtherVerdict && values.one.length === 0) return null;
  const [mine, theirs] = isOtherVerdict
    ? [`“${VERDICTS[one.verdict ?? 'na']}”`, `“${VERDICTS[other.verdict ?? 'na']}”`]
    : [listed(values.one), listed(values.other)];
  return { ...values, sentence: `${one.name} says ${mine}, ${other.name} says ${theirs}.` };
}

/** Pure: the sides with what differs marked. */
function laid(sides: readonly Draft[]): Comparison {
  const marks = sides.map((): string[] => []);
  const differences: string[] = [];
  sides.forEach((one, left) => {
    sides.slice(left + 1).forEach((other, beyond) => {
      const found = between(one, other);
      if (found === null) return;
      marks[left]?.push(...found.one);
      marks[left + 1 + beyond]?.push(...found.other);
      differences.push(found.sentence);
    });
  });
  return {
    sides: sides.map(({ text, isSure: _, ...side }, at) => ({
      ...side,
      words: markIn(text, marks[at] ?? []),
    })),
    differences,
  };
}

type Origins = ReadonlyMap<string, LibraryEntry>;

function compare(dossier: Dossier, { said, draftId }: ToCompare, origins: Origins): Comparison {
  const known = new Set(said.flatMap(({ libraryId }) => libraryId ?? []));
  const isOwn = (id: string) =>
    known.has(id) || (draftId !== null && origins.get(id)?.approved?.draftId === draftId);
  const earlier = same(dossier)
    .filter(({ entry }) => !isOwn(entry.id))
    .slice(0, EARLIER)
    .map((each) => fromEarlier(each, origins.get(each.entry.id)));
  const own = said.map(
    (each): Draft => ({ ...each, documentKind: null, place: null, isSure: true }),
  );
  return laid([...own, ...earlier, ...fromAll(dossier)]);
}

/** Earlier answers to just this question, those that are out of date too. */
const same = ({ earlier }: Dossier): EarlierAnswer[] =>
  earlier.filter(({ difference }) => difference === null || difference === 'expired');

/**
 * Lays beside each other, for each question, what is said already, the earlier answers to the same question and
 * what today's documents say, one side for each kind of document. Read by rules: no model is asked. One comparison
 * a question, in order.
 */
export async function compareSources(
  deps: Pick<Deps, 'db' | 'embeddings' | 'clock'>,
  asked: readonly ToCompare[],
  scope: Scope,
): Promise<Comparison[]> {
  if (asked.length === 0) return [];
  const desk = await openDesk(deps, { scope, asking: null });
  const dossiers = await gatherDossiers(
    deps,
    asked.map(({ question }) => ({ question, text: question.text })),
    { desk },
  );
  const ids = dossiers.flatMap((dossier) => same(dossier).map(({ entry }) => entry.id));
  const origins = await listEntriesById(deps.db, [...new Set(ids)]);
  return dossiers.flatMap((dossier, at) => {
    const each = asked[at];
    return each === undefined ? [] : [compare(dossier, each, origins)];
  });
}
