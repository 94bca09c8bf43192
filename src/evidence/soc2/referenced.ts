import { isCriterion } from '../../criteria/criteria.ts';
import type { Block } from '../document.ts';
import { auditorSection } from './auditor.ts';
import type { ControlPart } from './control.ts';
import { isAboutOthers } from './duties.ts';

const ID = String.raw`[A-Z][A-Za-z]{0,5}\d{0,2}(?:\.\d{1,2})?[-.]?\d{1,3}(?:[.-]\d{1,3})*[a-z]?`;
const REFERENCE = new RegExp(String.raw`\[(${ID})\]|\((${ID})\)`, 'g');
const ENDS = /[.!?]["”’)]*\s*$/;
/** Different ids from which a report is taken to give each control its reference in brackets. */
const LEAST = 3;
/** Letters of a sentence that states a control. */
const STATES = 15;

type Piece = { readonly id: string; readonly text: string; readonly block: Block };

/**
 * Controls of a report that tells them in running text, each a sentence with its id in brackets behind or before
 * it. Sentences without an id tell about the company and state no control.
 */
export function referencedControls(blocks: readonly Block[]): ControlPart[] {
  const ofAuditor = new Set(auditorSection(blocks));
  const prose = blocks.filter(
    (block) =>
      block.kind !== 'heading' &&
      block.cells === null &&
      !ofAuditor.has(block) &&
      !isAboutOthers(block),
  );
  const pieces = runsOf(prose).flatMap(piecesOf);
  const ids = new Set(pieces.map(({ id }) => id));
  if (ids.size < LEAST || ids.size < pieces.length) return [];
  return pieces.map(({ id, text, block }) => ({
    controlId: id,
    block: { ...block, text },
    row: { text, tests: null, results: null, criteria: [], continues: false },
  }));
}

/** Blocks below the same headings, one run each: a page may end between a sentence and its id. */
function runsOf(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const before = runs.at(-1)?.at(-1);
    if (before !== undefined && before.path.join('\n') === block.path.join('\n'))
      runs.at(-1)?.push(block);
    else runs.push([block]);
  }
  return runs;
}

function piecesOf(run: readonly Block[]): Piece[] {
  const starts: number[] = [];
  let text = '';
  for (const block of run) {
    starts.push(text.length);
    text += `${block.text.replace(/\s+/g, ' ').trim()} `;
  }
  const blockAt = (index: number): Block | undefined =>
    run[starts.findLastIndex((start) => start <= index)];
  const found = [...text.matchAll(REFERENCE)].flatMap((match) => {
    const id = match[1] ?? match[2] ?? '';
    return isCriterion(id) ? [] : [{ id, at: match.index, end: match.index + match[0].length }];
  });
  const isBefore = found[0]?.at === 0 && ENDS.test(text);
  return found.flatMap(({ id, at, end }, index) => {
    const from = found[index - 1]?.end ?? 0;
    const until = found[index + 1]?.at ?? text.length;
    const words = isBefore
      ? firstSentence(text.slice(end, until))
      : lastSentence(text.slice(from, at));
    const block = blockAt(isBefore ? at : Math.max(from, at - words.length - 1));
    return words.length < STATES || block === undefined ? [] : [{ id, text: words, block }];
  });
}

const splitAtCapitals = (text: string): string[] =>
  text
    .trim()
    .replace(/^[.;,]\s*/, '')
    .split(/(?<=[.!?]["”’)]*) (?=[\p{Lu}\d])/u)
    .map((each) => each.trim());

const lastSentence = (text: string): string => splitAtCapitals(text).at(-1) ?? '';
const firstSentence = (text: string): string => splitAtCapitals(text)[0] ?? '';
