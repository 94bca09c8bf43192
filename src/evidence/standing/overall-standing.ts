import type { Standing, Statement } from '../../language/standing.ts';

/** The standing that most of a passage's words have; `unknown` where it says nothing. */
export function overallStanding(statements: readonly Statement[]): Standing {
  const lengths = new Map<Standing, number>();
  for (const { standing, start, end } of statements)
    lengths.set(standing, (lengths.get(standing) ?? 0) + end - start);
  const [most] = [...lengths].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 'unknown';
}
