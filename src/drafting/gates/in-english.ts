import { isEnglish } from '../../language/language-of.ts';
import { understand } from '../understand/understanding.ts';
import type { Case } from './gate.ts';

/**
 * The case as if each English query that was written for the search of a foreign question were what is asked; none
 * where no query was written.
 */
export const inEnglish = (each: Case): readonly Case[] =>
  each.dossier.queries
    .filter((query) => query !== each.dossier.text && isEnglish(query))
    .map((query) => {
      const question = { ...each.dossier.question, text: query };
      const understanding = understand(query, question);
      return { ...each, dossier: { ...each.dossier, text: query, question, understanding } };
    });
