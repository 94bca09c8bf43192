import { lexer, type Token, type Tokens } from 'marked';
import { type Block, block, HeadingPath, pageTextOf, type ReadText } from '../document.ts';
import { htmlBlocks, withoutTags } from './html.ts';
import { markText, withPlainAddresses } from './markdown-tags.ts';
import { decodeText } from './text.ts';

/** Stands for a bracket that is text while tags are taken out; no text file has this sign. */
const BRACKET = '\u{F0000}';

/**
 * Markdown as a reader sees it, word for word: emphasis marks, simple links, tags and entities out, all else as
 * written, so that every stretch of a block is also a stretch of the file.
 */
export function plainMarkdown(source: string): string {
  const withoutMarks = source
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/!?\[([^[\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/(\*{1,3}|~~)(?=\S)([^*~]*?\S)\1/g, '$2')
    .replace(/(^|[\s(])_{1,3}(?=\S)([^_]*?\S)_{1,3}(?=$|[\s).,;:!?])/g, '$1$2')
    .replace(/`+([^`]*)`+/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|>~])/g, '$1')
    .replace(/[ \t]*\\?\n/g, '\n');
  return withoutTags(markText(withPlainAddresses(withoutMarks), BRACKET))
    .replaceAll(BRACKET, '<')
    .trim();
}

const FRONT_MATTER = /^﻿?---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** A front matter whose first line was left away. */
const OPEN_FRONT_MATTER =
  /^((?:[A-Za-z][\w -]*:[^\n]*\n)(?:(?:[A-Za-z][\w -]*:|\s+\S|\s*-\s)[^\n]*\n){0,60})---[ \t]*(?:\n|$)/;

/** `key: value` lines of a front matter; nested values are left out. */
function frontMatterOf(text: string): { properties: Record<string, string>; body: string } {
  const match = FRONT_MATTER.exec(text) ?? OPEN_FRONT_MATTER.exec(text);
  if (match === null) return { properties: {}, body: text };
  const lines = (match[1] ?? '').matchAll(/^([A-Za-z][\w -]*):[ \t]*(\S.*)$/gm);
  const properties = Object.fromEntries(
    [...lines].map(([, key = '', value = '']) => [
      key.toLowerCase(),
      value.replace(/^(['"])(.*)\1$/, '$2').trim(),
    ]),
  );
  return { properties, body: text.slice(match[0].length) };
}

class Collector {
  readonly blocks: Block[] = [];
  readonly headings = new HeadingPath();
  #gap = false;

  skip(): void {
    this.#gap = true;
  }

  add(
    kind: Block['kind'],
    text: string,
    more: Partial<Pick<Block, 'cells' | 'header'>> = {},
  ): void {
    if (text === '') return;
    const path = kind === 'heading' ? this.headings.path.slice(0, -1) : this.headings.path;
    this.blocks.push(block(kind, text, { path, afterGap: this.#gap, ...more }));
    this.#gap = false;
  }

  heading(level: number, text: string): void {
    if (text === '') return;
    this.headings.enter(level, text.replace(/\s+/g, ' '));
    this.add('heading', text);
  }

  token(token: Token): void {
    switch (token.type) {
      case 'heading':
        this.heading(
          (token as Tokens.Heading).depth,
          plainMarkdown((token as Tokens.Heading).text),
        );
        break;
      case 'list':
        for (const item of (token as Tokens.List).items) this.item(item);
        break;
      case 'table':
        this.table(token as Tokens.Table);
        break;
      case 'html':
        this.html((token as Tokens.HTML).text);
        break;
      case 'blockquote':
        for (const each of (token as Tokens.Blockquote).tokens) this.token(each);
        break;
      case 'code':
        this.add('paragraph', (token as Tokens.Code).text.trim());
        break;
      case 'paragraph':
      case 'text':
        this.paragraph((token as Tokens.Paragraph).text);
        break;
      case 'space':
      case 'hr':
        break;
      default:
        this.skip();
    }
  }

  /** A paragraph that is one bold line is a heading of the lowest level. */
  paragraph(text: string): void {
    const label = /^(\*\*|__)([^*_\n]{3,80})\1:?$/.exec(text.trim())?.[2];
    if (label !== undefined && !/[.;,]$/.test(label)) this.heading(7, plainMarkdown(text));
    else this.add('paragraph', plainMarkdown(text));
  }

  item(item: Tokens.ListItem): void {
    const mark = /^\s*([-*+]|\d+[.)])/.exec(item.raw)?.[1] ?? '-';
    const [first, ...rest] = item.tokens;
    const isText = first?.type === 'text' || first?.type === 'paragraph';
    const lead = isText ? plainMarkdown((first as Tokens.Text).text) : '';
    if (lead !== '') this.add('item', `${mark === '*' ? '-' : mark} ${lead}`);
    for (const each of isText ? rest : item.tokens) this.token(each);
  }

  table(table: Tokens.Table): void {
    const header = table.header.map((cell) => plainMarkdown(cell.text));
    const hasHeader = header.some((cell) => cell !== '');
    if (hasHeader) this.add('row', joinCells(header), { cells: header });
    for (const row of table.rows) {
      const cells = row.map((cell) => plainMarkdown(cell.text));
      this.add('row', joinCells(cells), { cells, header: hasHeader ? header : null });
    }
  }

  html(source: string): void {
    if (/^\s*<!--[\s\S]*-->\s*$/.test(source)) this.skip();
    for (const each of htmlBlocks(markText(withPlainAddresses(source), '&lt;'))) {
      if (each.afterGap) this.skip();
      if (each.kind === 'heading') this.heading(each.level, each.text);
      else this.add(each.kind, each.text, { cells: each.cells, header: each.header });
    }
  }
}

const joinCells = (cells: readonly string[]): string =>
  cells.filter((cell) => cell !== '').join(' | ');

/** Markdown with front matter, tables and embedded HTML as blocks. */
export function readMarkdown(bytes: Uint8Array): ReadText {
  const text = decodeText(bytes).replace(/\r\n?/g, '\n').replaceAll('\0', '');
  const { properties, body } = frontMatterOf(text);
  const collector = new Collector();
  for (const token of lexer(body)) collector.token(token);
  const { blocks } = collector;
  const heading = blocks.find((each) => each.kind === 'heading');
  return {
    mediaType: 'text/markdown',
    title: properties.title ?? properties.name ?? heading?.text ?? null,
    pages: null,
    pageTexts: [{ page: 0, text: pageTextOf(blocks) }],
    blocks,
    warnings: [],
    properties,
    margins: [],
  };
}
