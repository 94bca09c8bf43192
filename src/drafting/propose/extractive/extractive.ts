import { readGrammar } from '../../../language/grammar/read-grammar.ts';
import { isRow } from '../../../language/line-breaks.ts';
import { wordsOf } from '../../../language/words.ts';
import type { Candidate } from '../../../retrieval/search-passages.ts';
import type { Verdict } from '../../../store/schema.ts';
import { plainSentence, wordingFrom } from '../../cells/wording.ts';
import { quoteFrom } from '../../cite.ts';
import type { Dossier } from '../../dossier.ts';
import { nothing, type Produced, type Producer } from '../../proposal.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { LISTED, TYPED } from '../../understand/wanted.ts';
import { ownNames } from '../typed/own-names.ts';
import type { Reader } from './closed-reading.ts';
import { type Decision, decide } from './decide.ts';
import { inOwnWords } from './own-words.ts';
import { decideTogether } from './parts.ts';
import { notOneSentence } from './why-not.ts';

/**
 * A sentence that speaks of less than this share of the question is not worth showing to the person who has to answer.
 */
const SUGGESTION = 0.5;
const LOWER_CASE = /(?<![\p{L}\p{N}])\p{Ll}[\p{Ll}'’-]*(?![\p{L}\p{N}])/gu;
/** The best passages that are weighed. */
const WEIGHED = 14;

function missing(decision: Extract<Decision, { kind: 'open' }>, question: string): Produced {
  const { best, code, reason } = decision;
  const near = best !== null && best.support.coverage >= SUGGESTION;
  return nothing(code, inOwnWords(question, reason), near ? plainSentence(best.sentence) : null);
}

/** Many verbs about one thing are affirmed one by one; a list of things where one sentence does not settle it whole. */
function decisionOn(
  understanding: Understanding,
  candidates: readonly Candidate[],
  reader: Reader,
): Decision {
  const whole = decide(understanding.shape, candidates, reader);
  const isSettled =
    whole.kind === 'decided' && (understanding.compound === null || whole.verdict !== 'yes');
  if (isSettled || (whole.kind === 'open' && whole.code === 'conflicting_evidence')) return whole;
  return decideTogether(understanding, candidates, reader) ?? whole;
}

/**
 * Is it put into the buyer's cell? A table's row is no sentence: where it stands is said, its cells are not; nor is
 * a mere name ("Alerts at night") beside a No, which reads as if it were there.
 */
const isSaid = (sentence: string, verdict: Verdict | null): boolean =>
  !isRow(sentence) &&
  ((verdict !== 'no' && verdict !== 'partial') ||
    readGrammar(plainSentence(sentence)).form !== 'fragment');

/** What single sentences of the passages settle without any model. */
export function proposeFromSentences({
  text,
  understanding,
  candidates,
  facts,
  today,
}: Dossier): Produced {
  const own = new Set([...ownNames(candidates, facts.profile ?? {})].flatMap(wordsOf));
  const common = new Set(candidates.flatMap(({ text: found }) => found.match(LOWER_CASE) ?? []));
  const question = understanding.compound === null ? understanding.shape.text : text;
  const reader = { question, own, common, today: today.toISOString().slice(0, 10) };
  const decision = decisionOn(understanding, candidates.slice(0, WEIGHED), reader);
  if (decision.kind === 'open') return missing(decision, text);
  const { verdict, evidence, strength } = decision;
  if (TYPED.has(understanding.wanted) || LISTED.has(understanding.wanted))
    return nothing(
      'not_enough_evidence',
      notOneSentence(understanding, evidence[0]),
      plainSentence(evidence[0]?.sentence ?? ''),
    );
  const said = evidence.filter(({ sentence }) => isSaid(sentence, verdict));
  return {
    kind: 'proposal',
    proposal: {
      origin: 'extractive',
      verdict,
      choice: null,
      texts: wordingFrom(
        said.map(({ sentence }) => sentence),
        said.map(({ candidate }) => candidate),
      ),
      quotes: evidence.map(({ candidate, sentence }) => quoteFrom(candidate, sentence)),
      strength,
      qualification: null,
      open: null,
      secondLook: null,
      instructions: null,
      reuse: null,
    },
  };
}

/** The producer that needs no model: quotes the sentence that settles the question, or says what is missing. */
export const extractiveProducer: Producer = {
  origin: 'extractive',
  propose: async (dossier) => proposeFromSentences(dossier),
};
