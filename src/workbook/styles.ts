import { format, getFormatFromId, isDateFormat } from 'numfmt';
import { flag, walkXml } from './xml.ts';

/** What later rooms need of one cell format (`cellXfs/xf`, ECMA-376 part 1, 18.8.45). */
export type CellStyle = {
  readonly format: string;
  readonly isDate: boolean;
  readonly bold: boolean;
  readonly fill: string | null;
  /** A line is drawn at one of the edges at least. */
  readonly lined: boolean;
  readonly locked: boolean;
};

const PLAIN: CellStyle = {
  format: 'General',
  isDate: false,
  bold: false,
  fill: null,
  lined: false,
  locked: true,
};

export type Styles = readonly CellStyle[];

type Draft = {
  numberFormat: string;
  font: number;
  fill: number;
  border: number;
  locked: boolean;
};

const EDGES: ReadonlySet<string> = new Set(['left', 'right', 'top', 'bottom', 'start', 'end']);

class StyleReader {
  readonly formats = new Map<number, string>();
  readonly fonts: boolean[] = [];
  readonly fills: (string | null)[] = [];
  readonly borders: boolean[] = [];
  readonly xfs: Draft[] = [];
  readonly #path: string[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const parent = this.#path.at(-1) ?? '';
    this.#path.push(name);
    switch (`${parent}/${name}`) {
      case 'numFmts/numFmt':
        this.formats.set(Number(attributes.numFmtId), attributes.formatCode ?? 'General');
        break;
      case 'fonts/font':
        this.fonts.push(false);
        break;
      case 'font/b':
        this.#bold(attributes.val);
        break;
      case 'fills/fill':
        this.fills.push(null);
        break;
      case 'borders/border':
        this.borders.push(false);
        break;
      case 'fill/patternFill':
      case 'patternFill/fgColor':
        this.#fill(name, attributes);
        break;
      case 'cellXfs/xf':
        this.#format(attributes);
        break;
      case 'xf/protection':
        this.#protection(attributes.locked);
        break;
    }
    if (parent === 'border' && EDGES.has(name)) this.#edge(attributes.style ?? 'none');
  }

  #bold(value: string | undefined): void {
    if (this.#path[1] === 'fonts') this.fonts[this.fonts.length - 1] = flag(value, true);
  }

  #edge(style: string): void {
    const isKept = this.#path[1] === 'borders' && style !== 'none';
    if (isKept) this.borders[this.borders.length - 1] = true;
  }

  #protection(locked: string | undefined): void {
    const last = this.xfs.at(-1);
    if (last !== undefined && this.#path[1] === 'cellXfs') last.locked = flag(locked, true);
  }

  close(): void {
    this.#path.pop();
  }

  #fill(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#path[1] !== 'fills') return;
    const last = this.fills.length - 1;
    if (name === 'patternFill') this.fills[last] = attributes.patternType === 'solid' ? '' : null;
    if (name === 'fgColor' && this.fills[last] !== null)
      this.fills[last] =
        attributes.rgb ??
        (attributes.theme === undefined
          ? `indexed:${attributes.indexed ?? ''}`
          : `theme:${attributes.theme}`);
  }

  #format(attributes: Readonly<Record<string, string>>): void {
    this.xfs.push({
      numberFormat: this.#code(Number(attributes.numFmtId ?? 0)),
      font: Number(attributes.fontId ?? 0),
      fill: Number(attributes.fillId ?? 0),
      border: Number(attributes.borderId ?? 0),
      locked: true,
    });
  }

  #code(id: number): string {
    return this.formats.get(id) ?? getFormatFromId(id) ?? 'General';
  }
}

/** Reads `xl/styles.xml`; the result is indexed by a cell's `s`. */
export function readStyles(xml: string, part: string): Styles {
  const reader = new StyleReader();
  walkXml(xml, part, {
    open: ({ name, attributes }) => reader.open(name, attributes),
    close: () => reader.close(),
  });
  return reader.xfs.map(({ numberFormat, font, fill, border, locked }) => ({
    format: numberFormat,
    isDate: quietly(() => isDateFormat(numberFormat), false),
    bold: reader.fonts[font] ?? false,
    fill: reader.fills[fill] ?? null,
    lined: reader.borders[border] ?? false,
    locked,
  }));
}

/** The style of a cell by its index; an unknown index has the plain one. */
export const styleAt = (styles: Styles, index: number): CellStyle => styles[index] ?? PLAIN;

/** The text that Excel shows for a number under a format; a serial is read in the workbook's own date system. */
export function showNumber(value: number, style: CellStyle, dateSystem: 1900 | 1904): string {
  if (style.format === 'General' && Number.isInteger(value) && Math.abs(value) < 1e11)
    return String(value);
  const serial = style.isDate && dateSystem === 1904 ? value + 1462 : value;
  return quietly(
    () => String(format(style.format, serial, { leap1900: true, throws: true })),
    String(Number(value.toPrecision(15))),
  ).trim();
}

/** The text that a text cell shows: only a format with a text section changes it. */
export function showText(text: string, style: CellStyle): string {
  return /[;@]/.test(style.format) && style.format !== '@'
    ? quietly(() => String(format(style.format, text, { throws: true })), text)
    : text;
}

function quietly<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
