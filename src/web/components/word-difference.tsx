import type { Part } from '../../evidence/versions/compare-words.ts';

/** A text with what was added to it and what went, word by word. */
export function WordDifference({ parts }: { parts: readonly Part[] }) {
  return (
    <>
      {parts.map(({ kind, text }) => {
        if (kind === 'same') return text;
        return kind === 'added' ? <ins>{text}</ins> : <del>{text}</del>;
      })}
    </>
  );
}
