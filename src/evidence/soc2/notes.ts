import type { Block } from '../document.ts';

/** What stands in the place of a result, or behind it, and points to a note: `See note 2`, `… as described [b]`. */
const POINTER =
  /^(.*?)\s*(?:(?:(?:see|refer to) (?:the )?)?(?:foot)?note (\d{1,2}|[a-z])|\[(\d{1,2}|[a-z])\])\.?$/is;
/** A note of its own line, with or without the control that it is about. */
const NOTE = /^(?:(?:foot)?note (\d{1,2}|[a-z])\s*[:.–-]|\[(\d{1,2}|[a-z])\])\s*(\S[\s\S]*)$/i;
const NAMED = /^[A-Z][A-Za-z]*[\d.-][\w.-]*\s*[:–]\s+/;

/** A result with the words of the note that it points to, which stands below it; without such a note as it was. */
export type Notes = (result: string, at: Block | undefined) => string;

export function notesOf(blocks: readonly Block[]): Notes {
  const notes = blocks.flatMap((block, index) => {
    const match = block.cells === null ? NOTE.exec(block.text.trim()) : null;
    const mark = (match?.[1] ?? match?.[2])?.toLowerCase();
    return mark === undefined
      ? []
      : [{ mark, index, words: (match?.[3] ?? '').replace(NAMED, '') }];
  });
  if (notes.length === 0) return (result) => result;
  return (result, at) => {
    const match = POINTER.exec(result.trim());
    const mark = (match?.[2] ?? match?.[3])?.toLowerCase();
    const index = at === undefined ? -1 : blocks.indexOf(at);
    const note = notes.find((each) => each.mark === mark && each.index > index);
    if (note === undefined || index < 0) return result;
    const words = match?.[1]?.trim() ?? '';
    return words === '' ? note.words : `${words.replace(/[.:]$/, '')}: ${note.words}`;
  };
}
