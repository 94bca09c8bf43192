import exceljs from 'exceljs';
import { seeded } from './invented-text.ts';

/** What a policy says of a system and what a buyer asks about it. */
const ACTS: readonly (readonly [says: string, asks: string])[] = [
  ['Backups of X are encrypted with AES-256.', 'Are backups of X encrypted?'],
  ['Access to X is reviewed every quarter.', 'Is access to X reviewed at least every six months?'],
  [
    'Changes to X are tested and approved before release.',
    'Are changes to X tested before release?',
  ],
  ['The logs of X are kept for 12 months.', 'How long are the logs of X kept?'],
  ['Data in X is encrypted at rest.', 'Is data in X encrypted at rest?'],
  [
    'Multi-factor authentication is required for X.',
    'Is multi-factor authentication required for X?',
  ],
  [
    'Restoring X from a backup is tested every year.',
    'Is restoring X from a backup tested every year?',
  ],
  [
    'The security officer is told of every incident in X.',
    'Who is told when there is an incident in X?',
  ],
  [
    'Critical vulnerabilities in X are fixed within 14 days.',
    'Are critical vulnerabilities in X fixed within 30 days?',
  ],
  ['The supplier of X is assessed every year.', 'Is the supplier of X assessed every year?'],
];
const AREAS =
  `orders billing payroll support claims booking shipping catalogue pricing survey`.split(' ');
const KINDS =
  `database queue portal gateway archive cluster pipeline warehouse registry console`.split(' ');
const SYSTEMS = KINDS.flatMap((kind) => AREAS.map((area) => `the ${area} ${kind}`));
/** Of what is asked, how much the documents say. */
const SAID = 0.6;
const BESIDES = [
  'The owner of X keeps the list of its users and shows it to the auditor on demand.',
  'Requests about X are made in the ticket system and closed by the team that runs it.',
  'The register of systems names X, its owner, the place where it runs and the class of its data.',
  'Managers confirm once a year that what is written here about X is still how it is done.',
  'Exceptions for X are written down with a reason, an owner and an end date.',
];

export type InventedDocument = { readonly name: string; readonly passages: readonly string[] };

/**
 * The invented company's policies, one a kind of system: a paragraph for each thing that is said, with words around it.
 */
export function inventDocuments(): InventedDocument[] {
  const random = seeded(11);
  return KINDS.map((kind) => ({
    name: `${kind}-policy.md`,
    passages: AREAS.flatMap((area) =>
      ACTS.flatMap(([says]) => {
        if (random() > SAID) return [];
        const beside = BESIDES.filter(() => random() < 0.5);
        return [[says, ...beside].join(' ').replaceAll('X', `the ${area} ${kind}`)];
      }),
    ),
  }));
}

/** So many of the buyer's questions, from the one of that number on: at most a thousand, no two alike. */
export function inventQuestions(count: number, from = 0): string[] {
  const all = SYSTEMS.flatMap((system) => ACTS.map(([, asks]) => asks.replace('X', system)));
  // In steps that have no divisor in common with a thousand: each part of the list asks about all of them.
  return Array.from({ length: count }, (_, at) => all[((from + at) * 373) % all.length] as string);
}

/** A workbook of questions with a list and a comment each. */
export async function writeWorkbook(questions: readonly string[]): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Questions');
  sheet.addRow(['ID', 'Question', 'Answer', 'Comment']);
  questions.forEach((question, at) => {
    sheet.addRow([`Q${at + 1}`, question, null, null]);
    sheet.getCell(`C${at + 2}`).dataValidation = { type: 'list', formulae: ['"Yes,No,N/A"'] };
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}
