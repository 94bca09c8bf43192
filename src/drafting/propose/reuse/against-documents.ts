import { namesOtherPeriod } from '../../../language/periods.ts';
import type { LibraryEntry } from '../../../store/library-entries.ts';
import type { Verdict } from '../../../store/schema.ts';
import type { Dossier } from '../../dossier.ts';
import type { Proposal, Quoted } from '../../proposal.ts';
import { understand } from '../../understand/understanding.ts';
import { proposeFromSentences } from '../extractive/extractive.ts';
import { nearestWords, proposeTyped } from '../typed/typed.ts';
import { asPassage, statementsOf, verdictOfEntry, wordsOfEntry } from './statements.ts';

/** What today's documents say without the library. */
export type FromDocuments = Pick<Proposal, 'verdict' | 'quotes'>;

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

/** Another verdict, or another period in the words that prove it. */
export const contradicts = (
  documents: FromDocuments,
  earlier: { readonly verdict: Verdict | null; readonly answer: string },
): boolean =>
  (documents.verdict !== null &&
    earlier.verdict !== null &&
    documents.verdict !== earlier.verdict) ||
  documents.quotes.some(({ citation }) => namesOtherPeriod(citation.quote, earlier.answer));

/** What an earlier answer states, read together with the passages: do they give another value, or say the contrary? */
function disagree(entry: LibraryEntry, dossier: Dossier): boolean {
  const statements = statementsOf(entry);
  if (statements.length === 0) return false;
  const candidates = [asPassage(statements), ...dossier.candidates];
  return [proposeFromSentences, proposeTyped].some((ask) => {
    const said = ask({ ...dossier, candidates });
    return said.kind === 'nothing' && said.code === 'conflicting_evidence';
  });
}

/** The passages as they answer the earlier question. */
const asAskedBefore = (dossier: Dossier, { question }: LibraryEntry): Dossier => ({
  ...dossier,
  text: question,
  understanding: understand(question),
});

/**
 * What today's documents say otherwise than an earlier answer, in the words that they say it with; null where nothing
 * contradicts it. `verdict` is what it would be for the question on the desk.
 */
export function contradictionOf(
  entry: LibraryEntry,
  verdict: Verdict | null,
  dossier: Dossier,
): readonly Quoted[] | null {
  const answer = wordsOfEntry(entry);
  const now = fromDocuments(dossier);
  if (now !== null && contradicts(now, { verdict, answer })) return now.quotes;
  const before = fromDocuments(asAskedBefore(dossier, entry));
  if (before !== null && contradicts(before, { verdict: verdictOfEntry(entry), answer }))
    return before.quotes;
  return disagree(entry, dossier) ? (now?.quotes ?? before?.quotes ?? []) : null;
}
