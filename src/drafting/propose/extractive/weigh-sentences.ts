import { memoized } from '../../../language/memo.ts';
import { quantitiesOf } from '../../../language/quantities.ts';
import type { QuestionShape } from '../../../language/question-shape.ts';
import { isRow, sentencesOf } from '../../../language/sentences.ts';
import type { Candidate } from '../../../retrieval/search-passages.ts';
import { type Support, supportOf } from './support.ts';

const sentences = memoized(sentencesOf, 5_000);

export type Asked = Pick<QuestionShape, 'text' | 'units' | 'quantities'>;

/** A sentence of a passage, weighed against a question. */
export type Scored = {
  readonly candidate: Candidate;
  readonly sentence: string;
  readonly support: Support;
};

/** Sentences that state nothing of the company's own: questions, definitions, duties of customers, placeholders, list lead-ins. */
const NO_PROOF: readonly RegExp[] = [
  /\?\s*$|:\s*$|\{\{|\[(?:company|insert|your|date|name|tbd)[^\]]*\]|\b(?:fill in|tbd|to be determined|lorem ipsum|your own|help you|please|time to|feel free)\b/i,
  /^\W*(?:this|these|that|it|they|which) (?:includes?|is|are|means)\b|^\W*(?:examples?|for example)\b|\binclud(?:e|es|ing),? but (?:are|is)? ?not limited to\b/i,
  /^\W*[\w\s()/-]{2,40}\W{0,3}:\s*(?:means|refers to|is defined)\b|\b(?:means|is defined as|refers to)\b/i,
  /^\W*(?:the )?(?:customers?|clients?|user entit(?:y|ies)|users?|subscribers?|tenants?|subservice organi[sz]ations?|you)\b[^.]{0,30}\b(?:must|should|shall|are|is|will|may) (?:be )?(?:responsible|required|expected|ensure|implement|maintain|configure|review)\b/i,
  /\b(?:user entit(?:y|ies)|customers?) (?:are|is) responsible\b|\bresponsibilit(?:y|ies) of (?:the |its |our )?(?:customers?|clients?|user entit(?:y|ies)|users?|tenants?)\b/i,
];
/** A heading or a fragment of a list names a topic and says nothing of it. */
const VERB =
  /\b(?:is|are|was|were|be|been|being|must|shall|will|should|may|can|has|have|had|do|does|did|needs?|requires?|uses?|maintains?|performs?|conducts?|ensures?|provides?|reviews?|receives?|limits?|encrypts?|signs?|publishes|keeps?|stores?|follows?|supports?|undergoes?|completes?|includes?|allows?|prevents?|monitors?|notif(?:y|ies)|responds?|evaluates?|assesses|tests|logs|trains|scans|retains?|enforces?|restricts?|protects?|separates?|runs|holds?|employs?|operates?|defines?|documents|acts|outsources?|contains?|covers)\b/i;
const IMPERATIVE =
  /^\W*(?:\w+ly )?(?:test|review|encrypt|perform|conduct|maintain|use|require|ensure|provide|monitor|log|retain|delete|approve|restrict|limit|train|complete|sign|publish|report|notify|respond|document|follow|enforce|rotate|scan|patch|back|restore|classify|define|assign|separate|evaluate|assess|keep|store|protect|authorize|terminate|disable|revoke|check|verify|track|identify|destroy|erase|change|install|configure|inspect|record|lock|escort|investigate|escalate|inform|update|audit)\b/i;

/** Six words or more with a full stop: a sentence, whatever its verb. */
const WHOLE = /^\W*\p{Lu}(?:\S+\s+){5,}\S+\.\W*$/u;

/** Most of its longer words are capitalised, as in a heading. */
function isHeading(sentence: string): boolean {
  const words = sentence.match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > 2 && capitals >= 0.7 * words.length;
}

/** A table's row states something where it gives a number; else it may only name things. */
function isStatement(sentence: string): boolean {
  if (isRow(sentence)) return quantitiesOf(sentence).length > 0;
  return (
    !isHeading(sentence) &&
    (VERB.test(sentence) || IMPERATIVE.test(sentence) || WHOLE.test(sentence))
  );
}

const NO_PROOF_SECTION =
  /\b(?:definitions?|glossary|terms and definitions|complementary (?:user|subservice)|user entity|cuecs?|customer responsibilit\w+|user responsibilit\w+|(?:revision|version|document|change|amendment) (?:history|control|log)|change log|table of contents)\b/i;

/** May this sentence prove what the company does? */
export const isProof = ({ sentence, candidate }: Pick<Scored, 'sentence' | 'candidate'>): boolean =>
  isStatement(sentence) &&
  !NO_PROOF.some((pattern) => pattern.test(sentence)) &&
  !NO_PROOF_SECTION.test(candidate.section ?? '');

/** What stands around a sentence: the lead-in of its list, the section and the document's name. */
const contextOf = (candidate: Candidate, lead: string | null) =>
  [
    lead,
    candidate.section,
    candidate.title,
    candidate.document.replace(/\.\w+$/, '').replace(/[/_-]+/g, ' '),
  ]
    .filter(Boolean)
    .join('. ');

/** An earlier answer is reused, not quoted as a policy; an auditor's exception tells what did not work. */
const mayProve = ({ quotable, documentKind, kind }: Candidate): boolean =>
  quotable && documentKind !== 'answers' && kind !== 'exception';

/** Where a sentence goes over into another statement with its own subject and verb. */
const TURN =
  /;\s+|,\s+(?:but|while|whereas)\s+|,\s+and\s+(?=(?:[\w-]+\s+){1,4}(?:is|are|must|does|do|has|have|will|cannot)\b)/i;

/** The statements of a compound sentence, each with a verb of its own; none for a simple one, a list or a table's row. */
function statementsIn(sentence: string): string[] {
  if (isRow(sentence)) return [];
  const parts = sentence.split(TURN).map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => VERB.test(part)) ? parts : [];
}

/**
 * A compound sentence is weighed by the statement in it that speaks of the question by itself (a denial in the other one turns nothing), else
 * whole. An exception anywhere in it holds for all of it.
 */
function supportsOf(asked: Asked, sentence: string, context: string): Support[] {
  const whole = supportOf(asked, sentence, context);
  const parts = statementsIn(sentence).map((part) => ({
    ...supportOf(asked, part, `${context}. ${sentence}`),
    carvedOut: whole.carvedOut,
  }));
  const telling = parts.filter(
    (part) => part.direct >= Math.max(PART_DIRECT, whole.direct - PART_LESS),
  );
  return telling.length > 0 ? telling : [whole];
}

/** A part of a sentence stands for the whole only where it speaks of the question by itself. */
const PART_DIRECT = 0.75;
const PART_LESS = 0.1;

/** Every quotable sentence of the passages, weighed against the question, the best first. */
export function weighSentences(asked: Asked, candidates: readonly Candidate[]): Scored[] {
  const seen = new Set<string>();
  const out: Scored[] = [];
  for (const candidate of candidates) {
    if (!mayProve(candidate)) continue;
    for (const { text, lead } of sentences(candidate.text)) {
      const key = `${candidate.versionId} ${text}`;
      if (seen.has(key)) continue;
      seen.add(key);
      for (const support of supportsOf(asked, text, contextOf(candidate, lead)))
        out.push({ candidate, sentence: text, support });
    }
  }
  return out.sort(
    (a, b) => b.support.coverage - a.support.coverage || b.support.direct - a.support.direct,
  );
}
