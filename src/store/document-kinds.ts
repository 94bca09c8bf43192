/** What a document may be; people may say so, else it is read from the document. */
export const DOCUMENT_KINDS = [
  'policy',
  'soc2',
  'soc3',
  'certificate',
  'pentest',
  'evidence',
  'answers',
] as const;
