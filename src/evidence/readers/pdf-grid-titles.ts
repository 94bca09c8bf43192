import type { Group } from './pdf-groups.ts';
import type { Line } from './pdf-tables.ts';

/** Above and below the place where a cell's font changes for good; null where it does not. */
function parts(cell: Group): readonly [Group, Group] | null {
  const { lines } = cell;
  const font = lines[0]?.font;
  const at = lines.findIndex((line) => line.font !== font);
  const [above, below] = [lines.slice(0, at), lines.slice(at)];
  if (at < 1 || below.some((line) => line.font === font)) return null;
  const partOf = (own: Group['lines']): Group => ({
    ...cell,
    lines: own,
    font: own[0]?.font ?? '',
  });
  return [partOf(above), partOf(below)];
}

const lowestOf = ({ lines }: Group): number => Math.min(...lines.map(({ y }) => y));
const highestOf = ({ lines }: Group): number => Math.max(...lines.map(({ y }) => y));

/**
 * Rows of a grid, the titles of its columns being a row of their own where no line is drawn below them: each cell
 * of the first row begins in their font and goes on in another.
 */
export function withTitlesApart(lines: readonly Line[]): Line[] {
  const [first, ...rest] = lines;
  if (first?.kind !== 'row' || first.cells.length < 2 || rest.length === 0) return [...lines];
  const cut = first.cells.map(parts);
  const whole = cut.flatMap((each) => (each === null ? [] : [each]));
  if (whole.length < cut.length) return [...lines];
  const [titles, values] = [whole.map(([above]) => above), whole.map(([, below]) => below)];
  const isLevel = Math.min(...titles.map(lowestOf)) > Math.max(...values.map(highestOf));
  return isLevel ? [{ ...first, cells: titles }, { ...first, cells: values }, ...rest] : [...lines];
}
