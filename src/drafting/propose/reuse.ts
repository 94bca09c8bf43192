import { CARVE_OUT } from '../../language/extent.ts';
import { namesOtherPeriod } from '../../language/periods.ts';
import { HEDGE, negationsIn } from '../../language/polarity.ts';
import type { EarlierAnswer } from '../../retrieval/find-earlier-answers.ts';
import { withoutStandards } from '../../retrieval/named-standards.ts';
import type { LibraryEntry } from '../../store/library-entries.ts';
import type { Verdict } from '../../store/schema.ts';
import { verdictOf } from '../cells/verdict-options.ts';
import type { Dossier } from '../dossier.ts';
import { nothing, type Produced, type Producer, type Proposal, type Quoted } from '../proposal.ts';
import { proposeFromSentences } from './extractive/extractive.ts';
import { nearestWords, proposeTyped } from './typed/typed.ts';

const DAY_MS = 86_400_000;
const MIN_LETTERS = 12;

const letters = (text: string) => (text.match(/\p{L}/gu) ?? []).length;

/** What an earlier answer says in words: its own, or those of the comment beside a bare "Yes"; '' where it has none. */
function wordsOfEntry({ answer, comment }: LibraryEntry): string {
  const own = verdictOf(answer) === null ? answer.trim() : '';
  return own === '' ? (comment ?? '').trim() : own;
}

/** What of an earlier answer is quoted: its words, or the question it answered where it was a bare "Yes". */
const quoteOf = (entry: LibraryEntry) =>
  [entry.answer, wordsOfEntry(entry)].find((text) => letters(text) >= MIN_LETTERS) ??
  entry.question;

/** An earlier answer as it is searched and checked: question, option, words and comment. */
export const entryText = ({ question, choice, answer, comment }: LibraryEntry): string =>
  [question, choice ?? '', answer, ...(comment === null ? [] : [comment])].join('\n');

function quotedEntry(entry: LibraryEntry): Quoted {
  return {
    citation: {
      source: 'answer',
      documentId: entry.document?.id ?? null,
      versionId: entry.document?.versionId ?? null,
      libraryEntryId: entry.id,
      document: entry.document?.name ?? 'Answer library',
      version: entry.document?.version ?? 1,
      page: null,
      section: entry.location ?? entry.section,
      control: null,
      criteria: [],
      quote: quoteOf(entry),
    },
    standing: 'asserts',
    audience: entry.audience,
    title: null,
    date: entry.reviewedAt,
    passage: entryText(entry),
    passageKind: 'answer',
    beside: null,
  };
}

const verdictOfEntry = (entry: LibraryEntry): Verdict | null =>
  entry.verdict ?? (entry.choice === null ? null : verdictOf(entry.choice));

const SHORT = 80;
const shortly = (text: string) => (text.length > SHORT ? `${text.slice(0, SHORT).trim()} …` : text);

/** What today's documents say without the library. */
export type FromDocuments = Pick<Proposal, 'verdict' | 'quotes'>;

/** Another verdict, or another period in the words that prove it. */
const contradicts = (
  documents: FromDocuments,
  earlier: { readonly verdict: Verdict | null; readonly answer: string },
): boolean =>
  (documents.verdict !== null &&
    earlier.verdict !== null &&
    documents.verdict !== earlier.verdict) ||
  documents.quotes.some(({ citation }) => namesOtherPeriod(citation.quote, earlier.answer));

const conflict = (reason: string, suggestion: string, near: readonly Quoted[] = []): Produced => ({
  kind: 'nothing',
  code: 'conflicting_evidence',
  reason,
  suggestion,
  near,
  final: true,
});

const NO_EARLIER = nothing('no_evidence', 'No earlier answer asks the same.');

/**
 * The proposal from earlier answers that ask the same. Two of them that disagree are a conflict, unless the newer
 * one was approved here; so is one that today's documents contradict by verdict or period.
 */
