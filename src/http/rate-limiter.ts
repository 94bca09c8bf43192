/** Counts what comes from each address. */
export type RateLimiter = {
  /** Counts one more at a time in milliseconds; gives 0, or how long the address has to wait where it was too many. */
  readonly take: (address: string, now: number) => number;
  readonly size: () => number;
};

type Window = { readonly start: number; count: number };

const MOST_ADDRESSES = 10_000;

/**
 * So many from one address within a window, in the memory of this process. Of more addresses than it keeps, those
 * whose window began first are forgotten.
 */
export function createRateLimiter({
  most,
  windowMs,
  addresses = MOST_ADDRESSES,
}: {
  readonly most: number;
  readonly windowMs: number;
  readonly addresses?: number;
}): RateLimiter {
  const windows = new Map<string, Window>();
  return {
    take: (address, now) => {
      const known = windows.get(address);
      if (known !== undefined && now - known.start < windowMs) {
        known.count += 1;
        return known.count > most ? known.start + windowMs - now : 0;
      }
      windows.delete(address);
      windows.set(address, { start: now, count: 1 });
      const [oldest] = windows.keys();
      if (windows.size > addresses && oldest !== undefined) windows.delete(oldest);
      return 0;
    },
    size: () => windows.size,
  };
}
