import { crc32, deflateRawSync } from 'node:zlib';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export type ZipEntry = {
  readonly name: string;
  readonly content: string | Buffer;
  readonly attributes?: number;
};

/** A zip of deflated entries in the given order. */
export function buildZip(entries: readonly ZipEntry[]): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, attributes = 0 } of entries) {
    const bytes = Buffer.from(content);
    const data = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(attributes >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, tail, Buffer.from(name));
    body.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...body, list, end]);
}

export type SheetSpec = {
  readonly name: string;
  /** Everything inside `<worksheet>`. */
  readonly xml: string;
  readonly state?: 'hidden' | 'veryHidden';
};

export type WorkbookSpec = {
  readonly sheets: readonly SheetSpec[];
  /** `<si>` elements. */
  readonly strings?: string;
  /** Everything inside `<styleSheet>`. */
  readonly styles?: string;
  readonly names?: string;
  readonly date1904?: boolean;
  readonly main?: string;
  readonly more?: readonly ZipEntry[];
};

/** The parts of a workbook, in the order of the package. */
export function partsOf(spec: WorkbookSpec): ZipEntry[] {
  const { main = MAIN } = spec;
  const sheets = spec.sheets.map(({ name, state }, index) => {
    const shown = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${name}" sheetId="${index + 1}"${shown} r:id="rId${index + 1}"/>`;
  });
  const targets = [
    ...spec.sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
    ...(spec.strings === undefined ? [] : [['sharedStrings', 'sharedStrings.xml']]),
    ...(spec.styles === undefined ? [] : [['styles', 'styles.xml']]),
  ];
  const relation = ([type, target]: readonly string[], index: number) =>
    `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
  const relationships = (list: readonly (readonly string[])[]) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${list.map(relation).join('')}</Relationships>`;
  const names = spec.names === undefined ? '' : `<definedNames>${spec.names}</definedNames>`;
  return [
    { name: '[Content_Types].xml', content: `<Types xmlns="${PACKAGE}/content-types"/>` },
    { name: '_rels/.rels', content: relationships([['officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${RELATIONSHIPS}"><workbookPr date1904="${spec.date1904 === true}"/><sheets>${sheets.join('')}</sheets>${names}</workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: relationships(targets) },
    ...spec.sheets.map(({ xml }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: `<worksheet xmlns="${main}">${xml}</worksheet>`,
    })),
    ...(spec.strings === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', content: `<sst xmlns="${main}">${spec.strings}</sst>` }]),
    ...(spec.styles === undefined
      ? []
      : [
          {
            name: 'xl/styles.xml',
            content: `<styleSheet xmlns="${main}">${spec.styles}</styleSheet>`,
          },
        ]),
    ...(spec.more ?? []),
  ];
}

export const buildWorkbook = (spec: WorkbookSpec): Buffer => buildZip(partsOf(spec));

/** A workbook of one sheet, `Questions`. */
export const oneSheet = (xml: string, more: Omit<WorkbookSpec, 'sheets'> = {}): Buffer =>
  buildWorkbook({ ...more, sheets: [{ name: 'Questions', xml }] });

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A cell with an inline text. */
export const textCell = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

export const row = (number: number, ...cells: readonly string[]): string =>
  `<row r="${number}">${cells.join('')}</row>`;

export const data = (...rows: readonly string[]): string =>
  `<sheetData>${rows.join('')}</sheetData>`;

/** A data validation; formulas are escaped. */
export function validation(
  sqref: string,
  attributes: string,
  ...formulas: readonly string[]
): string {
  const elements = formulas.map(
    (each, at) => `<formula${at + 1}>${escaped(each)}</formula${at + 1}>`,
  );
  return `<dataValidation sqref="${sqref}" ${attributes}>${elements.join('')}</dataValidation>`;
}

export const validations = (...each: readonly string[]): string =>
  `<dataValidations>${each.join('')}</dataValidations>`;
