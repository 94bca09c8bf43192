import type { ReadText } from '../document.ts';
import { type RowState, rowState } from '../standing/columns.ts';
import { legendOf } from '../standing/legend.ts';
import { saysForeign } from './foreign-title.ts';
import type { Said } from './said.ts';

export type ApplicabilityFacts = {
  readonly standard: string | null;
  /** Controls of Annex A that the statement lists, by whether it says that they apply. */
  readonly applicable: number;
  readonly excluded: number;
};

const ID = String.raw`(?:A\.?\s?)?[5-8]\.\d{1,2}|A\.?\d{1,2}\.\d{1,2}(?:\.\d{1,2})?`;
const ANNEX_ID = new RegExp(`^(?:${ID})(?=$|\\s+[\\p{Lu}\\d])`, 'u');
const APPLIES_ENGLISH = /\bapplicab|\bincluded\b|\bin scope\b|\bappl(?:ies|ied|y)\b/i;
const appliesElsewhere = saysForeign('paper.applies');
const tellsApplies = (title: string): boolean =>
  APPLIES_ENGLISH.test(title) || appliesElsewhere(title);
const isNamedElsewhere = saysForeign('paper.applicability');
const YES = /^(?:applicable|included|applies|in scope|x)\b/i;
const STATUS = /\bstatus\b|\bimplement/i;
const LEFT_OUT = /\bexclu(?:ded|sions?)\b|\bnot applicable\b|\bnon-?applicable\b|\bout of scope\b/i;
/** How surely it is a statement of applicability: it says so, or lists Annex A controls with whether they apply. */
export function applicabilityLikeness(document: ReadText, { opening }: Said): number {
  const named =
    /\b[Ss]tatements? [Oo]f [Aa]pplicability\b|\bSTATEMENT OF APPLICABILITY\b|\bSoA\b/.test(
      opening,
    ) || isNamedElsewhere(opening)
      ? 0.55
      : 0;
  const listed = rowsOf(document).length;
  return Math.min(1, named + Math.min(listed, 20) * 0.03 + (isItsTable(document) ? 0.55 : 0));
}

/** Rows of Annex A from which a table is one of applicability, under whatever name. */
const LEAST_ROWS = 3;

/** Are most rows of its tables controls of Annex A beside a column that says whether each applies? */
function isItsTable({ blocks }: ReadText): boolean {
  const rows = blocks.filter(({ cells, header }) => cells !== null && header !== null);
  const telling = rows.filter(
    ({ cells, header }) =>
      header?.some(tellsApplies) === true &&
      cells?.slice(0, 3).some((cell) => ANNEX_ID.test(cell.trim())),
  );
  return telling.length >= LEAST_ROWS && telling.length * 2 > rows.length;
}

export function readApplicability(document: ReadText, { opening }: Said): ApplicabilityFacts {
  const rows = rowsOf(document);
  const excluded = new Set(rows.filter(({ applies }) => applies === false).map(({ id }) => id));
  const applicable = new Set(rows.filter(({ applies }) => applies === true).map(({ id }) => id));
  return {
    standard: /\bISO(?:\/IEC)?\s?27001(?::\d{4})?/i.exec(opening)?.[0] ?? null,
    applicable: [...applicable].filter((id) => !excluded.has(id)).length,
    excluded: excluded.size,
  };
}

/** `applies`: null where its row does not say. */
type Row = { readonly id: string; readonly applies: boolean | null };

/** Each Annex A control of a table that tells which apply; its letters may have a key. */
function rowsOf({ blocks }: ReadText): Row[] {
  const legend = legendOf(blocks);
  return blocks.flatMap(({ cells, header, path }) => {
    const named = cells?.slice(0, 3).find((cell) => ANNEX_ID.test(cell.trim()));
    const id = ANNEX_ID.exec(named?.trim() ?? '')?.[0].replace(/^A\.?\s?/, '');
    if (cells === null || header === null || id === undefined) return [];
    const applies = saysApplies(cells, header, legend);
    if (applies !== undefined) return [{ id, applies }];
    return isLeftOut(path, header) ? [{ id, applies: false }] : [];
  });
}

/**
 * What the column on applicability says, else the one on status: whatever is done, under way or planned applies.
 * Undefined without such a column.
 */
function saysApplies(
  cells: readonly string[],
  header: readonly string[],
  legend: ReadonlyMap<string, RowState>,
): boolean | null | undefined {
  const stateAt = (index: number) => rowState((cells[index] ?? '').replace(/[*_]/g, ''), legend);
  const column = header.findIndex((title) => tellsApplies(title) && !LEFT_OUT.test(title));
  if (column >= 0) {
    if (YES.test((cells[column] ?? '').trim())) return true;
    const state = stateAt(column);
    return state === null ? null : state !== 'excluded' && state !== 'failed';
  }
  const status = header.findIndex((title) => STATUS.test(title));
  if (status < 0) return undefined;
  const state = stateAt(status);
  return state === null ? null : state !== 'excluded';
}

/** A table under a heading of exclusions, or one that only gives reasons for them. */
const isLeftOut = (path: readonly string[], header: readonly string[]): boolean =>
  LEFT_OUT.test(path.at(-1) ?? '') ||
  header.some((title) => /\b(?:reasons?|justification) for (?:the )?exclusion\b/i.test(title));
