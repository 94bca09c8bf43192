import type { ReadText } from '../document.ts';
import type { Said } from './said.ts';

export type ApplicabilityFacts = {
  readonly standard: string | null;
  /** Controls of Annex A that the statement lists, by whether it says that they apply. */
  readonly applicable: number;
  readonly excluded: number;
};

const ANNEX_ID = /^(?:A\.?\s?)?[5-8]\.\d{1,2}$|^A\.?\d{1,2}\.\d{1,2}(?:\.\d{1,2})?$/;
const APPLIES = /\bapplicab|\bincluded\b|\bin scope\b|\bapplies\b/i;
const NO = /^(?:no|n|not applicable|n\/a|excluded|false)\b/i;
const YES = /^(?:yes|y|applicable|included|implemented|true|x|✓)\b|^[✓✔x]$/i;

/** How surely it is a statement of applicability: it says so, or lists Annex A controls with whether they apply. */
export function applicabilityLikeness(document: ReadText, { opening }: Said): number {
  const named =
    /\b[Ss]tatements? [Oo]f [Aa]pplicability\b|\bSTATEMENT OF APPLICABILITY\b|\bSoA\b/.test(opening)
      ? 0.55
      : 0;
  const listed = rowsOf(document).length;
  return Math.min(1, named + Math.min(listed, 20) * 0.03);
}

export function readApplicability(document: ReadText, { opening }: Said): ApplicabilityFacts {
  const rows = rowsOf(document);
  return {
    standard: /\bISO(?:\/IEC)?\s?27001(?::\d{4})?/i.exec(opening)?.[0] ?? null,
    applicable: rows.filter((says) => YES.test(says)).length,
    excluded: rows.filter((says) => NO.test(says)).length,
  };
}

/** What each row of an Annex A control says in the column on applicability. */
function rowsOf({ blocks }: ReadText): string[] {
  return blocks.flatMap(({ cells, header }) => {
    const column = header?.findIndex((title) => APPLIES.test(title)) ?? -1;
    const isControl = cells?.slice(0, 3).some((cell) => ANNEX_ID.test(cell.trim())) === true;
    return isControl && column >= 0 ? [(cells?.[column] ?? '').trim()] : [];
  });
}
