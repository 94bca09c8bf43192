import { wordSet } from '../../lexicon/prose.ts';
import { type OptionMeaning, plainOption, wordMeaning } from './verdict-options.ts';

/** The parts that a list composes its options of; a word that is in none of them makes an option say more. */
const PARTS = {
  alternative: wordSet('option-part.alternative'),
  planned: wordSet('option-part.planned'),
  in_progress: wordSet('option-part.in-progress'),
  partial: wordSet('option-part.partial'),
  not: wordSet('option-part.not'),
  applicable: wordSet('option-part.applicable'),
  done: wordSet('option-part.done'),
} as const;
const FILLING = wordSet('option-part.filling');

function composed(tokens: readonly string[]): OptionMeaning | null {
  const has = (part: keyof typeof PARTS) => tokens.some((token) => PARTS[part].has(token));
  const known = tokens.every(
    (token) => FILLING.has(token) || Object.values(PARTS).some((part) => part.has(token)),
  );
  if (!known || /\bnot planned\b/.test(tokens.join(' '))) return null;
  if (has('applicable')) return has('not') ? 'na' : null;
  for (const state of ['alternative', 'planned', 'in_progress', 'partial'] as const)
    if (has(state)) return state;
  if (!has('done')) return null;
  return has('not') ? 'no' : 'yes';
}

/**
 * What a whole option says: known words of a language, else an English phrase composed of nothing but state,
 * negation and filling ("Not yet implemented", "Implementation in progress"). Null where it says something else or
 * more ("Implemented for some systems").
 */
export function meaningOf(option: string): OptionMeaning | null {
  return wordMeaning(option) ?? composed(plainOption(option).split(' '));
}
