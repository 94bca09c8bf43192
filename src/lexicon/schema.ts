import { z } from 'zod';
import { DRAFTING_CONCEPTS, type DraftingConcept } from './drafting-concepts.ts';

/**
 * Where a word comes from: the header or the option list of an open questionnaire, a published standard, a
 * translation, the grammar of the language, an open document (a policy, a report), a dictionary, or the user.
 */
const SOURCES = [
  'header',
  'option',
  'standard',
  'translated',
  'grammar',
  'document',
  'dictionary',
  'own',
] as const;

/**
 * What a language's words are good for: reading a buyer's form, knowing what its options say, judging answers,
 * drafting without a model.
 */
export const ABILITIES = ['reading', 'verdicts', 'judging', 'drafting'] as const;
export type Ability = (typeof ABILITIES)[number];

/**
 * Everything that words are kept for, by group, with what each is for. Where `whole` stands, the word is the whole
 * text.
 */
const FORM_CONCEPTS = {
  header: {
    id: 'whole: heads the ids of rows',
    number: 'behind another word: heads ids (`Control no`)',
    numbered: 'longer words that such a number may follow',
    section: 'heads the sections of rows',
    question: 'says outright that a column asks',
    requirement: 'says what is asked, where nothing says it outright',
    title: 'whole: hints at what is asked',
    requested: 'whole: asks for something (`Documents required`)',
    'section-of': 'at the beginning: heads sections although it names a question',
    answer: 'says outright that a column is answered',
    'answer-alone': 'whole: the same',
    status: 'heads an answer where nothing says it outright',
    comment: 'heads what explains an answer',
    plan: 'heads who closes a gap, and when',
    'plan-alone': 'whole: the same',
    own: 'whole: heads what a vendor points to or tells of its own state',
    guidance: 'heads help for the reader',
    expects: 'before `expected`: evidence that the buyer names',
    expected: 'what evidence is called there',
    depends: 'heads conditions',
    options: 'heads lists of possible answers',
    code: 'a code that stands for an answer',
    score: 'heads points and weights',
    'score-unless': 'points that are none',
    vendor: 'says that a column is the vendor’s',
    buyer: 'says that a column is the buyer’s',
    judge: 'says that somebody judges the answer',
    info: 'heads facts about the question',
    of: 'joins two nouns: the first is the head of the phrase',
  },
  option: {
    yes: 'whole: an option that says Yes',
    no: 'whole: an option that says No',
    partial: 'whole: an option that says partly',
    'not-applicable': 'whole: an option that says not applicable',
    planned: 'whole: an option that says planned',
    'in-progress': 'whole: an option that says begun',
    other: 'whole: a usual option that says none of these',
  },
  verdict: {
    yes: 'whole: says Yes only in a list that is known to be one',
    no: 'the same for No',
    partial: 'the same for partly',
    'not-applicable': 'the same for not applicable',
    planned: 'the same for planned',
    'in-progress': 'the same for begun',
    alternative: 'the same for another measure in its place',
  },
  'follow-up': {
    yes: 'the option that "if yes" means',
    no: 'the option that "if no" means',
    'if-yes': 'opens a question that is asked after a Yes',
    'if-no': 'opens a question that is asked after a No',
    if: 'opens any condition',
  },
  tone: {
    asks: 'opens a question',
    'asks-at-end': 'ends a question',
    'asks-anywhere': 'stands in a question',
    requests: 'opens a request',
    'requests-unless': 'opens none although it looks like one',
    'requests-at-start': 'opens a request, without a blank behind it',
    'requests-at-end': 'ends a request',
    must: 'says that something is demanded',
  },
  phrase: {
    example: 'opens an example',
    'introduces-example': 'says that an example follows',
    guidance: 'before a colon: opens a remark about a question',
    'do-with-form': 'what the reader is told to do …',
    'part-of-form': '… with what part of the form',
    'about-form': 'says the same in one word',
    'not-asked': 'names a sheet that explains the form',
    reference: 'names a sheet to look things up in',
    obsolete: 'names a sheet that is no longer used',
    total: 'opens a row that adds up others',
    several: 'says that several options may be chosen',
    required: 'in brackets: says that an answer is needed',
    placeholder: 'opens a text that only holds the place of an answer',
    please: 'before such a text',
    tick: 'asks for a mark',
    'tick-one': 'asks for one mark of several',
    'tick-if': 'asks for a mark under a condition',
    mark: 'whole: counts as a mark',
    'up-to': 'between the ends of a scale (`0 to 5`)',
    profile: 'whole: a fact about the company or the form',
    'profile-before': 'what may stand before such a fact',
    'profile-fact': 'such a fact',
    'profile-of': 'such a fact before "of"',
    signature: 'where the form is signed',
    'signature-label': 'the same as a label, without blanks',
    place: 'place, before a date',
    date: 'the date behind it',
    'says-answer': 'opens a sentence that lists the options',
    or: 'stands between options',
    'length-unit': 'signs, as a unit of length',
    'at-most': 'before a greatest length',
    'fewer-than': 'before a length that is too great',
    'length-most-after': 'behind a greatest length',
  },
  binding: {
    promise: 'a word that binds the company',
    binds: 'who grants or undertakes what',
  },
  topic: {
    incidents: 'asks about past incidents',
    'incidents-unless': 'looks like it and asks about what is made ready for them',
    legal: 'asks about insurance, law and money',
    attachment: 'asks for a file or a copy',
    'attachment-unless': 'looks like it and asks for none',
  },
  paper: {
    rule: 'in a title: a rule of any sort',
    report: 'in a title: a report, of what follows',
    examination: 'in a title: an audit or an assessment',
    test: 'in a title: a technical test, an attack on order',
    of: 'in a title: what follows tells about the noun before',
    certificate: 'says that somebody certifies',
    insurance: 'in a title: a confirmation of insurance',
    'insurance-term': 'what insurers write on it',
    applicability: 'in a title: a statement of applicability',
    applies: 'heads whether a control applies',
    'risk-register': 'in a title: a list of risks',
    'gap-list': 'in a title: a list of gaps and actions',
    subprocessors: 'in a title: a list of sub-processors',
    'processing-agreement': 'in a title: an agreement on the processing of personal data',
    architecture: 'in a title: a paper on how a system is built',
    'gap-letter': 'names a letter that spans the time since a report',
    unchanged: 'says that nothing material has changed',
    letter: 'how a letter begins, or speaks of itself',
    weakness: 'what testers find',
    'no-rule':
      'in a title: a paper that neither rules nor proves: a change log, an invoice, an advert',
    advert: 'what only adverts for a product or a post say',
    'ticket-field': 'the fields of a ticket',
    contract: 'in a title: a contract on services or goods',
    between: 'what stands before the parties of a contract',
    doubts: 'in a reviewer’s remark: says that an answer does not meet what is asked',
  },
} as const;

