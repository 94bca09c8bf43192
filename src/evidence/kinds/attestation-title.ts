import type { ReadText } from '../document.ts';
import { foreignTitleOf, isForeignReport } from './foreign-title.ts';
import { openingTitles } from './opening-titles.ts';

/**
 * A report whose title, in another language than English, names the standard of a service auditor: 1, 2 or 3; null
 * for any other document.
 */
export function titledAttestation(document: ReadText): '1' | '2' | '3' | null {
  const title = openingTitles(document).find(
    (each) => (SOC_NUMBER.test(each) || FINANCIAL.test(each)) && isReport(each),
  );
  const number = SOC_NUMBER.exec(title ?? '')?.[1] ?? (title === undefined ? null : '1');
  return number === '1' || number === '2' || number === '3' ? number : null;
}

const SOC_NUMBER = /\bSOC[\s-]?([123])(?!\d)/;
/** The international standard for reports on controls over financial reporting. */
const FINANCIAL = /\bISAE\s?3402\b/i;

const isReport = (title: string): boolean => {
  const named = foreignTitleOf(title);
  return named === 'examination' || (named !== 'rule' && isForeignReport(title));
};
