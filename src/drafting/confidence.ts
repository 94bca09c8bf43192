import type { Proposal } from './proposal.ts';

const clamp = (value: number) => Math.round(Math.min(0.99, Math.max(0.05, value)) * 100) / 100;

/**
 * How sure a proposal is before anyone has reviewed it, 0 to 1; to be fitted to reviewers' decisions when there are
 * enough of them. An earlier answer loses a tenth a year, three at most.
 */
export function confidenceOf({ origin, verdict, strength, reuse }: Proposal): number {
  switch (origin) {
    case 'reuse':
      return clamp(
        0.7 +
          0.28 * (reuse?.similarity ?? 0) -
          (reuse === null || reuse.ageDays === null
            ? 0
            : Math.min(0.3, (reuse.ageDays / 365) * 0.1)),
      );
    case 'facts':
      return clamp(0.95);
    case 'model':
      return clamp(0.6 + 0.35 * strength);
    case 'typed':
    case 'extractive':
      return verdict === null ? clamp(0.35 + 0.45 * strength) : clamp(0.5 + 0.48 * strength);
  }
}
