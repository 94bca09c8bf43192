import { COUNT, numberIn } from '../../language/number-words.ts';
import { escaped } from '../../language/whole-words.ts';
import type { Block, ReadText } from '../document.ts';
import { SUBSERVICE, SUBSERVICE_CONTROLS, USER, under } from './duties.ts';
import { auditorOf, isReportedOn } from './signature.ts';
import type { Method, Subservice } from './subservice.ts';
import { methodBehind, methodOf, methodOfAll, methodOfOne } from './subservice-method.ts';
import { organizationsInRows } from './subservice-rows.ts';

type Subservices = {
  readonly method: Method | null;
  /** Empty too where the report names more of them than were found: a part of a list is no answer. */
  readonly organizations: Subservice[];
};

/** Organisations whose services the system rests on, and whether their controls are carved out of the report. */
export function readSubservices({ blocks }: ReadText, text: string): Subservices {
  const section = under(blocks, SUBSERVICE, USER);
  const tabled = organizationsInRows(section);
  const withMethod = organizationsInRows(blocks).filter(({ method }) => method !== null);
  const onlyControls = new Set(under(section, SUBSERVICE_CONTROLS, /\band complementary\b/i));
  const described = section
    .filter((block) => !onlyControls.has(block))
    .flatMap((block) => inWords(block, text));
  const apposed = blocks.flatMap(inApposition);
  const stated = inSentences(blocks, text);
  const treated = blocks.flatMap((block) => inTreatment(block, text));
  const first =
    [tabled, withMethod, described, apposed, treated, stated].find((each) => each.length > 0) ?? [];
  const found = [first, tabled, withMethod, apposed]
    .flat()
    .map((each) => ({ ...each, name: inFull(each.name, text) }))
    .reduce(withoutDoubles, []);
  const isPart =
    found.length < countOf(text) ||
    stated.some(({ name }) => !found.some((each) => isSame(each.name, name)));
  const overall = methodOf(text, found);
  const organizations = found.map((each) => ({
    ...each,
    method:
      each.method ??
      methodOfOne(each.name, text) ??
      methodBehind(
        each.name,
        text,
        found.map(({ name }) => name),
      ) ??
      overall,
  }));
  return {
    method: methodOfAll(overall, organizations),
    organizations: isPart ? [] : organizations,
  };
}

/** How many the report says there are; 0 where it gives no number. */
const countOf = (text: string): number => {
  const said = COUNTED.exec(text)?.[1];
  return said === undefined ? 0 : (numberIn(said.toLowerCase()) ?? 0);
};
const COUNTED = new RegExp(
  `\\b(?:uses?|utili[sz]es?|engages?|relies on) (?:the )?(${COUNT}) (?:\\w+ )?sub-?service organi[sz]ations\\b`,
  'i',
);

const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** `Basaltine` and `Basaltine Cloud Corporation`. */
const isSame = (one: string, other: string): boolean =>
  `${bare(one)} `.startsWith(`${bare(other)} `) || `${bare(other)} `.startsWith(`${bare(one)} `);

/** `Quayside` where the report says `Quayside Operations Ltd ("Quayside")`. */
function inFull(name: string, text: string): string {
  const short = escaped(name);
  const full = new RegExp(
    String.raw`((?:\p{Lu}[\p{L}\p{N}.&'-]*,? ){1,6})\((?:the )?["“]${short}["”]`,
    'u',
  ).exec(text)?.[1];
  const start = full?.indexOf(name) ?? -1;
  return full === undefined || start < 0 ? name : full.slice(start).replace(/,? $/, '');
}

function withoutDoubles(known: Subservice[], next: Subservice): Subservice[] {
  const at = known.findIndex(({ name }) => isSame(name, next.name));
  const before = known[at];
  if (before === undefined) return [...known, next];
  const merged = {
    ...before,
    service: before.service ?? next.service,
    method: before.method ?? next.method,
  };
  return known.with(at, merged);
}

const NAME = String.raw`(?:\p{Lu}[\p{L}\p{N}.&'-]*(?![\p{L}\p{N}.&'-])\s?){1,5}(?:(?:\p{Ll}{1,2}\.){2,4}\s?)?(?:, (?:LLC|Inc\.?|Ltd\.?|LLP)\s?)?(?:\([^)]{1,40}\)\s?)?`;
const USES = '(?:also )?(?:uses|utili[sz]es|relies on|engages)';
const USED = new RegExp(
  String.raw`\b${USES}\s+(${NAME})(?:for|to (?:provide|host)|as)\s+([^.;]{3,120})`,
  'u',
);
const LISTED = new RegExp(String.raw`^\W*(${NAME})\s*[:–—-]\s+(.{3,160})`, 'u');
const APPOSED = new RegExp(
  String.raw`\b(?:uses|utili[sz]es|relies on|engages|from|by|with|of) (${NAME}(?:(?:, |,? and )${NAME})*)\s?(?:“[^”]*”\s?)?,? (?:an? |the |both |its |as (?:an? )?)?sub-?service organi[sz]ations?`,
  'u',
);
const STATED = new RegExp(
  String.raw`^(?:In this report,? )?(${NAME}(?:(?:, |,? and )${NAME})*)(?:is|are) (?:an? |the |our |its )?(?:only |sole |main |one )?sub-?service (?:organi[sz]ations?|providers?)\b`,
  'u',
);
const NO_NAME =
  /^(?:note|scope|example|criteria|control|service|purpose|summary|the|these|this)\b/i;

