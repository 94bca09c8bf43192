import type { PdfContent, PdfPage } from './pdf-content.ts';
import { type Drawing, drawingOf, type HiddenRun } from './pdf-drawing.ts';
import type { Operators } from './pdf-operators.ts';
import { type Turned, upright } from './pdf-upright.ts';

type TextItem = {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
  readonly hasEOL: boolean;
};
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
const NOTHING: Drawing = { rules: [], hidden: [], hasImage: false };

function itemsOf(items: readonly (TextItem | { type: string })[], drawing: Drawing): Turned[] {
  const hides = hiddenAt(drawing);
  return items.flatMap((item): Turned[] => {
    if (!('str' in item)) return [];
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
    const angle = (Math.atan2(b, a) * 180) / Math.PI;
    const place = { x, y, width: item.width };
    const size = Math.hypot(c, d) || Math.hypot(a, b);
    if (![x, y, item.width, size, angle].every(Number.isFinite)) return [nowhere(item)];
    return [
      {
        text: item.str,
        ...place,
        size,
        font: item.fontName,
        endsLine: item.hasEOL,
        hidden: item.str.trim() !== '' && hides({ ...place, angle }),
        angle,
      },
    ];
  });
}

/** Text at no place that a page has: as good as hidden, so that it is told of and never quoted. */
const nowhere = ({ str, fontName }: TextItem): Turned => ({
  text: str,
  x: 0,
  y: 0,
  width: 0,
  size: 1,
  font: fontName,
  endsLine: false,
  hidden: true,
  angle: 0,
});

type Stretch = HiddenRun & { readonly width: number };

/**
 * Does text that cannot be seen start on this stretch of a line? Looked up by line, since pages may hide thousands
 * of runs.
 */
function hiddenAt({ hidden }: Drawing): (stretch: Stretch) => boolean {
  const lines = new Map<number, HiddenRun[]>();
  for (const run of hidden) {
    const line = Math.round(run.y);
    const known = lines.get(line);
    if (known === undefined) lines.set(line, [run]);
    else known.push(run);
  }
  return (stretch) =>
    [-1, 0, 1].some((step) =>
      lines.get(Math.round(stretch.y) + step)?.some((run) => startsOn(stretch, run)),
    );
}

const startsOn = ({ x, y, width, angle }: Stretch, run: HiddenRun): boolean =>
  Math.abs(run.y - y) < 0.6 &&
  run.x > x - 0.6 &&
  run.x < x + width - 0.3 &&
  Math.abs(run.angle - angle) < 5;

async function readPage(document: Document, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const { items } = await page.getTextContent();
  const drawing = await page.getOperatorList().then(drawingOf, () => NOTHING);
  page.cleanup();
  const { hasImage } = drawing;
  const rules = drawing.rules.filter((rule) => rule.every(Number.isFinite));
  const box = { left, bottom, right, top };
  return upright({ number, box, items: itemsOf(items, drawing), rules, hasImage });
}

/**
 * pdf.js makes matrices while loading; drawing needs them, reading does not, and no native canvas is loaded for them.
 */
async function loadParser() {
  const globals = globalThis as unknown as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globals[name] ??= class {};
  return (await import('pdf-parse')).PDFParse;
}

async function read(data: Uint8Array): Promise<PdfContent> {
  const PDFParse = await loadParser();
  const parser = new PDFParse({
    data,
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

/** The positioned text of a PDF, or why there is none. What it costs is limited by the process that it runs in. */
export const parsePdf = (data: Uint8Array): Promise<PdfContent> =>
  read(data).catch((error: unknown): PdfContent => {
    const name = error instanceof Error ? error.name : '';
    const message = error instanceof Error ? error.message.slice(0, 300) : '';
    return { fault: /password/i.test(name + message) ? 'encrypted' : 'damaged', message };
  });
