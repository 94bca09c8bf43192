import { columnNumber, MAX_COLUMN, MAX_ROW } from './address.ts';

/** A formula as far as data validations use the language (ECMA-376 part 1, 18.17.2). */
export type Expression =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'array'; readonly values: readonly (string | number)[] }
  | {
      readonly kind: 'reference';
      readonly sheet: string | null;
      readonly from: Corner;
      readonly to: Corner;
    }
  | { readonly kind: 'name'; readonly sheet: string | null; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | {
      readonly kind: 'operation';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    };

/** A corner of a range; null = the whole row or column. `fixed…` is the `$` before it. */
export type Corner = {
  readonly row: number | null;
  readonly column: number | null;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
};

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|('(?:[^']|'')+'!)|([\p{L}_][\p{L}\p{N}_.]*!)|(\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(]))|(\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(]))|(\$?\d{1,7}:\$?\d{1,7})|(\d+(?:\.\d+)?)|([\p{L}_\\][\p{L}\p{N}_.]*(?:\[[^[\]]*\])?)|(<>|<=|>=|[-+*/&=<>(),;:{}]))/uy;

type Token = {
  readonly kind: 'text' | 'sheet' | 'cell' | 'columns' | 'rows' | 'number' | 'name' | 'sign';
  readonly text: string;
};

const KINDS = [
  'text',
  'sheet',
  'sheet',
  'cell',
  'columns',
  'rows',
  'number',
  'name',
  'sign',
] as const;

function tokens(formula: string): Token[] | null {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const at = TOKEN.lastIndex;
    if (formula.slice(at).trim() === '') break;
    const match = TOKEN.exec(formula);
    const group = match?.slice(1).findIndex((each) => each !== undefined) ?? -1;
    const kind = KINDS[group];
    if (match === null || kind === undefined) return null;
    found.push({ kind, text: match[group + 1] ?? '' });
  }
  return found;
}

/** Excel's own limit for a formula. */
const MAX_LENGTH = 8_192;

/** Parses a formula with or without a leading `=`; null where it uses more of the language than this reads. */
export function parseFormula(formula: string): Expression | null {
  if (formula.length > MAX_LENGTH) return null;
  const list = tokens(formula.trim().replace(/^=/, ''));
  if (list === null || list.length === 0 || list.length > 400) return null;
  const parser = new Parser(list);
  try {
    return parser.whole();
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

class Unreadable extends Error {}

const PRIORITY: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
};

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(list: readonly Token[]) {
    this.#tokens = list;
  }

  whole(): Expression {
    const expression = this.#operation(1);
    if (this.#at < this.#tokens.length) throw new Unreadable();
    return expression;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #take(sign?: string): Token {
    const token = this.#tokens[this.#at];
    if (
      token === undefined ||
      (sign !== undefined && (token.kind !== 'sign' || token.text !== sign))
    )
      throw new Unreadable();
    this.#at += 1;
    return token;
  }

  #operation(floor: number): Expression {
    let left = this.#operand();
    for (;;) {
      const next = this.#peek();
      const priority = next?.kind === 'sign' ? PRIORITY[next.text] : undefined;
      if (next === undefined || priority === undefined || priority < floor) return left;
      this.#take();
      left = { kind: 'operation', operator: next.text, left, right: this.#operation(priority + 1) };
    }
  }

  #operand(): Expression {
    const token = this.#take();
    switch (token.kind) {
      case 'text':
        return { kind: 'text', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'number':
        return { kind: 'number', value: Number(token.text) };
      case 'sheet':
        return this.#onSheet(token.text);
      case 'cell':
      case 'columns':
      case 'rows':
        return this.#reference(null, token);
      case 'name':
        return this.#nameOrCall(token.text);
      case 'sign':
        return this.#signed(token.text);
    }
  }

  #signed(sign: string): Expression {
    if (sign === '(') {
      const inner = this.#operation(1);
      this.#take(')');
      return inner;
    }
    if (sign === '{') return this.#array();
    if (sign !== '-' && sign !== '+') throw new Unreadable();
    return {
      kind: 'operation',
      operator: sign,
      left: { kind: 'number', value: 0 },
      right: this.#operand(),
    };
  }

  /** Constants in braces, of one row or one column: `{"Low","High"}`. */
  #array(): Expression {
    const values: (string | number)[] = [];
    for (;;) {
      const value = this.#operand();
      if (value.kind !== 'text' && value.kind !== 'number') throw new Unreadable();
      values.push(value.value);
      const next = this.#take();
      if (next.text === '}') return { kind: 'array', values };
      if (next.text !== ',' && next.text !== ';') throw new Unreadable();
    }
  }

  #onSheet(text: string): Expression {
    const quoted = text.slice(0, -1);
    const sheet = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
    const next = this.#take();
    if (next.kind === 'name') return { kind: 'name', sheet, name: next.text };
    return this.#reference(sheet, next);
  }

  #reference(sheet: string | null, token: Token): Expression {
    if (token.kind === 'columns' || token.kind === 'rows') {
      const [a = '', b = ''] = token.text.split(':');
      return { kind: 'reference', sheet, from: corner(a), to: corner(b) };
    }
    if (token.kind !== 'cell') throw new Unreadable();
    const from = corner(token.text);
    const next = this.#peek();
    if (next?.kind !== 'sign' || next.text !== ':')
      return { kind: 'reference', sheet, from, to: from };
    this.#take(':');
    const last = this.#corner(sheet);
    return { kind: 'reference', sheet, from, to: corner(last.text) };
  }

  /** The second corner of a range; it may name its sheet again (`Lists!A1:Lists!A4`). */
  #corner(sheet: string | null): Token {
    const token = this.#take();
    const named = token.kind === 'sheet' ? this.#onSheet(token.text) : null;
    if (named !== null) {
      if (named.kind !== 'reference' || named.sheet !== sheet) throw new Unreadable();
      return this.#tokens[this.#at - 1] ?? token;
    }
    if (token.kind !== 'cell') throw new Unreadable();
    return token;
  }

  #nameOrCall(name: string): Expression {
    if (this.#peek()?.text !== '(' || this.#peek()?.kind !== 'sign')
      return { kind: 'name', sheet: null, name };
    this.#take('(');
    const args: Expression[] = [];
    while (this.#peek()?.text !== ')') {
      args.push(this.#operation(1));
      const next = this.#peek();
      if (next?.kind === 'sign' && (next.text === ',' || next.text === ';')) this.#take();
      else break;
    }
    this.#take(')');
    return { kind: 'call', name: name.toUpperCase().replace(/^_XLFN\./, ''), args };
  }
}

function corner(text: string): Corner {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  if (match === null) throw new Unreadable();
  const [, before = '', letters = '', between = '', digits = ''] = match;
  const column = letters === '' ? null : columnNumber(letters);
  const row = digits === '' ? null : Number(digits);
  if ((column ?? 1) > MAX_COLUMN || (row ?? 1) > MAX_ROW || row === 0) throw new Unreadable();
  return {
    column,
    row,
    fixedColumn: letters !== '' && before === '$',
    fixedRow: letters === '' ? before === '$' : between === '$',
  };
}
