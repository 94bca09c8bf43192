import { HEADER_ROW, namespacesOf, OPTIONS, root, tag, type Variety } from './variety.ts';

const HEADERS = ['ID', 'Question', 'Response', 'Comments', 'Column1', 'Date', 'Number', 'Score'];
const TOPICS = ['access', 'backups', 'encryption', 'logging', 'training', 'suppliers'];

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** One worksheet of questions, and the shared strings that its cells name. */
export class VariedSheet {
  /** `si` elements. */
  readonly strings: string[] = [];
  readonly #variety: Variety;
  readonly #first = HEADER_ROW + 1;
  readonly #last: number;

  constructor(variety: Variety) {
    this.#variety = variety;
    this.#last = HEADER_ROW + variety.questions;
  }

  #tag(name: string, attributes = '', content: string | null = null): string {
    return tag(this.#variety, name, { attributes, content });
  }

  #item(text: string): string {
    const run = (part: string) => this.#tag('t', 'xml:space="preserve"', escaped(part));
    if (this.#variety.strings !== 'rich') return run(text);
    const middle = Math.floor(text.length / 2);
    const bold = this.#tag('rPr', '', this.#tag('b'));
    return [text.slice(0, middle), text.slice(middle)]
      .map((part) => this.#tag('r', '', bold + run(part)))
      .join('');
  }

  #cell(at: string, style: number, content: { type?: string; xml: string } | null): string {
    const attributes = [
      this.#variety.references ? `r="${at}"` : '',
      style === 0 ? '' : `s="${style}"`,
      content?.type === undefined ? '' : `t="${content.type}"`,
    ];
    return this.#tag('c', attributes.filter(Boolean).join(' '), content?.xml ?? null);
  }

  #text(text: string): { type: string; xml: string } {
    if (this.#variety.strings === 'inline')
      return { type: 'inlineStr', xml: this.#tag('is', '', this.#item(text)) };
    this.strings.push(this.#tag('si', '', this.#item(text)));
    return { type: 's', xml: this.#tag('v', '', String(this.strings.length - 1)) };
  }

  #number(value: number) {
    return { xml: this.#tag('v', '', String(value)) };
  }

  #score(row: number): { xml: string } | null {
    const one = `IF(C${row}="Yes",1,0)`;
    const ref = `ref="H${this.#first}:H${this.#last}"`;
    const value = this.#tag('v', '', '0');
    const isFirst = row === this.#first;
    switch (this.#variety.formulas) {
      case 'none':
        return null;
      case 'plain':
        return { xml: this.#tag('f', '', one) + value };
      case 'shared': {
        const shared = isFirst
          ? this.#tag('f', `t="shared" ${ref} si="0"`, one)
          : this.#tag('f', 't="shared" si="0"');
        return { xml: shared + value };
      }
      case 'array': {
        const all = `IF(C${this.#first}:C${this.#last}="Yes",1,0)`;
        return { xml: (isFirst ? this.#tag('f', `t="array" ${ref}`, all) : '') + value };
      }
    }
  }

  /** An answer cell that stands empty, is filled already, or is not there at all; where mixed, every other one. */
  #answer(at: string, style: number, prefilled: { type?: string; xml: string }): string {
    const { answers, references } = this.#variety;
    const isThere = answers === 'mixed' ? /^[DG]/.test(at) : answers !== 'missing';
    if (!isThere && references) return '';
    return this.#cell(at, style, answers === 'filled' ? prefilled : null);
  }

  #row(number: number, cells: string): string {
    const own = this.#variety.references ? `r="${number}" spans="1:8"` : '';
    return this.#tag('row', `${own} ht="30"`.trim(), cells);
  }

  #questionRow(row: number): string {
    const topic = TOPICS[row % TOPICS.length] ?? '';
    return this.#row(
      row,
      [
        this.#cell(`A${row}`, 0, this.#text(`Q-${row}`)),
        this.#cell(
          `B${row}`,
          1,
          this.#text(`Is there a policy on ${topic} & "more", item ${row}?`),
        ),
        this.#answer(`C${row}`, 1, this.#text('No')),
        this.#answer(`D${row}`, 2, this.#text('last year')),
        this.#answer(`E${row}`, 2, { xml: '' }),
        this.#answer(`F${row}`, 3, this.#number(45_000)),
        this.#answer(`G${row}`, 1, this.#number(7)),
        this.#cell(`H${row}`, 0, this.#score(row)),
      ].join(''),
    );
  }

