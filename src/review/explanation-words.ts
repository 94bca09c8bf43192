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
