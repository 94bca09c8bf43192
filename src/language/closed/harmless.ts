import { withForms } from '../inflections.ts';

/**
 * Words of grammar that cannot take back what a sentence claims: articles and possessives, the company itself, plain prepositions, what carries a
 * verb, "and". All others (a modal, a comparative, "only", "some", "where") have to be the question's own.
 */
const HARMLESS = new Set(
  `the a an all any each every both our us we its their of in on at by with to for from within per via using through into onto upon between under during across against as and
  is are be been has have do does must shall not no never also always there company organisation organization`.split(
    /\s+/,
  ),
);

/** Verbs that only carry the noun beside them ("checks are performed", "an inventory is kept"), with their forms. */
const CARRYING = withForms(
  'perform conduct carry make undertake execute run complete take maintain keep implement establish use apply hold have require place exist',
);

export const isHarmless = (word: string): boolean => HARMLESS.has(word);
export const isCarrying = (word: string): boolean => CARRYING.has(word);