/** Each of `… uses One Inc. for hosting and Another LLC for mail`, with what it does. */
function inUse(text: string): { name: string; service: string | null }[] {
  const used = USED.exec(text);
  if (used?.[1] === undefined) return [];
  const [sentence = ''] = sentencesIn(text.slice(used.index));
  const first = used[1].trim();
  const behind = sentence.indexOf(first) + first.length;
  const rest = sentence.slice(behind);
  const others = [...rest.matchAll(LISTED_TOO)].map(([, name = '']) =>
    name.replace(/\s*\([^)]*\)\s*$/, '').trim(),
  );
  const names = [first, ...others];
  return names.map((name, index) => {
    const next = names[index + 1];
    const end = next === undefined ? sentence.length : sentence.indexOf(next);
    return { name, service: serviceIn(sentence.slice(sentence.indexOf(name) + name.length, end)) };
  });
}

/** It goes on the list: `…, and Name for …`. */
const LISTED_TOO = new RegExp(
  String.raw`(?:,|\band)\s+(${NAME})(?:\([^)]*\))?,?\s*(?=(?:for|to (?:provide|host)|as) )`,
  'gu',
);

const serviceIn = (words: string): string | null =>
  /^(?:\s*\([^)]*\))?\s*(?:for|to (?:provide|host)|as) ([^.;]{3,120}?)(?:,|,? and)?\s*[.;]?\s*$/.exec(
    words,
  )?.[1] ?? null;

const sentencesIn = (text: string): string[] =>
  text.split(/(?<=[.;]) (?=\p{Lu}[\p{Ll} ])(?<!\b(?:Inc|Ltd|Corp|Co)\. )/u);

/**
 * `… uses Name (Short) for hosting`; `Name – hosting of the service` in a list, or as a line where the report names
 * it elsewhere too.
 */
function inWords({ text, page, kind, cells }: Block, all: string): Subservice[] {
  if (cells !== null) return [];
  const plain = text.replace(/\s+/g, ' ').replace(/[’‘]/g, "'");
  const used = inUse(plain);
  if (used.length > 0) return used.map((each) => ({ ...each, method: null, page }));
  const listed = plain.length < 240 ? LISTED.exec(plain) : null;
  const name = listed?.[1]?.trim() ?? '';
  if (name === '' || NO_NAME.test(name)) return [];
  const isNamedTwice = all.split(name).length > 2;
  return kind === 'item' || isNamedTwice
    ? [{ name, service: listed?.[2]?.trim() ?? null, method: null, page }]
    : [];
}

const METHOD = /\bcarved?[- ]?out\b|\binclusive method\b/i;

/** `… uses Name for hosting; its controls are excluded (carve-out method)`, under whatever heading. */
const inTreatment = (block: Block, all: string): Subservice[] =>
  block.kind === 'paragraph' && METHOD.test(block.text)
    ? block.text.split(/(?<=[.;)]) (?=\p{Lu})/u).flatMap((text) => inWords({ ...block, text }, all))
    : [];

/** `… engages Name GmbH, a subservice organisation, for hosting`, wherever it stands. */
function inApposition({ text, page, kind }: Block): Subservice[] {
  if (kind === 'row' || kind === 'heading') return [];
  const plain = text.replace(/\s+/g, ' ').replace(/[’‘]/g, "'");
  const stated = plain
    .split(/(?<=[.;]) (?=\p{Lu})/u)
    .flatMap((each) => STATED.exec(each)?.[1] ?? []);
  const apposed = APPOSED.exec(plain)?.[1];
  return [...(apposed === undefined ? [] : [apposed]), ...stated]
    .flatMap((names) => names.split(/,? and |, (?!(?:LLC|Inc|Ltd|LLP)\b)/))
    .map((name) => name.replace(/\s*\([^)]*\)\s*$/, '').trim())
    .filter((name) => name.length > 2 && !NO_NAME.test(name))
    .map((name) => ({ name, service: null, method: null, page }));
}

const USES_NONE =
  /\b(?:no|not (?:use|utili[sz]e|rely on|have|engage)(?: any)?) sub-?service organi/i;
const COMPANY =
  /((?:(?:\p{Lu}[\p{L}\p{N}'.-]*|&) ){1,5}?(?:Inc\.?|LLC|Ltd\.?|Limited|Corp\.?|Corporation|GmbH|AG|AB|AS|Oy|B\.V\.|N\.V\.|S\.A\.|SA|SE|SAS|SARL|KG|ApS|S\.r\.l\.|s\.r\.o\.|plc|PLC|Co\.|Company)|(?:(?:\p{Lu}[\p{L}\p{N}'.-]*|&)(?: (?=\p{Lu}|&)|(?=,))){1,5}, (?:Inc\.?|LLC|Ltd\.?|Corp\.?))(?![\p{L}\p{N}])/gu;

/**
 * Companies that a sentence names which speaks of subservice organisations, but for the one that the report is
 * about and its auditor.
 */
function inSentences(blocks: readonly Block[], text: string): Subservice[] {
  const auditor = auditorOf(blocks, text);
  const isOther = (name: string) =>
    name !== auditor &&
    !/^(?:The|Our|Its|This|Each) /.test(name) &&
    !isReportedOn(name, text) &&
    !new RegExp(`${escaped(name)}(?: \\([^)]{1,40}\\))? ${USES}`).test(text);
  return blocks
    .filter(({ kind, cells }) => kind !== 'heading' && cells === null)
    .flatMap(({ text: words, page }) =>
      sentencesIn(words.replace(/\s+/g, ' ').replace(/[’‘]/g, "'"))
        .filter((sentence) => SUBSERVICE.test(sentence) && !USES_NONE.test(sentence))
        .flatMap((sentence) => [...sentence.matchAll(COMPANY)].map(([name]) => name.trim()))
        .filter(isOther)
        .map((name) => ({ name, service: null, method: null, page })),
    );
}
