import { escaped } from '../../language/whole-words.ts';
import type { Block, ReadText } from '../document.ts';
import { SUBSERVICE, SUBSERVICE_CONTROLS, USER, under } from './duties.ts';
import { auditorOf, isReportedOn } from './signature.ts';

export type Subservice = {
  readonly name: string;
  readonly service: string | null;
  readonly page: number | null;
};

/** Organisations whose services the system rests on, and whether their controls are carved out of the report. */
export function readSubservices(
  { blocks }: ReadText,
  text: string,
): { method: 'carve-out' | 'inclusive' | null; organizations: Subservice[] } {
  const section = under(blocks, SUBSERVICE, USER);
  const named = section.flatMap(inRow);
  const onlyControls = new Set(under(section, SUBSERVICE_CONTROLS, /\band complementary\b/i));
  const described = section
    .filter((block) => !onlyControls.has(block))
    .flatMap((block) => inWords(block, text));
  const ways = [named, described, blocks.flatMap(inApposition), inSentences(blocks, text)];
  const organizations = ways.find((each) => each.length > 0);
  const found = withoutDoubles(
    (organizations ?? []).map((each) => ({ ...each, name: inFull(each.name, text) })),
  );
  return { method: methodOf(text, found), organizations: found };
}

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

const withoutDoubles = (organizations: readonly Subservice[]): Subservice[] =>
  organizations.filter(
    (each, index) => organizations.findIndex(({ name }) => name === each.name) === index,
  );

const LEFT_OUT =
  /\b(?:did|does|do|have|has) not (?:been )?(?:included?|extend(?:ed)?|cover(?:ed)?|address(?:ed)?|test(?:ed)?|examined?)\b|\bexclud(?:es?|ed|ing)\b|\b(?:was|were|is|are) (?:not (?:part of|included|covered|tested|examined|within)|outside)\b/i;
/** What the auditor did not look at, or the description does not hold. */
const WHAT_NOT = /\bcontrols?\b|\bservices\b|\bdescription\b|\bexamination\b|\breport\b/i;

/** What belongs to those whom the sentence before names. */
const THEIRS = /\b(?:their|its|these|those|such) (?:\w+ )?(?:controls|services)\b/i;

/** By its name, or in words: the controls of the subservice organisations are no part of what was examined. Null where both or neither is said. */
function methodOf(
  text: string,
  organizations: readonly Subservice[],
): 'carve-out' | 'inclusive' | null {
  const isNamed = (words: string) => organizations.some(({ name }) => words.includes(name));
  const isIncluded = /\binclusive method\b/i.test(text);
  const isAbout = (words: string) => SUBSERVICE.test(words) || isNamed(words);
  const sentences = text.split(/(?<=[.;])\s+|\n/);
  const isCarved =
    /\bcarve[- ]?out(?: method)?\b|\bcarved out\b/i.test(text) ||
    sentences.some(
      (each, at) =>
        (isAbout(each) || (THEIRS.test(each) && isAbout(sentences[at - 1] ?? ''))) &&
        LEFT_OUT.test(each) &&
        WHAT_NOT.test(each),
    );
  if (isCarved === isIncluded) return null;
  return isCarved ? 'carve-out' : 'inclusive';
}

const NAME_COLUMN =
  /\borgani[sz]ations?\b|\bproviders?\b|\bvendors?\b|^name\b|\bcompany\b|^sub-?service/i;

function inRow({ cells, header, page }: Block): Subservice[] {
  if (cells === null || header === null) return [];
  const at = header.findIndex((title) => NAME_COLUMN.test(title) && !/\bcontrols?\b/i.test(title));
  const name = (cells[at] ?? '').trim();
  if (at < 0 || name.length < 2 || name.length >= 80) return [];
  return [{ name, service: cells[at + 1]?.trim() || null, page }];
}

