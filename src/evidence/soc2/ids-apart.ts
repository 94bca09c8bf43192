import { isCriterion } from '../../criteria/criteria.ts';
import type { Block } from '../document.ts';
import { ID_PATTERN } from './rows.ts';

const ID_IN_FRONT = new RegExp(`^(${ID_PATTERN})[:.)]?\\s+(\\p{Lu}.{14,})$`, 'su');
const CONTROLS = /^controls?\b/i;
const TESTED = /\btests?\b|\btesting\b|\bresults?\b|\bprocedures? performed\b/i;
/** Rows, and share of them, from which a report is taken to write each control's id in front of its words. */
const LEAST_ROWS = 3;
const SHARE = 0.9;

/** The column that states the controls, in a table of tests that has none for ids; -1 for any other row. */
function controlColumn({ cells, header }: Block): number {
  if (cells === null || header === null || !header.some((title) => TESTED.test(title))) return -1;
  const at = header.findIndex((title) => CONTROLS.test(title.trim()) && !TESTED.test(title));
  return header.filter((title) => CONTROLS.test(title.trim())).length === 1 ? at : -1;
}

const splitOf = (block: Block, at: number): readonly [string, string] | null => {
  const match = ID_IN_FRONT.exec(block.cells?.[at]?.trim() ?? '');
  return match?.[1] === undefined || match[2] === undefined ? null : [match[1], match[2]];
};

const WITH_CRITERIA = new RegExp(
  String.raw`^(${ID_PATTERN})[\s,;]+((?:(?:CC|PI|A|C|P)\d{1,2}\.\d{1,2}[\s,;]*)+)$`,
);

/** `CTL-4 CC7.3 CC7.4` in one cell, where a page's columns ran together: the id and the criteria apart. */
export function withCriteriaApart(block: Block): Block {
  const { cells, header } = block;
  const at = cells?.findIndex((cell) => cell.trim() !== '') ?? -1;
  const match = WITH_CRITERIA.exec(cells?.[at]?.trim() ?? '');
  if (cells === null || match?.[1] === undefined || match[2] === undefined) return block;
  if (isCriterion(match[1])) return block;
  return {
    ...block,
    cells: cells.toSpliced(at, 1, match[1], match[2].trim()),
    header: header?.toSpliced(at, 1, 'Control #', 'Criteria') ?? null,
  };
}

/**
 * Gives each row with the control's id in a cell of its own, where the report writes ids in front of the controls'
 * words.
 */
export function withIdsApart(blocks: readonly Block[]): (block: Block) => Block {
  const rows = blocks.flatMap((block) => {
    const at = controlColumn(block);
    return at < 0 ? [] : [splitOf(block, at) !== null];
  });
  const split = rows.filter((isSplit) => isSplit).length;
  if (split < LEAST_ROWS || split < rows.length * SHARE) return (block) => block;
  return (block) => {
    const at = controlColumn(block);
    const parts = at < 0 ? null : splitOf(block, at);
    if (parts === null || block.cells === null || block.header === null) return block;
    return {
      ...block,
      cells: [parts[0], ...block.cells.with(at, parts[1])],
      header: ['Control #', ...block.header.with(at, 'Control description')],
    };
  };
}
