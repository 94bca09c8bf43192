import type { Block, ReadText } from '../document.ts';
import { type Passage, passagesOf } from '../passages.ts';
import type { Soc2Report } from '../soc2.ts';
import type { DocumentContext } from '../standing/document-context.ts';
import { overallStanding } from '../standing/overall-standing.ts';
import { proseStatements } from '../standing/statements.ts';
import type { ControlPart } from './control.ts';
import { readControls } from './controls.ts';
import { linesOf } from './prose.ts';
import { judgeResult } from './results.ts';

type TestedControls = Pick<Soc2Report, 'controls' | 'system'> &
  Partial<Pick<Soc2Report, 'standard'>>;

/**
 * The passages of a paper with tests of controls: each control's statement, and its test with its result, stand
 * alone with the control's id and criteria; a noted exception is of its own kind. All else is cut as in any
 * document.
 */
export function soc2Passages(
  read: ReadText,
  report: TestedControls,
  { name, context }: { name: string; context: DocumentContext },
): Passage[] {
  const { parts } = readControls(read);
  const used = new Set(parts.map(({ block }) => block));
  const rest = passagesOf({ ...read, blocks: withoutBlocks(read.blocks, used) }, name, context);
  const byId = new Map(report.controls.map((control) => [control.id, control]));
  const halves = cutByPages(parts);
  const controls = parts.flatMap((part) =>
    controlPassages(part, byId.get(part.controlId), { report, context }).map((each) =>
      halves.get(part)?.some((half) => each.text.includes(half)) === true
        ? { ...each, quotable: false }
        : each,
    ),
  );
  return [...rest, ...controls].sort((a, b) => (a.page ?? 0) - (b.page ?? 0));
}

const ENDS_SENTENCE = /[.!?]["”’)\]]*$/;

/**
 * Cells that a page's end cuts inside a sentence, both halves: half of one may say the contrary, so it is found and
 * not quoted.
 */
function cutByPages(parts: readonly ControlPart[]): Map<ControlPart, string[]> {
  const halves = new Map<ControlPart, string[]>();
  parts.forEach((part, index) => {
    const next = parts[index + 1];
    if (next === undefined || !next.row.continues || next.block.page === part.block.page) return;
    for (const name of ['text', 'tests', 'results'] as const) {
      const [start, end] = [part.row[name], next.row[name]];
      if (start === null || end === null || ENDS_SENTENCE.test(start)) continue;
      halves.set(part, [...(halves.get(part) ?? []), start]);
      halves.set(next, [...(halves.get(next) ?? []), end]);
    }
  });
  return halves;
}

function withoutBlocks(blocks: readonly Block[], left: ReadonlySet<Block>): Block[] {
  return blocks.flatMap((block, index) => {
    if (left.has(block)) return [];
    const before = blocks[index - 1];
    return [before !== undefined && left.has(before) ? { ...block, afterGap: true } : block];
  });
}

function controlPassages(
  { controlId, block, row }: ControlPart,
  control: Soc2Report['controls'][number] | undefined,
  { report, context }: { report: TestedControls; context: DocumentContext },
): Passage[] {
  const criteria = control?.criteria ?? [];
  if (block.kind !== 'row') {
    const hasFailed = control?.exception === true && linesOf(block).length > 1;
    return [prosePassage(controlId, block, { criteria, context, hasFailed })];
  }
  const section = block.path.at(-1)?.replace(/\s+/g, ' ').slice(0, 200) ?? null;
  const about = [
    [report.standard === undefined ? null : `${report.standard} report`, report.system]
      .filter((each) => each !== null)
      .join(', ') || null,
    section,
    `Control ${controlId} (${criteria.join(', ')})`,
  ];
  const base = { page: block.page, section, controlId, criteria, quotable: block.quotable };
  const statement: Passage[] =
    row.text === null
      ? []
      : [
          {
            ...base,
            ...worthOf(row.text, block, context),
            kind: 'control',
            text: row.text,
            searchText: [...about, row.text].join('\n'),
          },
        ];
  return [...statement, ...resultPassages(row, { base, about, control })];
}

/** What a control's statement is worth: the company's own words, whatever section of the report holds the table. */
function worthOf(text: string, block: Block, context: DocumentContext): Worth {
  const statements = proseStatements(text, { path: [] }, { lead: null, context });
  return { statements, standing: overallStanding(statements), header: block.header, lead: null };
}

/** A test's or a result's words hold together: a quote of some of them is worth what the result says. */
const resultWorth = (text: string, failed: boolean): Worth => {
  const standing = failed ? 'reports_failure' : 'asserts';
  return {
    standing,
    statements: [{ start: 0, end: text.length, standing }],
    header: null,
    lead: null,
  };
};

type Worth = Pick<Passage, 'standing' | 'statements' | 'header' | 'lead'>;
type Base = Pick<Passage, 'page' | 'section' | 'controlId' | 'criteria' | 'quotable'>;

/** Test and result stand side by side on the page: one stretch. */
function resultPassages(
  row: ControlPart['row'],
  {
    base,
    about,
    control,
  }: {
    base: Base;
    about: readonly (string | null)[];
    control: Soc2Report['controls'][number] | undefined;
  },
): Passage[] {
  const text = [row.tests, row.results].filter((each) => each !== null).join(' | ');
  if (text === '') return [];
  const judged = row.answered ?? judgeResult(row.results);
  const isOther = judged === null && row.results !== null && control?.exception === true;
  const isException = judged === true || isOther;
  const words = isException && row.results !== null ? row.results : text;
  const searchText = [
    ...about,
    row.text,
    `Test: ${row.tests ?? ''}`,
    `Result: ${row.results ?? ''}`,
  ]
    .filter((each) => each !== null)
    .join('\n');
  const result: Passage = {
    ...base,
    ...resultWorth(words, isException),
    kind: isException ? 'exception' : 'control',
    text: words,
    searchText,
  };
  const test: Passage[] =
    isException && row.tests !== null
      ? [{ ...base, ...resultWorth(row.tests, true), kind: 'control', text: row.tests, searchText }]
      : [];
  return [...test, result];
}

function prosePassage(
  controlId: string,
  block: Block,
  {
    criteria,
    context,
    hasFailed,
  }: {
    criteria: readonly string[];
    context: DocumentContext;
    /** The paragraph tells the control and what failed in it. */
    hasFailed: boolean;
  },
): Passage {
  const isResult =
    /^(?:results?|test results?|results? of)[^:]{0,30}:/i.test(block.text) &&
    judgeResult(block.text) === true;
  const isException = isResult || hasFailed;
  const section = block.path.at(-1)?.slice(0, 200) ?? null;
  return {
    ...(isException ? resultWorth(block.text, true) : worthOf(block.text, block, context)),
    kind: isException ? 'exception' : 'control',
    page: block.page,
    section,
    text: block.text,
    searchText: [section, `Control ${controlId} (${criteria.join(', ')})`, block.text]
      .filter((each) => each !== null)
      .join('\n'),
    controlId,
    criteria,
    quotable: block.quotable,
  };
}
