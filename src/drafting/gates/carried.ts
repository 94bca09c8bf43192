import { contentUnits } from '../../language/content.ts';
import { isEnglish } from '../../language/language-of.ts';
import { topicShare } from '../../language/weights.ts';
import { impliedParty } from '../propose/extractive/support.ts';
import { allProof, type Case, type Gate, wholeSentences } from './gate.ts';
import { contextOf } from './quoted-sentences.ts';

/**
 * The least share of the weighty words of a model's sentence, and of one of its clauses, that its quotes say
 * (synonyms count). Of 124 sentences of careful replies for three companies the least was .55, of 173 clauses .28;
 * one sentence had .00, and indeed no quote.
 */
const LEAST = { sentence: 0.5, clause: 0.25 } as const;
/** With fewer words of weight a sentence, or a clause, is judged with what stands around it. */
const WEIGHTY = { sentence: 2, clause: 3 } as const;

/** Also before a small letter: what is appended would else be weighed with the sentence before it. */
const SENTENCE_END = /(?<=[.!?])\s+/;
const CLAUSE_END = /[;:,()–—]\s*|\s+(?:and|but)\s+/;

/** What the quotes say, with the whole sentences that they were cut from and what these are read with. */
const proofFor = ({ proposal }: Case): string =>
  [
    allProof(proposal),
    ...proposal.quotes.flatMap(wholeSentences),
    ...proposal.quotes.map(contextOf),
    // A rule that names nobody else tells of the company's own people.
    ...proposal.quotes.map(({ citation }) => impliedParty(citation.quote)),
  ].join('\n');

function uncarried(text: string, proof: string, by: keyof typeof LEAST): boolean {
  const units = contentUnits(text);
  return units.length >= WEIGHTY[by] && topicShare(units, proof).coverage < LEAST[by];
}

/**
 * Every sentence of a model's answer, and every clause of it, says what its quotes say, in other words if need be:
 * what is added to an answer (text of instructions or of other passages, however written, promises, praise,
 * watchwords) has nothing to stand on.
 */
export const carriedBySentence: Gate = {
  name: 'carried',
  asks: 'Every sentence says what its quotes say',
  about: 'proposal',
  unknown: 'review',
  judge: (each) => {
    const { said, proposal } = each;
    if (proposal.origin !== 'model' || said === '') return 'passed';
    if (!isEnglish(said)) return 'unknown';
    const proof = proofFor(each);
    const sentences = said.split(SENTENCE_END);
    const found =
      sentences.find((text) => uncarried(text, proof, 'sentence')) ??
      sentences
        .flatMap((text) => text.split(CLAUSE_END))
        .find((text) => uncarried(text, proof, 'clause'));
    return found === undefined
      ? 'passed'
      : {
          code: 'unsupported_claim',
          reason: `The draft says what its quotes hardly speak of: “${found.slice(0, 120)}”.`,
        };
  },
};
