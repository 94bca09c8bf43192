import { sha256 } from '../hash.ts';
import { compareCsv } from './compare-csv.ts';
import { compareGrids, type Violation } from './compare-grids.ts';
import { compareSheetXml, onlyAppends, onlyRecalculates } from './compare-parts.ts';
import type { FillReport } from './fill.ts';
import { openWorkbook } from './open-workbook.ts';
import type { Ooxml, OpenedWorkbook } from './opened.ts';

/** The proof, read back from both files, that a write changed nothing but its cells. */
export type FidelityReport = {
  readonly ok: boolean;
  readonly cellsWritten: number;
  readonly changedParts: readonly { readonly part: string; readonly why: string }[];
  readonly identicalParts: number;
  /** The parts whose bytes are the same in both files, each with their SHA-256. */
  readonly untouched: readonly { readonly part: string; readonly sha256: string }[];
  readonly recalculates: boolean;
  readonly violations: readonly Violation[];
};

/** The buyer's file, the copy that was written, and the name under which the buyer's was opened. */
export type Copy = {
  /** Its bytes, or what was read of them; nothing is ever written into that. */
  readonly original: Uint8Array | OpenedWorkbook;
  readonly out: Uint8Array;
  readonly fileName: string;
};

/**
 * Reads the copy again, compares every part byte for byte and every cell of the changed sheets, and holds
 * the differences against what the report says was written.
 */
export async function checkFidelity(
  { original, out, fileName }: Copy,
  report: FillReport,
): Promise<FidelityReport> {
  const before = original instanceof Uint8Array ? await openWorkbook(original, fileName) : original;
  const after = await openWorkbook(out, fileName, before.format === 'csv' ? before.csv : null);
  const parts = await compareParts(before, after, report);
  const violations = [
    ...parts.violations,
    ...compareGrids(before.grid, after.grid, report.written),
  ];
  return {
    ok: violations.length === 0,
    cellsWritten: report.written.length,
    changedParts: parts.changed,
    identicalParts: parts.identical.length,
    untouched: parts.identical,
    recalculates: parts.changed.some(({ why }) => why === RECALCULATION),
    violations,
  };
}

const RECALCULATION = 'formulas are recalculated when the file is opened';

type Parts = {
  readonly changed: { readonly part: string; readonly why: string }[];
  readonly identical: { readonly part: string; readonly sha256: string }[];
  readonly violations: Violation[];
};

const problem = (part: string, message: string): Violation => ({
  sheet: null,
  cell: null,
  part,
  message,
});

async function compareParts(
  before: OpenedWorkbook,
  after: OpenedWorkbook,
  report: FillReport,
): Promise<Parts> {
  if (before.format === 'csv' || after.format === 'csv')
    return compareCsvParts(before, after, report);
  const [old, now] = [before.source, after.source];
  const violations: Violation[] = [];
  const changed: { part: string; why: string }[] = [];
  const names = (list: typeof old.parts) => list.map(({ name }) => name).join('\n');
  if (names(old.parts) !== names(now.parts))
    violations.push(problem('', 'parts were added, removed or reordered'));
  const identical: { part: string; sha256: string }[] = [];
  for (const part of old.parts) {
    const other = now.find(part.name);
    if (other === null) continue;
    const bytes = await old.content(part);
    if (bytes.equals(await now.content(other))) {
      identical.push({ part: part.name, sha256: sha256(bytes) });
      continue;
    }
    const texts = [await old.text(part), await now.text(other)] as const;
    const { why, flaws } = changeOf(part.name, texts, { before, report });
    violations.push(...flaws);
    changed.push({ part: part.name, why });
    if (!report.changedParts.includes(part.name))
      violations.push(problem(part.name, 'the report does not name this changed part'));
  }
  return { changed, identical, violations };
}

function compareCsvParts(
  before: OpenedWorkbook,
  after: OpenedWorkbook,
  { written, changedParts }: FillReport,
): Parts {
  if (before.format !== 'csv' || after.format !== 'csv')
    return {
      changed: [],
      identical: [],
      violations: [problem('', 'the copy is a file of another kind')],
    };
  const cells = new Set(written.map(({ cell }) => cell));
  const { sheet } = before.csv;
  return {
    changed: changedParts.map((part) => ({ part, why: 'holds written cells' })),
    identical: changedParts.length > 0 ? [] : [{ part: sheet, sha256: sha256(before.csv.text) }],
    violations: compareCsv(before.csv, after.csv, cells).map(({ cell, message }) => ({
      sheet,
      cell,
      part: sheet,
      message,
    })),
  };
}

type Change = { readonly why: string; readonly flaws: readonly Violation[] };

/** Why a part may have changed, and what in it may not. */
function changeOf(
  part: string,
  [before, after]: readonly [string, string],
  from: { before: Ooxml; report: FillReport },
): Change {
  const sheet = from.before.grid.sheets.find((each) => each.part === part)?.name;
  const written = new Set(
    from.report.written.filter((write) => write.sheet === sheet).map(({ cell }) => cell),
  );
  const flawUnless = (holds: boolean, message: string) => (holds ? [] : [problem(part, message)]);
  if (sheet !== undefined && written.size > 0)
    return {
      why: `holds the cells written on "${sheet}"`,
      flaws: compareSheetXml(before, after, { part, written }).map(({ cell, message }) => ({
        sheet,
        cell,
        part,
        message,
      })),
    };
  if (part === from.before.mainPart)
    return {
      why: RECALCULATION,
      flaws: flawUnless(onlyRecalculates(before, after), 'more than the recalculation changed'),
    };
  if (/sharedStrings\.xml$/i.test(part))
    return {
      why: 'new texts stand at its end',
      flaws: flawUnless(onlyAppends(before, after), 'texts that were there changed'),
    };
  const message = 'the part changed though nothing was written to it';
  return { why: message, flaws: [problem(part, message)] };
}
