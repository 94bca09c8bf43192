/**
 * How much of a question's topic evidence has to speak of (shares, 0 to 1). Chosen on labelled companies so that of
 * what is drafted at least 95 % is right.
 */
export const LIMITS = {
  coverage: 0.8,
  wordForWord: 0.99,
  direct: 0.7,
  rowDirect: 0.5,
  topic: 0.7,
  clause: 0.85,
  denied: 0.9,
  open: 0.82,
  openDirect: 0.5,
  openMore: 0.82,
  rival: 0.72,
  rivalGap: 0.15,
} as const;
