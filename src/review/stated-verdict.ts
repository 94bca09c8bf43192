import { verdictOf } from '../drafting/cells/verdict-options.ts';
import type { CellValue } from '../store/answers.ts';
import type { Verdict } from '../store/schema.ts';

const LEADING_WORDS =
  /^(?:yes|no|n\/?a|not applicable|partial(?:ly)?|partly)(?=$|\s*[.,;:–—(-]|\s+-)/i;

/**
 * What a person's answer says, read from the chosen option, else from the word that the text begins with; null:
 * neither says it.
 */
export function statedVerdict(values: readonly CellValue[]): Verdict | null {
  const closed = values.filter(({ option }) => option !== null);
  for (const { option } of closed) {
    const verdict = verdictOf(option ?? '') ?? leading(option ?? '');
    if (verdict !== null) return verdict;
  }
  if (closed.length > 0) return null;
  return values.map(({ value }) => leading(value)).find((verdict) => verdict !== null) ?? null;
}

function leading(text: string): Verdict | null {
  const word = LEADING_WORDS.exec(text.trim())?.[0];
  return word === undefined ? null : verdictOf(word);
}