export function reuseEarlier(
  earlier: readonly EarlierAnswer[],
  documents: FromDocuments | null,
  today: Date,
): Produced {
  const same = earlier.filter((each) => each.difference === null);
  const entry = same[0]?.entry;
  if (!entry) return NO_EARLIER;
  const verdict = verdictOfEntry(entry);
  if (entry.choice === null && verdict === null && letters(entry.answer) === 0) return NO_EARLIER;
  const words = wordsOfEntry(entry);
  const suggestion = [entry.choice, words || entry.answer].filter(Boolean).join('. ');
  const other = same.find((each) => verdictOfEntry(each.entry) !== verdict)?.entry;
  if (other && entry.document !== null)
    return conflict(
      'Earlier answers to this question do not agree: a person has to decide.',
      suggestion,
    );
  if (documents !== null && contradicts(documents, { verdict, answer: words }))
    return conflict(
      `The documents now say otherwise than the earlier answer (“${shortly(entry.choice ?? entry.answer)}”): a person has to decide.`,
      suggestion,
      documents.quotes,
    );
  const ageDays =
    entry.reviewedAt === null ? null : (today.getTime() - Date.parse(entry.reviewedAt)) / DAY_MS;
  return {
    kind: 'proposal',
    proposal: {
      origin: 'reuse',
      verdict,
      choice: entry.choice,
      texts: [words].filter((text) => text !== ''),
      quotes: [quotedEntry(entry)],
      strength: entry.similarity,
      qualification: null,
      open: null,
      secondLook: null,
      instructions: null,
      reuse: { similarity: entry.similarity, ageDays },
    },
  };
}

/**
 * An answer to the same question without the standard that is named now, or with one that is not: a person sees which.
 */
function adapted(produced: Produced, question: string): Produced {
  if (produced.kind !== 'proposal') return produced;
  const entry = produced.proposal.quotes[0]?.passage ?? '';
  const extra = withoutStandards(question).standards.filter((name) => !entry.includes(name));
  return extra.length === 0
    ? produced
    : {
        ...produced,
        proposal: {
          ...produced.proposal,
          qualification: 'inferred',
          open: `The earlier answer was given without naming ${extra.join(' and ')}: check that it holds for it too.`,
        },
      };
}

/** Yes, and no word of it takes anything back. */
const affirmsAll = (entry: LibraryEntry): boolean =>
  verdictOfEntry(entry) === 'yes' &&
  [entry.answer, entry.comment ?? ''].every(
    (text) => negationsIn(text) === 0 && !HEDGE.test(text) && !CARVE_OUT.test(text),
  );

/**
 * Affirmed answers to questions that ask this and more, as answers to this one; none where one of them affirms less.
 */
function narrowed(earlier: readonly EarlierAnswer[]): readonly EarlierAnswer[] {
  const wider = earlier.filter(({ difference }) => difference === 'wider');
  return wider.every(({ entry }) => affirmsAll(entry))
    ? wider.map((each) => ({ ...each, difference: null }))
    : [];
}

/** A person sees that the earlier question asked more. */
const asPart = (produced: Produced): Produced =>
  produced.kind !== 'proposal'
    ? produced
    : {
        ...produced,
        proposal: {
          ...produced.proposal,
          qualification: 'inferred',
          open: 'The earlier question asked this and more: check that its words fit.',
        },
      };

function propose(dossier: Dossier): Produced {
  const same = dossier.earlier.filter((each) => each.difference === null);
  if (same.length > 0) return proposeFrom(same, dossier);
  const parts = narrowed(dossier.earlier);
  return parts.length === 0 ? NO_EARLIER : asPart(proposeFrom(parts, dossier));
}

/**
 * What sentences of today's documents settle, or the value that they give; where they settle none, the nearest that
 * they name.
 */
export function fromDocuments(dossier: Dossier): FromDocuments | null {
  const said = [proposeFromSentences, proposeTyped].map((ask) => ask(dossier));
  const settled = said.find((each) => each.kind === 'proposal');
  if (settled !== undefined) return settled.proposal;
  const near = nearestWords(dossier);
  return near === null ? null : { verdict: null, quotes: [near] };
}

function proposeFrom(earlier: readonly EarlierAnswer[], dossier: Dossier): Produced {
  const reused = reuseEarlier(earlier, fromDocuments(dossier), dossier.today);
  return adapted(reused, dossier.text);
}

/**
 * Proposes what was answered before to a question that asks the same, checked against today's documents without a
 * model.
 */
export const reuseProducer: Producer = {
  origin: 'reuse',
  propose: async (dossier) => propose(dossier),
};
