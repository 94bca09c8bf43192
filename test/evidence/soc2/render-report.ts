import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { type Block, readBlocks } from '../../../fixtures/source/blocks.ts';
import { renderPdf } from '../../../fixtures/source/pdf.ts';
import { pdfOf } from '../pdf-pages.ts';
import type { TwinReport } from './twin-reports.ts';

type RenderedFile = { readonly name: string; readonly bytes: Uint8Array };

/** The report as the file that its producer makes. */
export async function renderReport({
  name,
  producer,
  markdown,
}: TwinReport): Promise<RenderedFile> {
  const blocks = readBlocks(markdown);
  switch (producer) {
    case 'ruled':
      return { name: `${name}.pdf`, bytes: await ruledPdf(blocks) };
    case 'plain':
      return { name: `${name}.pdf`, bytes: await plainPdf(blocks) };
    case 'docx':
      return { name: `${name}.docx`, bytes: await docxOf(blocks) };
    case 'html':
      return { name: `${name}.html`, bytes: new TextEncoder().encode(htmlOf(blocks)) };
  }
}

/** A word processor's: tables with lines, headings in their own size, a footer. */
const ruledPdf = (blocks: readonly Block[]): Promise<Uint8Array> =>
  renderPdf({ title: '', author: '', footer: 'Confidential, under NDA' }, (pdf) => {
    for (const block of blocks) {
      if (block.kind === 'heading' && block.level === 1) pdf.newPage();
      pdf.block(block);
    }
  });

/** One font and one size throughout; a new page for each section; nothing but the words tells what a line is. */
const plainPdf = (blocks: readonly Block[]): Promise<Uint8Array> =>
  pdfOf((doc) => {
    doc.font('Times-Roman').fontSize(11);
    for (const block of blocks) {
      if (block.kind === 'heading' && block !== blocks[0]) doc.addPage();
      for (const line of wordsOf(block)) doc.text(line).moveDown(0.4);
    }
  });

function wordsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items.map((item) => `• ${item}`);
    case 'table':
      return [block.header, ...block.rows].map((cells) => cells.join('   '));
  }
}

async function docxOf(blocks: readonly Block[]): Promise<Uint8Array> {
  const document = new Document({ sections: [{ children: blocks.flatMap(docxBlock) }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

function docxBlock(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          text: block.text,
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
        }),
      ];
    case 'paragraph':
      return [new Paragraph(block.text)];
    case 'list':
      return block.items.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
    case 'table':
      return [tableOf([block.header, ...block.rows])];
  }
}

const tableOf = (rows: readonly (readonly string[])[]): Table =>
  new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
        }),
    ),
  });

const htmlOf = (blocks: readonly Block[]): string =>
  `<!doctype html><html><body>${blocks.map(htmlBlock).join('\n')}</body></html>`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function htmlBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'table': {
      const row = (cells: readonly string[], tag: string) =>
        `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
      return `<table>${row(block.header, 'th')}${block.rows.map((cells) => row(cells, 'td')).join('')}</table>`;
    }
  }
}
