import type { AnswerCellRule } from '../../../src/workbook/judge-value.ts';
import type { ZipEntry } from './build-workbook.ts';
import { VariedSheet } from './varied-sheet.ts';
import { HEADER_ROW, namespacesOf, OPTIONS, root, tag, type Variety } from './variety.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MICROSOFT = 'http://schemas.microsoft.com/office/2006/relationships';

function stylesOf(variety: Variety): string {
  const element = (name: string, attributes = '', content: string | null = null) =>
    tag(variety, name, { attributes, content });
  const locked = element('protection', 'locked="0"');
  const wraps = element('alignment', 'wrapText="1"');
  const xf = (format: number, inside: string) =>
    element('xf', `numFmtId="${format}" fontId="0" fillId="0" borderId="0"`, inside);
  const one = (name: string, inside: string) => element(name, 'count="1"', inside);
  return root(
    variety,
    'styleSheet',
    [
      one('fonts', element('font', '', element('sz', 'val="11"'))),
      one('fills', element('fill', '', element('patternFill', 'patternType="none"'))),
      one('borders', element('border')),
      one('cellStyleXfs', xf(0, '')),
      element(
        'cellXfs',
        'count="4"',
        xf(0, '') + xf(0, locked) + xf(0, wraps + locked) + xf(14, locked),
      ),
    ].join(''),
  );
}

function mainOf(variety: Variety): string {
  const attributes = variety.dateSystem === 1904 ? 'date1904="1"' : '';
  const sheet = tag(variety, 'sheet', { attributes: 'name="Questions" sheetId="1" r:id="rId1"' });
  const sheets = tag(variety, 'sheets', { content: sheet });
  return root(variety, 'workbook', tag(variety, 'workbookPr', { attributes }) + sheets);
}

function relationsOf(variety: Variety, targets: readonly (readonly [string, string])[]): string {
  const each = targets.map(([type, target], at) => {
    const base = type === 'vbaProject' ? MICROSOFT : namespacesOf(variety).relations;
    return `<Relationship Id="rId${at + 1}" Type="${base}/${type}" Target="${target}"/>`;
  });
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function contentTypesOf({ macros }: Variety, names: readonly string[]): string {
  const known: Readonly<Record<string, string>> = {
    'xl/workbook.xml': macros
      ? 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
      : `${TYPES}.sheet.main+xml`,
    'xl/worksheets/sheet1.xml': `${TYPES}.worksheet+xml`,
    'xl/styles.xml': `${TYPES}.styles+xml`,
    'xl/sharedStrings.xml': `${TYPES}.sharedStrings+xml`,
    'xl/calcChain.xml': `${TYPES}.calcChain+xml`,
    'xl/tables/table1.xml': `${TYPES}.table+xml`,
  };
  const overrides = names
    .filter((name) => known[name] !== undefined)
    .map((name) => `<Override PartName="/${name}" ContentType="${known[name]}"/>`);
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['bin', 'application/vnd.ms-office.vbaProject'],
  ].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  return `<Types xmlns="${PACKAGE}/content-types">${[...defaults, ...overrides].join('')}</Types>`;
}

/** The parts of a workbook that asks in rows from 5 on: a choice (C), a comment (D), a date (F) and a number (G). */
export function variedParts(variety: Variety): ZipEntry[] {
  const sheet = new VariedSheet(variety);
  const xml = sheet.xml();
  const targets: (readonly [string, string])[] = [];
  const parts: ZipEntry[] = [];
  const add = (type: string, name: string, content: string | Buffer) => {
    targets.push([type, name]);
    parts.push({ name: `xl/${name}`, content });
  };
  add('worksheet', 'worksheets/sheet1.xml', xml);
  add('styles', 'styles.xml', stylesOf(variety));
  if (sheet.strings.length > 0)
    add('sharedStrings', 'sharedStrings.xml', root(variety, 'sst', sheet.strings.join('')));
  if (variety.formulas !== 'none') add('calcChain', 'calcChain.xml', sheet.calcChain());
  if (variety.macros)
    add('vbaProject', 'vbaProject.bin', Buffer.from('\xd0\xcf\x11\xe0', 'latin1'));
  const relations = relationsOf(variety, targets);
  if (variety.table)
    parts.push(
      { name: 'xl/tables/table1.xml', content: sheet.table() },
      {
        name: 'xl/worksheets/_rels/sheet1.xml.rels',
        content: relationsOf(variety, [['table', '../tables/table1.xml']]),
      },
    );
  parts.push(
    { name: 'xl/_rels/workbook.xml.rels', content: relations },
    { name: '_rels/.rels', content: relationsOf(variety, [['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', content: mainOf(variety) },
  );
  const types = contentTypesOf(
    variety,
    parts.map(({ name }) => name),
  );
  return [{ name: '[Content_Types].xml', content: types }, ...parts];
}

const RULE: AnswerCellRule = { kind: 'text', options: null, multiple: false, maxLength: null };

/** The answer cells of such a workbook. */
export function variedCells({ questions }: Variety): Map<string, AnswerCellRule> {
  const cells = new Map<string, AnswerCellRule>();
  for (let row = HEADER_ROW + 1; row <= HEADER_ROW + questions; row++) {
    cells.set(`Questions!C${row}`, { ...RULE, kind: 'choice', options: OPTIONS });
    cells.set(`Questions!D${row}`, { ...RULE, kind: 'comment' });
    cells.set(`Questions!F${row}`, { ...RULE, kind: 'date' });
    cells.set(`Questions!G${row}`, { ...RULE, kind: 'number' });
  }
  return cells;
}
