/** What can make a proposal, in the order in which they are asked. */
export const ORIGINS = ['facts', 'reuse', 'typed', 'model', 'extractive'] as const;
export type Origin = (typeof ORIGINS)[number];
