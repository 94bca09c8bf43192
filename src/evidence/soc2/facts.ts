import { DATE, isoDateOf } from '../../language/dates.ts';
import type { ReadText } from '../document.ts';
import { auditorSection, type Opinion, opinionBasisOf, opinionOf } from './auditor.ts';
import { auditorOf, reportDateOf } from './signature.ts';

export type Category =
  | 'Security'
  | 'Availability'
  | 'Processing Integrity'
  | 'Confidentiality'
  | 'Privacy';

export type Soc2Facts = {
  readonly standard: 'SOC 2' | 'SOC 3';
  readonly type: 'I' | 'II' | null;
  /** ISO dates of a Type II report's period. */
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  /** ISO date of a Type I report. */
  readonly asOf: string | null;
  /** ISO date on which the auditor signed or issued it. */
  readonly reportDate: string | null;
  readonly auditor: string | null;
  readonly opinion: Opinion | null;
  /** Why the opinion is not unqualified, in the auditor's words. */
  readonly opinionBasis: string | null;
  readonly categories: readonly Category[];
  /** The system that the report is about, as it names it. */
  readonly system: string | null;
};

/** Letters at the start in which a report names its kind: cover and contents. */
const COVER = 3_000;

/** The facts of the cover, the assertion and the auditor's report. */
export function readFacts(document: ReadText, text: string): Soc2Facts {
  const period = periodOf(text);
  const asOf = asOfDate(text);
  const type = typeOf(text, { hasPeriod: period !== null, hasDay: asOf !== null });
  const auditorText = auditorSection(document.blocks)
    .map((block) => block.text)
    .join('\n')
    .replace(/\s+/g, ' ')
    .replace(/[’‘]/g, "'");
  const opinion = opinionOf(auditorText === '' ? text : auditorText);
  return {
    standard:
      /\bSOC[\s-]?3\b/i.test(text.slice(0, COVER)) && !/\bSOC[\s-]?2\b/i.test(text.slice(0, COVER))
        ? 'SOC 3'
        : 'SOC 2',
    type,
    periodStart: type === 'I' ? null : (period?.start ?? null),
    periodEnd: type === 'I' ? null : (period?.end ?? null),
    asOf: type === 'I' ? asOf : null,
    reportDate: reportDateOf(document.blocks, text),
    auditor: auditorOf(document.blocks, text),
    opinion,
    opinionBasis: opinion === 'unqualified' ? null : opinionBasisOf(document.blocks),
    categories: categoriesOf(`${text.slice(0, COVER)}\n${auditorText}`) ?? categoriesOf(text) ?? [],
    system: systemOf(text),
  };
}

/** The type that the cover names; null where it names both or none. */
function labelledType(cover: string): 'I' | 'II' | null {
  const [saysTwo, saysOne] = [
    /\btype\s?(?:2|II|two)\b/i.test(cover),
    /\btype\s?(?:1|I|one)\b/i.test(cover),
  ];
  if (saysTwo === saysOne) return null;
  return saysTwo ? 'II' : 'I';
}

/** A label that contradicts what the report covers gives no type at all. */
function typeOf(text: string, found: { hasPeriod: boolean; hasDay: boolean }): 'I' | 'II' | null {
  const label = labelledType(text.slice(0, COVER));
  const covers =
    found.hasPeriod &&
    /\boperat(?:ing|ed?) effective(?:ly|ness)|\beffectiveness of (?:its |the )?controls? throughout|\bwere (?:operating )?effective\b/i.test(
      text,
    );
  if (label === 'II') return covers ? 'II' : null;
  if (label === 'I') return found.hasDay || !found.hasPeriod ? 'I' : null;
  if (covers) return 'II';
  return found.hasDay && !found.hasPeriod ? 'I' : null;
}

