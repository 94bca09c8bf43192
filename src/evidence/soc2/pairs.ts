import type { Block } from '../document.ts';

const filledOf = ({ cells }: Block): readonly string[] =>
  cells?.map((cell) => cell.trim()).filter((cell) => cell !== '') ?? [];

/** A row of a card: a label and its value, below no header. */
export const isPair = (block: Block): boolean =>
  block.header === null && filledOf(block).length === 2;

/** A block as a line of label and value; the label of a heading stands without a colon. */
export function labelledLine(block: Block): string {
  if (block.kind === 'heading') return `${block.text}:`;
  const [label, value] = filledOf(block);
  return isPair(block) ? `${label?.replace(/\s*:$/, '')}: ${value}` : block.text;
}
