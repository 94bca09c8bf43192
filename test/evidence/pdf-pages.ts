import PDFDocument from 'pdfkit';

type Doc = InstanceType<typeof PDFDocument>;

/** A PDF as its bytes. */
export async function pdfOf(
  draw: (doc: Doc) => void,
  options: ConstructorParameters<typeof PDFDocument>[0] = {},
): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: 'A4', margin: 50, ...options });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise((resolve) => doc.on('end', resolve));
  draw(doc);
  doc.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}

export type TableStyle = {
  readonly x: number;
  readonly y: number;
  readonly widths: readonly number[];
  /** `frame`: a box around each cell; `rows`: a line below each row. */
  readonly lines: 'frame' | 'rows';
  /** No line stands below the titles. */
  readonly openTitles?: boolean;
  /** Draw the first lines of all cells, then the second ones. */
  readonly byLine?: boolean;
};

const SIZE = 9;
const LINE = 11;

function wrapped(doc: Doc, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && doc.widthOfString(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Draws rows, the first one bold; gives where the table ends. */
export function drawTable(
  doc: Doc,
  rows: readonly (readonly string[])[],
  style: TableStyle,
): number {
  let y = style.y;
  rows.forEach((cells, index) => {
    doc.font(index === 0 ? 'Helvetica-Bold' : 'Helvetica').fontSize(SIZE);
    const lines = cells.map((cell, n) => wrapped(doc, cell, (style.widths[n] ?? 0) - 8));
    const height = Math.max(...lines.map((each) => each.length)) * LINE + 8;
    if (index > 0 || style.openTitles !== true) drawBorders(doc, style, { y, height });
    const places = lines.flatMap((each, column) =>
      each.map((text, line) => ({ text, column, line })),
    );
    if (style.byLine) places.sort((a, b) => a.line - b.line);
    for (const { text, column, line } of places)
      doc.text(text, left(style, column) + 4, y + 5 + line * LINE, { lineBreak: false });
    y += height;
  });
  return y;
}

const left = ({ x, widths }: TableStyle, column: number): number =>
  x + widths.slice(0, column).reduce((sum, each) => sum + each, 0);

function drawBorders(
  doc: Doc,
  style: TableStyle,
  { y, height }: { y: number; height: number },
): void {
  if (style.lines === 'frame')
    for (const [column, width] of style.widths.entries())
      doc.rect(left(style, column), y, width, height).stroke();
  else
    doc
      .moveTo(style.x, y + height)
      .lineTo(left(style, style.widths.length), y + height)
      .stroke();
}
