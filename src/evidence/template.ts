import type { ReadText } from './document.ts';

const RULES = '(?:polic(?:y|ies)|plan|procedure|standard|agreement|handbook|guidelines?)';
const TEMPLATE_TITLE = new RegExp(
  `\\btemplate\\W*$|\\(template\\)|^\\W*template\\s*[:–—-]|^\\W*(?:sample|specimen|example)\\b.*\\b${RULES}\\b`,
  'i',
);
/** A blank for the name of whose paper it is. */
const OWN_BLANK =
  /(?:\[|<|\{\{\s*)(?:your |insert |the )?(?:company|organi[sz]ation|business|firm)[ _-]?(?:name)?(?:\](?!\()|>|\s*\}\})/gi;
/** So many of them make it a form that nobody has filled in. */
const BLANKS = 2;

/**
 * Is it a form for others to fill in: by its title, or by blanks for the name of the company whose paper it would be?
 */
export function isTemplate({ title, blocks }: ReadText): boolean {
  const [first] = blocks;
  const titles = [title ?? '', first?.kind === 'heading' ? first.text : ''];
  if (titles.some((each) => TEMPLATE_TITLE.test(each.trim()))) return true;
  const blanks = blocks.reduce((sum, { text }) => sum + (text.match(OWN_BLANK)?.length ?? 0), 0);
  return blanks >= BLANKS;
}
