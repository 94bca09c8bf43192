import { criteriaNamed, isCriterion } from '../criteria/criteria.ts';
import type { Block, ReadText } from './document.ts';
import type { ControlPart, Soc2Control } from './soc2-control.ts';
import { proseControls } from './soc2-prose.ts';
import { judgeResult } from './soc2-results.ts';
import { createRowReader } from './soc2-rows.ts';

/**
 * Controls with their tests and results, in whichever of the common layouts the report has: one table of control, criteria, test
 * and result; a list of controls and a matrix of criteria; control, test and result as paragraphs.
 */
export function readControls(document: ReadText): {
  controls: Soc2Control[];
  parts: ControlPart[];
} {
  const matrix = criteriaMatrix(document.blocks);
  const parts = [...tableParts(document.blocks), ...proseControls(document.blocks)];
  const byId = new Map<string, ControlPart[]>();
  for (const part of parts) byId.set(part.controlId, [...(byId.get(part.controlId) ?? []), part]);
  const controls = [...byId].map(([id, of]) => controlOf(id, of, matrix.get(id) ?? []));
  const known = controls.filter(({ text }) => text !== '');
  const ids = new Set(known.map(({ id }) => id));
  return { controls: known, parts: parts.filter(({ controlId }) => ids.has(controlId)) };
}

function controlOf(
  id: string,
  parts: readonly ControlPart[],
  matrix: readonly string[],
): Soc2Control {
  const all = (name: 'text' | 'tests' | 'results') =>
    [...new Set(parts.map(({ row }) => row[name]).filter((each) => each !== null))]
      .join(' ')
      .trim();
  const criteria = [...new Set([...parts.flatMap(({ row }) => row.criteria), ...matrix])].filter(
    isCriterion,
  );
  const results = all('results') || null;
  return {
    id,
    text: all('text'),
    criteria,
    page: parts[0]?.block.page ?? null,
    tests: all('tests') || null,
    results,
    exception: judgeResult(results),
  };
}

/** Rows of a criterion with control ids beside it, or of a control with criteria only: which control meets which criterion. */
function criteriaMatrix(blocks: readonly Block[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { cells } of blocks) {
    if (cells === null || cells.length !== 2) continue;
    const [left = '', right = ''] = cells;
    const criteria = isCriterion(left.trim().replace(/\s/g, '')) ? criteriaNamed(left) : [];
    const ids = right.split(/[,;\s]+/).filter((each) => each !== '');
    if (criteria.length !== 1 || ids.length === 0 || !ids.every((id) => CONTROL_ID.test(id)))
      continue;
    for (const id of ids) found.set(id, [...(found.get(id) ?? []), ...criteria]);
  }
  return found;
}

const CONTROL_ID = /^[A-Z][A-Za-z]{0,5}[-.]?\d{1,3}(?:[.-]\d{1,3})*[a-z]?$/;

function tableParts(blocks: readonly Block[]): ControlPart[] {
  const read = createRowReader();
  return blocks.flatMap((block) => {
    const row = read(block);
    if (row === null) return [];
    const { id, ...rest } = row;
    return [{ controlId: id, block, row: rest }];
  });
}
