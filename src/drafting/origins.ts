/** What can make a proposal, in the order in which they are asked. */
export const ORIGINS = ['facts', 'reuse', 'typed', 'model', 'extractive'] as const;
export type Origin = (typeof ORIGINS)[number];

/** The name of the drafter that needs no model, as it is stored with its drafts. */
export const BUILT_IN_DRAFTER = 'builtin:extractive-2';
