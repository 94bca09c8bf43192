import { criteriaNamed } from '../../criteria/criteria.ts';
import type { Block } from '../document.ts';
import { plain } from './auditor.ts';
import {
  EXPECTED,
  inCells,
  isItem,
  SUBSERVICE,
  SUBSERVICE_CONTROLS,
  USER,
  type UserControl,
  withoutMark,
} from './duties.ts';

/** Letters at a sentence's end in which it says what it introduces, and of whom. */
const TAIL = 220;
const ASSUMES =
  /\bassum\w+|\bexpect\w*|\bcomplementary\b|\bresponsib\w+|\brel(?:y|ies) on\b|\bfollowing\b/i;
const THEM =
  /\b(?:them|they|these|those|both|(?:these|such|the) (?:organi[sz]ations?|providers?))\b/i;
const READERS = /\b(?:user entit(?:y|ies)|users|customers?|clients?|CUECs?)\b/i;
const USERS = /\buser (?:entit(?:y|ies)|organi[sz]ations?)\b|\bCUECs?\b/i;
const CUSTOMERS = /\b(?:users|customers|clients|tenants|subscribers)\b/i;
/** An item whose number stands without a mark. */
const NUMBERED = /^\d{1,2}[.)]? (?=\p{Lu})/u;
const HAVE_TO = /\bassum\w+|\bexpect\w*|\bcomplementary\b|\bresponsib\w+/i;
/** A line of titles or a name above rows. */
const LABEL_LENGTH = 100;

type State = { isOpen: boolean; isAbout: boolean };

/**
 * What a list or a table names that a sentence or a heading introduces as expected of the subservice organisations,
 * wherever it stands: also one for each of them, below its name.
 */
export function introducedControls(
  blocks: readonly Block[],
  names: readonly string[],
): UserControl[] {
  const repeated = new Set([
    ...repeatedRows(blocks),
    ...blocks.map(({ header }) => textOf(header)),
  ]);
  const state: State = { isOpen: false, isAbout: false };
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') enter(block, names, state);
    else if (block.cells === null && !isItem(block)) follow(block, names, state);
    else if (state.isOpen && !repeated.has(textOf(block.cells ?? [block.text])))
      return controlsIn(block);
    return [];
  });
}

function enter({ text }: Block, names: readonly string[], state: State): void {
  const title = plain(text);
  const isOfOne = names.some((name) => title.endsWith(name));
  if (state.isAbout && isOfOne) return;
  const isAbout = (SUBSERVICE.test(title) || SUBSERVICE_CONTROLS.test(title)) && !USER.test(title);
  const opens = SUBSERVICE_CONTROLS.test(title) && !/\band complementary\b/i.test(title);
  state.isOpen = isAbout && (opens || state.isOpen);
  state.isAbout = isAbout;
}

function follow({ text }: Block, names: readonly string[], state: State): void {
  const words = plain(text);
  if (state.isOpen && words.length < LABEL_LENGTH && !/[.:]$/.test(words)) return;
  const tail = words.slice(-TAIL);
  const isOfThem =
    SUBSERVICE.test(tail) ||
    names.some((name) => tail.includes(name)) ||
    (state.isAbout && THEM.test(tail));
  const introduces =
    /:$/.test(words) || (SUBSERVICE_CONTROLS.test(tail) && /\b(?:following|below)\b/i.test(tail));
  const isOfReaders =
    READERS.test(tail.slice(-TAIL / 2)) && !SUBSERVICE.test(tail.slice(-TAIL / 2));
  state.isOpen = introduces && isOfThem && ASSUMES.test(tail) && !isOfReaders;
}

function controlsIn(block: Block): UserControl[] {
  if (block.cells === null) {
    const text = withoutMark(block.text).replace(NUMBERED, '');
    return [{ id: null, text, criteria: [], page: block.page }];
  }
  if (block.header?.some((title) => USER.test(title)) === true) return [];
  const column = block.header?.findIndex(
    (title) => EXPECTED.test(title) && !/^control (?:#|no|id)/i.test(title),
  );
  return inCells(block, column === undefined || column < 0 ? null : column);
}

const textOf = (cells: readonly string[] | null): string => cells?.join('|') ?? '';

/**
 * As `introducedControls`, of the report's readers: below a sentence that speaks of user entities, whatever they
 * are called in the heading.
 */
export function introducedUserControls(blocks: readonly Block[]): UserControl[] {
  let isOpen = false;
  return blocks.flatMap((block) => {
    if (isItem(block) || (isOpen && NUMBERED.test(block.text)))
      return isOpen ? controlsIn(block) : [];
    const words = block.kind === 'paragraph' ? plain(block.text) : '';
    isOpen = /:$/.test(words) && isForUsers(words);
    return inLine(words, block);
  });
}

/** `… these complementary controls: one; another.` */
const IN_LINE = /([^.:]{20,}):\s+([^:;]{10,};[^:]{10,})$/;

function inLine(words: string, block: Block): UserControl[] {
  const [, introduction = '', list = ''] = IN_LINE.exec(words) ?? [];
  if (list === '' || !isForUsers(introduction)) return [];
  return list.split(/;\s+(?:and )?/).map((text) => itemOf(text, block));
}

function isForUsers(words: string): boolean {
  const tail = words.slice(-TAIL / 2);
  const ofUsers = USERS.test(tail) && HAVE_TO.test(words.slice(-TAIL));
  return ofUsers || (CUSTOMERS.test(tail) && CONTROLS.test(tail));
}
const CONTROLS = /\bcontrols?\b/i;

const itemOf = (text: string, { page }: Block): UserControl => ({
  id: null,
  text: text.trim().replace(/\.$/, ''),
  criteria: criteriaNamed(text),
  page,
});

/** Titles of columns and lines at the page's edge stand there more than once. */
function repeatedRows(blocks: readonly Block[]): Set<string> {
  const rows = blocks.filter(({ cells }) => cells !== null).map(({ cells }) => textOf(cells));
  return new Set(rows.filter((text, index) => rows.indexOf(text) !== index));
}
