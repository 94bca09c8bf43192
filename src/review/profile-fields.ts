/** A fact about the company that questionnaires ask for; `asks` recognises the label beside the empty cell. */
export type ProfileField = {
  readonly key: string;
  readonly label: string;
  readonly asks: RegExp;
};

const COMPANY =
  '(?:company|vendor|supplier|organi[sz]ation|provider|third[- ]party|business|entity|firm|partner|corporate|respondent)';
const PERSON =
  '(?:contact|respondent|responder|representative|person|completed by|prepared by|submitter|point of contact|poc)';

/** In order: the first that recognises a label wins, so narrow ones stand before wide ones. */
export const PROFILE_FIELDS: readonly ProfileField[] = [
  { key: 'contact_email', label: 'Contact e-mail', asks: /\be-?mail\b/i },
  { key: 'contact_phone', label: 'Contact phone', asks: /\b(?:tele)?phone\b|\btel\b|\bmobile\b/i },
  {
    key: 'website',
    label: 'Website',
    asks: /\bweb ?(?:site|page|address)\b|\burl\b|\bhome ?page\b/i,
  },
  {
    key: 'contact_title',
    label: 'Contact job title',
    asks: /^(?:title|position|role)\b|\bjob title\b|\b(?:contact|respondent|person|your)\b.*\b(?:title|position|role)\b|\b(?:title|position|role) of\b/i,
  },
  {
    key: 'founded',
    label: 'Founded',
    asks: /\b(?:founded|established|incorporat\w+|years? in business)\b/i,
  },
  {
    key: 'employees',
    label: 'Number of employees',
    asks: /\b(?:number of|no\.? of)?\s*employees\b|\bheadcount\b/i,
  },
  {
    key: 'address',
    label: 'Address',
    asks: /^(?!.*\b(?:ip|mac|network)\b).*\baddress\b|\bheadquarters?\b|\bhead office\b/i,
  },
  { key: 'country', label: 'Country', asks: /\bcountry\b|\bjurisdiction\b/i },
  {
    key: 'registration_number',
    label: 'Registration number',
    asks: /\b(?:registration|company|vat|tax|duns|d-u-n-s)\b.*\b(?:number|no|id)\b|\bduns\b/i,
  },
  {
    key: 'product_name',
    label: 'Product name',
    asks: /\b(?:product|service|solution|application|system|offering|software)s?\b(?:[ /,]*(?:or|and)?[ /]*(?:product|service|solution|application)s?)?[ /]*name\b|\bname of (?:the )?(?:your )?(?:product|service|solution|application|system)/i,
  },
  {
    key: 'product_description',
    label: 'Product description',
    asks: /\b(?:product|service|solution|application|company|business)\b.*\bdescription\b|\bdescription of (?:the )?(?:your )?(?:product|service|solution|company)/i,
  },
  {
    key: 'company_name',
    label: 'Company name',
    asks: new RegExp(
      `^(?!.*\\b(?:contact|person)\\b).*\\b${COMPANY}(?:['’]s)?\\b[^?]{0,25}\\bname\\b|\\bname of (?:the )?(?:your )?${COMPANY}\\b|^${COMPANY}\\s*:?$|\\blegal name\\b`,
      'i',
    ),
  },
  {
    key: 'contact_name',
    label: 'Contact name',
    asks: new RegExp(
      `\\b${PERSON}\\b|^(?:your |full )?name\\s*:?$|\\bname of (?:the )?person\\b`,
      'i',
    ),
  },
];

/** The date on which the questionnaire is filled in: asked like a company fact, but today's. */
const FILLED_ON =
  /^date\s*:?$|\b(?:completion|submission|response|completed|submitted|assessment|today'?s)\b.*\bdate\b|\bdate\b.*\b(?:complet|submi|prepar|respon|assess|answer|filled|signed)/i;

const OTHER_DATE =
  /\b(?:last|latest|previous|next|expir\w*|renew\w*|audit\w*|test\w*|risk|due|start|birth)\b/i;

/** Which fact a label asks for: a profile key, `today`, or null where it is none that Vouch knows. */
export function profileFieldOf(label: string): string | null {
  const text = label.replace(/\s+/g, ' ').trim();
  if (text.length > 120) return null;
  if (FILLED_ON.test(text) && !OTHER_DATE.test(text)) return 'today';
  return PROFILE_FIELDS.find((field) => field.asks.test(text))?.key ?? null;
}
