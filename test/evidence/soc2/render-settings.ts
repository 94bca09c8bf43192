import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Block, readBlocks } from '../../../fixtures/source/blocks.ts';
import { pdfOf } from '../pdf-pages.ts';
import type { FreshReport, Setting } from './fresh-reports.ts';

type Doc = Parameters<Parameters<typeof pdfOf>[0]>[0];
type Running = FreshReport['running'];

/** The report as its producer sets it; a browser's print comes as the page to be printed. */
export async function renderSetting(
  { name, markdown, running }: Pick<FreshReport, 'name' | 'markdown' | 'running'>,
  setting: Setting,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const blocks = readBlocks(markdown);
  if (setting === 'office')
    return { name: `${name}.docx`, bytes: await officeFile(blocks, running) };
  if (setting === 'print')
    return { name: `${name}.html`, bytes: new TextEncoder().encode(printPage(blocks)) };
  const style = setting === 'gaps' ? GAPS : BANDS;
  return { name: `${name}.pdf`, bytes: await settedPdf(blocks, running, style) };
}

type Style = {
  readonly gap: number;
  readonly banded: boolean;
  readonly size: number;
  readonly font: string;
};
const GAPS: Style = { gap: 7, banded: false, size: 8.5, font: 'Times' };
const BANDS: Style = { gap: 10, banded: true, size: 8, font: 'Helvetica' };
const FONTS: Readonly<Record<string, readonly [string, string]>> = {
  Times: ['Times-Roman', 'Times-Bold'],
  Helvetica: ['Helvetica', 'Helvetica-Bold'],
};
const [LEFT, TOP, RIGHT, BOTTOM] = [56, 84, 539, 770];

/** Lines are placed one by one and run on over the page's end, also within a row. */
class Setter {
  y = TOP;
  readonly #doc: Doc;
  readonly #running: Running;
  readonly #style: Style;

  constructor(doc: Doc, running: Running, style: Style) {
    this.#doc = doc;
    this.#running = running;
    this.#style = style;
    this.#edges();
  }

  #font(bold: boolean, size: number): void {
    this.#doc.font(FONTS[this.#style.font]?.[bold ? 1 : 0] ?? 'Helvetica').fontSize(size);
  }

  #edges(): void {
    this.#font(false, 8);
    this.#doc.page.margins.bottom = 0;
    this.#doc.fillColor('#444').text(this.#running[0], LEFT, 40, { lineBreak: false });
    this.#doc.text(this.#running[1], LEFT, 806, { lineBreak: false });
    this.#doc.fillColor('#000');
  }

  #newPage(): void {
    this.#doc.addPage();
    this.#edges();
    this.y = TOP;
  }

  #lines(text: string, width: number): string[] {
    const lines: string[] = [];
    for (const word of text.split(' ')) {
      const last = lines.at(-1);
      const longer = last === undefined ? word : `${last} ${word}`;
      if (last !== undefined && this.#doc.widthOfString(longer) <= width)
        lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  }

  text(
    text: string,
    options: { bold?: boolean; size?: number; indent?: number; after?: number },
  ): void {
    const { bold = false, size = 10.5, indent = 0, after = 7 } = options;
    this.#font(bold, size);
    for (const line of this.#lines(text, RIGHT - LEFT - indent)) {
      if (this.y + size > BOTTOM) this.#newPage();
      this.#font(bold, size);
      this.#doc.text(line, LEFT + indent, this.y, { lineBreak: false });
      this.y += size * 1.28;
    }
    this.y += after;
  }

  block(block: Block): void {
    switch (block.kind) {
      case 'heading':
        if (this.y > BOTTOM - 90) this.#newPage();
        this.text(block.text, { bold: true, size: block.level === 1 ? 15 : 12 });
        return;
      case 'paragraph':
        this.text(block.text, {});
        return;
      case 'list':
        block.items.forEach((item, index) => {
          const mark = block.ordered ? `${index + 1}.` : '•';
          this.text(`${mark} ${item}`, { indent: 14, after: 2 });
        });
        this.y += 6;
        return;
      case 'table':
        this.#table([block.header, ...block.rows]);
    }
  }

  #table(rows: readonly (readonly string[])[]): void {
    const columns = rows[0]?.length ?? 1;
    const weights = Array.from({ length: columns }, (_, column) =>
      Math.max(
        6,
        Math.min(
          26,
          Math.max(...rows.filter(isWhole).map((row) => (row[column] ?? '').length / 3)),
        ),
      ),
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const room = RIGHT - LEFT - this.#style.gap * (columns - 1);
    const widths = weights.map((weight) => (weight / total) * room);
    rows.forEach((row, index) => {
      this.#row(row, widths, index);
    });
    this.y += 10;
  }

  #row(row: readonly string[], widths: readonly number[], index: number): void {
    const { size } = this.#style;
    const isBold = index === 0 || !isWhole(row);
    this.#font(isBold, size);
    const cells = isWhole(row)
      ? row.map((cell, column) => this.#lines(cell, widths[column] ?? 0))
      : [this.#lines(row[0] ?? '', RIGHT - LEFT)];
    if (isBold && this.y + 60 > BOTTOM) this.#newPage();
    const height = Math.max(...cells.map((lines) => lines.length));
    for (let line = 0; line < height; line += 1)
      this.#rowLine(
        cells.map((lines) => lines[line] ?? ''),
        { widths, isBold, index },
      );
    this.y += 5;
  }

  #rowLine(
    texts: readonly string[],
    { widths, isBold, index }: { widths: readonly number[]; isBold: boolean; index: number },
  ): void {
    const { size, gap, banded } = this.#style;
    const height = size * 1.25;
    if (this.y + height > BOTTOM) this.#newPage();
    if (banded && (isBold || index % 2 === 0)) this.#band(height, index === 0);
    this.#font(isBold, size);
    let x = LEFT;
    texts.forEach((text, column) => {
      if (text !== '') this.#doc.text(text, x, this.y, { lineBreak: false });
      x += (widths[column] ?? 0) + gap;
    });
    this.y += height;
  }

  #band(height: number, isDark: boolean): void {
    this.#doc
      .rect(LEFT - 3, this.y - 2, RIGHT - LEFT + 6, height)
      .fill(isDark ? '#c8d4e8' : '#eef2f8');
    this.#doc.fillColor('#000');
  }
}

