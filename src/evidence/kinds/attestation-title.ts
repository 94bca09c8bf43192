import type { ReadText } from '../document.ts';
import { foreignTitleOf, saysForeign } from './foreign-title.ts';
import { openingTitles } from './opening-titles.ts';

/**
 * A report whose title, in another language than English, names the standard of a service auditor: 1, 2 or 3; null
 * for any other document.
 */
export function titledAttestation(document: ReadText): '1' | '2' | '3' | null {
  const title = openingTitles(document).find(
    (each) => SOC_NUMBER.test(each) && isForeignReport(each) && foreignTitleOf(each) !== 'rule',
  );
  const number = SOC_NUMBER.exec(title ?? '')?.[1];
  return number === '1' || number === '2' || number === '3' ? number : null;
}

const SOC_NUMBER = /\bSOC[\s-]?([123])(?!\d)/;
const isForeignReport = saysForeign('paper.report');
