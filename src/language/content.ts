import { type Unit, unitsOf } from './concepts.ts';
import { stem } from './words.ts';

const STOP = new Set(
  `a an the of to in on at by for from with as is are was were be been being am do does did have has had having can could will would shall should may might must
  and or but nor so that this these those it its they them their theirs we us our ours you your yours he she his her i my me there here which who whom whose what when where why how if then than
  any all everything anything every each some other such same own both either whether not no also only just even still yet already up out off over under into onto upon about between among through during before after
  while until within without per via e g etc ie eg organization organisation company firm please confirm ensure make sure place current currently following
  least most more less once one two three following own very much many least yes get got take taken set use used using go goes
  year month week day hour minute quarter second annual annually yearly monthly weekly daily hourly quarterly regularly twice percent minimum maximum later longer shorter fewer often every
  require required requires need needs needed must kind sort way thing at back down away instead merely simply please already instance exist exists formal formally
  actually part way need state describe explain list name give tell respective various general generally relevant appropriate specific`
    .split(/\s+/)
    .map(stem),
);

const NUMBER =
  /^\d|^(?:twelv|fiv|fifteen|on|twent|hundr|half|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|thirty|sixty|ninety|half)$/;

/** The units of a text that carry its topic: without function words, the company, and numbers (quantities are compared apart). */
export function contentUnits(text: string): Unit[] {
  return unitsOf(text).filter(
    (unit) => !(unit.words === 1 && (STOP.has(unit.root) || NUMBER.test(unit.root))),
  );
}
