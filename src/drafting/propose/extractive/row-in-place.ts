import { ideasOf, ideasProvedBy, speaksOf } from '../../../language/concepts.ts';
import { isRow } from '../../../language/line-breaks.ts';
import { negationsIn } from '../../../language/polarity.ts';
import { mayProveYes } from '../../../language/standing.ts';
import { cellsOf } from '../../../language/table-cells.ts';
import { weightOf } from '../../../language/weights.ts';
import { labelsOfRow, stateOfRow } from '../row-reading.ts';
import { isScopeRead, type Reader } from './closed-reading.ts';
import type { Asked, Scored } from './weigh-sentences.ts';

/**
 * Does a table's row say by its status that all that is asked is there? Its label says what the question asks about
 * and nothing else, by its header the status column says that it is in place, and every other cell can only add to
 * it. Each telling word of the question, its verb too, has to stand in the label: "encryption of backups – in
 * place" tells that backups are encrypted, "backups – in place" does not.
 */
export function isInPlace(asked: Asked, scored: Scored, reader: Reader): boolean {
  const { candidate, sentence: row, support, standing } = scored;
  if (!isRow(row) || stateOfRow({ candidate, row }) !== 'yes' || !mayProveYes(standing))
    return false;
  const cells = cellsOf(candidate, row);
  if (cells === null || support.polarity !== 'same' || !/^(?:none|met)$/.test(support.numbers))
    return false;
  const labels = labelsOfRow({ candidate, row, cells }, { reader, answer: null });
  if (labels === null || labels.length === 0) return false;
  const label = labels.map(({ value }) => value).join(' ');
  const [said, around] = [ideasProvedBy(label), ideasOf(candidate.section ?? '')];
  const telling = asked.units.filter((unit) => weightOf(unit) === 1);
  return (
    negationsIn(asked.text) + negationsIn(label) === 0 &&
    telling.some((unit) => speaksOf(said, unit)) &&
    telling.every((unit) => speaksOf(said, unit) || speaksOf(around, unit)) &&
    isScopeRead(candidate, { ...reader, said: `${reader.question} ${label}` })
  );
}
