/** What people upload in a workbook's place, told by the first bytes of the file; each with what to do instead. */
const KINDS: readonly { readonly starts: RegExp; readonly is: string; readonly next: string }[] = [
  {
    starts: /^%PDF-/,
    is: 'a PDF',
    next: 'Ask the buyer for the questionnaire as .xlsx or .csv and upload that.',
  },
  {
    starts: /^\{[\s\S]{0,400}"(?:doc_id|resource_id|url)"/,
    is: 'a shortcut to a file in Google Drive and not the file itself',
    next: 'Open it in Google Sheets, download it as Microsoft Excel (.xlsx) and upload that.',
  },
  {
    starts:
      /^(?:<\?xml[\s\S]{0,400})?(?:<\?mso-application progid="Excel\.Sheet"|<(?:ss:)?Workbook\b)/,
    is: 'an Excel 2003 XML spreadsheet',
    next: 'Open it in Excel, save it as .xlsx and upload that.',
  },
  {
    starts: /^(?:<\?xml[\s\S]{0,400})?<office:document\b/,
    is: 'a flat OpenDocument file (.fods)',
    next: 'Open it in LibreOffice, save it as .xlsx and upload that.',
  },
  {
    starts:
      /^(?:<\?xml[\s\S]{0,200})?(?:<!--[\s\S]{0,200}-->\s*)?<(?:!doctype html|html|head|body|table|meta)\b/i,
    is: 'a web page, whatever its name says',
    next: 'Open it in Excel, save it as .xlsx and upload that.',
  },
  {
    starts: /^MIME-Version:|^From: <Saved by/i,
    is: 'a web page saved as one file (.mht)',
    next: 'Open it in Excel, save it as .xlsx and upload that.',
  },
  {
    starts: /^\{\\rtf/,
    is: 'a rich text document',
    next: 'Ask the buyer for the questionnaire as .xlsx or .csv and upload that.',
  },
  {
    starts: /^(?:7z\xbc\xaf|Rar!|\p{Cc}\x8b|BZh|\xfd7zXZ)/u,
    is: 'a packed archive',
    next: 'Unpack it and upload the .xlsx or .csv file inside.',
  },
  {
    starts: /^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\p{Cc}|MM\p{Cc}\*|RIFF)/u,
    is: 'a picture',
    next: 'Ask the buyer for the questionnaire as .xlsx or .csv and upload that.',
  },
];

/** One sentence for a file of a known other kind, or null. */
export function describeForeign(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 1024))
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf)?\s*/, '');
  const kind = KINDS.find(({ starts }) => starts.test(head));
  return kind === undefined ? null : `This is ${kind.is}. ${kind.next}`;
}
