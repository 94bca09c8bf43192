import { tagged } from '../../language/grammar/read-grammar.ts';
import { amountWish } from './amounts.ts';

/** The kind of answer that a question wants. */
export const WANTED = [
  'yes_no',
  'choice',
  'how_long',
  'how_often',
  'since_when',
  'when',
  'how_many',
  'share',
  'who',
  'which',
  'where',
  'list',
  'describe',
  'document',
] as const;
export type Wanted = (typeof WANTED)[number];

/** Kinds of answer that are one value in a sentence. */
export const TYPED: ReadonlySet<Wanted> = new Set([
  'how_long',
  'how_often',
  'since_when',
  'when',
  'how_many',
  'share',
  'who',
  'which',
  'where',
]);

/** Kinds that one sentence does not answer by itself. */
export const LISTED: ReadonlySet<Wanted> = new Set(['list', 'choice', 'document', 'describe']);

/** What is wanted, and the question without the words that ask it: a value of the kind meets those. */
export type Wish = { readonly wanted: Wanted; readonly subject: string };

const TIME_UNIT =
  '(?:seconds?|minutes?|hours?|(?:business |working |calendar )?days?|weeks?|months?|years?)';
const PERSON =
  '(?:person|people|role|roles|team|teams|function|department|executive|officer|position|body|committee)';
const PLACE =
  '(?:country|countries|region|regions|city|cities|location|locations|jurisdictions?|data cent(?:er|re)s?|geograph\\w+)';
/** More than one: "the number of your certificate" counts nothing. */
const MANY = "(?:[\\w'’-]*[^s\\W]s|people|staff|personnel)\\b";
const IS = '(?:is|are|was|were)(?: the| your| our)?';
/** Kept for the subject: the words behind the ones that ask. */
const REST = '\\b[\\s:,]*(.*)$';

type Form = readonly [Wanted, string];

/**
 * Interrogative first, in order: the narrower before the wider. What a form names in `()` stays part of the subject.
 */
const FORMS: readonly Form[] = [
  [
    'document',
    `(?:attach|upload|enclose|(?:provide|send|submit|share|supply) (?:us |me )?(?:with )?(?:a |the |your |an )?(?:\\w+ ){0,2}(?:cop(?:y|ies)|evidence|proof|screenshots?|sample|link|diagram)(?: of| to)?)`,
  ],
  [
    'since_when',
    '(?:since (?:when|what|which)(?: (?:date|year|day|month))?|from (?:when|what (?:date|year))|(?:for )?how long (?=(?:have|has)\\b[^?]*\\b(?:been|held|had|used|operated|maintained|offered|run)\\b))',
  ],
  ['how_many', 'how many (?=times\\b(?! (?:a|per|each|every)\\b))'],
  [
    'how_often',
    `(?:how (?:often|frequently|regularly)|at (?:what|which) (?:intervals?|frequency)|(?:on|with) what (?:schedule|frequency|cadence)|how many times (?:a|per|each|every) \\w+|what ${IS} (?:\\w+ )?(?:frequency|interval|cadence|schedule)(?: (?:of|for|at which|with which))?)`,
  ],
  [
    'how_long',
    `(?:(?:for |after |within )?how long(?: after| before| until)?|(?:within|in|after|for|by) (?:how many|what number of) ${TIME_UNIT}(?: of)?|how many ${TIME_UNIT}|how (?:quickly|soon|fast|promptly|rapidly)(?: after)?|(?:within|after|for|in) (?:what|which) (?:\\w+ )?(?:time(?! zone) ?(?:frame|scale|limit)?s?|period|deadline|length of time|amount of time)(?: of time)?|what ${IS} (?:\\w+ ){0,2}(?:sla|time ?(?:frame|scale|limit)|deadline|turnaround(?: time)?|duration)(?: (?:of|for|to|within which))?)`,
  ],
  [
    'how_long',
    `(?:what ${IS}|what|which) (?=(?:[\\w-]+ ){0,4}(?:retention(?: period| time)?|time-?out|rto|rpo|recovery (?:time|point) objectives?|(?:notification|response|notice|retention) (?:period|time))\\b)`,
  ],
  [
    'when',
    `(?:(?:until|by|as of|on|from|at) (?:when|(?:what|which) (?:date|day|year|month|time|point))|when|what ${IS} (?:\\w+ )?(?:date|expir(?:y|ation)(?: date)?) (?:of|for|on which)|in (?:what|which) (?:year|month)|(?:during|between|in) (?:what|which) (?:hours|times))`,
  ],
  [
    'how_many',
    `(?:(?:after |within |by |for |with |to )?how many|how much|what ${IS} (?:(?:total|maximum|minimum) )?(?:number|count) of(?= (?:[\\w'’-]+ ){0,4}${MANY})|(?:what ${IS}|what|which) (?=(?:minimum|maximum) (?:[\\w-]+ ){0,2}(?:length|number|size)\\b))`,
  ],
  [
    'where',
    `(?:where|(?:in|from|to|at) (?:which|what) (?:\\w+ )?${PLACE}|(?:which|what) (?:\\w+ )?${PLACE}(?= (?:is|are|do|does|will)\\b))`,
  ],
  [
    'who',
    `(?:(?:by|to|from|with) whom|whom?|whose|(?:by |to )?(?:which|what) (?:\\w+ )?${PERSON}|what ${IS} name of (?=(?:the |your )?\\w*(?:auditor|officer|firm|tester|assessor|registrar)))`,
  ],
  [
    'list',
    `(?:(?:list|name|enumerate|identify)(?! (?:and|or)\\b)(?: (?:all|every|each|any))?(?: of)?|what ${IS} (?:names of )?(?=(?:\\w+[- ]){0,4}(?:sub-?processors|subcontractors)\\b)|(?:provide|give)(?: us)? (?:a |the |your )?(?:full |complete |current )?list of)`,
  ],
  [
    'list',
    '(?:which|what) (?=(?:[\\w-]+ ){0,4}(?:sub-?processors|third[- ]parties|subcontractors|vendors|suppliers|certifications|certificates|standards|organi[sz]ations|providers|companies|frameworks|categories|criteria)\\b)',
  ],
  [
    'which',
    `(?:(?:under |to |by |on |in |with |against |for |from |at |of )?(?:which|what)(?! (?:is|are|was|were|do|does|if|happens|steps|measures|controls|else)\\b))`,
  ],
  [
    'describe',
    '(?:describe|explain|outline|detail|summari[sz]e|discuss|elaborate(?: on)?|tell us|(?:provide|give)(?: us)? (?:a |an |the )?(?:details|description|information|overview|summary|explanation)(?: (?:of|about|on|regarding))?|specify|state (?!that|whether)|indicate (?=the|your|which|how|what)|give|provide (?=a|an|the|your?\\b)|how|why|what|under (?:what|which))',
  ],
];

