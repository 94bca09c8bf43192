import { type OptionMeaning, plainOption, wordMeaning } from './verdict-options.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** The parts that a list composes its options of; a word that is in none of them makes an option say more. */
const PARTS = {
  alternative: words('alternative alternate compensating compensated mitigating'),
  planned: words('planned plan plans scheduled roadmap future intended'),
  in_progress: words('progress ongoing underway started'),
  partial: words('partial partially partly mostly largely'),
  not: words('not no non never none'),
  applicable: words('applicable relevant'),
  done: words(
    'implemented implementation compliant compliance met place satisfied supported available adopted applied fulfilled effective operational operating enabled covered achieved complete completed done established conformant',
  ),
} as const;
const FILLING = words(
  'is are the a an and or control controls measure measures requirement requirements fully completely currently in to be been has have yet this with at by for of it we under work use used approach already',
);

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
 * What a whole option says: known words of a language, else an English phrase composed of nothing but state, negation and filling ("Not yet
 * implemented", "Implementation in progress"). Null where it says something else or more ("Implemented for some systems").
 */
export function meaningOf(option: string): OptionMeaning | null {
  return wordMeaning(option) ?? composed(plainOption(option).split(' '));
}
