/** A text that both database engines take: PostgreSQL refuses NUL and half a surrogate pair. */
export function storableText(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD');
}
