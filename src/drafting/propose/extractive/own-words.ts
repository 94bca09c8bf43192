import { stem } from '../../../language/words.ts';

/**
 * A reason that names roots (“offic”, “penetr test”) in the words that the question itself uses, as a person reads
 * them.
 */
export function inOwnWords(question: string, reason: string): string {
  const words = new Map<string, string>();
  for (const [word] of question.matchAll(/\p{L}[\p{L}\p{N}]*/gu)) {
    const root = stem(word.toLowerCase());
    if (!words.has(root)) words.set(root, word === word.toUpperCase() ? word : word.toLowerCase());
  }
  return reason.replace(/“([^”]+)”/g, (_, roots: string) => {
    const said = roots.split(' ').map((root) => words.get(root) ?? root);
    return `“${said.join(' ')}”`;
  });
}
