import type * as PdfLibrary from 'pdfjs-dist';
import { findQuote, type Stretch } from './mark-quote.ts';

const ASSETS = '/assets/pdf';
/** Sharp enough to be read when somebody zooms in, small enough for a phone. */
const MOST_PIXELS = 3;
/** Of a quote that does not stand in one stretch (cells of a row), pieces of at least as many letters are marked. */
const LEAST_LETTERS = 6;

type Words = { readonly text: string; readonly spans: readonly HTMLElement[]; starts: number[] };

async function loadLibrary(): Promise<typeof PdfLibrary> {
  const address = `${ASSETS}/pdf.mjs`;
  const library: typeof PdfLibrary = await import(address);
  library.GlobalWorkerOptions.workerSrc = `${ASSETS}/pdf.worker.mjs`;
  return library;
}

/** Nothing in the file is run, nothing outside this server is asked. */
const settings = (url: string) => ({
  url,
  cMapUrl: `${ASSETS}/cmaps/`,
  cMapPacked: true,
  standardFontDataUrl: `${ASSETS}/standard_fonts/`,
  wasmUrl: `${ASSETS}/wasm/`,
  useWasm: false,
  useSystemFonts: false,
  isEvalSupported: false,
  enableXfa: false,
});

async function paint(figure: HTMLElement, page: PdfLibrary.PDFPageProxy): Promise<void> {
  const natural = page.getViewport({ scale: 1 });
  const density = Math.min(MOST_PIXELS, Math.max(1.5, devicePixelRatio));
  const scale = (Math.max(figure.clientWidth, 320) / natural.width) * density;
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  canvas.setAttribute('aria-hidden', 'true');
  figure.append(canvas);
  await page.render({ canvas, viewport }).promise;
}

/** The page's words over its picture. They grow and shrink with it. */
async function layWords(
  figure: HTMLElement,
  page: PdfLibrary.PDFPageProxy,
  { TextLayer }: typeof PdfLibrary,
): Promise<Words> {
  const viewport = page.getViewport({ scale: 1 });
  const container = document.createElement('div');
  container.className = 'text-layer';
  const scale = () =>
    container.style.setProperty(
      '--total-scale-factor',
      String(figure.clientWidth / viewport.width),
    );
  scale();
  figure.append(container);
  new ResizeObserver(scale).observe(figure);
  const layer = new TextLayer({
    textContentSource: page.streamTextContent(),
    container,
    viewport,
  });
  await layer.render();
  container.style.width = '';
  container.style.height = '';
  const starts: number[] = [];
  let text = '';
  for (const piece of layer.textContentItemsStr) {
    starts.push(text.length);
    text += `${piece}\n`;
  }
  return { text, spans: layer.textDivs, starts };
}

const lettersIn = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Where the quote stands among the page's words: in one stretch, else piece by piece. */
function stretchesOf(text: string, quote: string): Stretch[] {
  const whole = findQuote(text, quote);
  if (whole !== null) return [whole];
  return quote
    .split(/\n+| \| |(?<=[.;:])\s+/)
    .filter((piece) => lettersIn(piece) >= LEAST_LETTERS)
    .flatMap((piece) => findQuote(text, piece) ?? []);
}

/** The boxes of a stretch on the page, one for each piece of a line. */
function boxesOf({ spans, starts }: Words, { start, end }: Stretch): DOMRect[] {
  return spans.flatMap((span, index) => {
    const node = span.firstChild;
    const length = node?.textContent?.length ?? 0;
    const from = Math.max(0, start - (starts[index] ?? 0));
    const to = Math.min(length, end - (starts[index] ?? 0));
    if (node === null || from >= to) return [];
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()];
  });
}

function markBoxes(figure: HTMLElement, boxes: readonly DOMRect[]): void {
  const layer = document.createElement('div');
  layer.className = 'pdf-marks';
  layer.setAttribute('aria-hidden', 'true');
  const page = figure.getBoundingClientRect();
  for (const box of boxes) {
    const mark = document.createElement('mark');
    mark.style.left = `${((box.left - page.left) / page.width) * 100}%`;
    mark.style.top = `${((box.top - page.top) / page.height) * 100}%`;
    mark.style.width = `${(box.width / page.width) * 100}%`;
    mark.style.height = `${(box.height / page.height) * 100}%`;
    layer.append(mark);
  }
  figure.querySelector('canvas')?.after(layer);
}

/**
 * Draws the page of the file that `figure` names, with its words over it and the quote marked. Rejects where the
 * file cannot be read.
 * @returns whether there was a quote and it could be marked
 */
export async function drawPage(figure: HTMLElement): Promise<'marked' | 'none' | 'no quote'> {
  const { pdf = '', page: number = '1', quote = '' } = figure.dataset;
  const library = await loadLibrary();
  const file = await library.getDocument(settings(pdf)).promise;
  const page = await file.getPage(Number(number));
  await paint(figure, page);
  const words = await layWords(figure, page, library);
  const boxes =
    quote === '' ? [] : stretchesOf(words.text, quote).flatMap((each) => boxesOf(words, each));
  if (boxes.length > 0) {
    markBoxes(figure, boxes);
    figure.setAttribute('aria-label', `${figure.getAttribute('aria-label')}, the quote marked`);
  }
  figure.dataset.drawn = 'true';
  if (quote === '') return 'no quote';
  return boxes.length > 0 ? 'marked' : 'none';
}
