import type { DocumentKind } from '../store/schema.ts';
import type { ReadText } from './document.ts';
import { libraryColumnsOf } from './library-file.ts';
import type { Soc2Report } from './soc2.ts';

const RULES =
  /\b(?:polic(?:y|ies)|procedures?|standards?|plan|guidelines?|handbook|programme?|process|statement|agreement|overview)\b/i;
const CERTIFICATE =
  /\bcertificate of (?:registration|compliance|conformity|approval)\b|\bthis is to certify\b|\bcertificate (?:number|no\.?)\b|\bcertif(?:y|ies) that\b/i;
const PENTEST = /\bpenetration (?:test|testing)\b|\bpen[ -]?test\b/i;
const PENTEST_REPORT =
  /\b(?:executive summary|findings?|severity|cvss|test(?:ing)? window|rules of engagement|retest|tested (?:by|the)|attack)\b/gi;
const START_LETTERS = 6_000;

const textOf = (document: ReadText): string => {
  let text = '';
  for (const block of document.blocks) {
    if (text.length > START_LETTERS) break;
    text += `${block.text}\n`;
  }
  return text;
};

/** Headline of a document: its name, title and first headings. */
const headlineOf = (document: ReadText, name: string): string =>
  [
    (name.split('/').at(-1) ?? '').replace(/[-_.]+/g, ' '),
    document.title ?? '',
    ...document.blocks
      .slice(0, 8)
      .filter((each) => each.kind === 'heading')
      .map((each) => each.text),
  ].join('\n');

/** What a document is, judged by its content first and its name second; a text that is nothing else counts as a policy. */
export function detectKind(
  document: ReadText,
  name: string,
  found: { report: Soc2Report | null; answered: boolean },
): DocumentKind {
  if (found.report !== null) return 'soc2';
  if (/csv|spreadsheet/.test(document.mediaType))
    return found.answered || libraryColumnsOf(document) !== null ? 'answers' : 'evidence';
  const [headline, start] = [headlineOf(document, name), textOf(document)];
  const isRule = RULES.test(headline);
  if (!isRule && (document.pages ?? 1) <= 8 && CERTIFICATE.test(start)) return 'certificate';
  if (
    !isRule &&
    PENTEST.test(headline) &&
    new Set(start.toLowerCase().match(PENTEST_REPORT)).size >= 2
  )
    return 'pentest';
  if (
    !isRule &&
    /\b(?:evidence|export|screenshot|records?|minutes|results?|test report|log|attendance)\b/i.test(
      headline,
    )
  )
    return 'evidence';
  return 'policy';
}
