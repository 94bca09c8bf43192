import type { CheckView } from '../components/checks.tsx';

/**
 * What was checked of the proposal that came furthest: the last one that was judged. What others were refused for
 * is told in the account.
 */
export function checksOf<T extends CheckView & { readonly origin: string }>(
  trace: readonly T[],
): T[] {
  const last = trace.at(-1)?.origin;
  return trace.filter(({ origin }) => origin === last);
}
