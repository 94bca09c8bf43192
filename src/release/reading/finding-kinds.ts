/** What a finding does to the file: it stops it, it waits for an approver's word, or it only asks to be looked at. */
export type Effect = 'stops' | 'asks' | 'warns';

type Kind = {
  readonly effect: Effect;
  /** How a page names the group. */
  readonly heading: string;
  /** What to do about it, in a sentence. */
  readonly advice: string;
};

/** The one table that says what stops a file, what an approver has to answer for, and what is only pointed at. */
export const FINDING_KINDS = {
  nothing_approved: {
    effect: 'stops',
    heading: 'Nothing is approved',
    advice: 'Review answers and approve them first.',
  },
  copied_text: {
    effect: 'stops',
    heading: 'Copied from a confidential document',
    advice: 'Word the answer anew.',
  },
  two_values: {
    effect: 'stops',
    heading: 'Two answers for one cell',
    advice: 'Edit one of the two.',
  },
  excess: {
    effect: 'asks',
    heading: 'Much of a confidential document, word for word',
    advice: 'Word these answers anew, or say below that this much may leave.',
  },
  planned_yes: {
    effect: 'asks',
    heading: 'Yes, beside words that only plan',
    advice: 'A buyer reads Yes as done today. Answer No or Partly, or say what is there today.',
  },
  no_attachment: {
    effect: 'asks',
    heading: 'Points to an attachment',
    advice:
      'No attachment goes with the workbook. Say it in the answer, or send the document along.',
  },
  two_answers: {
    effect: 'asks',
    heading: 'The same question, answered in two ways',
    advice: 'Make them agree, or let both stand and be ready to say why they differ.',
  },
  other_before: {
    effect: 'warns',
    heading: 'Another answer than in the last file to this buyer',
    advice: 'The buyer may lay both files side by side: be ready to say what changed.',
  },
  against_source: {
    effect: 'warns',
    heading: 'Sources that do not agree',
    advice: 'Lay them side by side, and mark what does not hold any more as out of date.',
  },
  other_here: {
    effect: 'warns',
    heading: 'Answers of this file that do not go together',
    advice: 'Make them agree, or say in the comment why they differ.',
  },
  partly_planned: {
    effect: 'warns',
    heading: 'Yes, with a part that is only planned',
    advice: 'Say which part is there today.',
  },
  no_evidence: {
    effect: 'warns',
    heading: 'Yes without a citation',
    advice: 'Cite what proves it, so that you can show it when the buyer asks.',
  },
  unproven_figure: {
    effect: 'warns',
    heading: 'A number or date that no citation holds',
    advice: 'Cite where it stands, or take it out.',
  },
  no_date: {
    effect: 'warns',
    heading: 'A report, certificate or test without its date',
    advice: 'Name the period of the report, or the day of the certificate or test.',
  },
  no_scope: {
    effect: 'warns',
    heading: 'Holds for everything, and no citation says so',
    advice: 'Name what it holds for.',
  },
  old_test: {
    effect: 'warns',
    heading: 'A penetration test that is older than a year',
    advice: 'Upload the newer summary, or say when the next test is due.',
  },
  carve_out: {
    effect: 'warns',
    heading: 'Left out of the SOC 2 report, and not said',
    advice: 'Name the provider that the report leaves out.',
  },
} as const satisfies Record<string, Kind>;

export type FindingKind = keyof typeof FINDING_KINDS;
