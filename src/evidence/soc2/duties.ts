import { criteriaNamed } from '../../criteria/criteria.ts';
import type { Block, ReadText } from '../document.ts';
import { numberedParts } from './numbered.ts';

export type UserControl = {
  readonly id: string | null;
  readonly text: string;
  readonly criteria: readonly string[];
  readonly page: number | null;
};

export const SUBSERVICE = /\bsub-?service (?:organi[sz]ations?|providers?)\b|\bcarved?[- ]out\b/i;
export const SUBSERVICE_CONTROLS =
  /\bcomplementary (?:controls (?:at|of|expected (?:at|of|from)) )?(?:the )?sub-?service\b|\bCSOCs?\b|\bexpect(?:ed|s)?\b[^.]{0,60}\bsub-?service\b|\bsub-?service organi[sz]ation controls?\b|\b(?:controls?|responsibilities) (?:that are )?(?:expected|assumed|required)?\s?(?:to be \w+ )?(?:of|at|by|from) (?:the )?sub-?service\b/i;
/** Who uses the system, under any of the usual names. */
const USERS = `(?:user entit(?:y|ies)|user organi[sz]ations?|users|customers?|clients?|subscribers?|tenants?)`;
export const USER = new RegExp(
  String.raw`\bcomplementary (?:user|customer|client)[- ]?(?:entity|organi[sz]ation)?[- ]controls?\b|\b(?:user|customer|client)[- ](?:entity|organi[sz]ation) (?:controls?|responsibilit(?:y|ies)|considerations?)\b|\b(?:user|customer|client) (?:(?:control )?considerations|responsibilit(?:y|ies))\b|\bCUECs?\b|\b(?:controls?|responsibilit(?:y|ies)|duties|considerations)\b[^.]{0,40}\b(?:of|at|by|from|for) (?:the |our |its )?${USERS}\b|\b(?:controls?|duties|measures|what) (?:that |which )?(?:the |our |its )?${USERS} (?:put|have|keep|apply|operate|implement|perform|do|must|should|need)\b`,
  'i',
);
export const EXPECTED = /\bcomplementary\b|\bexpect(?:ed|s)?\b|\bcontrols?\b/i;

/** Blocks under the innermost heading that the pattern names. */
export const under = (blocks: readonly Block[], pattern: RegExp, not: RegExp | null): Block[] =>
  blocks.filter(({ kind, path }) => {
    const inner = path.at(-1) ?? '';
    return kind !== 'heading' && pattern.test(inner) && not?.test(inner) !== true;
  });

/** Does a heading say that the controls of its readers follow? */
export const hasUserSection = ({ blocks }: ReadText): boolean =>
  blocks.some(
    ({ kind, text }) => kind === 'heading' && USER.test(text) && !SUBSERVICE_CONTROLS.test(text),
  );

/**
 * Does this row tell what user entities or subservice organisations have to do? Then it is no control of the company.
 */
export function isAboutOthers({ path, header }: Block): boolean {
  const inner = path.at(-1) ?? '';
  if (USER.test(inner) || SUBSERVICE_CONTROLS.test(inner) || SUBSERVICE.test(inner)) return true;
  return header?.some((title) => USER.test(title) || SUBSERVICE_CONTROLS.test(title)) === true;
}

/** Controls that the report expects of its readers: what a list or table names; where there is none, sentences. */
export function readUserControls({ blocks }: ReadText): UserControl[] {
  const headers = new Set(blocks.flatMap(({ header }) => header?.join('|') ?? []));
  const section = [
    ...new Set([...under(blocks, USER, SUBSERVICE_CONTROLS), ...blocks.filter(isHeadedUser)]),
  ].filter(({ cells }) => cells === null || !headers.has(cells.join('|')));
  const listed = section.flatMap((block) => {
    if (block.cells !== null) return inCells(block, null);
    return isItem(block) ? inText(block) : [];
  });
  if (listed.length > 0) return listed;
  const numbered = inNumbers(section.filter(({ cells }) => cells === null));
  if (numbered.length > 0) return numbered;
  const stated = section.flatMap(inText);
  return stated.length > 0 ? stated : inLines(section);
}

/** A list that is set as running text, a label before each part. */
const inNumbers = (section: readonly Block[]): UserControl[] =>
  numberedParts(section.map(({ text }) => text.replace(/\s+/g, ' '))).flatMap((parts, at) =>
    parts.flatMap(({ id, text }) => {
      const block = section[at];
      return block === undefined
        ? []
        : [{ ...userControl(text, id, block), criteria: criteriaNamed(text) }];
    }),
  );

/** A row below a title such as `Control of the user entity`. */
const isHeadedUser = ({ header }: Block): boolean =>
  header?.some((title) => USER.test(title) && !SUBSERVICE_CONTROLS.test(title)) === true;

