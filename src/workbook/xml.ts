import { setImmediate } from 'node:timers/promises';
import { SaxesParser } from 'saxes';
import { AppError } from '../errors.ts';
import { damaged } from './package.ts';

/** An element without its prefix; attribute names keep theirs (`r:id`). */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
};

export type Handlers = {
  readonly open?: (element: Element, end: number) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string, end: number) => void;
};

const MAX_DEPTH = 256;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Pieces (16 kB each) after which others get their turn: some 20 ms of work. */
const TURN = 16;

/**
 * Walks one XML part. Positions are string indices just behind the tag. A document type is refused, so no entity is
 * ever defined or fetched (OWASP ASVS 1.5.1).
 * @throws AppError file_damaged where the XML is not well-formed.
 */
export function walkXml(xml: string, part: string, handlers: Handlers): void {
  const walker = walk(part, handlers);
  walker.write(xml);
  walker.close();
}

/** The same for a part in pieces; a large one lets the rest of the process work in between. */
export async function walkPieces(
  pieces: AsyncIterable<string>,
  part: string,
  handlers: Handlers,
): Promise<void> {
  const walker = walk(part, handlers);
  let count = 0;
  for await (const piece of pieces) {
    walker.write(piece);
    count += 1;
    if (count % TURN === 0) await setImmediate();
  }
  walker.close();
}

type Walker = { readonly write: (xml: string) => void; readonly close: () => void };

function walk(part: string, handlers: Handlers): Walker {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let depth = 0;
  const fail = (why: string, cause?: unknown) => damaged(`the part ${part} ${why}`, cause);
  parser.on('doctype', () => {
    throw fail('holds a document type, which a workbook may not');
  });
  parser.on('error', (error) => {
    throw fail('is not well-formed XML', error);
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw fail('is nested too deeply');
    handlers.open?.({ name: local(tag.name), attributes: tag.attributes }, parser.position);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handlers.close?.(local(tag.name), parser.position);
  });
  if (handlers.text !== undefined) {
    parser.on('text', handlers.text);
    parser.on('cdata', handlers.text);
  }
  const safely = (step: () => void) => {
    try {
      step();
    } catch (error) {
      throw error instanceof AppError ? error : fail('is not well-formed XML', error);
    }
  };
  return {
    write: (xml) => safely(() => parser.write(xml)),
    close: () => safely(() => parser.close()),
  };
}

/** `_x000D_` escapes of SpreadsheetML (ECMA-376 part 1, 22.9.2.19 ST_Xstring); `_x005F_` protects an underscore. */
export function unescapeXstring(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}

/** The value of an XML boolean attribute, with the default where it is absent. */
export function flag(value: string | undefined, otherwise: boolean): boolean {
  return value === undefined ? otherwise : value === '1' || value === 'true';
}
