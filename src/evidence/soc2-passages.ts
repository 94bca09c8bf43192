import type { ReadDocument } from './document.ts';
import type { Passage } from './passages.ts';
import type { Soc2Report } from './soc2.ts';

export function soc2Passages(
  _read: ReadDocument,
  _report: Soc2Report,
  passages: readonly Passage[],
): Passage[] {
  return [...passages];
}
