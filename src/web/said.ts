/** What an answer says in one text: the option, then the words; once where the words begin with the option. */
export function answerText(choice: string, words: string): string {
  const rest = words.startsWith(choice) ? words.slice(choice.length) : null;
  const isSaid = rest !== null && !/^[\p{L}\p{N}]/u.test(rest);
  return isSaid ? words : [choice, words].filter(Boolean).join('. ');
}

/** Ids longer than this are for machines: nobody knows a question by them. */
const LONGEST_ID = 24;

/** The id by which a person knows a question; null where the file shows none, or one that nobody can say. */
export const saidId = (shownId: string | null): string | null =>
  shownId === null || shownId.length > LONGEST_ID ? null : shownId;

/** Where an earlier answer stands in its file, as a person says it: `Security!C12` → `sheet “Security”, cell C12`. */
export function placeWords(location: string): string {
  const [, sheet = '', column = '', row = ''] = /^(.*)!([A-Z]*)(\d+)$/.exec(location) ?? [];
  if (row === '') return location;
  return column === '' ? `row ${row}` : `sheet “${sheet}”, cell ${column}${row}`;
}
