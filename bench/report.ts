/** Writes one line of the bench: `name value unit`. */
export function report(name: string, value: number, unit: string): void {
  process.stdout.write(`${name} ${Number(value.toPrecision(4))} ${unit}\n`);
}

/** Runs `work` and gives how long it took, in seconds, with its result. */
export async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; result: T }> {
  const start = performance.now();
  const result = await work();
  return { seconds: (performance.now() - start) / 1_000, result };
}

const percentile =
  (share: number) =>
  (samples: readonly number[]): number => {
    const sorted = [...samples].sort((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  };

/** The value that half of the samples do not exceed. */
export const percentile50 = percentile(0.5);

/** The value that 95 of 100 samples do not exceed. */
export const percentile95 = percentile(0.95);
