import { shapeOf } from '../language/question-shape.ts';
import { topicShare } from '../language/weights.ts';
import { wordsOf } from '../language/words.ts';

const plain = (text: string) => wordsOf(text).join(' ');

/** "ISO/IEC 27001" is called "ISO 27001" as well. */
export const withoutBodies = (text: string): string => text.replace(/\bISO ?[/-] ?IEC\b/g, 'ISO');

/** Capitalised words inside the sentences, acronyms and words with digits: products, vendors, standards. */
function namesIn(text: string): Set<string> {
  const names =
    text.match(
      /(?<=[\p{L}\p{N},;(]\s)\p{Lu}[\p{L}\p{N}.&-]*|\b\p{Lu}{2,}\b|\b\p{L}+-?\d[\w.]*\b|\b\p{Lu}\p{L}+\p{Lu}\p{L}*\b|(?<=\p{Lu} )\d[\d.-]*\b/gu,
    ) ?? [];
  return new Set(names.map((name) => name.toLowerCase().replace(/[.-]+$/, '')));
}

/** Does a text say each product, vendor, standard and edition that another one names? */
export function namesMet(of: string, text: string): boolean {
  const [asked, said] = [withoutBodies(of), withoutBodies(text)];
  const there = namesIn(said);
  const words = ` ${plain(said)} `;
  return [...namesIn(asked)].every(
    (name) =>
      there.has(name) ||
      words.includes(` ${plain(name)} `) ||
      topicShare(shapeOf(name).units, said).coverage > 0.9,
  );
}
