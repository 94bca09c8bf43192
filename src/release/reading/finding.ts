import { sha256 } from '../../hash.ts';
import type { AnsweredQuestion } from '../../store/answered-questions.ts';
import { canonicalJson } from '../../store/canonical-json.ts';
import type { Contradiction } from '../contradictions.ts';
import { FINDING_KINDS, type FindingKind } from './finding-kinds.ts';

/** The answer that a finding is about. */
export type FindingPlace = {
  readonly questionId: string;
  readonly sheet: string;
  readonly questionCell: string;
  readonly id: string | null;
  readonly text: string;
};

/** Something that the buyer will see in the file and ask about, or that keeps the file from being made. */
export type Finding = {
  readonly kind: FindingKind;
  /** What is seen, in a sentence. */
  readonly message: string;
  /** Null where it is about the file as a whole. */
  readonly place: FindingPlace | null;
  readonly textHash: string | null;
  /** Both sides, where two answers do not go together. */
  readonly contradiction: Contradiction | null;
};

/** A finding about one answer. */
export function findingAt(
  kind: FindingKind,
  { question, answer }: AnsweredQuestion,
  message: string,
): Finding {
  const { id: questionId, sheet, questionCell, shownId: id, text } = question;
  const place = { questionId, sheet, questionCell, id, text };
  return { kind, message, place, textHash: answer.textHash, contradiction: null };
}

const KINDS = Object.keys(FINDING_KINDS);

/** In the order of the table; of one kind in the order they came. */
export const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));

/**
 * Names what an approver has to answer for (which text says what), so that a word given for one file is none for
 * another; null where there is nothing. The excess has a name of its own.
 */
export function hashOfAsked(findings: readonly Finding[]): string | null {
  const asked = findings.filter(
    ({ kind }) => kind !== 'excess' && FINDING_KINDS[kind].effect === 'asks',
  );
  if (asked.length === 0) return null;
  return sha256(
    canonicalJson(
      asked.map(({ kind, place, textHash, contradiction }) => ({
        kind,
        question: place?.questionId ?? null,
        textHash,
        // What it does not go with may change too.
        ...(contradiction === null
          ? {}
          : { other: contradiction.there.questionId, says: contradiction.there.says }),
      })),
    ),
  );
}
