import { createGround } from '../language/ground.ts';
import type { EarlierAnswer } from '../retrieval/find-earlier-answers.ts';
import type { Candidate } from '../retrieval/search-passages.ts';
import type { ExceptionRow } from '../store/soc2-exceptions.ts';
import type { AskedQuestion, Citation } from './draft.ts';
import type { Facts } from './facts.ts';
import type { Understanding } from './understand/understanding.ts';

/** All that lies on the desk for one question. Plain data, so that it can be handed to another thread. */
export type Dossier = {
  readonly question: AskedQuestion;
  /** What is searched and judged: the question, with its parent's text for a bare follow-up. */
  readonly text: string;
  readonly understanding: Understanding;
  /** What was searched for it: the question itself first, then those that a model wrote. */
  readonly queries: readonly string[];
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** Passages of expired, superseded and draft documents: shown, never proof. */
  readonly outOfForce: readonly Candidate[];
  /** Passages found for the rows beside this one that belong to the same control; for a model. */
  readonly neighbours: readonly Candidate[];
  /** All that a model may be given, in the order of the documents, where that fits one call; null where it does not. */
  readonly whole: readonly Candidate[] | null;
  readonly earlier: readonly EarlierAnswer[];
  readonly exceptions: readonly ExceptionRow[];
  readonly facts: Facts;
  /** The texts that quotes are checked against, by `groundKey`. */
  readonly grounds: ReadonlyMap<string, string>;
  readonly today: Date;
  /** The product that the form is about, by its name; null where it names none. */
  readonly product: string | null;
};

/**
 * Under which key the text stands that a citation is checked against: the page it cites, or the library entry that
 * it repeats.
 */
export const groundKey = (
  citation: Pick<Citation, 'libraryEntryId' | 'versionId' | 'page'>,
): string => citation.libraryEntryId ?? `${citation.versionId}:${citation.page ?? 0}`;

/** The key of the company profile's lines: a citation of them names no version and no page. */
export const PROFILE_KEY = groundKey({ libraryEntryId: null, versionId: null, page: null });

type Grounds = Dossier['grounds'];

/** Each page of a set is prepared for comparing once, and forgotten with the set. */
const prepared = new WeakMap<Grounds, ReturnType<typeof createGround>>();

function groundOf(grounds: Grounds) {
  const known = prepared.get(grounds) ?? createGround();
  prepared.set(grounds, known);
  return known;
}

/** Does this quote stand on its page? False where the page is not known. */
export function quoteStands({ grounds }: Pick<Dossier, 'grounds'>, citation: Citation): boolean {
  const key = groundKey(citation);
  const text = grounds.get(key);
  return text !== undefined && groundOf(grounds)({ key, text }, citation.quote);
}
