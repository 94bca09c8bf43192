import { criteriaNamed } from '../../criteria/criteria.ts';
import type { Block, ReadText } from '../document.ts';

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
  /\bcomplementary (?:controls (?:at|of) )?sub-?service\b|\bCSOCs?\b|\bsub-?service organi[sz]ation controls?\b/i;
const USER =
  /\bcomplementary (?:user|customer|client)[- ]?(?:entity|organi[sz]ation)?[- ]controls?\b|\b(?:user|customer)[- ](?:entity|organi[sz]ation) (?:controls?|responsibilit(?:y|ies)|considerations?)\b|\b(?:user|customer) (?:control considerations|responsibilities)\b|\bCUECs?\b/i;
const EXPECTED = /\bcomplementary\b|\bexpected\b|\bcontrols?\b/i;

/** Blocks under the innermost heading that the pattern names. */
const under = (blocks: readonly Block[], pattern: RegExp, not: RegExp | null): Block[] =>
  blocks.filter(({ kind, path }) => {
    const inner = path.at(-1) ?? '';
    return kind !== 'heading' && pattern.test(inner) && not?.test(inner) !== true;
  });

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
  const carves =
    /\bcarve[- ]?out(?: method)?\b|\bcarved out\b|\bexcludes? (?:the |those |controls )[^.]{0,60}\bsub-?service organi/i.test(
      text,
    );
  const includes = /\binclusive method\b/i.test(text);
  const section = under(blocks, SUBSERVICE, USER);
  const named = section.flatMap(inRow);
  const onlyControls = under(section, SUBSERVICE_CONTROLS, /\band complementary\b/i);
  const organizations =
    named.length > 0
      ? named
      : section
          .filter((block) => !onlyControls.includes(block))
          .flatMap((block) => inWords(block, text));
  return {
    method: carves === includes ? null : carves ? 'carve-out' : 'inclusive',
    organizations: organizations.filter(
      (each, index) => organizations.findIndex(({ name }) => name === each.name) === index,
    ),
  };
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

const NAME = String.raw`(?:[A-Z][\w.&'-]*\s?){1,5}(?:\([^)]{1,40}\)\s?)?`;
const USED = new RegExp(
  String.raw`\b(?:uses|utili[sz]es|relies on|engages)\s+(${NAME})(?:for|to (?:provide|host)|as)\s+([^.;]{3,120})`,
);
const LISTED = new RegExp(String.raw`^\W*(${NAME})\s*[:–—-]\s+(.{3,160})`);
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

/** Controls that the report expects of its readers: what a list or table names; where there is none, sentences. */
export function readUserControls({ blocks }: ReadText): UserControl[] {
  const section = under(blocks, USER, SUBSERVICE_CONTROLS);
  const listed = section.flatMap((block) => {
    if (block.cells !== null) return inCells(block, null);
    return block.kind === 'item' ? inText(block) : [];
  });
  return listed.length > 0 ? listed : section.flatMap(inText);
}

/** Controls that the report expects of the subservice organisations. */
export function readSubserviceControls({ blocks }: ReadText): UserControl[] {
  const section = new Set(under(blocks, SUBSERVICE_CONTROLS, USER));
  const about = new Set(under(blocks, SUBSERVICE, USER));
  return blocks.flatMap((block) => {
    if (block.cells === null)
      return section.has(block) && block.kind === 'item' ? inText(block) : [];
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

function inText(block: Block): UserControl[] {
  if (block.kind === 'item')
    return [userControl(block.text.replace(/^\W*(?:\d{1,3}[.)])?\s*/, ''), null, block)];
  return block.text
    .split(/(?<=[.;])\s+(?=[A-Z])/)
    .filter((sentence) => DUTY.test(sentence) && !/:$|\bfollowing\b/.test(sentence))
    .map((sentence) => userControl(sentence, null, block));
}

function inCells(block: Block, column: number | null): UserControl[] {
  const { cells, header } = block;
  if (cells === null || header === null) return [];
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
