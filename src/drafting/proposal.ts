import type { Standing } from '../language/standing.ts';
import type { ReferenceStyle } from '../ports.ts';
import type { Audience, PassageKind, Verdict } from '../store/schema.ts';
import type { Validity } from '../store/search.ts';
import type { Dossier } from './dossier.ts';
import type { Citation, Outage, Qualification, ReasonCode } from './draft.ts';
import type { Origin } from './origins.ts';

/** Words of a source that a proposal rests on. */
export type Quoted = {
  /** `citation.quote` is verbatim. */
  readonly citation: Citation;
  /** Of all its statements together: the weakest. */
  readonly standing: Standing;
  /** The whole statements that it touches, each with what it is worth; absent: it is judged as one. */
  readonly statements?: readonly { readonly text: string; readonly standing: Standing }[];
  readonly audience: Audience;
  readonly title: string | null;
  /** The ISO date that the document says of itself; null where it says none. */
  readonly date: string | null;
  /** The whole passage, or the whole earlier answer with its question. */
  readonly passage: string;
  readonly passageKind: PassageKind | 'answer';
  /** Whether its document is in force; absent: it is. */
  readonly validity?: Validity;
  /** The header cells of a quoted row, or the sentence that leads to a quoted list item; null where there is none. */
  readonly beside: string | null;
};

/** What a second reader said who saw the question, the answer and the quotes alone. */
export type SecondLook = { readonly entailed: boolean; readonly reason: string };

/** An answer that a producer would give. Nothing of it is believed until every gate has let it pass. */
export type Proposal = {
  readonly origin: Origin;
  /** Null: an open question. */
  readonly verdict: Verdict | null;
  /** An option of the form, exactly as the form writes it, where the producer chose one. */
  readonly choice: string | null;
  /** The answer's words without reference in several lengths, longest first; none: the reference alone is written. */
  readonly texts: readonly string[];
  readonly quotes: readonly Quoted[];
  /** How well the quotes speak of the question, 0 to 1. */
  readonly strength: number;
  readonly qualification: Qualification | null;
  /** What a person still has to check; for the reviewer, never for the buyer. */
  readonly open: string | null;
  /** Null where nobody looked again (no model). */
  readonly secondLook: SecondLook | null;
  /** What the producer was told to do, which must not come back in an answer; null without a model. */
  readonly instructions: string | null;
  /** Age of a reused answer in days, and how near its question is, for confidence. */
  readonly reuse: { readonly similarity: number; readonly ageDays: number | null } | null;
};

/** What a producer gives: a proposal, nothing (with what is missing, for the person who has to answer), or a fault. */
export type Produced =
  | { readonly kind: 'proposal'; readonly proposal: Proposal }
  | {
      readonly kind: 'nothing';
      readonly code: ReasonCode;
      readonly reason: string;
      readonly suggestion: string | null;
      /** What the sources do say about it, to be shown before what was merely found. */
      readonly near?: readonly Quoted[];
      /** True where no other producer is to be asked: the sources disagree, or a model read all and abstained. */
      readonly final: boolean;
    }
  | {
      readonly kind: 'fault';
      readonly code: ReasonCode;
      readonly reason: string;
      /** Null where the model answered, though nothing that can be used. */
      readonly outage: Outage | null;
    };

/** One way to come to an answer. Never throws for what the domain or a model's endpoint may do. */
export type Producer = {
  readonly origin: Origin;
  /**
   * True where a proposal of this producer that is held goes to a person and to nobody else: it has read all that
   * there is.
   */
  readonly isLast?: boolean;
  /** The passages, by id, that it sees of a dossier; absent: all of them. */
  readonly given?: (dossier: Dossier) => readonly number[];
  readonly propose: (dossier: Dossier, signal?: AbortSignal) => Promise<Produced>;
  /** A second look at a proposal that passed every other gate. */
  readonly confirm?: (
    proposal: Proposal,
    dossier: Dossier,
    signal?: AbortSignal,
  ) => Promise<Produced>;
};

/** The producers of an installation in order, and what is stored with every draft. */
export type Drafter = {
  readonly name: string;
  readonly promptHash: string | null;
  readonly concurrency: number;
  readonly producers: readonly Producer[];
  /** Absent: `section`. */
  readonly references?: ReferenceStyle;
};

/** Nothing found by this producer; others may be asked. */
export const nothing = (
  code: ReasonCode,
  reason: string,
  suggestion: string | null = null,
): Produced => ({ kind: 'nothing', code, reason, suggestion, final: false });
