import { criteriaNamed, isCriterion } from '../../criteria/criteria.ts';
import type { Block, ReadText } from '../document.ts';
import { columnRolesOf } from './column-roles.ts';
import type { ControlPart, Soc2Control } from './control.ts';
import { withCriteriaApart, withIdsApart } from './ids-apart.ts';
import { type Notes, notesOf } from './notes.ts';
import { proseControls } from './prose.ts';
import { referencedControls } from './referenced.ts';
import { judgeResult, saysUntested } from './results.ts';
import { createRowReader } from './rows.ts';

/**
 * Controls with their tests and results, in whichever of the common layouts the report has: one table of control,
 * criteria, test and result; a list of controls and a matrix of criteria; control, test and result as paragraphs;
 * sentences with the id in brackets. An id that the report gives to two controls is told apart by the criterion:
 * `1.01 (CC6.1)`.
 */
export function readControls(document: ReadText): {
  controls: Soc2Control[];
  parts: ControlPart[];
} {
  const matrix = criteriaMatrix(document.blocks);
  const tabled = [...tableParts(document.blocks), ...proseControls(document.blocks)];
  const parts = toldApart(
    tabled.some(({ row }) => row.text !== null) ? tabled : referencedControls(document.blocks),
  );
  const byId = new Map<string, ControlPart[]>();
  for (const part of parts) byId.set(part.controlId, [...(byId.get(part.controlId) ?? []), part]);
  const notes = notesOf(document.blocks);
  const controls = [...byId].map(([id, of]) =>
    controlOf(id, of, { matrix: matrix.get(id) ?? [], notes }),
  );
  const known = withOtherResults(controls.filter(({ text }) => text !== ''));
  const ids = new Set(known.map(({ id }) => id));
  return { controls: known, parts: parts.filter(({ controlId }) => ids.has(controlId)) };
}

/** Controls without an exception from which what is said of others in the same column is known to be one. */
const LEAST_CLEAN = 2;
/** Letters of a result that tells what was found. */
const TELLS = 20;

/**
 * Where a report says of most controls, in its own formula, that nothing was noted, whatever else stands as a
 * result is an exception.
 */
function withOtherResults(controls: readonly Soc2Control[]): Soc2Control[] {
  const clean = controls.filter(({ exception }) => exception === false).length;
  const isUsual = clean >= LEAST_CLEAN && clean * 2 >= controls.length;
  return controls.map((each) =>
    isUsual && each.exception === null && !each.untested && (each.results?.length ?? 0) > TELLS
      ? { ...each, exception: true }
      : each,
  );
}

const wordsOf = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Do two texts state the same control? Reports word one a little differently in two places. */
function sameStatement(one: string, other: string): boolean {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared >= Math.min(left.size, right.size) * 0.6;
}

/** An id that starts anew in a later part of the report stands for another control. */
function toldApart(parts: readonly ControlPart[]): ControlPart[] {
  const texts = new Map<string, string>();
  const current = new Map<string, string>();
  return parts.map((part) => {
    const { controlId: id, row } = part;
    if (row.continues || row.text === null) return { ...part, controlId: current.get(id) ?? id };
    const text = row.text;
    const names = [id, ...row.criteria.map((each) => `${id} (${each})`)];
    const name =
      names.find((each) => sameStatement(texts.get(each) ?? text, text)) ?? `${id} (${texts.size})`;
    if (!texts.has(name)) texts.set(name, text);
    current.set(id, name);
    return { ...part, controlId: name };
  });
}

function controlOf(
  id: string,
  parts: readonly ControlPart[],
  { matrix, notes }: { matrix: readonly string[]; notes: Notes },
): Soc2Control {
  const all = (name: 'tests' | 'results') =>
    [...new Set(parts.map(({ row }) => row[name]).filter((each) => each !== null))]
      .join(' ')
      .trim();
  const told = [...parts.flatMap(({ row }) => row.criteria), ...matrix];
  const text = statementOf(parts);
  const criteria = [...new Set(told.length > 0 ? told : criteriaNamed(text))].filter(isCriterion);
  const answered = parts.map(({ row }) => row.answered).find((each) => each != null);
  const results = notes(all('results'), parts.at(-1)?.block) || null;
  return {
    id,
    text,
    criteria,
    page: parts[0]?.block.page ?? null,
    tests: all('tests') || null,
    results,
    exception: answered ?? judgeResult(results),
    untested: results !== null && saysUntested(results),
  };
}

/** The statement that stands beside the control's test, else the first one, with what the next page goes on with. */
function statementOf(parts: readonly ControlPart[]): string {
  const states = ({ row }: ControlPart) => row.text !== null && !row.continues;
  const tested = parts.findIndex((part) => states(part) && part.row.tests !== null);
  const start = tested < 0 ? parts.findIndex(states) : tested;
  if (start < 0) return '';
  const rest = parts.slice(start + 1);
  const end = rest.findIndex(({ row }) => !row.continues);
  return [parts[start], ...(end < 0 ? rest : rest.slice(0, end))]
    .flatMap((part) => part?.row.text ?? [])
    .join(' ')
    .trim();
}

/**
 * Rows of a criterion with control ids beside it, or of a control with criteria only: which control meets which
 * criterion.
 */
function criteriaMatrix(blocks: readonly Block[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { cells } of blocks)
    for (const [id, criterion] of cells === null ? [] : pairsOf(cells))
      found.set(id, [...(found.get(id) ?? []), criterion]);
  return found;
}

/** Each control with each criterion that a row of the matrix names. */
function pairsOf(cells: readonly string[]): (readonly [id: string, criterion: string])[] {
  const [left = '', ...rest] = cells;
  if (rest.length === 0 || rest.length > 3) return [];
  const first = left.trim().replace(/\s/g, '');
  const last = tokensOf(rest.at(-1) ?? '');
  if (last.length === 0) return [];
  if (isCriterion(first) && last.every((id) => CONTROL_ID.test(id)))
    return last.map((id) => [id, first] as const);
  if (rest.length === 1 && CONTROL_ID.test(first) && last.every(isCriterion))
    return last.map((criterion) => [first, criterion] as const);
  return [];
}

const tokensOf = (text: string): string[] => text.split(/[,;\s]+/).filter((each) => each !== '');

const CONTROL_ID =
  /^(?:[A-Z][A-Za-z]{0,5}[-.]?\d{1,3}(?:[.-]\d{1,3})*[a-z]?|\d{1,2}(?:\.\d{1,3}){1,3})$/;

function tableParts(blocks: readonly Block[]): ControlPart[] {
  const read = createRowReader(columnRolesOf(blocks));
  const idsApart = withIdsApart(blocks);
  return blocks.flatMap((block) => {
    const row = read(withCriteriaApart(idsApart(block)));
    if (row === null) return [];
    const { id, ...rest } = row;
    return [{ controlId: id, block, row: rest }];
  });
}
