import { criteriaNamed } from '../../criteria/criteria.ts';
import type { Block, ReadText } from '../document.ts';
import { auditorOf, isReportedOn } from './signature.ts';

export type Subservice = {
  readonly name: string;
  readonly service: string | null;
  readonly page: number | null;
};
export type UserControl = {
  readonly id: string | null;
  readonly text: string;
  readonly criteria: readonly string[];
  readonly page: number | null;
};

const SUBSERVICE = /\bsub-?service (?:organi[sz]ations?|providers?)\b|\bcarved?[- ]out\b/i;
const SUBSERVICE_CONTROLS =
  /\bcomplementary (?:controls (?:at|of|expected (?:at|of|from)) )?(?:the )?sub-?service\b|\bCSOCs?\b|\bexpect(?:ed|s)?\b[^.]{0,60}\bsub-?service\b|\bsub-?service organi[sz]ation controls?\b|\b(?:controls?|responsibilities) (?:that are )?(?:expected|assumed|required)?\s?(?:to be \w+ )?(?:of|at|by|from) (?:the )?sub-?service\b/i;
/** Who uses the system, under any of the usual names. */
const USERS = `(?:user entit(?:y|ies)|user organi[sz]ations?|users|customers?|clients?|subscribers?|tenants?)`;
const USER = new RegExp(
  String.raw`\bcomplementary (?:user|customer|client)[- ]?(?:entity|organi[sz]ation)?[- ]controls?\b|\b(?:user|customer|client)[- ](?:entity|organi[sz]ation) (?:controls?|responsibilit(?:y|ies)|considerations?)\b|\b(?:user|customer|client) (?:control considerations|responsibilit(?:y|ies))\b|\bCUECs?\b|\b(?:controls?|responsibilit(?:y|ies)|duties|considerations)\b[^.]{0,40}\b(?:of|at|by|from|for) (?:the |our |its )?${USERS}\b|\b(?:controls?|duties|measures|what) (?:that |which )?(?:the |our |its )?${USERS} (?:put|have|keep|apply|operate|implement|perform|do|must|should|need)\b`,
  'i',
);
const EXPECTED = /\bcomplementary\b|\bexpect(?:ed|s)?\b|\bcontrols?\b/i;

/** Blocks under the innermost heading that the pattern names. */
const under = (blocks: readonly Block[], pattern: RegExp, not: RegExp | null): Block[] =>
  blocks.filter(({ kind, path }) => {
    const inner = path.at(-1) ?? '';
    return kind !== 'heading' && pattern.test(inner) && not?.test(inner) !== true;
  });

/** Does a heading say that the controls of its readers follow? */
export const hasUserSection = ({ blocks }: ReadText): boolean =>
  blocks.some(
    ({ kind, text }) => kind === 'heading' && USER.test(text) && !SUBSERVICE_CONTROLS.test(text),
  );

/** Does this row tell what user entities or subservice organisations have to do? Then it is no control of the company. */
export function isAboutOthers({ path, header }: Block): boolean {
  const inner = path.at(-1) ?? '';
  if (USER.test(inner) || SUBSERVICE_CONTROLS.test(inner) || SUBSERVICE.test(inner)) return true;
  return header?.some((title) => USER.test(title) || SUBSERVICE_CONTROLS.test(title)) === true;
}

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
  const found = withoutDoubles(organizations ?? []);
  return { method: methodOf(text, found), organizations: found };
}

const withoutDoubles = (organizations: readonly Subservice[]): Subservice[] =>
  organizations.filter(
    (each, index) => organizations.findIndex(({ name }) => name === each.name) === index,
  );

const LEFT_OUT =
  /\b(?:did|does|do|have|has) not (?:been )?(?:included?|extend(?:ed)?|cover(?:ed)?|address(?:ed)?|test(?:ed)?|examined?)\b|\bexclud(?:es?|ed|ing)\b|\b(?:was|were|is|are) (?:not (?:part of|included|covered|tested|examined|within)|outside)\b/i;
/** What the auditor did not look at, or the description does not hold. */
const WHAT_NOT = /\bcontrols?\b|\bservices\b|\bdescription\b|\bexamination\b|\breport\b/i;

