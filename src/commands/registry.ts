import type { Command } from './command.ts';

type Entry = {
  /** What it does, in one line of `vouch help`. */
  readonly summary: string;
  readonly load: () => Promise<{ readonly command: Command }>;
  /** Runs in this process even where a server holds the data folder (it needs no database, or one of its own). */
  readonly runsHere?: true;
  /** Needs neither settings nor a database, and starts without loading them. */
  readonly isPlain?: true;
};

/** Every verb, in the order in which `vouch help` lists them. Loaded one at a time: most are heavy. */
const ENTRIES: Readonly<Record<string, Entry>> = {
  parse: {
    summary:
      'Show what a workbook asks: sheets, questions, answer cells and their options; --print-layout prints how it was read, to correct and give back with --layout; --explain says by which signs each column was told',
    load: () => import('./parse.ts'),
    runsHere: true,
    isPlain: true,
  },
  fill: {
    summary: 'Write given values into the answer cells of a copy of a workbook, and nothing else',
    load: () => import('./fill.ts'),
    runsHere: true,
    isPlain: true,
  },
  ingest: {
    summary: 'Read documents (PDF, DOCX, Markdown, HTML, text, XLSX, CSV) or folders of them',
    load: () => import('./ingest.ts'),
  },
  documents: {
    summary: 'List the documents with their kind, version and how far they are valid',
    load: () => import('./documents.ts'),
  },
  confirm: {
    summary: 'Say whether a pending file is the newer version of its document or another document',
    load: () => import('./confirm.ts'),
  },
  split: {
    summary: 'Make a version that was merged wrongly a document of its own',
    load: () => import('./split.ts'),
  },
  describe: {
    summary: 'Show what a document says of itself, or say it instead: owner, dates, audience …',
    load: () => import('./describe.ts'),
  },
  changes: {
    summary: 'Show what changed between two versions of a document, passage by passage',
    load: () => import('./changes.ts'),
  },
  controls: {
    summary: 'List the controls of the reports with their criteria, result, policies and evidence',
    load: () => import('./controls.ts'),
  },
  remove: {
    summary: 'Remove a document and its text for good; answers that rest on it are marked',
    load: () => import('./remove.ts'),
  },
  library: {
    summary:
      'Look over the answer library, write it into a file, or say owner, expiry and words of one answer',
    load: () => import('./library.ts'),
  },
  search: {
    summary: 'Find the passages of your documents that speak of a question',
    load: () => import('./search.ts'),
  },
  ask: {
    summary: 'Answer a question (or several, one a line on standard input) from your documents',
    load: () => import('./ask.ts'),
  },
  answer: {
    summary: 'Draft the answers to a questionnaire, with citations, and store it for review',
    load: () => import('./answer.ts'),
  },
  run: {
    summary: 'Show how drafting stands, what it used and what is left; pause, resume or cancel it',
    load: () => import('./run.ts'),
  },
  redraft: {
    summary: 'Draft again what nobody has touched, for example after new documents came in',
    load: () => import('./redraft.ts'),
  },
  list: {
    summary: 'List the questionnaires with how far each one is, those due first at the top',
    load: () => import('./list.ts'),
  },
  rename: {
    summary: 'Rename a questionnaire, move its due date, close it, archive it or open it again',
    load: () => import('./rename.ts'),
  },
  delete: {
    summary: 'Delete a questionnaire for good, with its answers and the files made of it',
    load: () => import('./delete.ts'),
  },
  forecast: {
    summary: 'Tell what drafting a questionnaire is likely to leave to people',
    load: () => import('./forecast.ts'),
  },
  show: {
    summary: 'Show a questionnaire with its answers, citations and review states',
    load: () => import('./show.ts'),
  },
  explain: {
    summary:
      'Say why a question is answered as it is: understood, searched, found, proposed, checked',
    load: () => import('./explain.ts'),
  },
  gaps: {
    summary:
      'List the questions that wait for a person, those that block most questionnaires first',
    load: () => import('./gaps.ts'),
  },
  figures: {
    summary:
      'Tell what the work comes to: shares drafted and kept, hours a questionnaire, open gaps',
    load: () => import('./figures.ts'),
  },
  reliability: {
    summary: 'What became of drafts with reviewers, by what made them and what they leave open',
    load: () => import('./reliability.ts'),
  },
  set: {
    summary: 'Edit an answer, or give the answer to a gap; `CELL=` clears a cell',
    load: () => import('./set.ts'),
  },
  approve: {
    summary: 'Approve answers, each bound to the text that stands now',
    load: () => import('./approve.ts'),
  },
  reject: {
    summary: 'Reject answers with a reason for the next editor',
    load: () => import('./reject.ts'),
  },
  undo: {
    summary: 'Take the last decision about an answer back, or approvals that were given together',
    load: () => import('./undo.ts'),
  },
  export: {
    summary:
      "Write the approved answers into the buyer's own workbook, with a report of what changed",
    load: () => import('./export.ts'),
  },
  profile: {
    summary: "Show or set the company's facts that fill questionnaires",
    load: () => import('./profile.ts'),
  },
  serve: {
    summary: 'Serve the web page and the API until stopped; prints a one-time sign-in link',
    load: () => import('./serve.ts'),
    runsHere: true,
  },
  demo: {
    summary: 'Show Vouch at work with an invented company, in a data folder of its own',
    load: () => import('./demo.ts'),
    runsHere: true,
    isPlain: true,
  },
  migrate: {
    summary: "Bring the database to this version's schema (every other command does so too)",
    load: () => import('./migrate.ts'),
  },
  backup: {
    summary: 'Write everything into one file, also while a server runs',
    load: () => import('./backup.ts'),
  },
  restore: {
    summary: 'Bring a backup into an empty data folder or database',
    load: () => import('./restore.ts'),
    runsHere: true,
  },
  reembed: {
    summary: 'Embed all documents with the model of the settings, then search by it',
    load: () => import('./reembed.ts'),
  },
  reread: {
    summary: 'Read again the documents that an older Vouch read, and check the approved answers',
    load: () => import('./reread.ts'),
  },
  doctor: {
    summary: 'Check settings, database, schema and models, and say what is wrong',
    load: () => import('./doctor.ts'),
  },
  'login-link': {
    summary: 'Print a new one-time link that signs you in to the running server',
    load: () => import('./login-link.ts'),
  },
};

export const commandNames: readonly string[] = Object.keys(ENTRIES);

/** The verb of that name, or null where there is none. */
export async function loadCommand(name: string): Promise<Command | null> {
  const entry = Object.hasOwn(ENTRIES, name) ? ENTRIES[name] : undefined;
  return entry === undefined ? null : (await entry.load()).command;
}

/** What a verb does, in one line; without loading it. */
export const summaryOf = (name: string): string =>
  Object.hasOwn(ENTRIES, name) ? (ENTRIES[name]?.summary ?? '') : '';

/** How a verb is to be started. */
export function needsOf(name: string): { readonly runsHere: boolean; readonly isPlain: boolean } {
  const entry = Object.hasOwn(ENTRIES, name) ? ENTRIES[name] : undefined;
  return { runsHere: entry?.runsHere === true, isPlain: entry?.isPlain === true };
}
