import type { Block } from '../document.ts';
import { SUBSERVICE } from './duties.ts';
import type { Method, Subservice } from './subservice.ts';

const NAME_COLUMN =
  /\borgani[sz]ations?\b|\bproviders?\b|\bvendors?\b|^name\b|\bcompany\b|^sub-?service/i;
const SERVICE_COLUMN = /\bservices?\b|\bpurpose\b|\bprovide[sd]?\b|\bfunction\b|\bused for\b/i;
const METHOD_COLUMN = /\bmethod\b|\btreatment\b|\bpresentation\b/i;
const OTHER_COLUMN = /\bcontrols?\b|\bcriteri(?:a|on)\b|\bmethod\b|\btreatment\b|\bexpect/i;
const METHOD_CELL = /^\W*(?:(carve[- ]?(?:d[- ]?)?out)|inclusive)(?:[- ]method)?\W*$/i;
const NAME_LIKE = /^\p{Lu}[^.;:]*(?:[.,][^.;:]*){0,4}$/u;
const ENDS_SENTENCE = /[.;]$/;

/** Rows that name subservice organisations, below their titles or, where a producer marked none, beside the method. */
export function organizationsInRows(blocks: readonly Block[]): Subservice[] {
  let titles: readonly string[] | null = null;
  return blocks.flatMap((block) => {
    const { cells, header, path } = block;
    if (cells === null) {
      titles = null;
      return [];
    }
    if (header === null && areTitles(cells)) {
      titles = cells;
      return [];
    }
    const own = header ?? (titles?.length === cells.length ? titles : null);
    if (own !== null) return inTitled(block, cells, own);
    return path.some((each) => SUBSERVICE.test(each)) ? besideMethod(block, cells) : [];
  });
}

const areTitles = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell.length < 60 && !ENDS_SENTENCE.test(cell)) &&
  cells.some((cell) => NAME_COLUMN.test(cell.trim())) &&
  cells.some(
    (cell) => (SERVICE_COLUMN.test(cell) || METHOD_COLUMN.test(cell)) && !SUBSERVICE.test(cell),
  );

function inTitled(
  { page }: Block,
  cells: readonly string[],
  header: readonly string[],
): Subservice[] {
  const at = header.findIndex((title) => NAME_COLUMN.test(title) && !/\bcontrols?\b/i.test(title));
  const name = (cells[at] ?? '').trim();
  if (at < 0) return besideMethod({ page }, cells);
  if (name.length < 2 || name.length >= 80) return [];
  return [{ name, service: serviceIn(cells, header, at), method: methodInCells(cells), page }];
}

/**
 * The cell below a title such as `Service`, else the one beside the name, unless its title says that it holds
 * something else.
 */
function serviceIn(
  cells: readonly string[],
  header: readonly string[],
  name: number,
): string | null {
  const titled = header.findIndex(
    (title, index) => index !== name && SERVICE_COLUMN.test(title) && !OTHER_COLUMN.test(title),
  );
  const at = titled < 0 ? name + 1 : titled;
  const isOther = titled < 0 && OTHER_COLUMN.test(header[at] ?? '');
  return isOther ? null : cells[at]?.trim() || null;
}

function besideMethod({ page }: Pick<Block, 'page'>, cells: readonly string[]): Subservice[] {
  const method = methodInCells(cells);
  const others = cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '' && !METHOD_CELL.test(cell));
  const [name = '', service] = others;
  if (method === null || name.length >= 80 || !NAME_LIKE.test(name)) return [];
  return [{ name, service: service ?? null, method, page }];
}

function methodInCells(cells: readonly string[]): Method | null {
  const found = cells.map((cell) => METHOD_CELL.exec(cell)).find((match) => match !== null);
  if (found === undefined || found === null) return null;
  return found[1] === undefined ? 'inclusive' : 'carve-out';
}
