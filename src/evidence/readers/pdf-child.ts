/**
 * A process of its own that turns the PDF on standard input into positioned text on standard output. Killed by its parent
 * when it takes too long or too much memory; it may read files but not write, start or load anything.
 */
import type { PdfContent, PdfItem, PdfPage } from './pdf-content.ts';

type TextItem = {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
  readonly hasEOL: boolean;
};
type Operators = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };
type Page = {
  readonly view: readonly number[];
  getTextContent(): Promise<{ items: readonly (TextItem | { type: string })[] }>;
  getOperatorList(): Promise<Operators>;
  cleanup(): void;
};
type Document = {
  readonly numPages: number;
  getPage(number: number): Promise<Page>;
  getMetadata(): Promise<{ info: unknown }>;
};

const MAX_PAGES = 1_500;
/** Operators of pdf.js: set the text rendering mode, show text, paint an image. */
const SET_RENDERING_MODE = 38;
const SHOW_TEXT = 44;
const SAVE = 10;
const RESTORE = 11;
const IMAGES = new Set([83, 85, 86]);
const INVISIBLE = 3;

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

function itemsOf(items: readonly (TextItem | { type: string })[]): PdfItem[] {
  return items.flatMap((item): PdfItem[] => {
    if (!('str' in item)) return [];
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
    return [
      {
        text: item.str,
        x,
        y,
        width: item.width,
        size: Math.hypot(c, d) || Math.hypot(a, b),
        font: item.fontName,
        endsLine: item.hasEOL,
      },
    ];
  });
}

/** The text that is drawn invisibly, and whether the page shows an image (then it is a recognised scan, not a trick). */
function invisibleText({ fnArray, argsArray }: Operators): { hidden: string[]; hasImage: boolean } {
  const hidden: string[] = [];
  const modes: number[] = [];
  let mode = 0;
  fnArray.forEach((operator, index) => {
    const first = (argsArray[index] as readonly unknown[] | null)?.[0];
    if (operator === SAVE) modes.push(mode);
    if (operator === RESTORE) mode = modes.pop() ?? 0;
    if (operator === SET_RENDERING_MODE) mode = Number(first ?? 0);
    if (operator === SHOW_TEXT && mode === INVISIBLE) hidden.push(glyphText(first));
  });
  return { hidden, hasImage: fnArray.some((operator) => IMAGES.has(operator)) };
}

const glyphText = (glyphs: unknown): string =>
  Array.isArray(glyphs)
    ? glyphs
        .map((glyph: { unicode?: string } | number) =>
          typeof glyph === 'object' ? (glyph?.unicode ?? '') : '',
        )
        .join('')
    : '';

async function readPage(document: Document, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const { items } = await page.getTextContent();
  const drawn = await page
    .getOperatorList()
    .then(invisibleText, () => ({ hidden: [], hasImage: false }));
  page.cleanup();
  return { number, box: { left, bottom, right, top }, items: itemsOf(items), ...drawn };
}

/** pdf.js makes matrices while loading; drawing needs them, reading does not, and no native canvas is loaded for them. */
async function loadParser() {
  const globals = globalThis as unknown as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globals[name] ??= class {};
  return (await import('pdf-parse')).PDFParse;
}

async function read(): Promise<PdfContent> {
  const PDFParse = await loadParser();
  const parser = new PDFParse({
    data: await readInput(),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: 1,
    stopAtErrors: false,
  });
  const document = await (parser as unknown as { load(): Promise<Document> }).load();
  if (document.numPages > MAX_PAGES) return { fault: 'pages', message: String(document.numPages) };
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++)
    pages.push(await readPage(document, number));
  const { info } = await document.getMetadata().catch(() => ({ info: null }));
  return { fault: null, pages, info: plainInfo(info) };
}

function plainInfo(info: unknown): Record<string, string> {
  if (typeof info !== 'object' || info === null) return {};
  return Object.fromEntries(
    Object.entries(info).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

const result = await read().catch((error: unknown): PdfContent => {
  const name = error instanceof Error ? error.name : '';
  const message = error instanceof Error ? error.message.slice(0, 300) : '';
  return { fault: /password/i.test(name + message) ? 'encrypted' : 'damaged', message };
});
process.stdout.write(`\n${JSON.stringify(result)}`, () => process.exit(0));
