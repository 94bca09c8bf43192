import { idOf, questionAt } from '../columns/asking-cells.ts';
import type { Layout } from '../columns/columns.ts';
import type { SheetView } from '../sheet/sheet-view.ts';
import { toneOf } from '../words/text.ts';
import type { RowReading } from './row-reading.ts';

/**
 * What a person said of a row wins over what it looks like; a short text that does not ask still heads what follows.
 */
export function asDecided(
  view: SheetView,
  layout: Layout,
  { row, reading }: { row: number; reading: RowReading },
): RowReading {
  const decision = layout.decided.get(row);
  const anchor = questionAt(view, layout, row);
  if (decision === 'heads') {
    const text = anchor?.text ?? view.textsOf(row)[0]?.text.trim() ?? '';
    return text === '' ? { kind: 'other', reason: 'person' } : { kind: 'heading', text };
  }
  if (decision === undefined || (decision === 'asks') === (reading.kind === 'question'))
    return reading;
  if (decision === 'neither') {
    const text = anchor?.text ?? '';
    return toneOf(text) === 'label' && text !== ''
      ? { kind: 'heading', text }
      : { kind: 'other', reason: 'person' };
  }
  if (anchor === null) return reading;
  return { kind: 'question', ...anchor, id: idOf(view, layout, { row, area: anchor.area }) };
}
