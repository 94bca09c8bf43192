/** Weights of signs, fitted by `bench/fit-typed.ts`; its hold-out figures stand in docs/drafting.md. */
export const WEIGHTS = {
  base: -0.78,
  coverage: 1.48,
  direct: 1.12,
  missing: -0.97,
  nearness: 0.45,
  rank: -2.17,
  beside: -0.49,
  conditional: -0.81,
  row: 0.38,
  lessCoverage: 1.55,
  lessDirect: 0.85,
  values: -0.63,
};
export const CUT = 0.5;
export const MARGIN = 2.5;
