import { sentencesOf } from '../../language/sentences.ts';
import { anyOf, phrases } from '../../lexicon/prose.ts';
import { isCalled, labelled } from './labels.ts';
import type { Pair } from './pairs.ts';
import type { Paper, PaperPassage, PaperProof } from './paper.ts';

/** What a company says of itself, by field. `isSentence`: the value is a whole sentence of the paper. */
export type CompanyFact = {
  readonly field: CompanyField;
  readonly value: string;
  readonly isSentence: boolean;
  readonly proof: PaperProof;
};

/** Fields of the company's settings by the same name, and what else companies tell of themselves. */
export type CompanyField = (typeof FIELDS)[number]['field'] | `line:${string}`;

type Field = {
  readonly field: string;
  readonly label: Parameters<typeof isCalled>[1];
  /** What a value has to say. */
  readonly is?: RegExp;
  /** A sentence that tells it. */
  readonly said?: RegExp;
};

const NUMBER = /\d/;
const NAMED = /^(?:the )?\p{Lu}/u;
const FIELDS = [
  { field: 'company_name', label: 'company-name', is: NAMED },
  {
    field: 'registration_number',
    label: 'registration-number',
    is: NUMBER,
    said: /\b(?:registered|registration)\b[^.]*\b(?:under|number|no\.?)\b[^.]*\d/i,
  },
  {
    field: 'founded',
    label: 'founded',
    is: /\b(?:19|20)\d\d\b/,
    said: /\b(?:founded|established)\b[^.]*\b(?:19|20)\d\d\b/i,
  },
  {
    field: 'headquarters',
    label: 'headquarters',
    is: /\p{L}{3}/u,
    said: /\b(?:head office|headquarters|main office|headquartered)\b[^.]*\b(?:is|are|at|in)\b/i,
  },
  {
    field: 'registered_office',
    label: 'registered-office',
    is: /\p{L}{3}/u,
    said: /\bregistered office\b[^.]*\b(?:is|at|in)\b/i,
  },
  {
    field: 'offices',
    label: 'offices',
    is: /\p{Lu}/u,
    said: /\b(?:offices?|branch(?:es)?|locations?) (?:in|at)\b/i,
  },
  {
    field: 'employees',
    label: 'employees',
    is: NUMBER,
    said: /\b(?:we (?:employ|have|are)|employs|has|there (?:are|were))\b[^.]*\b\d[\d,.]*\b[^.]*\b(?:people|employees|staff|colleagues)\b|\bwe (?:employ|employed)\b[^.]*\d/i,
  },
  {
    field: 'ownership',
    label: 'ownership',
    is: /\p{L}{3}/u,
    said: /\b(?:is|are) (?:wholly |majority |privately |fully |\w+-)?owned\b|\bowned by\b|\bown(?:s)? (?:all|the|\d)/i,
  },
  {
    field: 'website',
    label: 'website',
    is: /\bwww\.|https?:|\.\w{2,}/,
    said: /\bwww\.\S+|https?:\/\/\S+/,
  },
  {
    field: 'security_contact',
    label: 'security-contact',
    is: /@|\p{Lu}/u,
    said: /\bsecurity\b[^@]*\S+@\S+/i,
  },
  {
    field: 'security_officer',
    label: 'security-officer',
    is: NAMED,
    said: /\b(?:chief information security officer|ciso|head of (?:information )?security|(?:information )?security officer)\b[^.]*\bis\b|\bis (?:our|the) (?:chief information security officer|ciso|head of (?:information )?security)\b/i,
  },
  {
    field: 'privacy_officer',
    label: 'privacy-officer',
    is: /\p{Lu}|@/u,
    said: /\b(?:data protection officer|dpo)\b[^.]*\bis\b|\bis (?:our|the) data protection officer\b/i,
  },
  { field: 'phone', label: 'phone', is: /\d{3}/ },
  {
    field: 'legal_form',
    label: 'legal-form',
    is: /\p{L}{3}/u,
    said: /\bis an? (?:\p{Lu}\p{L}+|private|public|limited)[^.]*\b(?:corporation|company|partnership)\b/u,
  },
  { field: 'products', label: 'products', is: /\p{Lu}/u },
] as const satisfies readonly Field[];

const TO_COME = phrases(() => anyOf('stated.to-come'));
const FOUNDED = phrases(() => anyOf('stated.founded'));
const isPlan = (text: string): boolean => TO_COME.test(text) && !FOUNDED.test(text);

/** A row of a table with more columns than a label and its value. */
const isWideRow = ({ proof }: Pair): boolean =>
  proof.passage.kind !== 'prose' && proof.quote.split(' | ').length > 2;

