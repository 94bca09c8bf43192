/** What a statement is worth, in plain words. */
export const STANDINGS: Readonly<Record<string, string>> = {
  asserts: 'Says that it is so',
  requires: 'A rule of the company',
  plans: 'A plan, not done yet',
  recommends: 'A recommendation, not a fact',
  reports_failure: 'Reports that it did not work',
  defines: 'Explains a term only',
  asks: 'A question, not an answer',
  speaks_of_others: 'About somebody else',
};

/** What kind of answer a question wants. */
export const WANTED_WORDS: Readonly<Record<string, string>> = {
  yes_no: 'a yes or a no',
  choice: 'one of several',
  how_long: 'a length of time',
  how_often: 'how often',
  since_when: 'since when',
  when: 'a date',
  how_many: 'a number',
  who: 'a person or a role',
  which: 'a name or a kind',
  where: 'a place',
  list: 'a list',
  describe: 'a description',
  document: 'a file',
};

/** What became of a passage that was found. */
export const USES: Readonly<Record<string, string>> = {
  given: 'read',
  withheld: 'not sent: its document may not go to the model',
  left_out: 'left out: it did not fit or may not be quoted',
  row_beside: 'read, found for a row beside',
  past: 'shown only: not in force',
};

/** What makes proposals, in plain words. */
export const PRODUCERS: Readonly<Record<string, string>> = {
  facts: 'A fact read from a report, certificate or test',
  reuse: 'An earlier answer',
  typed: 'A value in a sentence, row or list',
  model: 'The model, from several passages',
  extractive: 'One sentence that speaks of the whole question',
};
