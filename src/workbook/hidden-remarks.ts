import { isCompoundFile, isZip } from './file-kind.ts';
import { openPackage } from './package.ts';

const REMARK_PARTS =
  /^(?:word|xl|ppt)\/(?:comments|threadedcomments|commentsextended|notesslides)/i;
const TRACKED = /<w:(?:ins|del|moveFrom|moveTo)\b/;
const HIDDEN_SHEET = /<(?:\w+:)?sheet\b[^>]*\bstate="(?:hidden|veryHidden)"/;
/** Notes and mark-up on a page (ISO 32000-2, 12.5.6); inside compressed object streams they are not seen. */
const PDF_NOTE = /\/Subtype\s*\/(?:Text|FreeText|Popup|Highlight|FileAttachment)\b/;

async function officeRemarks(bytes: Uint8Array): Promise<boolean> {
  const office = await openPackage(bytes);
  if (office.parts.some(({ name }) => REMARK_PARTS.test(name))) return true;
  const [document, workbook] = [office.find('word/document.xml'), office.find('xl/workbook.xml')];
  if (document !== null && TRACKED.test(await office.text(document))) return true;
  return workbook !== null && HIDDEN_SHEET.test(await office.text(workbook));
}

/**
 * Does a file hold what its pages do not show: comments, tracked changes, hidden sheets, notes? True also where
 * that cannot be told (a damaged or encrypted Office file).
 */
export async function mayHoldRemarks(bytes: Uint8Array): Promise<boolean> {
  if (isZip(bytes)) return officeRemarks(bytes).catch(() => true);
  if (isCompoundFile(bytes)) return true;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.startsWith('%PDF') && PDF_NOTE.test(text);
}
