import type { Command } from './command.ts';

type Entry = {
  readonly load: () => Promise<{ readonly command: Command }>;
  /** Runs in this process even where a server holds the data folder (it needs no database, or one of its own). */
  readonly runsHere?: true;
  /** Needs neither settings nor a database, and starts without loading them. */
  readonly isPlain?: true;
};

/** Every verb, in the order in which `vouch help` lists them. Loaded one at a time: most are heavy. */
const ENTRIES: Readonly<Record<string, Entry>> = {
  parse: { load: () => import('./parse.ts'), runsHere: true, isPlain: true },
  fill: { load: () => import('./fill.ts'), runsHere: true, isPlain: true },
  ingest: { load: () => import('./ingest.ts') },
  documents: { load: () => import('./documents.ts') },
  confirm: { load: () => import('./confirm.ts') },
  split: { load: () => import('./split.ts') },
  describe: { load: () => import('./describe.ts') },
  changes: { load: () => import('./changes.ts') },
  controls: { load: () => import('./controls.ts') },
  remove: { load: () => import('./remove.ts') },
  library: { load: () => import('./library.ts') },
  search: { load: () => import('./search.ts') },
  ask: { load: () => import('./ask.ts') },
  answer: { load: () => import('./answer.ts') },
  run: { load: () => import('./run.ts') },
  redraft: { load: () => import('./redraft.ts') },
  list: { load: () => import('./list.ts') },
  rename: { load: () => import('./rename.ts') },
  delete: { load: () => import('./delete.ts') },
  forecast: { load: () => import('./forecast.ts') },
  show: { load: () => import('./show.ts') },
  explain: { load: () => import('./explain.ts') },
  gaps: { load: () => import('./gaps.ts') },
  figures: { load: () => import('./figures.ts') },
  reliability: { load: () => import('./reliability.ts') },
  set: { load: () => import('./set.ts') },
  approve: { load: () => import('./approve.ts') },
  reject: { load: () => import('./reject.ts') },
  undo: { load: () => import('./undo.ts') },
  export: { load: () => import('./export.ts') },
  profile: { load: () => import('./profile.ts') },
  serve: { load: () => import('./serve.ts'), runsHere: true },
  demo: { load: () => import('./demo.ts'), runsHere: true, isPlain: true },
  migrate: { load: () => import('./migrate.ts') },
  backup: { load: () => import('./backup.ts') },
  restore: { load: () => import('./restore.ts'), runsHere: true },
  reembed: { load: () => import('./reembed.ts') },
  reread: { load: () => import('./reread.ts') },
  doctor: { load: () => import('./doctor.ts') },
  'login-link': { load: () => import('./login-link.ts') },
};

export const commandNames: readonly string[] = Object.keys(ENTRIES);

/** The verb of that name, or null where there is none. */
export async function loadCommand(name: string): Promise<Command | null> {
  const entry = Object.hasOwn(ENTRIES, name) ? ENTRIES[name] : undefined;
  return entry === undefined ? null : (await entry.load()).command;
}

/** How a verb is to be started. */
export function needsOf(name: string): { readonly runsHere: boolean; readonly isPlain: boolean } {
  const entry = Object.hasOwn(ENTRIES, name) ? ENTRIES[name] : undefined;
  return { runsHere: entry?.runsHere === true, isPlain: entry?.isPlain === true };
}