  #rows(): string {
    const rows: string[] = [];
    for (let row = 1; row < HEADER_ROW; row++) {
      const title = row === 1 ? this.#cell('A1', 1, this.#text('Supplier questionnaire')) : '';
      if (row === 1 || !this.#variety.references) rows.push(this.#row(row, title));
    }
    const headers = HEADERS.map((text, at) =>
      this.#cell(`${'ABCDEFGH'[at]}${HEADER_ROW}`, 1, this.#text(text)),
    );
    rows.push(this.#row(HEADER_ROW, headers.join('')));
    for (let row = this.#first; row <= this.#last; row++) rows.push(this.#questionRow(row));
    return rows.join('');
  }

  #validation(column: string, attributes: string, formula: string): string {
    const sqref = `${column}${this.#first}:${column}${this.#last}`;
    return this.#tag(
      'dataValidation',
      `sqref="${sqref}" allowBlank="1" showErrorMessage="1" ${attributes}`,
      this.#tag('formula1', '', escaped(formula)),
    );
  }

  /** The worksheet part. */
  xml(): string {
    const { merged, table, isProtected } = this.#variety;
    const rows = Array.from({ length: this.#variety.questions }, (_, at) => this.#first + at);
    const merges = rows.map((row) => this.#tag('mergeCell', `ref="D${row}:E${row}"`)).join('');
    const validations = [
      this.#validation('C', 'type="list"', `"${OPTIONS.join(',')}"`),
      this.#validation('F', 'type="date" operator="greaterThan"', '1000'),
      this.#validation('G', 'type="whole" operator="greaterThanOrEqual"', '0'),
    ].join('');
    return root(
      this.#variety,
      'worksheet',
      [
        this.#tag('dimension', `ref="A1:H${this.#last}"`),
        this.#tag('cols', '', this.#tag('col', 'min="2" max="5" width="40" style="2"')),
        this.#tag('sheetData', '', this.#rows()),
        isProtected ? this.#tag('sheetProtection', 'sheet="1" objects="1"') : '',
        merged && !table ? this.#tag('mergeCells', '', merges) : '',
        this.#tag('dataValidations', 'count="3"', validations),
        this.#tag('pageMargins', 'left="1" right="1" top="1" bottom="1" header="0" footer="0"'),
        table ? this.#tag('tableParts', 'count="1"', this.#tag('tablePart', 'r:id="rId1"')) : '',
      ].join(''),
    );
  }

  /** Its table's part, where it has one. */
  table(): string {
    const columns = HEADERS.map((name, at) =>
      this.#tag('tableColumn', `id="${at + 1}" name="${name}"`),
    );
    const { prefix } = this.#variety;
    const own = prefix === '' ? 'xmlns' : 'xmlns:x';
    const ref = `A${HEADER_ROW}:H${this.#last}`;
    return this.#tag(
      'table',
      `${own}="${namespacesOf(this.#variety).main}" id="1" name="Answers" displayName="Answers" ref="${ref}"`,
      this.#tag('tableColumns', `count="${columns.length}"`, columns.join('')),
    );
  }

  calcChain(): string {
    const cells = Array.from({ length: this.#variety.questions }, (_, at) =>
      this.#tag('c', `r="H${this.#first + at}" i="1"`),
    );
    return root(this.#variety, 'calcChain', cells.join(''));
  }
}
