/**
 * One of the statements that a text with "or" stands for; `own` is the word that tells it from the others, null
 * where there are none.
 */
export type Alternative = { readonly text: string; readonly own: string | null };

const OR = /([\p{L}\p{N}-]+),?\s+(?:and\/)?or\s+([\p{L}\p{N}-]+)/iu;

/**
 * The statements that one with "or" stands for: "generic or shared logins are permitted" is "generic logins are
 * permitted" and "shared logins are permitted". Where more words than the two around "or" differ, a statement keeps
 * words of the other one, and so asks for more.
 */
export function alternativesOf(text: string): readonly Alternative[] {
  const found = OR.exec(text);
  const [pair = '', one = '', other = ''] = found ?? [];
  if (found === null) return [{ text, own: null }];
  return [one, other].map((own) => ({ text: text.replace(pair, own), own }));
}