const COMPILED = FORMS.map(
  ([wanted, form]) => [wanted, new RegExp(`^${form}${REST}`, 'is')] as const,
);

/** "Please state", "Describe": what follows may ask for a value by itself. */
const TELL =
  /^(?:and |also )?(?:please )?(?:describe|explain|state|specify|indicate|give|provide|tell us|outline|detail|advise|confirm)(?: us)?(?: in detail)? (?!that\b|whether\b|if\b)/i;
/** "the retention period of", behind a verb that tells. */
const NOUN_FIRST =
  /^(?:the |your )?(?=(?:[\w-]+ ){0,3}(?:frequency|interval|cadence|period|duration|deadline|rto|rpo|time-?out|date|number|time ?frame|name|expiry)\b)/i;
const LEAST_OR_MOST = /^(?:minimum|maximum) /i;
const ALTERNATIVE =
  /,? or (?:is|are|do|does|did|will|has|have|rather|instead)\b|\b(\p{L}+) [\p{L}\d]+ or (?:an? |the )?\1 [\p{L}\d]+\?|\b(?:in-?house|internal(?:ly)?|automatic(?:ally)?|public|manual(?:ly)?|on-?premises?|qualified) or (?:an? |the )?[\p{L}-]+\?/iu;

/**
 * What a question wants, told by its interrogative and the noun that it measures. `main` is the question without
 * its condition and frames. Wordings that are not known as open want a yes or a no.
 */
export function wishOf(main: string): Wish {
  const plain = main.trim().replace(/^(?:and|also|please|kindly)\s+/i, '');
  const told = TELL.exec(plain);
  if (told !== null) {
    const inner = plain.slice(told[0].length);
    const asked = NOUN_FIRST.test(inner) ? `what is ${inner}` : inner;
    const wish = openWish(asked);
    if (wish !== null && wish.wanted !== 'describe') return wish;
  }
  const open = openWish(plain) ?? behindFront(plain) ?? nounAlone(plain);
  if (open !== null) return open;
  return { wanted: ALTERNATIVE.test(plain) ? 'choice' : 'yes_no', subject: plain };
}

/** "Under your plan, how soon …?": what stands before the words that ask is a part of what is asked. */
const FRONT =
  /^(?:according to|as per|under|in|for|at|with|by|on|during|after) ([^,?]{3,60}),\s+(.+)$/is;

function behindFront(text: string): Wish | null {
  const [, front = '', rest = ''] = FRONT.exec(text) ?? [];
  const wish = rest === '' ? null : openWish(rest);
  return wish === null ? null : { ...wish, subject: `${wish.subject.replace(/\?$/, '')} ${front}` };
}

/** "Minimum number of characters in a password?": a noun phrase that is put as a question. */
const nounAlone = (text: string): Wish | null =>
  (NOUN_FIRST.test(text) || LEAST_OR_MOST.test(text)) &&
  !tagged(text).some(({ pos }) => pos === 'AUX')
    ? openWish(`what is ${text}`)
    : null;

/** "Retention period": the length is the value, the retention is what it is of. */
const plainMeasure = (subject: string): string =>
  subject.replace(
    /\b(retention|notification|response|notice) (?:periods?|times?|schedules?)\b/i,
    '$1',
  );

function openWish(text: string): Wish | null {
  const amount = amountWish(text);
  if (amount !== null) return amount;
  for (const [wanted, form] of COMPILED) {
    const subject = form.exec(text)?.at(-1);
    if (subject !== undefined) return { wanted, subject: plainMeasure(subject.trim()) };
  }
  return null;
}