/** A row with its first cell alone spans the table. */
const isWhole = (row: readonly string[]): boolean => row.slice(1).some((cell) => cell !== '');

const settedPdf = (blocks: readonly Block[], running: Running, style: Style): Promise<Uint8Array> =>
  pdfOf((doc) => {
    const setter = new Setter(doc, running, style);
    for (const block of blocks) setter.block(block);
  });

async function officeFile(blocks: readonly Block[], [head, foot]: Running): Promise<Uint8Array> {
  const document = new Document({
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(head)] }) },
        footers: { default: new Footer({ children: [new Paragraph(foot)] }) },
        children: blocks.flatMap(officeBlock),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function officeBlock(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return block.level === 1
        ? [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_1 })]
        : [new Paragraph({ children: [new TextRun({ text: block.text, bold: true })] })];
    case 'paragraph':
      return [new Paragraph(block.text)];
    case 'list':
      return block.items.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
    case 'table':
      return [officeTable([block.header, ...block.rows])];
  }
}

const officeTable = (rows: readonly (readonly string[])[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: isWhole(cells)
            ? cells.map((text) => new TableCell({ children: [new Paragraph(text)] }))
            : [
                new TableCell({
                  columnSpan: cells.length,
                  children: [new Paragraph(cells[0] ?? '')],
                }),
              ],
        }),
    ),
  });

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const printPage = (blocks: readonly Block[]): string =>
  `<!doctype html><html><head><meta charset="utf-8"><style>
body { font: 11px/1.4 sans-serif } table { border-collapse: collapse; width: 100% }
td, th { padding: 3px 5px; text-align: left; vertical-align: top } tr { border-bottom: 1px solid #ddd }
</style></head><body>${blocks.map(printBlock).join('\n')}</body></html>`;

function printBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</${tag}>`;
    }
    case 'table':
      return `<table>${[block.header, ...block.rows].map(printRow).join('')}</table>`;
  }
}

function printRow(cells: readonly string[], index: number): string {
  const tag = index === 0 ? 'th' : 'td';
  const inside = isWhole(cells)
    ? cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')
    : `<${tag} colspan="${cells.length}">${escaped(cells[0] ?? '')}</${tag}>`;
  return `<tr>${inside}</tr>`;
}
