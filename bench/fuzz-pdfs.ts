import { readdir, readFile } from 'node:fs/promises';
import PDFDocument from 'pdfkit';
import { question, seeded, sentence } from './invented-text.ts';
import { editPieces, flipBits, pick, type Random, truncate } from './mutations.ts';

export type PdfSeed = { readonly name: string; readonly bytes: Buffer };

const FIXTURES = new URL('../fixtures/', import.meta.url);

/**
 * The invented company's PDFs and small ones of other structure: uncompressed, so that their operators can be edited.
 */
export async function pdfSeeds(): Promise<PdfSeed[]> {
  const names = (await readdir(FIXTURES, { recursive: true }))
    .filter((name) => name.endsWith('.pdf'))
    .sort();
  const fixtures = names.map(async (name) => ({
    name,
    bytes: await readFile(new URL(name, FIXTURES)),
  }));
  return Promise.all([...fixtures, ...Object.entries(LAYOUTS).map(authored)]);
}

type Draw = (pdf: PDFKit.PDFDocument, random: () => number) => void;

const LAYOUTS: Readonly<Record<string, Draw>> = {
  paragraphs: (pdf, random) => {
    for (let at = 0; at < 12; at++) pdf.text(sentence(random, 30)).moveDown();
  },
  columns: (pdf, random) => {
    for (let at = 0; at < 20; at++) {
      pdf.text(`AC-${at}`, 60, 60 + at * 30);
      pdf.text(question(random), 120, 60 + at * 30, { width: 180 });
      pdf.text('No exceptions noted.', 330, 60 + at * 30, { width: 180 });
    }
  },
  pages: (pdf, random) => {
    for (let page = 0; page < 4; page++) {
      pdf.outline.addItem(`Section ${page}`);
      pdf
        .fontSize(16)
        .text(`${page + 1}. Section`)
        .fontSize(10)
        .text(sentence(random, 60));
      pdf.addPage();
    }
  },
  decorated: (pdf, random) => {
    pdf.rotate(5).scale(0.9).fillColor('white').text(sentence(random, 20)).fillColor('black');
    pdf.text(sentence(random, 20), { link: 'https://example.com/', characterSpacing: 3 });
    pdf.rect(10, 10, 200, 200).clip().circle(90, 90, 40).fillAndStroke('red', 'blue');
  },
};

async function authored([name, draw]: readonly [string, Draw]): Promise<PdfSeed> {
  const pdf = new PDFDocument({ compress: false, info: { CreationDate: new Date(0) } });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  draw(pdf, seeded(name.length));
  pdf.end();
  await ended;
  return { name, bytes: Buffer.concat(chunks) };
}

const SCRAPS = [
  '[',
  '<<',
  '>>',
  '(',
  ')',
  'endobj',
  'stream\n',
  'BT',
  'ET',
  'q q q q',
  '-1',
  '0',
  '1e999',
  '99999999999',
  '1 0 R',
  '/Kids [1 0 R 1 0 R]',
  '/Length 9999999',
  '/Filter /FlateDecode',
  '<FEFF>',
  'Do',
];

/** Objects, names and operators cut out, doubled or replaced. */
function editTokens({ bytes }: PdfSeed, random: Random): Buffer {
  const pieces = bytes.toString('latin1').split(/(?=[\s/<>[\]()])/);
  return Buffer.from(editPieces(pieces, SCRAPS, random), 'latin1');
}

/** A piece of one file in the middle of another. */
function splice({ bytes }: PdfSeed, random: Random): Buffer {
  const at = random(bytes.length);
  const from = random(bytes.length);
  const piece = bytes.subarray(from, from + random(400));
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + random(400))]);
}

const WAYS = {
  'bits flipped': ({ bytes }: PdfSeed, random: Random) => flipBits(bytes, random),
  truncated: ({ bytes }: PdfSeed, random: Random) => truncate(bytes, random),
  spliced: splice,
  'tokens edited': editTokens,
} as const;

export type MutatedPdf = { readonly from: string; readonly bytes: Buffer };

export function mutatePdf(seeds: readonly PdfSeed[], random: Random): MutatedPdf {
  const seed = pick(seeds, random);
  const [way, mutate] = pick(Object.entries(WAYS), random);
  return { from: `${way}, ${seed.name}`, bytes: mutate(seed, random) };
}
