import { anyOf, phrases } from '../../lexicon/prose.ts';
import type { ReadText } from '../document.ts';
import { isForeignReport } from './foreign-title.ts';
import { openingTitles } from './opening-titles.ts';
import { isForm } from './report-signs.ts';

/** Nothing that calls itself a report, or is a form with its fields filled in, reads as a rule. */
export const readsAsRule = (document: ReadText): boolean =>
  !openingTitles(document).some((title) => REPORT.test(title) || isForeignReport(title)) &&
  !isForm(document);
const REPORT = phrases(
  () => `${anyOf('report.title')}(?:$| (?:for|on|of)?\\s?(?:the )?(?:year|FY)?\\s?20\\d\\d\\b)`,
);
