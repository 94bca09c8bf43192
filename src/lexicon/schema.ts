import { z } from 'zod';
import { DRAFTING_CONCEPTS, type DraftingConcept } from './drafting-concepts.ts';
import { FORM_CONCEPTS } from './form-concepts.ts';

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
