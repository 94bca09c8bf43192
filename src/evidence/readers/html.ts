import { type HTMLElement, NodeType, type Node as ParsedNode, parse } from 'node-html-parser';
import { type Block, block, HeadingPath, pageTextOf, type ReadText } from '../document.ts';
import { CellPlacer } from './html-cells.ts';
import { opensWithHeader } from './table-header.ts';
import { decodeText } from './text.ts';

const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Never read: they show nothing, or repeat on every page. */
const SKIPPED = new Set(
  'script style noscript template head svg iframe object select button nav'.split(' '),
);
const HIDDEN =
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)/i;

export type HtmlBlock = {
  readonly kind: Block['kind'];
  readonly text: string;
  readonly level: number;
  readonly cells: readonly string[] | null;
  readonly header: readonly string[] | null;
  readonly afterGap: boolean;
};

/** Tags out, entities as their letters. */
export const withoutTags = (source: string): string =>
  /[<&]/.test(source)
    ? decode(source.replace(/<br\s*\/?>/gi, '\n').replace(/<\/?[a-zA-Z][^<>]*>/g, ''))
    : source;

const decode = (source: string): string =>
  source.includes('&') ? parse(`<x>${source.replaceAll('<', '&lt;')}</x>`).text : source;

/** HTML source as blocks in its own order. */
export function htmlBlocks(source: string): HtmlBlock[] {
  const walker = new Walker();
  const content = source.replace(/<!doctype[^>]*>|<\?[^>]*>/gi, '');
  walker.node(
    parse(content, {
      comment: false,
      blockTextElements: { script: false, style: false, noscript: false, pre: true },
    }),
  );
  walker.flush();
  return walker.blocks;
}

class Walker {
  readonly blocks: HtmlBlock[] = [];
  hidden = 0;
  #inline: string[] = [];
  #kind: Block['kind'] = 'paragraph';
  #level = 0;
  #gap = false;

  node(node: ParsedNode): void {
    if (node.nodeType === NodeType.TEXT_NODE) this.#inline.push(node.text);
    else if (node.nodeType === NodeType.ELEMENT_NODE) this.#element(node as HTMLElement);
  }

  #element(element: HTMLElement): void {
    const tag = (element.rawTagName ?? '').toLowerCase();
    if (SKIPPED.has(tag) || isHidden(element)) this.#skip(element, tag);
    else if (tag === 'br') this.#inline.push('\n');
    else if (tag === 'table') this.#table(element);
    else if (!BLOCKS.has(tag)) for (const child of element.childNodes) this.node(child);
    else this.#block(element, tag);
  }

  #skip(element: HTMLElement, tag: string): void {
    if (isHidden(element)) this.hidden++;
    if (tag === 'script' || tag === 'style' || element.text.trim() === '') return;
    this.flush();
    this.#gap = true;
  }

  #block(element: HTMLElement, tag: string): void {
    this.flush();
    const level = /^h([1-6])$/.exec(tag)?.[1];
    const kind = level === undefined ? (tag === 'li' ? 'item' : null) : 'heading';
    if (kind !== null) this.#kind = kind;
    this.#level = Number(level ?? 0);
    for (const child of element.childNodes) this.node(child);
    this.flush();
    this.#kind = 'paragraph';
  }

  flush(): void {
    const text = plain(this.#inline.join(''));
    this.#inline = [];
    if (text === '') return;
    const shown = this.#kind === 'item' ? `- ${text}` : text;
    this.#push({ kind: this.#kind, text: shown, level: this.#level, cells: null, header: null });
    if (this.#kind === 'item') this.#kind = 'paragraph';
  }

  #push(entry: Omit<HtmlBlock, 'afterGap'>): void {
    this.blocks.push({ ...entry, afterGap: this.#gap });
    this.#gap = false;
  }

  #table(table: HTMLElement): void {
    this.flush();
    let header: string[] | null = null;
    let isFirst = true;
    const placer = new CellPlacer();
    const rows = table.querySelectorAll('tr').map((row) => {
      const elements = row.childNodes.filter((node): node is HTMLElement =>
        /^t[hd]$/i.test((node as HTMLElement).rawTagName ?? ''),
      );
      const own = elements.map((cell) => plain(textOf(cell)));
      return { elements, own, cells: placer.row(elements, own) };
    });
    const isHeaded = opensWithHeader(rows.map(({ cells }) => cells));
    for (const { elements, own, cells } of rows) {
      const text = own.filter((cell) => cell !== '').join(' | ');
      if (text === '') continue;
      const isHeader =
        elements.length > 1 &&
        (elements.every((cell) => /^th$/i.test(cell.rawTagName)) ||
          (isFirst && (isHeaded || elements.every(isTitle))));
      isFirst = false;
      this.#push({ kind: 'row', text, level: 0, cells, header: isHeader ? null : header });
      if (isHeader) header = cells;
    }
  }
}

/** A short cell all of whose words are bold. */
function isTitle(cell: HTMLElement): boolean {
  const text = plain(textOf(cell));
  const bold = cell.querySelectorAll('b, strong').map((each) => plain(each.text));
  return text !== '' && text.length <= 80 && plain(bold.join(' ')) === text;
}

const isHidden = (element: HTMLElement): boolean =>
  element.hasAttribute('hidden') || HIDDEN.test(element.getAttribute('style') ?? '');

/** A cell's words; blocks inside it are lines. */
function textOf(node: ParsedNode): string {
  if (node.nodeType === NodeType.TEXT_NODE) return node.text;
  const element = node as HTMLElement;
  const tag = (element.rawTagName ?? '').toLowerCase();
  if (SKIPPED.has(tag)) return '';
  if (tag === 'br') return '\n';
  const inner = element.childNodes.map(textOf).join('');
  return BLOCKS.has(tag) && !/^t[hd]$/.test(tag) ? `\n${inner}\n` : inner;
}

const plain = (text: string): string =>
  text
    .split(/\n[ \t\r]*(?=\S)/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join(' ');

/** A list of HTML blocks under their headings. */
export function underHeadings(entries: readonly HtmlBlock[]): Block[] {
  const headings = new HeadingPath();
  return entries.map(({ kind, text, level, cells, header, afterGap }) => {
    if (kind === 'heading') headings.enter(level, text);
    const path = kind === 'heading' ? headings.path.slice(0, -1) : headings.path;
    return block(kind, text, { path, cells, header, afterGap });
  });
}

/** An HTML page: its text in order; scripts, styles, navigation and what a style hides are left out. */
export function readHtml(bytes: Uint8Array): ReadText {
  const source = decodeText(bytes).replaceAll('\0', '');
  const blocks = underHeadings(htmlBlocks(source));
  const title = plain(withoutTags(/<title[^>]*>([\s\S]*?)<\/title>/i.exec(source)?.[1] ?? ''));
  const heading = blocks.find((each) => each.kind === 'heading')?.text;
  const hides = HIDDEN.test(source.replace(/<(script|style)[\s\S]*?<\/\1>/gi, ''));
  return {
    mediaType: 'text/html',
    title: heading ?? (title === '' ? null : title),
    pages: null,
    pageTexts: [{ page: 0, text: pageTextOf(blocks) }],
    blocks,
    warnings: hides ? ['Text that the page hides was left out.'] : [],
    properties: title === '' ? {} : { title },
    margins: [],
  };
}
