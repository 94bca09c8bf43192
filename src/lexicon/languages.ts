import type { Ability } from './schema.ts';

/** A word as the file has it, with where it comes from. */
export type Entry = { readonly word: string; readonly source: string };

/** The words of one language by concept (`header.question`), the user's own among them. */
export type Language = {
  readonly code: string;
  readonly name: string;
  readonly supports: readonly Ability[];
  readonly asked: 'first' | 'last';
  readonly words: Readonly<Record<string, readonly Entry[]>>;
};

export type Lexicon = readonly Language[];

/** A language with further words; they count beside its own. */
function joined(one: Language | undefined, other: Language): Language {
  if (one === undefined) return other;
  const concepts = new Set([...Object.keys(one.words), ...Object.keys(other.words)]);
  const words = Object.fromEntries(
    [...concepts].map((key) => [key, [...(one.words[key] ?? []), ...(other.words[key] ?? [])]]),
  );
  return { ...one, words };
}

/** Languages of several files, each once, in the order in which they come. */
export function together(files: readonly Language[]): Language[] {
  const languages = new Map<string, Language>();
  for (const file of files) languages.set(file.code, joined(languages.get(file.code), file));
  return [...languages.values()];
}
