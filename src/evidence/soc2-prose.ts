import { criteriaNamed, isCriterion } from '../criteria/criteria.ts';
import type { Block } from './document.ts';
import type { ControlPart } from './soc2-controls.ts';

const START = /^(?:control(?: activity| objective)?(?: no\.?| #| id)?[\s:]*)?([A-Z][A-Za-z]{0,5}[-.]\d{1,3}(?:[.-]\d{1,3})*[a-z]?)\s*(?:[:.–—-]\s*|\s)(\S[\s\S]*)?$/;
const LABEL = /^(tests?|tests? (?:performed|of (?:the )?controls?|procedures?|applied)|service auditor['’]s tests?(?: performed)?|procedures? performed|results?|results? of (?:the )?tests?(?:ing)?|test results?|criteria|trust services criteria|control(?: activity| description)?)\s*:\s*([\s\S]*)$/i;
/** Blocks after a control's first in which its test and result have to stand. */
const REACH = 8;

type Found = { text: string[]; tests: string[]; results: string[]; criteria: string[] };

/** Controls that a report writes as paragraphs: `ID text`, then lines labelled Test and Result. Without such a label nothing is a control. */
export function proseControls(blocks: readonly Block[]): ControlPart[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'row') return [];
    const match = START.exec(block.text);
    const id = match?.[1];
    if (match === null || id === undefined || isCriterion(id) || /^(?:CUEC|CSOC)/i.test(id)) return [];
    const found: Found = { text: [], tests: [], results: [], criteria: [] };
    if (match[2] !== undefined) found.text.push(match[2]);
    const used = follow(blocks, index, found);
    if (found.tests.length === 0 && found.results.length === 0) return [];
    const under = criteriaNamed(block.path.join(' '));
    const row = {
      text: found.text.join(' ') || null,
      tests: found.tests.join(' ') || null,
      results: found.results.join(' ') || null,
      criteria: found.criteria.length > 0 ? found.criteria : under,
    };
    return [block, ...used].map((each, at) => ({
      controlId: id,
      block: each,
      row: at === 0 ? row : { text: null, tests: null, results: null, criteria: [] },
    }));
  });
}

function follow(blocks: readonly Block[], start: number, found: Found): Block[] {
  const used: Block[] = [];
  let into: keyof Found = 'text';
  for (const block of blocks.slice(start + 1, start + 1 + REACH)) {
    if (block.kind === 'row' || START.test(block.text) || (block.kind === 'heading' && !LABEL.test(`${block.text}:`))) break;
    const label = LABEL.exec(block.kind === 'heading' ? `${block.text}:` : block.text);
    into = label === null ? into : partOf(label[1] ?? '');
    const words = label === null ? block.text : (label[2] ?? '');
    if (into === 'criteria') found.criteria.push(...criteriaNamed(words));
    else if (words.trim() !== '') found[into].push(words.trim());
    used.push(block);
  }
  return used;
}

function partOf(label: string): keyof Found {
  if (/criteria/i.test(label)) return 'criteria';
  if (/result/i.test(label)) return 'results';
  return /test|procedure/i.test(label) ? 'tests' : 'text';
}
