import { readsAsLabel } from '../../../language/label.ts';
import type { CompanyProfile } from '../../facts.ts';
import { type FactQuestion, saysOnly, type Vocabulary, vocabulary } from './question.ts';

/** What the profile says to a question: the answer's words, and the field that says it. */
export type ProfileAnswer = { readonly text: string; readonly field: string };

const COMPANY =
  'company organisation business entity firm vendor supplier provider corporate respondent corporation full official name please state give provide enter indicate specify';
const THING = 'product service solution application offering software platform system';
const CONTACT =
  'contact point person primary main respondent responder representative completing completed questionnaire form responsible';
const WHERE = 'headquarters headquartered head office located location based main principal where';

/** A field that may be asked for: what has to be said, and all that may be said beside it. */
type Asked = {
  readonly field: string;
  readonly asks: RegExp;
  readonly known: Vocabulary;
  readonly says: (value: string) => string;
};

const itself = (value: string): string => value;
const ended = (value: string): string => (/[.!?]$/.test(value) ? value : `${value}.`);

/** In order: the first that is asked for and on file answers. */
const ASKED: readonly Asked[] = [
  {
    field: 'contact_email',
    asks: /\be-?mail\b/i,
    known: vocabulary(COMPANY, CONTACT, 'e-mail email mail e address'),
    says: itself,
  },
  {
    field: 'contact_phone',
    asks: /\b(?:tele)?phone\b/i,
    known: vocabulary(COMPANY, CONTACT, 'phone telephone number'),
    says: itself,
  },
  {
    field: 'contact_title',
    asks: /\b(?:title|position|role)\b/i,
    known: vocabulary(COMPANY, CONTACT, 'job title position role'),
    says: itself,
  },
  {
    field: 'website',
    asks: /\bweb ?(?:site|page)\b|\burl\b|\bhome ?page\b|\bweb address\b/i,
    known: vocabulary(COMPANY, 'website web site page url address home homepage link'),
    says: itself,
  },
  {
    field: 'founded',
    asks: /\b(?:founded|established|started|in (?:business|operation))\b/i,
    known: vocabulary(
      COMPANY,
      'when year date founded established started begin operation operations operating long many years since',
    ),
    says: (value) => `Our company was founded in ${value}.`,
  },
  {
    field: 'employees',
    asks: /\b(?:how many|number of|head ?count)\b/i,
    known: vocabulary(
      COMPANY,
      'employees employee people staff personnel number total overall count head headcount currently current approximately work employ size worldwide',
    ),
    says: (value) => (/^\d[\d,. ]*$/.test(value) ? `We have ${value} employees.` : ended(value)),
  },
  {
    field: 'address',
    asks: /\baddress\b|\bhead ?quarter\w*\b|\bhead office\b|^where\b/i,
    known: vocabulary(COMPANY, WHERE, 'address street postal mailing business'),
    says: itself,
  },
  {
    field: 'country',
    asks: /\bcountry\b|\bhead ?quarter\w*\b|^where\b/i,
    known: vocabulary(COMPANY, WHERE, 'country'),
    says: itself,
  },
  {
    field: 'registration_number',
    asks: /\b(?:registration|company) (?:number|no|id)\b/i,
    known: vocabulary(COMPANY, 'registration number id'),
    says: itself,
  },
  {
    field: 'product_name',
    asks: /\bname\b/i,
    known: vocabulary(COMPANY, THING),
    says: itself,
  },
  {
    field: 'product_description',
    asks: /\b(?:descri\w+|overview|summary|summari[sz]e|explain|what|which)\b/i,
    known: vocabulary(
      COMPANY,
      THING,
      'describe description overview summary summarise summarize explain brief briefly short provide offer deliver sell',
    ),
    says: ended,
  },
  {
    field: 'contact_name',
    asks: /\bcontact\b|\bperson\b|\brespondent\b/i,
    known: vocabulary(COMPANY, CONTACT, 'who'),
    says: itself,
  },
  {
    field: 'company_name',
    asks: /\bname\b/i,
    known: vocabulary(COMPANY, 'legal registered'),
    says: itself,
  },
];

/** Words that name a thing of the company; a question for the company's own name has none of them. */
const OF_THING =
  /\b(?:product|service|solution|application|offering|software|platform|system)s?\b/i;

/**
 * What the company profile says to a question about one of its fields; null where the question says anything more,
 * or wants a yes or no. Each field has a closed vocabulary, so that "how many employees have access" is none of its
 * questions.
 */
export function askProfile(question: FactQuestion, profile: CompanyProfile): ProfileAnswer | null {
  const { text, isYesNo, numbers } = question;
  if (numbers > 0 || (isYesNo && !readsAsLabel(text))) return null;
  const found = ASKED.find(
    ({ field, asks, known }) =>
      profile[field] !== undefined &&
      asks.test(text) &&
      (!field.startsWith('product_') || OF_THING.test(text)) &&
      saysOnly(text, known),
  );
  const value = found === undefined ? undefined : profile[found.field];
  return found === undefined || value === undefined
    ? null
    : { text: found.says(value), field: found.field };
}