export const CONCEPTS = { ...FORM_CONCEPTS, ...DRAFTING_CONCEPTS } as const;

const DRAFTING = Object.entries(DRAFTING_CONCEPTS).flatMap(([group, concepts]) =>
  Object.keys(concepts).map((name) => `${group}.${name}` as DraftingConcept),
);

/** What the words of an ability cannot do without; what else is missing is listed in `docs/languages.md`. */
export const NEEDED: Readonly<Record<Ability, readonly Concept[]>> = {
  reading: [
    'header.id',
    'header.question',
    'header.requirement',
    'header.answer',
    'header.status',
    'header.comment',
    'header.section',
    'header.guidance',
    'header.buyer',
    'header.score',
    'header.vendor',
    'follow-up.if-yes',
    'follow-up.if-no',
  ],
  verdicts: ['option.yes', 'option.no', 'option.partial', 'option.not-applicable'],
  judging: [
    'binding.promise',
    'binding.binds',
    'topic.incidents',
    'topic.legal',
    'topic.attachment',
  ],
  drafting: DRAFTING,
};

type Groups = typeof CONCEPTS;
/** A concept by its group and name, such as `header.question`. */
export type Concept = {
  [Group in keyof Groups]: `${Group}.${keyof Groups[Group] & string}`;
}[keyof Groups];

const wordList = z.array(z.string().trim().min(1));
/** Words under their sources; a list alone is the user's own. */
const entries = z.union([
  wordList.transform((own) => ({ own })),
  z.partialRecord(z.enum(SOURCES), wordList),
]);

const groups = Object.fromEntries(
  Object.entries(CONCEPTS).map(([name, concepts]) => [
    name,
    z
      .strictObject(
        Object.fromEntries(Object.keys(concepts).map((concept) => [concept, entries.optional()])),
      )
      .optional(),
  ]),
);

/** One file of `lexicon/`, or of the folder for a company's own words. */
export const languageFile = z.strictObject({
  /** ISO 639. */
  language: z.string().regex(/^[a-z]{2,3}$/, { error: 'must be a code such as de' }),
  name: z.string().optional(),
  supports: z.array(z.enum(ABILITIES)).optional(),
  /**
   * `last`: its headers are asked only where those of the other languages say nothing, for short words of it mean
   * something else in them.
   */
  asked: z.enum(['first', 'last']).optional(),
  ...groups,
});
export type LanguageFile = z.output<typeof languageFile>;
