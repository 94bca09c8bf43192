import { type Unit, unitsOf } from './concepts.ts';
import { withForms } from './inflections.ts';

/** Words of grammar: they have no forms of their own. */
const GRAMMAR = new Set(
  `a an the of in to on at by for from with as is are was were be been being am do does did doing done have has had having can could will would shall should may might must
  and or but nor so that this these those it its they them their theirs we us our ours you your yours he she his her hers him i my me there here which who whom whose what when where why how if then than
  any all everything anything every each some other others such same own both either whether not no also only just even still yet already up out off over under into onto upon about between among through during before after
  while until unless within without per via e g etc ie eg please currently following least most more less once one two three twice very much many yes currently
  annual annually yearly monthly weekly daily hourly quarterly regularly often later longer shorter fewer back down away instead merely simply
  already formal formally actually various general generally relevant appropriate specific respective`.split(
    /\s+/,
  ),
);
/** Words of content that say nothing of a topic, with their forms. */
const EMPTY = withForms(
  `organization company firm confirm ensure make sure place current follow get take set use go year month week day hour minute second quarter percent minimum maximum
  require need kind sort way thing instance exist part state describe explain list name give tell`,
);

const NUMBER =
  /^\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|sixty|ninety|hundred|half)$/;

/** Is it a word of grammar: one that joins, points, bounds or turns, and names nothing? */
export const isGrammatical = (word: string): boolean => GRAMMAR.has(word);

/** Does a unit of one word carry no topic: a function word, the company, a number? */
export const isEmpty = ({ words, word }: Unit): boolean =>
  words === 1 && (GRAMMAR.has(word) || EMPTY.has(word) || NUMBER.test(word));

/** The units of a text that carry its topic: without function words, the company, and numbers (quantities are compared apart). */
export function contentUnits(text: string): Unit[] {
  return unitsOf(text).filter((unit) => !isEmpty(unit));
}
