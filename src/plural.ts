/** A count with its noun, as people read it: `1 question`, `1,200 questions`. `many` where an s does not make it. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
