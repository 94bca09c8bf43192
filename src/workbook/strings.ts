import { AppError } from '../errors.ts';
import { unescapeXstring, walkPieces } from './xml.ts';

/** Ten times what Excel lets a cell hold. */
const MAX_TEXT = 327_670;

/**
 * Joins the text of one `si` or `is` element: plain `t` or rich text runs, without phonetic readings `rPh`
 * (ECMA-376 part 1, 18.4.8).
 */
export class StringItem {
  #text = '';
  #inText = false;
  #phonetic = 0;

  open(name: string): void {
    if (name === 'rPh') this.#phonetic += 1;
    if (name === 't') this.#inText = this.#phonetic === 0;
  }

  add(text: string): void {
    if (!this.#inText) return;
    this.#text += text;
    if (this.#text.length > MAX_TEXT)
      throw new AppError(
        'file_limits',
        'A text in the workbook is far longer than a cell can hold. Shorten it and save a new copy.',
      );
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic -= 1;
    if (name === 't') this.#inText = false;
  }

  get text(): string {
    return unescapeXstring(this.#text).replace(/\r\n?/g, '\n');
  }
}

/** The texts of `xl/sharedStrings.xml`, by index. */
export class SharedTexts {
  readonly #texts: readonly string[];
  #missed = false;

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  get count(): number {
    return this.#texts.length;
  }

  /** Did a cell name a text that is not there? Such a cell would show the next text that is appended. */
  get missed(): boolean {
    return this.#missed;
  }

  /** The text, or '' where there is none of that index. */
  at(index: number): string {
    const text = this.#texts[index];
    if (text === undefined) this.#missed = true;
    return text ?? '';
  }
}

/** Reads the table of shared strings (ECMA-376 part 1, 18.4.9), without its phonetic readings. */
export async function readSharedStrings(
  pieces: AsyncIterable<string>,
  part: string,
): Promise<SharedTexts> {
  const strings: string[] = [];
  let item: StringItem | null = null;
  await walkPieces(pieces, part, {
    open: ({ name }) => {
      if (name === 'si') item = new StringItem();
      else item?.open(name);
    },
    text: (text) => item?.add(text),
    close: (name) => {
      if (name === 'si' && item !== null) {
        strings.push(item.text);
        item = null;
      } else item?.close(name);
    },
  });
  return new SharedTexts(strings);
}
