import { sentencesOf } from '../../../language/sentences.ts';
import type { Candidate } from '../../../retrieval/search-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { supportOf } from '../extractive/support.ts';

/** A list with its lead-in, as it stands in a passage. */
export type ListAnswer = {
  readonly candidate: Candidate;
  /** From the lead-in to the last item, verbatim. */
  readonly quote: string;
  readonly text: string;
};

/** A passage near this length may have been cut within its list. */
const MAY_BE_CUT = 850;
const LEAST = 0.8;

const bare = (item: string): string => item.replace(/[\s.;,]+$/, '').replace(/\s+/g, ' ');

/** A list whose lead-in speaks of the whole subject. Null where there is none or more than one. */
export function findList(
  { subject }: Understanding,
  candidates: readonly Candidate[],
): ListAnswer | null {
  const found = candidates
    .filter(({ quotable, kind, text }) => quotable && kind === 'prose' && text.length < MAY_BE_CUT)
    .flatMap((candidate) => {
      const sentences = sentencesOf(candidate.text);
      const leads = new Set(sentences.flatMap(({ lead }) => lead ?? []));
      return [...leads].flatMap((lead) => {
        const items = sentences.filter((each) => each.lead === lead).map(({ text }) => text);
        const { coverage, direct, missing, polarity } = supportOf(
          subject,
          lead,
          candidate.section ?? '',
        );
        const isAbout = coverage >= LEAST && direct >= LEAST / 2 && missing.length === 0;
        const from = candidate.text.indexOf(lead);
        const last = items.at(-1) ?? '';
        const to = candidate.text.indexOf(last, from + lead.length);
        if (!isAbout || polarity !== 'same' || items.length < 2 || from < 0 || to < 0) return [];
        const text = `${lead.replace(/\s+/g, ' ').trim()} ${items.map(bare).join(', ')}.`;
        return [{ candidate, quote: candidate.text.slice(from, to + last.length), text }];
      });
    });
  const texts = new Set(found.map(({ text }) => text));
  return texts.size === 1 ? (found[0] ?? null) : null;
}
