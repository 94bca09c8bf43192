import { anyOf, phrases } from '../lexicon/prose.ts';
import type { Block, ReadText } from './document.ts';

/** Blocks at the start in which a document speaks about itself. */
const OPENING_BLOCKS = 12;
const HEAD_BLOCKS = 40;
/** Headings under which it does so elsewhere. */
const CONTROL_SECTION = phrases(() => `^[\\d.\\s]*${anyOf('own.section')}`);
/** A sentence whose subject is the document. */
const OF_ITSELF = phrases(() => `\\b(?:this|the present) ${anyOf('own.paper')}`);

/** The blocks before the matter begins: up to the first heading behind something else than headings. */
function openingOf(blocks: readonly Block[]): readonly Block[] {
  const body = blocks.findIndex(({ kind }) => kind !== 'heading');
  const next = body < 0 ? -1 : blocks.findIndex(({ kind }, at) => at > body && kind === 'heading');
  return blocks.slice(0, Math.min(OPENING_BLOCKS, next < 0 ? blocks.length : next));
}

/**
 * What a document says about itself and not about its matter: the properties of its file, what stands before its
 * first section, in its sections about itself and its margins, and its sentences of which it is the subject. One
 * line each.
 */
export function ownWords({ blocks, properties, margins }: ReadText): string {
  const opening = new Set(openingOf(blocks));
  const later = blocks.slice(0, HEAD_BLOCKS).flatMap((block) => {
    if (opening.has(block)) return [];
    if (CONTROL_SECTION.test(block.path.at(-1) ?? '')) return [block.text];
    return block.text.split(/(?<=[.!?])\s+|\n/).filter((line) => OF_ITSELF.test(line));
  });
  return [
    ...Object.entries(properties).map(([key, value]) => `${key}: ${value}`),
    ...[...opening].map(({ text }) => text),
    ...later,
    ...margins,
  ].join('\n');
}
