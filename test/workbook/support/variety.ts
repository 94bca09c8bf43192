/** The dialects and habits in which workbooks that say the same are stored. */
export type Variety = {
  readonly strings: 'shared' | 'inline' | 'rich';
  /** Do rows and cells carry `r`? Where not, positions are counted. */
  readonly references: boolean;
  readonly prefix: '' | 'x:';
  readonly strict: boolean;
  readonly dateSystem: 1900 | 1904;
  /** Are two columns merged for each comment? */
  readonly merged: boolean;
  readonly table: boolean;
  readonly isProtected: boolean;
  readonly formulas: 'none' | 'plain' | 'shared' | 'array';
  readonly answers: 'missing' | 'styled' | 'filled' | 'mixed';
  readonly macros: boolean;
  readonly questions: number;
};

export const VARIETIES: { readonly [Key in keyof Variety]: readonly Variety[Key][] } = {
  strings: ['shared', 'inline', 'rich'],
  references: [true, false],
  prefix: ['', 'x:'],
  strict: [false, true],
  dateSystem: [1900, 1904],
  merged: [false, true],
  table: [false, true],
  isProtected: [false, true],
  formulas: ['none', 'plain', 'shared', 'array'],
  answers: ['missing', 'styled', 'filled', 'mixed'],
  macros: [false, true],
  questions: [1, 3, 8],
};

/** The first question stands in the row below the header. */
export const HEADER_ROW = 4;
export const OPTIONS = ['Yes', 'No', 'N/A'] as const;

const TRANSITIONAL = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

export const namespacesOf = ({ strict }: Variety) => (strict ? STRICT : TRANSITIONAL);

/** An element in the variety's prefix; null content makes it self-closing. */
export function tag(
  { prefix }: Variety,
  name: string,
  { attributes = '', content = null }: { attributes?: string; content?: string | null } = {},
): string {
  const full = `${prefix}${name}`;
  const open = attributes === '' ? full : `${full} ${attributes}`;
  return content === null ? `<${open}/>` : `<${open}>${content}</${full}>`;
}

/** A part's outermost element, which declares the prefix that all the others carry. */
export function root(variety: Variety, name: string, content: string): string {
  const { main, relations } = namespacesOf(variety);
  const own = variety.prefix === '' ? 'xmlns' : 'xmlns:x';
  return tag(variety, name, { attributes: `${own}="${main}" xmlns:r="${relations}"`, content });
}
