/** What a document is made of, in reading order. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'row';

export type Block = {
  readonly kind: BlockKind;
  /** The block's words as they stand on the page, white space and line ends aside. */
  readonly text: string;
  /** 1-based; null in formats without pages. */
  readonly page: number | null;
  /** The headings that it stands under, outermost first; a heading's own path does not hold itself. */
  readonly path: readonly string[];
  /** A table row's cells and the header of each; null for all other kinds and where there is none. */
  readonly cells: readonly string[] | null;
  readonly header: readonly string[] | null;
  /** True where the page holds words between the block before and this one that are no block (a footer, a comment). */
  readonly afterGap: boolean;
  /** False for hidden text: it is searched for nothing and never quoted. */
  readonly quotable: boolean;
};

/**
 * The text of one page as a reader sees it; page 0 stands for a format without pages. Quotes are verified against it.
 */
export type PageText = { readonly page: number; readonly text: string };

/** For whom a document says that it is meant; `nda`: for outsiders who signed a confidentiality agreement. */
export type Classification = 'public' | 'internal' | 'confidential' | 'nda';

/** What a document says about itself; null where it does not say. */
export type DocumentMetadata = {
  readonly title: string | null;
  /** As it is written: `3.2`, `2026-A`. */
  readonly version: string | null;
  /** ISO dates. */
  readonly effectiveDate: string | null;
  readonly nextReview: string | null;
  readonly owner: string | null;
  readonly classification: Classification | null;
  /** The product or system that it is limited to. */
  readonly product: string | null;
};

/** A file's text as its reader gives it. */
export type ReadText = {
  readonly mediaType: string;
  readonly title: string | null;
  /** Null in formats without pages. */
  readonly pages: number | null;
  readonly pageTexts: readonly PageText[];
  readonly blocks: readonly Block[];
  /** What a person should know about how it could be read. */
  readonly warnings: readonly string[];
  /**
   * `key: value` pairs that stand apart from the text: a front matter, the properties of the file. Keys in small
   * letters.
   */
  readonly properties: Readonly<Record<string, string>>;
  /** What stands at the head or foot of its pages, each text once. */
  readonly margins: readonly string[];
};

export type ReadDocument = ReadText & { readonly metadata: DocumentMetadata };

const BLANK: Omit<Block, 'text' | 'kind'> = {
  page: null,
  path: [],
  cells: null,
  header: null,
  afterGap: false,
  quotable: true,
};

export const block = (
  kind: BlockKind,
  text: string,
  more: Partial<Omit<Block, 'kind' | 'text'>> = {},
): Block => ({ ...BLANK, ...more, kind, text });

/** Between two blocks of a page's text: items and rows are lines, all else stands apart. */
export const separatorBefore = (before: Block, after: Block): string =>
  before.kind === after.kind && (after.kind === 'item' || after.kind === 'row') ? '\n' : '\n\n';

/** The page text of an unpaged document: its blocks in order. */
export function pageTextOf(blocks: readonly Block[]): string {
  return blocks
    .map((each, index) => {
      const before = blocks[index - 1];
      return before === undefined ? each.text : separatorBefore(before, each) + each.text;
    })
    .join('');
}

/** Keeps the heading path while blocks are collected: a heading of level n ends all of level n and deeper. */
export class HeadingPath {
  #open: { level: number; text: string }[] = [];

  get path(): string[] {
    return this.#open.map(({ text }) => text);
  }

  enter(level: number, text: string): void {
    this.#open = [...this.#open.filter((each) => each.level < level), { level, text }];
  }
}