/** A data protection officer is an office by law (Article 37 GDPR): a contact for privacy is none. */
const isOffice = (field: string, { label }: Pair): boolean =>
  field !== 'privacy_officer' || /\bofficer\b|\bDPO\b/i.test(label);

function inLabels(
  { field, label, is }: (typeof FIELDS)[number],
  pairs: readonly Pair[],
): CompanyFact[] {
  const told = labelled(pairs, label).filter(
    (pair) =>
      is.test(pair.value) && isOffice(field, pair) && !(field === 'products' && isWideRow(pair)),
  );
  const [pair] = told;
  if (pair === undefined) return [];
  const values = new Set(told.map(({ value }) => value));
  // Two values under one label: neither is told.
  return values.size > 1 &&
    told.some(({ section }) => section === pair.section && told.indexOf(pair) !== 0)
    ? []
    : [{ field, value: pair.value.replace(/[.;]$/, ''), isSentence: false, proof: pair.proof }];
}

/** A line all in capitals is a title, and no sentence. */
const isTitle = (text: string): boolean =>
  text.split('\n').some((line) => /\p{Lu}{3}/u.test(line) && !/\p{Ll}/u.test(line));

function inSentences(
  field: Field & { field: CompanyField },
  { passages, stands }: Paper,
): CompanyFact[] {
  const { said } = field;
  if (said === undefined) return [];
  const [proof] = passages
    .filter(({ quotable, kind }) => quotable && kind === 'prose')
    .flatMap((passage) => sentencesOf(passage.text).map(({ text }) => ({ passage, quote: text })))
    .filter(
      (each) =>
        said.test(each.quote) &&
        /[.!)]$/.test(each.quote) &&
        !isTitle(each.quote) &&
        !isPlan(each.quote) &&
        stands(each),
    );
  return proof === undefined
    ? []
    : [{ field: field.field, value: proof.quote.replace(/\s+/g, ' '), isSentence: true, proof }];
}

const PRODUCT =
  /^[\s*•-]*((?:\p{Lu}[\p{L}\d®™]*)(?: \p{Lu}[\p{L}\d®™]*){0,3})(?::| is\b| [–—-] | \()/u;

/** Names at the head of the items or sentences of a section on products. */
function productsIn(passages: readonly PaperPassage[]): CompanyFact[] {
  const ofProducts = passages.filter(
    ({ section, quotable }) =>
      quotable &&
      isCalled(
        (section ?? '')
          .split(' › ')
          .at(-1)
          ?.replace(/^[\d.]+ /, '') ?? '',
        'products',
      ),
  );
  const [passage] = ofProducts;
  if (passage === undefined) return [];
  const told = sentencesOf(passage.text).map(({ text }) => text);
  const names = told.flatMap((each) => PRODUCT.exec(each)?.[1]?.replace(/[®™]/g, '') ?? []);
  if (names.length === 0 || names.length !== told.length) return [];
  return [
    {
      field: 'products',
      value: names.join(', '),
      isSentence: false,
      proof: { passage, quote: passage.text },
    },
  ];
}

/** Lines of a paper that no label of the company's calls, each by its own label. */
const otherLines = (pairs: readonly Pair[]): CompanyFact[] =>
  pairs
    .filter(
      (pair) =>
        !pair.isLoose &&
        !isWideRow(pair) &&
        !/[.?!]/.test(pair.label) &&
        !FIELDS.some((each) => isCalled(pair.label, each.label) && isOffice(each.field, pair)),
    )
    .filter(({ label }, _, all) => all.filter((each) => each.label === label).length === 1)
    .filter(({ value }) => value.split(' ').length <= LINE_WORDS && !isPlan(value))
    .map(({ label, value, proof }) => ({
      field: `${LINE}${label}`,
      value: value.replace(/[.;]$/, ''),
      isSentence: false,
      proof,
    }));
/** Words of a line's value at most; more are a text. */
const LINE_WORDS = 30;
/** The field of a line that no label of the lexicon calls is its own label behind this. */
const LINE = 'line:';

/** What a paper by which a company introduces itself says of it. */
export function readCompanyPaper(paper: Paper, pairs: readonly Pair[]): CompanyFact[] {
  const told = FIELDS.flatMap((field) => {
    const own = inLabels(field, pairs);
    return own.length > 0 ? own : inSentences(field, paper);
  });
  const products = told.some(({ field }) => field === 'products') ? [] : productsIn(paper.passages);
  return [...told, ...products, ...otherLines(pairs)];
}
