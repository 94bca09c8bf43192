import { longestVerbatimRun } from '../cells/wording.ts';
import type { Case, Gate, Held } from './gate.ts';

/**
 * So many words in a row of the instructions, or of a passage that is not cited, are a copy and no chance. Of 104
 * careful replies none had more than three of the instructions; one had eight of a passage that says the same as
 * what it cites.
 */
const COPIED_WORDS = { instructions: 6, passages: 12 } as const;
/** Words in a row that a cipher of shifted letters cannot give by chance. */
const DECODED_WORDS = 5;
/** Characters without a shape: format characters (zero width, direction marks, tags) and variation selectors. */
const HIDDEN = /\p{Cf}|\p{Variation_Selector}/u;
/** A long run of letters and digits without a blank, as base64 and hexadecimal text have. */
const ENCODED = /[A-Za-z\d+/_=-]{32,}|(?:\b[\da-f]{2}[\s:]?){16,}/i;

const held = (reason: string): Held => ({ code: 'leak', reason });

const shifted = (text: string, by: number): string =>
  text.replace(/[a-z]/gi, (letter) => {
    const base = letter >= 'a' ? 97 : 65;
    return String.fromCharCode(((letter.charCodeAt(0) - base + by) % 26) + base);
  });

/** What must not come back: the instructions, and passages on the desk that the answer does not cite. */
function secretsOf({ proposal, dossier }: Case): string[] {
  const cited = new Set(proposal.quotes.map(({ passage }) => passage));
  const passages = [...dossier.candidates, ...(dossier.whole ?? [])]
    .filter(({ text, audience }) => audience !== 'public' && !cited.has(text))
    .map(({ text }) => text);
  return [...(proposal.instructions === null ? [] : [proposal.instructions]), ...passages];
}

/** The answer gives away neither instructions nor text that it does not cite, plain, hidden or encoded. */
export const noLeak: Gate = {
  name: 'leak',
  asks: 'It lets nothing out that was not cited',
  about: 'proposal',
  unknown: 'held',
  judge: (each) => {
    const { said, proposal } = each;
    if (proposal.origin === 'reuse') return 'passed';
    const proof = proposal.quotes.map(({ citation }) => citation.quote).join('\n');
    if (HIDDEN.test(said) && !HIDDEN.test(proof))
      return held('The draft holds characters that no reader sees.');
    const encoded = ENCODED.exec(said)?.[0];
    if (encoded !== undefined && !proof.includes(encoded))
      return held('The draft holds what looks like encoded text.');
    if (
      proposal.instructions !== null &&
      longestVerbatimRun(said, proposal.instructions) >= COPIED_WORDS.instructions
    )
      return {
        code: 'model_reply_invalid',
        reason: 'The model repeated its instructions instead of answering.',
      };
    const secrets = secretsOf(each);
    const copies = (text: string) =>
      longestOf(text, secrets) >= Math.max(COPIED_WORDS.passages, longestOf(text, [proof]) + 1);
    // Sentence by sentence too: a long copy of what is cited covers none of what is not.
    if ([said, ...said.split(/(?<=[.!?])\s+/)].some(copies))
      return held('The draft copies a passage that it does not cite.');
    if (proposal.origin !== 'model') return 'passed';
    const all = [...secrets, ...proposal.quotes.map(({ passage }) => passage)];
    const decoded = Array.from({ length: 25 }, (_, by) => shifted(said, by + 1));
    return decoded.some((text) => longestOf(text, all) >= DECODED_WORDS)
      ? held('The draft holds text in a cipher.')
      : 'passed';
  },
};

const longestOf = (said: string, texts: readonly string[]): number =>
  Math.max(0, ...texts.map((text) => longestVerbatimRun(said, text)));
