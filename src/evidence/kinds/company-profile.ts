import type { Block, ReadText } from '../document.ts';
import { companyFieldsCalled } from '../papers/company-labels.ts';
import { isCalled } from '../papers/labels.ts';
import { openingTitles } from './opening-titles.ts';

/** Different labels of a company from which a paper is its profile: under such a title, and under any other. */
const TITLED_FIELDS = 2;
const LEAST_FIELDS = 5;
/** Sentences that tell a company's seat, founding, people or owners, from which a titled paper is its profile. */
const LEAST_SENTENCES = 2;

const labelsOf = ({ text, cells }: Block): string[] =>
  cells !== null
    ? [cells[0] ?? '']
    : text
        .split('\n')
        .map(
          (line) =>
            line
              .replace(/^[\s>]*(?:[-*•‣▪◦+]\s+)?/, '')
              .split(/:(?:\s|$)|\s{3,}|\t|\s*\.{3,}/)[0] ?? '',
        );

const TELLS =
  /\b(?:was|were) (?:founded|established|incorporated)\b|\b(?:headquarters|head office|headquartered)\b|\b(?:we|company) employs?\b|\d[\d,.]* (?:employees|people)\b|\b(?:is|are) owned by\b/gi;

/** Does a title name the company that a paper is about, or call it a company's profile? */
const namesCompany = (title: string): boolean =>
  isCalled(title, 'is-company') || ABOUT.test(title) || AT_A_GLANCE.test(title);

/** How surely a company introduces itself here: by its title and the labels of such papers, 0 to 1. */
export function companyLikeness(document: ReadText): number {
  const fields = companyFieldsCalled(document.blocks.flatMap(labelsOf));
  const titles = [...openingTitles(document), document.title ?? ''].flatMap((title) =>
    title.split(/\s*[–—:|]\s*|\s+-\s+|\s+(?:for|and|&)\s+|\s{3,}|,\s*/),
  );
  const isTitled = titles.some(namesCompany);
  const text = document.blocks.map((block) => block.text).join('\n');
  const told = new Set(text.toLowerCase().match(TELLS)).size;
  if (isTitled && (fields >= TITLED_FIELDS || told >= LEAST_SENTENCES)) return 0.95;
  return fields >= LEAST_FIELDS ? 0.8 : 0;
}

const ABOUT = /^[Aa]bout \p{Lu}/u;
const AT_A_GLANCE = /^\p{Lu}\S*(?: \p{Lu}\S*){0,3} at a glance$/u;
