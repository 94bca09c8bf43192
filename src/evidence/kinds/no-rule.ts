import { DATE } from '../../language/dates.ts';
import type { ReadText } from '../document.ts';
import { countForeign, saysForeign } from './foreign-title.ts';
import { openingTitles } from './opening-titles.ts';
import type { Said } from './said.ts';
import type { TitleNoun } from './title-noun.ts';

const isNoRule = saysForeign('paper.no-rule');
const isContract = saysForeign('paper.contract');
const isBetween = saysForeign('paper.between');
const adverts = countForeign('paper.advert');
const ticketFields = countForeign('paper.ticket-field');

/** Different phrases from which a text is an advert, and fields from which it is a ticket. */
const LEAST_ADVERTS = 2;
const LEAST_FIELDS = 3;
/** Letters of an opening in which a contract names its parties and a ticket its fields. */
const HEAD = 600;
/** A heading that is a version with its day, if any: `4.2.0 (2026-03-11)`. */
const VERSION = new RegExp(
  `^\\W*(?:v(?:ersion)?\\.? ?)?\\d{1,4}\\.\\d+(?:\\.\\d+)*\\W*(?:${DATE})?\\W*$`,
  'i',
);
const LEAST_VERSIONS = 2;
const TICKET = /^\W*[A-Z]{2,10}-\d{1,6}\b/;

/**
 * Does a paper neither rule nor prove, by what it calls itself and how it is built: a change log, minutes, an
 * invoice, an advert, a ticket, a contract between two parties? What calls itself a rule is none of them, but for a
 * contract.
 */
export function isNoRulePaper(document: ReadText, said: Said, { isRule }: TitleNoun): boolean {
  const titles = openingTitles(document);
  const head = said.text.slice(0, HEAD);
  if (titles.some(isContract) && isBetween(head)) return true;
  if (isRule) return false;
  const versions = document.blocks.filter(
    ({ kind, text }) => kind === 'heading' && VERSION.test(text.trim()),
  ).length;
  return (
    titles.some(isNoRule) ||
    versions >= LEAST_VERSIONS ||
    adverts(said.opening) >= LEAST_ADVERTS ||
    (titles.some((title) => TICKET.test(title)) && ticketFields(head) >= LEAST_FIELDS)
  );
}
