import { contentUnits } from '../../language/content.ts';
import { isEnglish, languageOf } from '../../language/language-of.ts';
import { topicShare } from '../../language/weights.ts';
import { holdsWords } from '../../language/whole-words.ts';
import { bindingWordsOf } from './binding-words.ts';
import { allProof, type Gate, type Ruling } from './gate.ts';

/** A sentence that binds stands in the quotes with this share of its words. */
const CARRIED = 0.8;

/**
 * Only the company's documents may bind it: its promises that stand in no quote, and sentences that grant or
 * undertake something.
 */
function bindingParts(said: string, proof: string): string[] {
  const known = bindingWordsOf('en');
  if (known === undefined) return [said];
  const words = (said.match(known.promise) ?? []).filter((each) => !holdsWords(proof, each));
  const sentences = said
    .split(/(?<=[.!?;])\s+|,\s+and\s+/)
    .filter((each) => each.search(known.binds) >= 0)
    .filter((each) => topicShare(contentUnits(each), proof).coverage < CARRIED);
  return [...words, ...sentences];
}

const held = (part: string): Ruling => ({
  code: 'commitment',
  reason: `The draft makes a promise that its quotes do not make (“${part}”): legal or the approver has to decide.`,
});

/**
 * In another language every binding word has to stand in the quotes themselves; in one whose words are not known
 * nothing can be judged.
 */
function judgeForeign(said: string, proof: string): Ruling {
  const known = bindingWordsOf(languageOf(said));
  if (known === undefined) return 'unknown';
  const found = [...(said.match(known.promise) ?? []), ...(said.match(known.binds) ?? [])];
  const open = found.find((each) => !holdsWords(proof, each));
  return open === undefined ? 'passed' : held(open);
}

/** No promise leaves that the company's documents do not make in these words. */
export const noCommitment: Gate = {
  name: 'commitment',
  asks: 'It promises nothing for the future',
  about: 'proposal',
  unknown: 'held',
  judge: ({ said, proposal }) => {
    if (said === '') return 'passed';
    const proof = allProof(proposal);
    if (!isEnglish(said)) return judgeForeign(said, proof);
    const [part] = bindingParts(said, proof);
    return part === undefined ? 'passed' : held(part);
  },
};