/** A list whose marks are drawn and no letters: short lines, a sentence each, below what introduces them. */
function inLines(section: readonly Block[]): UserControl[] {
  const lines = section.filter(
    ({ text }) =>
      /^\p{Lu}[^.]{10,200}\.?$/u.test(text.trim()) &&
      !INTRODUCES.test(text) &&
      !/:$/.test(text.trim()),
  );
  return lines.length < 2 ? [] : lines.map((block) => userControl(block.text, null, block));
}

const INTRODUCES = /\b(?:following|assum\w+|design\w*|below|in place at)\b/i;

/** Controls that the report expects of the subservice organisations. */
export function readSubserviceControls({ blocks }: ReadText): UserControl[] {
  const section = new Set(under(blocks, SUBSERVICE_CONTROLS, USER));
  const about = new Set(under(blocks, SUBSERVICE, USER));
  return blocks.flatMap((block) => {
    if (block.cells === null) return stated(block, section.has(block), about.has(block));
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

function stated(block: Block, isOfControls: boolean, isAbout: boolean): UserControl[] {
  if (isOfControls && isItem(block)) return inText(block);
  const ofEach = isOfControls ? behindNames(block) : [];
  return ofEach.length > 0 || !isAbout ? ofEach : behindLabel(block);
}

/** `Nimbus: guarded sites, wiped media. Keyhold: availability.`: each sentence is headed by who has to do it. */
function behindNames(block: Block): UserControl[] {
  const sentences = block.text.replace(/\s+/g, ' ').split(/(?<=\.)\s+(?=\p{Lu})/u);
  const parts = sentences.map(
    (each) => /^\p{Lu}[\p{L}\d &.,()-]{1,40}:\s+(\S.{15,})$/u.exec(each)?.[1],
  );
  return parts.flatMap((text) =>
    text === undefined || parts.includes(undefined)
      ? []
      : [{ ...userControl(text.replace(/\.$/, ''), null, block), criteria: criteriaNamed(text) }],
  );
}

const LABELLED =
  /\b(?:expected|assumed|complementary)(?: complementary)?(?: sub-?service(?: organi[sz]ation)?)? controls?(?: expected| assumed)?\s*[:–—-]\s*(\S.{15,})$/i;

/** `Expected controls: one (CC6.4); another (CC6.5).` in the words on an organisation. */
const behindLabel = (block: Block): UserControl[] =>
  (LABELLED.exec(block.text.replace(/\s+/g, ' '))?.[1] ?? '')
    .split(/;\s+/)
    .filter((each) => each.length > 10)
    .map((each) => ({ ...userControl(each, null, block), criteria: criteriaNamed(each) }));

/** Who has to act, at the start of a sentence: in running text only such sentences are controls. */
const DUTY =
  /^(?:the |each |all )?(?:user|customer|client|subscriber|merchant|tenant)[\w' -]{0,40}?\b(?:is|are|should|must|shall|need|have|has|will|restrict|maintain|configure|review|ensure|protect|notify|keep|use|assign|enforce|control|monitor)|^(?:the |each |all )?(?:users|customers|clients|subscribers|merchants|tenants|user (?:entities|organi[sz]ations)) (?:\w+ly )?(?!of\b|in\b|with\b|who\b|that\b|and\b|or\b)[a-z]{3,}/i;

/** A list's item, also where its producer wrote the bullet as a letter. */
export const isItem = ({ kind, text }: Block): boolean =>
  kind === 'item' || /^[•‣▪◦●○■]\s/.test(text);

/** An item's words without its bullet or number. */
export const withoutMark = (text: string): string =>
  text.replace(/^\W*(?:\d{1,3}[.)])?\s*/, '').trim();

function inText(block: Block): UserControl[] {
  if (isItem(block)) return [userControl(withoutMark(block.text), null, block)];
  return block.text
    .split(/(?<=[.;])\s+(?=[A-Z])/)
    .filter((sentence) => DUTY.test(sentence) && !/:$|\bfollowing\b/.test(sentence))
    .map((sentence) => userControl(sentence, null, block));
}

/** A row of titles that no producer marked as one: short words without an end, one of them a bare label. */
const isTitles = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell.length < 60 && !/[.;]$/.test(cell.trim())) &&
  cells.some((cell) =>
    /^(?:id|#|no\.?|ref(?:erence)?\.?|criteri(?:on|a)|(?:sub-?service )?organi[sz]ations?)$/i.test(
      cell.trim(),
    ),
  );

export function inCells(block: Block, column: number | null): UserControl[] {
  const { cells, header } = block;
  if (cells === null || (header === null && isTitles(cells))) return [];
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
