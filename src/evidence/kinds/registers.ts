import type { Block, ReadText } from '../document.ts';
import { foreignTitleOf } from './foreign-title.ts';
import { openingTitles } from './opening-titles.ts';

/** Lists that a company keeps about itself, told by the columns of their tables. */
export type RegisterKind = 'gap_list' | 'risk_register' | 'subprocessor_list';

type Columns = {
  readonly all: readonly RegExp[];
  readonly any: readonly RegExp[];
  /** A column that only other tables have. */
  readonly none?: RegExp;
};

/**
 * Findings of whatever source, each with what is done about it and by whom: a company keeps it, no examiner writes it.
 */
const TRACKER: Columns = {
  all: [
    /\b(?:gaps?|findings?|deficienc(?:y|ies)|shortcomings?|(?:non-?)?conformit(?:y|ies)|issues?)\b/i,
    /\b(?:corrective|remedial|remediation|treatment|mitigation|actions?|plan)\b/i,
    /\b(?:owner|responsible|assignee|assigned)\b/i,
  ],
  any: [/\b(?:due|target|deadline|by when)\b/i],
};

const COLUMNS: Readonly<Record<RegisterKind, Columns>> = {
  gap_list: {
    all: [
      /\b(?:requirement|control|clause|criteri(?:a|on)|safeguard|article|standard)\b/i,
      /\b(?:gaps?|findings?|deficienc(?:y|ies)|shortcomings?)\b/i,
    ],
    any: [
      /\b(?:status|compliance|maturity|current state|met)\b/i,
      /\b(?:recommend|action|remediation|severity|priority)\w*/i,
    ],
  },
  risk_register: {
    all: [
      /^(?:(?:risks?|threats?|hazards?)(?: (?:or|and) \w+)?|risk (?:id|description|scenario|statement|title|name))$/i,
    ],
    none: /\b(?:findings?|vulnerabilit(?:y|ies)|cvss)\b/i,
    any: [
      /\b(?:likelihood|probability|impact|consequence|treatment|mitigation|residual|inherent)\b/i,
    ],
  },
  subprocessor_list: {
    all: [
      /\b(?:name|sub-?processors?|vendors?|suppliers?|compan(?:y|ies)|entity|provider)\b/i,
      /\b(?:purpose|services?|processing|activit(?:y|ies)|used for|for us)\b|^what\b/i,
    ],
    any: [
      /\b(?:countr(?:y|ies)|locations?|places?|seat|regions?|hosted|data cent(?:er|re))\b|^where\b/i,
    ],
  },
};

/** `risk_id` of an export is `risk id`. */
const inWords = (title: string): string => title.replaceAll('_', ' ').trim();

function fits({ all, any, none }: Columns, header: readonly string[]): boolean {
  const titles = header.map(inWords);
  return (
    !titles.some((title) => none?.test(title)) &&
    all.every((column) => titles.some((title) => column.test(title))) &&
    any.some((column) => titles.some((title) => column.test(title)))
  );
}

const isHeaded = (block: Block): block is Block & { header: readonly string[] } =>
  block.kind === 'row' && block.header !== null;

/** Whose list it is: not any list of suppliers. */
const PROCESSORS =
  /\bsub-?processors?\b|\b(?:third[ -]part(?:y|ies)|vendors?|suppliers?|providers?|companies)\b[^.\n]{0,30}\b(?:process|handle|host|receive|store|have access to)\w*\b[^.\n]{0,30}\bdata\b/i;

const REGISTERS: Readonly<Partial<Record<string, RegisterKind>>> = {
  'risk-register': 'risk_register',
  'gap-list': 'gap_list',
  subprocessors: 'subprocessor_list',
};

/** The register that a title in another language names. */
function namedRegister(blocks: readonly Block[], title: string | null): RegisterKind | null {
  const named = [...openingTitles({ blocks }), title ?? ''].map(
    (each) => REGISTERS[foreignTitleOf(each) ?? ''],
  );
  return named.find((each) => each !== undefined) ?? null;
}

/** Items of a list from which a paper that says whose list it is is one. */
const LEAST_ITEMS = 2;
/** `Amber Cloud (hosting, Frankfurt)`, `Postwing – mail, Dublin`: a name, and what it is for. */
const NAMED_ITEM = /^\W*(?:\d{1,3}[.)] )?\p{Lu}[\p{L}\d.&' -]{1,50}(?: \(|,? [–—-] |: )\p{L}/u;

/** A list of names below a title of sub-processors, with hardly anything else. */
function listsProcessors({ blocks, title }: ReadText): boolean {
  const titles = [...openingTitles({ blocks }), title ?? ''];
  const body = blocks.filter(({ kind, cells }) => kind !== 'heading' && cells === null);
  const items = body.filter(({ kind, text }) => kind === 'item' && NAMED_ITEM.test(text));
  return (
    items.length >= LEAST_ITEMS &&
    items.length * 2 > body.length &&
    titles.some((each) => PROCESSORS.test(each))
  );
}

/** The register that most of the document's table rows belong to; null for any other document. */
export function registerKindOf(document: ReadText, opening: string): RegisterKind | null {
  const { blocks, title } = document;
  const rows = blocks.filter(isHeaded);
  if (rows.length === 0) return listsProcessors(document) ? 'subprocessor_list' : null;
  const named = namedRegister(blocks, title);
  if (named !== null) return named;
  const kinds = ['gap_list', 'risk_register', 'subprocessor_list'] as const;
  const counted = kinds
    .map((kind) => ({
      kind,
      rows: rows.filter(
        ({ header }) =>
          fits(COLUMNS[kind], header) || (kind === 'gap_list' && fits(TRACKER, header)),
      ).length,
    }))
    .sort((a, b) => b.rows - a.rows);
  const [best] = counted;
  if (best === undefined || best.rows === 0 || best.rows * 2 < rows.length) return null;
  if (best.kind !== 'subprocessor_list') return best.kind;
  return PROCESSORS.test(`${title ?? ''}\n${opening}`) ? best.kind : null;
}
