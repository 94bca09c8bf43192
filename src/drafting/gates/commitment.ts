import { contentUnits } from '../../language/content.ts';
import { isEnglish, languageOf } from '../../language/language-of.ts';
import { topicShare } from '../../language/weights.ts';
import { holdsWords } from '../../language/whole-words.ts';
import { BINDING_WORDS } from './binding-words.ts';
import { allProof, type Gate, type Ruling } from './gate.ts';

/** Words that bind the company; only its documents may use them. */
const PROMISE =
  /\b(?:guarantee\w*|warrant(?:s|y|ies|ed)?|indemnif\w*|liable|liability|100 ?%|zero[- ]?day|penalt(?:y|ies)|refund\w*|credits?|waives?|waived|waiver|compensat\w*|reimburs\w*|damages?)\b/gi;
/** A sentence that grants the buyer something or binds the company for the future. */
const BINDS =
  /\b(?:we|our company|the company|vendor|supplier|provider) (?:will|shall|agree|agrees|undertake|undertakes|commit|commits|accept|accepts|promise|promises|pay|pays|bear|bears|grant|grants)\b|\b(?:you|the customer|customers?|clients?|the buyer|your \w+) (?:may|can|shall be entitled|have the right|has the right|are entitled|is entitled)\b/i;
/** A sentence that binds stands in the quotes with this share of its words. */
const CARRIED = 0.8;

function bindingParts(said: string, proof: string): string[] {
  const words = (said.match(PROMISE) ?? []).filter((each) => !holdsWords(proof, each));
  const sentences = said
    .split(/(?<=[.!?;])\s+|,\s+and\s+/)
    .filter((each) => BINDS.test(each))
    .filter((each) => topicShare(contentUnits(each), proof).coverage < CARRIED);
  return [...words, ...sentences];
}

const held = (part: string): Ruling => ({
  code: 'commitment',
  reason: `The draft makes a promise that its quotes do not make (“${part}”): legal or the approver has to decide.`,
});

/** In another language every binding word has to stand in the quotes themselves; in one whose words are not known nothing can be judged. */
function judgeForeign(said: string, proof: string): Ruling {
  const known = BINDING_WORDS[languageOf(said) ?? ''];
  if (known === undefined) return 'unknown';
  const found = [...(said.match(known.promise) ?? []), ...(said.match(known.binds) ?? [])];
  const open = found.find((each) => !holdsWords(proof, each));
  return open === undefined ? 'passed' : held(open);
}

/** No promise leaves that the company's documents do not make in these words. */
export const noCommitment: Gate = {
  name: 'commitment',
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
