import { oneOf, pattern, withoutAccents } from '../../lexicon/look-up.ts';
import type { Concept } from '../../lexicon/schema.ts';

type PaperConcept = Extract<Concept, `paper.${string}`>;

/** What a title in another language than English names; null where it names none of these, or a rule. */
export type ForeignTitle = 'rule' | Named | null;
type Named = (typeof NAMED)[number];

const NAMED = [
  'processing-agreement',
  'subprocessors',
  'applicability',
  'risk-register',
  'gap-list',
  'insurance',
  'test',
  'examination',
  'architecture',
] as const satisfies readonly (PaperConcept extends `paper.${infer Name}` ? Name : never)[];

const wholly = (concept: PaperConcept) => pattern(() => oneOf(concept));
const OF = wholly('paper.of');
const RULE = wholly('paper.rule');
const PATTERNS = NAMED.map((name) => [name, wholly(`paper.${name}`)] as const);

/**
 * What the title of a paper in German, French, Spanish, Italian or Dutch names. The noun before a preposition says
 * what it is: a *Richtlinie für Penetrationstests* is a rule, a *Bericht über den Penetrationstest* is one of a
 * test.
 */
export function foreignTitleOf(title: string): ForeignTitle {
  const plain = withoutAccents(title);
  const named = PATTERNS.find(([, words]) => words().test(plain));
  const cut = OF().exec(plain)?.index ?? plain.length;
  const start = named?.[1]().exec(plain)?.index ?? cut;
  // What is named as a whole (`Accord de traitement des données`) is no rule on it.
  if (RULE().test(plain.slice(0, Math.min(cut, start)))) return 'rule';
  if (named !== undefined) return named[0];
  return RULE().test(plain.slice(0, cut)) ? 'rule' : null;
}

/** Whether a text says what papers of this sort say, in these languages. */
export const saysForeign = (concept: PaperConcept): ((text: string) => boolean) => {
  const words = wholly(concept);
  return (text) => words().test(withoutAccents(text));
};

/** Does a title in another language than English name a report? */
export const isForeignReport = saysForeign('paper.report');

/** How many different words of a sort a text holds. */
export const countForeign = (concept: PaperConcept): ((text: string) => number) => {
  const words = pattern(() => oneOf(concept));
  return (text) => new Set(withoutAccents(text).match(new RegExp(words().source, 'gu')) ?? []).size;
};
