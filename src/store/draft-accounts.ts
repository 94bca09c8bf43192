import { z } from 'zod';
import type { Handle } from '../ports.ts';

/** What became of a passage that was found. `past`: its document is not in force. */
const PASSAGE_USES = ['given', 'withheld', 'left_out', 'row_beside', 'past'] as const;

const accountSchema = z.object({
  understood: z.object({
    /** What is searched and judged. */
    text: z.string(),
    wanted: z.string(),
    denies: z.boolean(),
    pointsBack: z.boolean(),
    /** Words left out of the search. */
    removed: z.array(z.string()),
    /** The verbs of a question with many verbs about one thing. */
    verbs: z.array(z.string()),
  }),
  queries: z.array(z.string()),
  /** Best first. Their words stay where they are: a removed document leaves only its number. */
  passages: z.array(
    z.object({
      id: z.number(),
      versionId: z.string(),
      page: z.number().nullable(),
      standing: z.string(),
      use: z.enum(PASSAGE_USES),
    }),
  ),
  /** In the order in which the producers were asked. */
  proposals: z.array(
    z.object({
      origin: z.string(),
      kind: z.enum(['proposal', 'nothing', 'fault']),
      verdict: z.string().nullable(),
      choice: z.string().nullable(),
      words: z.string().nullable(),
      reason: z.string().nullable(),
      quotes: z.array(
        z.object({
          versionId: z.string().nullable(),
          document: z.string(),
          page: z.number().nullable(),
          quote: z.string(),
        }),
      ),
    }),
  ),
});

/** How a draft came to be, as it is kept with the draft. */
export type DraftAccount = z.output<typeof accountSchema>;

/** A stored account; null for a draft of before accounts were kept, and for one that nothing was asked about. */
export const readAccount = (stored: unknown): DraftAccount | null =>
  stored === null || stored === undefined ? null : accountSchema.parse(stored);

type DraftOrigin = {
  readonly drafter: string;
  readonly createdAt: Date;
  readonly account: DraftAccount | null;
};

/** Who made a draft, when, and how; null where there is none of that id. */
export async function getDraftOrigin(
  handle: Handle,
  draftId: string | null,
): Promise<DraftOrigin | null> {
  if (draftId === null) return null;
  const row = await handle
    .selectFrom('drafts')
    .select(['drafter', 'created_at', 'account'])
    .where('id', '=', draftId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    drafter: row.drafter,
    createdAt: row.created_at,
    account: readAccount(row.account),
  };
}

/**
 * An account without the words that `isFrom` recognises and what cites these versions; null where it has none of them.
 */
export function withoutWords(
  account: DraftAccount,
  removed: ReadonlySet<string>,
  isFrom: (text: string) => boolean,
): DraftAccount | null {
  const isTold = (text: string | null) => text !== null && isFrom(text);
  let changed = false;
  const proposals = account.proposals.map((each) => {
    const quotes = each.quotes.filter(
      ({ versionId, quote }) => !(versionId !== null && removed.has(versionId)) && !isFrom(quote),
    );
    const words = isTold(each.words) ? null : each.words;
    const reason = isTold(each.reason) ? null : each.reason;
    if (quotes.length < each.quotes.length || words !== each.words || reason !== each.reason)
      changed = true;
    return { ...each, quotes, words, reason };
  });
  const passages = account.passages.filter(({ versionId }) => !removed.has(versionId));
  if (passages.length < account.passages.length) changed = true;
  return changed ? { ...account, proposals, passages } : null;
}