function mostFrequent<T>(values: readonly T[], keyOf: (value: T) => string): T | null {
  const counts = new Map<string, { value: T; count: number }>();
  for (const value of values) {
    const known = counts.get(keyOf(value)) ?? { value, count: 0 };
    counts.set(keyOf(value), { value, count: known.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.value ?? null;
}

/** The period that is named most often: comparisons with the year before are rarer. */
function periodOf(text: string): { start: string; end: string } | null {
  const pattern = new RegExp(
    `\\b(?:period|from|throughout|during)\\b[\\s:,]*(?:of\\s|from\\s|between\\s)?\\s*(${DATE}),?\\s*(?:to|through|until|and|[–—-])\\s*(${DATE})`,
    'gi',
  );
  const found = [...text.matchAll(pattern)].flatMap(([, from = '', to = '']) => {
    const [start, end] = [isoDateOf(from), isoDateOf(to)];
    return start !== null && end !== null && start < end ? [{ start, end }] : [];
  });
  return mostFrequent(found, ({ start, end }) => start + end);
}

function asOfDate(text: string): string | null {
  const found = [...text.matchAll(new RegExp(`\\bas (?:of|at)\\s+(${DATE})`, 'gi'))].flatMap(
    ([, day = '']) => isoDateOf(day) ?? [],
  );
  return mostFrequent(found, (day) => day);
}

const CATEGORY = '(?:security|availability|processing integrity|confidentiality|privacy)';
const NAMES: readonly Category[] = [
  'Security',
  'Availability',
  'Processing Integrity',
  'Confidentiality',
  'Privacy',
];

/** What stands before a list of the categories in scope. */
const IN_SCOPE = String.raw`(?:\b(?:relevant to|criteria for|controls for|applicable to)(?: the)? |\b(?:criteria|categor(?:y|ies)|principles|in scope|scope)(?: in scope| covered| examined| addressed| included)?\s?[:–—-]\s*|\b(?:criteria|categor(?:y|ies)|principles) \()`;

/** The categories of the list that stands most often behind words such as `relevant to`; null where none does. */
function categoriesOf(text: string): Category[] | null {
  const pattern = new RegExp(
    `${IN_SCOPE}(${CATEGORY}(?:(?:,|\\s+and|,\\s*and|,?\\s*&)\\s*${CATEGORY})*)`,
    'gi',
  );
  const lists = [...text.matchAll(pattern)].map(([, list = '']) =>
    NAMES.filter((name) => list.toLowerCase().includes(name.toLowerCase())),
  );
  return mostFrequent(lists, (list) => list.join());
}

const NAMED = String.raw`((?:[A-Z0-9][\w.&'-]*(?![\w.&'-]) ?){1,7})`;
const NOUN = String.raw`(?:[Ss]ystem|[Pp]latform|[Aa]pplication|[Ss]ervices?(?!\s(?:[Aa]uditor|[Oo]rgani|[Cc]ommit|[Pp]rovider)))`;
/** Two systems of one report: `Alder Match and Alder Scan`. */
const BOTH = NAMED.replace(/\)$/, String.raw`(?:and (?:[A-Z0-9][\w.&'-]*(?![\w.&'-]) ?){1,4})?)`);
/** A noun with a capital belongs to the name; `System` with one stands in titles of any system. */
const OF_NAME = '(?:Platform|Application|Services?)';
/**
 * Where a report names its system: before the noun, where the description is spoken of, where it is presented, and
 * in quotes.
 */
const SYSTEM: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:description of|of|within) (?:its|the) ${BOTH} ?(${NOUN})\b`, 'g'),
  new RegExp(
    String.raw`\bdescription of (?:its|the) ${NAMED}(?:(?= ?(?:[,;(]|throughout|for the period|as of|titled|found|in [Ss]ection|set out|that|of|and\b))|(?<=\.)(?=\s|$))`,
    'g',
  ),
  new RegExp(
    String.raw`\bpresents (?:[a-z]\w* |[A-Z]\w*'s )?${NAMED}(?=\s?(?:that|which|as) (?:was|were)?\b)`,
    'g',
  ),
  new RegExp(
    String.raw`\b(?:description of|[Cc]ontrols within) ${NAMED}(?= ?(?:(?:throughout|were|was|in (?:this|[Ss]ection|[Pp]art|[Cc]hapter)|and (?:on )?(?:the|of))\b))`,
    'g',
  ),
  /\bsystem,? (?:titled|named|called|known as) ["“]([A-Z0-9][^"”\n]{1,60})["”]/g,
];
/** What reports call any system, and what they call others. */
const NO_SYSTEM =
  /^(?:(?:The|Its|A|An|Independent|User|Service|Services|Trust|System|Systems|Description|Company|Organi[sz]ation|Management|Entity|Controls?)\s?)+$/i;
/** The name of a company, or what belongs to one. */
const OF_COMPANY =
  /(?:'s|\b(?:Inc|LLC|Ltd|Limited|Corp|Corporation|GmbH|AG|SE|plc|PLC|B\.V|N\.V|S\.A))\.?$/;
const ITS_NOUN = new RegExp(String.raw`\s+${NOUN}$`);
const IN_NAME = new RegExp(String.raw`(?:^|\s)${OF_NAME}$`);

function systemOf(text: string): string | null {
  const found = SYSTEM.flatMap((pattern) => [...text.matchAll(pattern)])
    .map(([, name = '', noun = '']) => {
      const full = `${name.trim()} ${noun}`.trim().replace(/[.,;]$/, '');
      return { full, short: full.replace(ITS_NOUN, '').replace(/[.,;]$/, '') };
    })
    .filter(({ full, short }) => short !== '' && !NO_SYSTEM.test(short) && !OF_COMPANY.test(full));
  const best = mostFrequent(found, ({ short }) => short.toLowerCase());
  const forms = found
    .filter(({ short }) => short.toLowerCase() === best?.short.toLowerCase())
    .map(({ full, short }) => (IN_NAME.test(full) ? full : short));
  return mostFrequent(forms, (form) => form.toLowerCase());
}
