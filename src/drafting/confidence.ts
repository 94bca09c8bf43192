/** How sure a finding is before anyone has reviewed it; to be fitted to reviewers' decisions when there are enough of them. */
export type Basis =
  | { readonly kind: 'sentence'; readonly strength: number }
  | { readonly kind: 'open'; readonly strength: number }
  | { readonly kind: 'model'; readonly support: number }
  | { readonly kind: 'reuse'; readonly similarity: number; readonly ageDays: number | null };

const clamp = (value: number) => Math.round(Math.min(0.99, Math.max(0.05, value)) * 100) / 100;

/** A number from 0 to 1: the share of such answers that is expected to be right. */
export function confidenceOf(basis: Basis): number {
  switch (basis.kind) {
    case 'sentence':
      return clamp(0.5 + 0.48 * basis.strength);
    case 'open':
      return clamp(0.35 + 0.45 * basis.strength);
    case 'model':
      return clamp(0.6 + 0.35 * basis.support);
    case 'reuse':
      return clamp(
        0.7 +
          0.28 * basis.similarity -
          (basis.ageDays === null ? 0 : Math.min(0.3, (basis.ageDays / 365) * 0.1)),
      );
  }
}
