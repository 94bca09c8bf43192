import { isCriterion } from '../../criteria/criteria.ts';
import { COUNT } from '../../language/number-words.ts';
import { anyOf, phrases } from '../../lexicon/prose.ts';
import type { Block, ReadText } from '../document.ts';

/** Letters of a heading at most. */
const LENGTH = 140;
const SECTION = new RegExp(`^section\\s+(?:${COUNT}|[IVX]{1,5})\\b`, 'i');
/** What the parts of a report are about, whatever their headings are called. */
const PART = phrases(() => anyOf('report.part'));
/** A sentence states something: it has a verb in a finite form. */
const STATES = phrases(() => anyOf('report.states'));
const CRITERION =
  /^\W*(?:criteri(?:on|a)\s*:?\s*)?((?:CC|PI|A|C|P)\s?\d{1,2}\.\d{1,2})(?![\w.-]*\d)(?:\W|$)/;

const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[’‘]/g, "'").trim();

type Open = { section: string | null; part: string | null; criterion: string | null };

/**
 * The report with its own outline: a line that opens a section, a usual part or a criterion is a heading, also
 * where a producer sets all in one kind of letters, and what follows stands below it. Pure; outlining an outlined
 * report changes nothing.
 */
export function outlined<Read extends ReadText>(read: Read): Read {
  const open: Open = { section: null, part: null, criterion: null };
  const blocks = read.blocks.map((block): Block => {
    if (block.kind === 'heading') {
      enter(open, null);
      return block;
    }
    const above = pathOf(block, open);
    const level = block.kind === 'row' ? null : levelOf(block);
    if (level === null)
      return above.length === block.path.length ? block : { ...block, path: above };
    enter(open, { level, text: block.text });
    const path = pathOf(block, open).slice(0, -1);
    return { ...block, kind: 'heading', path };
  });
  return { ...read, blocks };
}

const pathOf = ({ path }: Block, { section, part, criterion }: Open): string[] => [
  ...path,
  ...[section, part, criterion].filter((each) => each !== null),
];

type Level = keyof Open;

function enter(open: Open, heading: { level: Level; text: string } | null): void {
  const { level, text } = heading ?? { level: null, text: null };
  if (level === null || level === 'section') open.section = text;
  if (level !== 'criterion') open.part = level === 'part' ? text : null;
  open.criterion = level === 'criterion' ? text : null;
}

function levelOf(block: Block): Level | null {
  const text = plain(block.text);
  if (opensCriterion(text)) return 'criterion';
  if (block.kind === 'item' && !SECTION.test(text)) return null;
  if (text.length > LENGTH || /[.;,:]$|\.{3,}|\s\d{1,3}$/.test(text)) return null;
  if (SECTION.test(text)) return 'section';
  const isTitle = /^[\p{Lu}\d]/u.test(text) && PART.test(text) && !STATES.test(text);
  return isTitle && text.split(' ').length <= 12 && !/[:;]\s|\|/.test(text) ? 'part' : null;
}

/** `CC6.1 The entity restricts access.`: the criterion that the controls below meet. */
function opensCriterion(text: string): boolean {
  const id = CRITERION.exec(text)?.[1]?.replace(/\s/g, '');
  return id !== undefined && isCriterion(id) && text.length < 400;
}
