/** A quote that a person can find has so many letters (contract.md). */
const MIN_LETTERS = 12;

export const hasEnoughLetters = (quote: string): boolean =>
  (quote.match(/\p{L}/gu) ?? []).length >= MIN_LETTERS;

/** A row of a few short cells is quoted with the line beside it: a quote has at least 12 letters (contract.md). */
export function longEnough(text: string, row: string): string {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.trim() === row.trim());
  if (at < 0 || hasEnoughLetters(row)) return row;
  const beside = [`${lines[at - 1]}\n${row}`, `${row}\n${lines[at + 1]}`];
  const isThere = [at > 0, at + 1 < lines.length];
  return beside.find((each, index) => isThere[index] && hasEnoughLetters(each)) ?? row;
}