/** By its name, or in words: the controls of the subservice organisations are no part of what was examined. Null where both or neither is said. */
function methodOf(
  text: string,
  organizations: readonly Subservice[],
): 'carve-out' | 'inclusive' | null {
  const isNamed = (words: string) => organizations.some(({ name }) => words.includes(name));
  const isIncluded = /\binclusive method\b/i.test(text);
  const isCarved =
    /\bcarve[- ]?out(?: method)?\b|\bcarved out\b/i.test(text) ||
    text
      .split(/(?<=[.;])\s+|\n/)
      .some(
        (each) =>
          (SUBSERVICE.test(each) || isNamed(each)) && LEFT_OUT.test(each) && WHAT_NOT.test(each),
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

const NAME = String.raw`(?:\p{Lu}[\p{L}\p{N}.&'-]*(?![\p{L}\p{N}.&'-])\s?){1,5}(?:, (?:LLC|Inc\.?|Ltd\.?|LLP)\s?)?(?:\([^)]{1,40}\)\s?)?`;
const USED = new RegExp(
  String.raw`\b(?:uses|utili[sz]es|relies on|engages)\s+(${NAME})(?:for|to (?:provide|host)|as)\s+([^.;]{3,120})`,
  'u',
);
const LISTED = new RegExp(String.raw`^\W*(${NAME})\s*[:–—-]\s+(.{3,160})`, 'u');
const APPOSED = new RegExp(
  String.raw`\b(?:uses|utili[sz]es|relies on|engages|from|by|with|of) (${NAME}(?:(?:, |,? and )${NAME})*)\s?(?:“[^”]*”\s?)?,? (?:an? |the |both |its |as (?:an? )?)?sub-?service organi[sz]ations?`,
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
  const names = APPOSED.exec(text.replace(/\s+/g, ' ').replace(/[’‘]/g, "'"))?.[1];
  return (names ?? '')
    .split(/,? and |, (?!(?:LLC|Inc|Ltd|LLP)\b)/)
    .map((name) => name.replace(/\s*\([^)]*\)\s*$/, '').trim())
    .filter((name) => name.length > 2)
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

/** Controls that the report expects of its readers: what a list or table names; where there is none, sentences. */
export function readUserControls({ blocks }: ReadText): UserControl[] {
  const headers = new Set(blocks.flatMap(({ header }) => header?.join('|') ?? []));
  const section = under(blocks, USER, SUBSERVICE_CONTROLS).filter(
    ({ cells }) => cells === null || !headers.has(cells.join('|')),
  );
  const listed = section.flatMap((block) => {
    if (block.cells !== null) return inCells(block, null);
    return isItem(block) ? inText(block) : [];
  });
  if (listed.length > 0) return listed;
  const stated = section.flatMap(inText);
  return stated.length > 0 ? stated : inLines(section);
}

/** A list whose marks are drawn and no letters: short lines, a sentence each, below what introduces them. */
function inLines(section: readonly Block[]): UserControl[] {
  const lines = section.filter(
    ({ text }) => /^\p{Lu}[^.]{10,200}\.?$/u.test(text.trim()) && !INTRODUCES.test(text),
  );
  return lines.length < 2 ? [] : lines.map((block) => userControl(block.text, null, block));
}

const INTRODUCES = /\b(?:following|assum\w+|design\w*|below|in place at)\b/i;

/** Controls that the report expects of the subservice organisations. */
export function readSubserviceControls({ blocks }: ReadText): UserControl[] {
  const section = new Set(under(blocks, SUBSERVICE_CONTROLS, USER));
  const about = new Set(under(blocks, SUBSERVICE, USER));
  return blocks.flatMap((block) => {
    if (block.cells === null) return section.has(block) && isItem(block) ? inText(block) : [];
    const column =
      block.header?.findIndex(
        (title) => EXPECTED.test(title) && !/^control (?:#|no|id)/i.test(title),
      ) ?? -1;
    const isSaid = block.header?.some((title) => SUBSERVICE_CONTROLS.test(title)) === true;
    const isHere = section.has(block) || about.has(block) || isSaid;
    return isHere && column >= 0 && !block.header?.some((title) => USER.test(title))
      ? inCells(block, column)
      : [];
  });
}

/** Who has to act, at the start of a sentence: in running text only such sentences are controls. */
const DUTY =
  /^(?:the |each |all )?(?:user|customer|client|subscriber|merchant|tenant)[\w' -]{0,40}?\b(?:is|are|should|must|shall|need|have|has|will|restrict|maintain|configure|review|ensure|protect|notify|keep|use|assign|enforce|control|monitor)/i;

/** A list's item, also where its producer wrote the bullet as a letter. */
const isItem = ({ kind, text }: Block): boolean => kind === 'item' || /^[•‣▪◦●○■]\s/.test(text);

function inText(block: Block): UserControl[] {
  if (isItem(block))
    return [userControl(block.text.replace(/^\W*(?:\d{1,3}[.)])?\s*/, ''), null, block)];
  return block.text
    .split(/(?<=[.;])\s+(?=[A-Z])/)
    .filter((sentence) => DUTY.test(sentence) && !/:$|\bfollowing\b/.test(sentence))
    .map((sentence) => userControl(sentence, null, block));
}

function inCells(block: Block, column: number | null): UserControl[] {
  const { cells } = block;
  if (cells === null) return [];
  const id =
    cells.find((cell) => /^(?:[A-Z]{1,6}[-. ]?)?\d{1,3}\.?$/.test(cell.trim()))?.trim() ?? null;
  const longest = cells.reduce((best, cell) => (cell.length > best.length ? cell : best), '');
  const text = column === null ? longest : (cells[column] ?? '');
  return text.length > 15 ? [userControl(text, id, block)] : [];
}

const userControl = (text: string, id: string | null, { text: all, page }: Block): UserControl => ({
  id,
  text: text.trim(),
  criteria: criteriaNamed(all),
  page,
});
