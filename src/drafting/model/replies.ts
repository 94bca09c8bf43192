import { z } from 'zod';

/**
 * The reply schemas: what a model has to send for each prompt. Quotes come before the decision, so that it is made
 * from them.
 */
export const draftReply = z.object({
  quotes: z.array(z.object({ passage: z.number().int(), quote: z.string().max(4_000) })).max(16),
  state: z.enum(['settled', 'qualified', 'contradictory', 'not_settled']),
  reason: z.enum(['verb_silent', 'part_missing', 'inferred', 'older_evidence']).nullable(),
  choice: z.string().max(500).nullable(),
  comment: z.string().max(4_000),
  open: z.string().max(2_000),
});
export type DraftReply = z.output<typeof draftReply>;

export const secondLookReply = z.object({
  claims: z.array(z.object({ claim: z.string().max(1_000), carried: z.boolean() })).max(30),
  option: z.string().max(500).nullable(),
  comment: z.string().max(4_000),
  entailed: z.boolean(),
  reason: z.string().max(1_000),
});
export type SecondLookReply = z.output<typeof secondLookReply>;

export const queriesReply = z.object({
  queries: z
    .array(
      z.object({
        number: z.number().int(),
        first: z.string().max(300),
        second: z.string().max(300),
      }),
    )
    .max(60),
});
