import { isEnglish } from '../../language/language-of.ts';
import type { Role, SentenceContext } from '../../language/standing/rule.ts';
import { KINDS } from '../../store/document-kinds.ts';
import type { DocumentKind } from '../../store/schema.ts';
import type { Block, ReadText } from '../document.ts';
import type { RowState } from './columns.ts';
import { contractParties } from './contract-parties.ts';
import { ADVICE_HEADING, TITLE_ROLES } from './headings.ts';
import { legendOf } from './legend.ts';

/** Names by which a sentence's subject is told to be the company or somebody else. */
export type CompanyNames = {
  readonly own: readonly string[];
  readonly others: readonly string[];
};

export const NO_NAMES: CompanyNames = { own: [], others: [] };

/** What of a document decides what its sentences are worth. */
export type DocumentContext = {
  readonly sentence: SentenceContext;
  /** False where the text is in a language whose grammar is not known. */
  readonly isEnglish: boolean;
  readonly legend: ReadonlyMap<string, RowState>;
  /** Headings of a report under which advice is given: what stands beside the advice was found wanting. */
  readonly findings: ReadonlySet<string>;
  /** The paper of another company, which speaks of itself. */
  readonly isStrangers: boolean;
};

/** Characters that tell a document's language. */
const SAMPLE = 8_000;

const STAFF = /\b(?:employees?|staff|personnel|workforce|workers?|contractors?|colleagues)\b/gi;
/** Mentions of employees from which a text is taken to speak to them. */
const LEAST_MENTIONS = 2;

function roleOf(document: ReadText, kind: DocumentKind, name: string): Role {
  const first = document.blocks.find((block) => block.kind === 'heading')?.text;
  const fileName = (name.split('/').at(-1) ?? '').replace(/\.\w+$/, '').replace(/[-_]+/g, ' ');
  const byTitle = [document.title, first, fileName].flatMap((title) => {
    const role = TITLE_ROLES.find(([pattern]) => pattern.test(title ?? ''))?.[1];
    return role === undefined ? [] : [role];
  })[0];
  if (kind === 'pentest') return 'report';
  if (kind === 'policy') return byTitle ?? 'rules';
  return byTitle === 'plan' || (byTitle === 'report' && kind === 'evidence')
    ? byTitle
    : KINDS[kind].sentences;
}

function findingsOf(blocks: readonly Block[]): Set<string> {
  const out = new Set<string>();
  for (const { path } of blocks) {
    const at = path.findLastIndex((heading) => ADVICE_HEADING.test(heading));
    const parent = path[at - 1];
    // The document's own title is no finding.
    if (at > 1 && parent !== undefined) out.add(parent);
  }
  return out;
}

const COMPANY_IN_TITLE =
  /((?:\p{Lu}[\p{L}&-]+ ){1,3})(?:Ltd|Limited|Inc|LLC|LLP|GmbH|AG|PLC|plc|Corp|B\.?V|S\.?A|AB|Oy)\b/gu;

/** A company that a document's title names is whose document it is. */
const namesInTitle = (title: string): string[] =>
  [...title.matchAll(COMPANY_IN_TITLE)].flatMap(([, name = '']) =>
    name.trim().length < 3 ? [] : [name.trim().toLowerCase()],
  );

/** Blocks at the start in which a paper names whose it is. */
const HEAD_BLOCKS = 3;

/** Companies that the title, or the first heading, names by their form ("Acme plc"). */
function namedInHead({ title, blocks }: ReadText): string[] {
  const headings = blocks.slice(0, HEAD_BLOCKS).filter(({ kind }) => kind === 'heading');
  return namesInTitle([title ?? '', ...headings.map(({ text }) => text)].join('\n'));
}

/**
 * A paper that another company's name stands over, and that never names this one, is that company's ("Acme plc:
 * Security Statement"). Reports and certificates are made by others about this company.
 */
function isStrangersPaper(
  prose: string,
  named: readonly string[],
  own: readonly string[],
): boolean {
  const brands = own.map((name) => name.split(/\s/)[0] ?? name);
  const text = prose.toLowerCase();
  return named.length > 0 && own.length > 0 && !brands.some((brand) => text.includes(brand));
}

const ABOUT_OTHERS: ReadonlySet<DocumentKind> = new Set(['policy', 'evidence']);

/** What the document's kind, title, language and legend say for all of its sentences. */
export function documentContext(
  document: ReadText,
  { kind, name, names }: { kind: DocumentKind; name: string; names: CompanyNames },
): DocumentContext {
  const prose = document.blocks.map(({ text }) => text).join('\n');
  const role = roleOf(document, kind, name);
  const named = namedInHead(document);
  const isStrangers =
    ABOUT_OTHERS.has(kind) &&
    isStrangersPaper([document.title ?? '', prose].join('\n'), named, names.own);
  const parties = contractParties(prose, names.own);
  const toStaff = (prose.match(STAFF) ?? []).length >= LEAST_MENTIONS;
  return {
    sentence: {
      role,
      toStaff,
      own: [...names.own, ...(isStrangers ? [] : namesInTitle(document.title ?? ''))],
      others: names.others,
      parties,
    },
    isStrangers,
    isEnglish: isEnglish(prose.slice(0, SAMPLE)),
    legend: legendOf(document.blocks),
    findings: role === 'report' ? findingsOf(document.blocks) : new Set(),
  };
}