const NAME = String.raw`(?:\p{Lu}[\p{L}\p{N}.&'-]*(?![\p{L}\p{N}.&'-])\s?){1,5}(?:(?:\p{Ll}{1,2}\.){2,4}\s?)?(?:, (?:LLC|Inc\.?|Ltd\.?|LLP)\s?)?(?:\([^)]{1,40}\)\s?)?`;
const USED = new RegExp(
  String.raw`\b(?:uses|utili[sz]es|relies on|engages)\s+(${NAME})(?:for|to (?:provide|host)|as)\s+([^.;]{3,120})`,
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

/** `… uses Name (Short) for hosting`; `Name – hosting of the service` in a list, or as a line where the report names it elsewhere too. */
function inWords({ text, page, kind, cells }: Block, all: string): Subservice[] {
  if (cells !== null) return [];
  const plain = text.replace(/\s+/g, ' ').replace(/[’‘]/g, "'");
  const used = USED.exec(plain);
  if (used?.[1] !== undefined)
    return [{ name: used[1].trim(), service: used[2]?.trim() ?? null, page }];
  const listed = plain.length < 240 ? LISTED.exec(plain) : null;
  const name = listed?.[1]?.trim() ?? '';
  if (name === '' || NO_NAME.test(name)) return [];
  const isNamedTwice = all.split(name).length > 2;
  return kind === 'item' || isNamedTwice
    ? [{ name, service: listed?.[2]?.trim() ?? null, page }]
    : [];
}

/** `… engages Name GmbH, a subservice organisation, for hosting`, wherever it stands. */
function inApposition({ text, page, kind }: Block): Subservice[] {
  if (kind === 'row' || kind === 'heading') return [];
  const plain = text.replace(/\s+/g, ' ').replace(/[’‘]/g, "'");
  const stated = plain
    .split(/(?<=[.;]) (?=\p{Lu})/u)
    .flatMap((each) => STATED.exec(each)?.[1] ?? []);
  return (APPOSED.exec(plain)?.[1] ?? stated[0] ?? '')
    .split(/,? and |, (?!(?:LLC|Inc|Ltd|LLP)\b)/)
    .map((name) => name.replace(/\s*\([^)]*\)\s*$/, '').trim())
    .filter((name) => name.length > 2 && !NO_NAME.test(name))
    .map((name) => ({ name, service: null, page }));
}

const USES_NONE =
  /\b(?:no|not (?:use|utili[sz]e|rely on|have|engage)(?: any)?) sub-?service organi/i;
const COMPANY =
  /((?:(?:\p{Lu}[\p{L}\p{N}'.-]*|&) ){1,5}?(?:Inc\.?|LLC|Ltd\.?|Limited|Corp\.?|Corporation|GmbH|AG|AB|AS|Oy|B\.V\.|N\.V\.|S\.A\.|SAS|S\.r\.l\.|plc|PLC|Co\.|Company)|(?:(?:\p{Lu}[\p{L}\p{N}'.-]*|&)(?: (?=\p{Lu}|&)|(?=,))){1,5}, (?:Inc\.?|LLC|Ltd\.?|Corp\.?))(?![\p{L}\p{N}])/gu;

/** Companies that a sentence names which speaks of subservice organisations, but for the one that the report is about and its auditor. */
function inSentences(blocks: readonly Block[], text: string): Subservice[] {
  const auditor = auditorOf(blocks, text);
  const isOther = (name: string) => name !== auditor && !isReportedOn(name, text);
  return blocks
    .filter(({ kind, cells }) => kind !== 'heading' && cells === null)
    .flatMap(({ text: words, page }) =>
      words
        .replace(/\s+/g, ' ')
        .replace(/[’‘]/g, "'")
        .split(/(?<=[.;]) (?=\p{Lu}[\p{Ll} ])(?<!\b(?:Inc|Ltd|Corp|Co)\. )/u)
        .filter((sentence) => SUBSERVICE.test(sentence) && !USES_NONE.test(sentence))
        .flatMap((sentence) => [...sentence.matchAll(COMPANY)].map(([name]) => name.trim()))
        .filter(isOther)
        .map((name) => ({ name, service: null, page })),
    );
}
