/** The id of a control before a question (`AC-2:`, `GV.SC-01:`) names it and says nothing that a passage could hold. */
const ONE_ID = '(?:[A-Z]{2}\\.[A-Z]{2}(?:-\\d{1,2})?|[A-Z]{2}-\\d{1,2}(?:\\(\\d{1,2}\\))?)';
const CONTROL_ID = new RegExp(`^\\s*${ONE_ID}(?:\\s*[/,]\\s*${ONE_ID})*\\s*:\\s+(?=\\S)`);

/** What is searched of a question: its words without the id of a control before them. */
export const withoutControlId = (text: string): string => text.replace(CONTROL_ID, '');
