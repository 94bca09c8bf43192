/** What each check asks, as it is said when it passed: the gates, then what Vouch asks beside them. */
export const CHECKS: Readonly<Record<string, string>> = {
  sensitive_topic: 'The topic may be drafted',
  quote_stands: 'Every quote stands on its page',
  standing: 'The quotes say what is so, not what is planned or advised',
  other_product: 'The quotes speak of the product asked about',
  topic: 'The quotes speak of what is asked',
  polarity: 'Yes and No agree with the quotes',
  denial: 'A No rests on words that deny',
  unturned: 'A Yes rests on a sentence that affirms',
  numbers: 'Numbers and periods agree with the quotes',
  extent: 'All, some and none agree with the quotes',
  claims: 'Every claim is carried by a quote',
  language: 'It is in the language of the question',
  exception: 'No auditor’s exception stands against it',
  report_opinion: 'A qualified report is not cited as a clean one',
  commitment: 'It promises nothing for the future',
  verbatim: 'It copies no confidential document at length',
  leak: 'It lets nothing out that was not cited',
  tested_result: 'Where a test’s result is asked, a test is cited',
  says_something: 'It says more than the question does',
  entailed: 'A second look finds that the quotes carry the answer',
  cells: 'The buyer’s cells take the answer',
  proposal: 'Something in the documents to propose',
  left_open: 'Nothing is left open',
};

/** The name of a check in plain words. */
export const checkName = (gate: string): string => CHECKS[gate] ?? gate.replace(/_/g, ' ');
