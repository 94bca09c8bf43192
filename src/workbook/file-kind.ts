import { AppError } from '../errors.ts';
import { describeForeign } from './foreign-file.ts';

const starts = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const LEGACY_BIFF = [
  [0x09, 0x08],
  [0x09, 0x04],
  [0x09, 0x02],
  [0x09, 0x00],
];

/** Whether bytes begin like a zip. */
export const isZip = (bytes: Uint8Array): boolean => starts(bytes, ZIP);

/** Old Office files and encrypted new ones ([MS-CFB] 2.2). */
export const isCompoundFile = (bytes: Uint8Array): boolean => starts(bytes, OLE);

/**
 * An OLE compound file that holds an encrypted OOXML package names a stream `EncryptedPackage` ([MS-OFFCRYPTO] 2.3).
 */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

/**
 * Refuses what is no .xlsx or .xlsm before anything is parsed, by the bytes and not by the name.
 * @throws AppError file_empty, file_encrypted or file_type, each with what to do next.
 */
export function refuseOtherThanOoxml(bytes: Uint8Array): void {
  if (bytes.length === 0)
    throw new AppError(
      'file_empty',
      'The file is empty (0 bytes). Save the workbook again and upload that copy.',
    );
  if (isCompoundFile(bytes)) throw ofCompoundFile(bytes);
  if (LEGACY_BIFF.some((signature) => starts(bytes, signature) && bytes[2] !== undefined))
    throw new AppError(
      'file_type',
      'This is an Excel file from before 1997. Open it in Excel and save it as .xlsx.',
    );
  if (!isZip(bytes))
    throw new AppError(
      'file_type',
      describeForeign(bytes) ??
        'This file is named like an Excel workbook but is another kind of file. Open it in the program that made it, save it as .xlsx or .csv, and upload that.',
    );
}

function ofCompoundFile(bytes: Uint8Array): AppError {
  if (holdsEncryptedPackage(bytes))
    return new AppError(
      'file_encrypted',
      'The workbook is protected by a password, and the file around it is damaged. Remove the password in Excel (File > Info > Protect Workbook) and upload it again.',
    );
  return new AppError(
    'file_type',
    'This is an old binary Office file (.xls). Open it in Excel or LibreOffice and save it as .xlsx.',
  );
}

/**
 * What a zip is that is no .xlsx, judged by the names of its parts and of its main part ('' = none); null: nothing
 * else.
 */
export function otherPackage(parts: readonly string[], mainPart: string): AppError | null {
  const has = (pattern: RegExp): boolean => parts.some((name) => pattern.test(name));
  const refuse = (what: string, then: string) =>
    new AppError('file_type', `This is ${what}. ${then}`);
  const asXlsx = 'save it as .xlsx and upload that.';
  if (/\.bin$/i.test(mainPart))
    return refuse('a binary workbook (.xlsb)', `Open it in Excel, ${asXlsx}`);
  if (/^word\//i.test(mainPart) || (mainPart === '' && has(/^word\//i)))
    return refuse('a Word document', 'Upload the questionnaire as an .xlsx or .csv file.');
  if (/^ppt\//i.test(mainPart) || (mainPart === '' && has(/^ppt\//i)))
    return refuse(
      'a PowerPoint presentation',
      'Upload the questionnaire as an .xlsx or .csv file.',
    );
  if (mainPart !== '') return null;
  if (has(/^Index\/.*\.iwa$|^Index\.zip$/))
    return refuse(
      'a file of Numbers, Pages or Keynote',
      'Open it there, export it as Excel (.xlsx) and upload that.',
    );
  if (has(/^mimetype$/) && has(/^content\.xml$/))
    return refuse('an OpenDocument file (.ods)', `Open it in LibreOffice or Excel, ${asXlsx}`);
  return has(/^\[Content_Types\]\.xml$/i)
    ? null
    : refuse(
        'a zip archive without a workbook',
        'Unpack it and upload the .xlsx or .csv file inside.',
      );
}
