import { addMonths } from '../language/dates.ts';
import type { StoredParticulars } from '../store/particulars.ts';
import type { DocumentKind } from '../store/schema.ts';
import { kindRule } from './kinds/kind-rules.ts';

export type Freshness = {
  /** `undated`: nothing in the document says how far it holds. */
  readonly state: 'fresh' | 'due' | 'stale' | 'undated';
  /** One sentence; null where there is nothing to say. */
  readonly reason: string | null;
};
type Dated = {
  readonly kind: DocumentKind;
  readonly particulars?: StoredParticulars | null;
  /** ISO dates. */
  readonly validUntil: string | null;
  readonly nextReview: string | null;
  readonly effectiveDate: string | null;
};

/** Days before an end in which it is due. */
const NOTICE_MS = 30 * 86_400_000;

/**
 * Does a document still hold as proof on `today` (ISO date)? The first of its dates that has passed, or is near,
 * says so.
 */
export function freshnessOf(document: Dated, today: string): Freshness {
  const ends = endsOf(document);
  const past = ends.find(({ end }) => end < today);
  if (past !== undefined) return { state: 'stale', reason: past.past };
  const soon = new Date(Date.parse(today) + NOTICE_MS).toISOString().slice(0, 10);
  const near = ends.find(({ end }) => end <= soon);
  if (near !== undefined) return { state: 'due', reason: near.near };
  return { state: ends.length === 0 ? 'undated' : 'fresh', reason: null };
}

type End = { readonly end: string; readonly past: string; readonly near: string };

/** The days on which it ends to hold, the one that binds most first. */
function endsOf(document: Dated): End[] {
  const { kind, particulars = null, validUntil, nextReview, effectiveDate } = document;
  const { reviewMonths } = kindRule(kind, particulars);
  const valid: End[] =
    validUntil === null
      ? []
      : [
          {
            end: validUntil,
            past: `It was valid until ${validUntil}.`,
            near: `It is valid until ${validUntil}.`,
          },
        ];
  if (nextReview !== null)
    return [
      ...valid,
      {
        end: nextReview,
        past: `Its review was due on ${nextReview}.`,
        near: `Its review is due on ${nextReview}.`,
      },
    ];
  if (valid.length > 0 || effectiveDate === null || reviewMonths === null) return valid;
  const since = `It is from ${effectiveDate} and states no later review`;
  return [
    {
      end: addMonths(effectiveDate, reviewMonths),
      past: `${since}.`,
      near: `${since}; a year is nearly over.`,
    },
  ];
}
