import { criteriaNamed, isCriterion } from '../../criteria/criteria.ts';
import type { Block } from '../document.ts';
import type { ControlPart } from './control.ts';
import { isPair, labelledLine } from './pairs.ts';
import { criterionInId } from './rows.ts';

const START =
  /^(?:(?:[Cc]ontrol|CONTROL)(?: [Aa]ctivity| [Oo]bjective)?(?: [Nn]o\.?| #| [Ii][Dd]| [Nn]umber| [Rr]ef(?:erence)?\.?)?[\s:]*)?((?:(?:CC|PI|A|C|P)\d{1,2}\.\d{1,2}|[A-Z][A-Za-z]{0,5})[-.]\d{1,3}(?:[.-]\d{1,3})*[a-z]?)(?:\s*(?:[:.–—-]\s*|\s)(\S[\s\S]*)?)?$/;
const LABEL =
  /^((?:(?:service )?auditors?['’]?s? )?(?:tests?|testing)(?: (?:performed|applied|procedures?|details|of (?:the )?(?:controls?|design|operating effectiveness)))?|procedures?(?: performed)?|findings?|(?:(?:service )?auditors?['’]?s? )?(?:results?|conclusions?)(?: of (?:the )?(?:tests?|testing)(?: of controls?)?)?|tests? results?|test outcome|outcome|(?:related |applicable |mapped )?(?:trust services )?criteri(?:a|on)|control(?: activity| description| statement)?)\s*:\s*([\s\S]*)$/i;
const ID_LABEL =
  /^control(?: (?:activity|objective))?(?: (?:no\.?|#|id|number|ref(?:erence)?\.?))?\s*:?$/i;
/** What management answers, with or without what it answers to. */
const RESPONSE =
  /^(?:management(?:['’]s)? (?:response|comments?|reply)|response (?:of|by|from) management)\b[^:]{0,80}:\s*([\s\S]*)$/i;
/** Blocks after a control's first in which its test and result have to stand. */
const REACH = 24;

type Found = {
  text: string[];
  tests: string[];
  results: string[];
  criteria: string[];
  response: string[];
};

/**
 * Controls that a report writes as paragraphs: `ID text`, then lines labelled Test and Result. Without such a label
 * nothing is a control.
 */
export function proseControls(blocks: readonly Block[]): ControlPart[] {
  return blocks.flatMap((block, index) => {
    const [start, ...lines] = linesOf(block);
    const match = startOf(start);
    const id = match?.[1];
    if (id === undefined || isCriterion(id) || /^(?:CUEC|CSOC)/i.test(id)) return [];
    const found: Found = {
      text: [match?.[2] ?? ''],
      tests: [],
      results: [],
      criteria: [],
      response: [],
    };
    follow(lines, found);
    const used = lines.length > 0 ? [] : follow(blocks.slice(index + 1, index + 1 + REACH), found);
    if (found.tests.length === 0 && found.results.length === 0) return [];
    return partsOf(id, [block, ...used], found);
  });
}

/** A label within running text: behind a sentence's end, some words with a capital and a colon. */
const INLINE = /(?<=[.!?]["”’)]*)\s+(?=\p{Lu}[\p{L}’' ]{2,40}:\s)/u;

/**
 * The parts of a control that a report writes as one paragraph, `ID text. Procedure: … Outcome: …`, one line each;
 * a paragraph without a test's label in it is one line.
 */
export function linesOf(block: Block): [Block, ...Block[]] {
  if (block.kind === 'heading' || block.cells !== null) return [block];
  const [first = '', ...rest] = block.text.split(INLINE);
  const isTold = rest.some((line) => partOf(LABEL.exec(line)?.[1] ?? '') === 'tests');
  if (!isTold || !rest.every((line) => LABEL.test(line) || RESPONSE.test(line))) return [block];
  return [{ ...block, text: first }, ...rest.map((text) => ({ ...block, text }))];
}

/** A control's first line: `ID words`, or the row of a card that holds its id. */
function startOf(block: Block): RegExpExecArray | null {
  if (block.kind !== 'row') return START.exec(block.text);
  const label = block.cells?.find((cell) => cell.trim() !== '') ?? '';
  return isPair(block) && (ID_LABEL.test(label) || START.test(label.trim()))
    ? START.exec(labelledLine(block))
    : null;
}

function partsOf(id: string, blocks: readonly Block[], found: Found): ControlPart[] {
  const words = (parts: readonly string[]) => parts.filter((each) => each !== '').join(' ') || null;
  const own = criterionInId(id);
  const under = own.length > 0 ? own : criteriaNamed(blocks[0]?.path.join(' ') ?? '');
  const row = {
    text: words(found.text),
    tests: words(found.tests),
    results: words(found.results),
    criteria: found.criteria.length > 0 ? found.criteria : under,
    continues: false,
  };
  const nothing = { text: null, tests: null, results: null, criteria: [], continues: true };
  return blocks.map((block, at) => ({ controlId: id, block, row: at === 0 ? row : nothing }));
}

const endsControl = (block: Block): boolean =>
  (block.kind === 'row' && !isPair(block)) ||
  START.test(labelledLine(block)) ||
  (block.kind === 'heading' &&
    !LABEL.test(labelledLine(block)) &&
    !RESPONSE.test(labelledLine(block)));

/** Adds what the blocks below say to what was found, and gives those that belong to the control. */
function follow(below: readonly Block[], found: Found): Block[] {
  const end = below.findIndex(endsControl);
  const used = end < 0 ? below : below.slice(0, end);
  let into: keyof Found = 'text';
  for (const block of used) {
    const label = LABEL.exec(labelledLine(block));
    const response = RESPONSE.exec(labelledLine(block));
    if (label !== null) into = partOf(label[1] ?? '');
    if (response !== null) into = 'response';
    const words = (response?.[1] ?? label?.[2] ?? labelledLine(block)).trim();
    if (into === 'criteria') found.criteria.push(...criteriaNamed(words));
    else if (words !== '') found[into].push(words);
  }
  return [...used];
}

function partOf(label: string): keyof Found {
  if (/criteri/i.test(label)) return 'criteria';
  if (/result|outcome|conclusion|finding/i.test(label)) return 'results';
  return /test|procedure/i.test(label) ? 'tests' : 'text';
}
