/** Exit statuses of the command line: the contract's table. */
export const EXIT = { done: 0, refused: 1, usage: 2, internal: 3 } as const;
