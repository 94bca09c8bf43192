import type { Database } from '../ports.ts';
import { type AuditHead, getAuditEventHash, getAuditHead } from '../store/audit.ts';
import { readHeadFile, writeHeadFile } from './head-file.ts';

/**
 * How soon after a commit the head is written: what is cut off in between by a crash of the machine is all that
 * could go unseen.
 */
const INTERVAL_MS = 250;
/** A transaction that appended may fail; after so many looks its event is no longer waited for. */
const MOST_LOOKS = 40;

export type HeadKeeper = {
  /** An event was appended; its transaction may not have ended yet. */
  readonly appended: (head: AuditHead) => void;
  readonly close: () => Promise<void>;
};

/**
 * Writes the head of the log to its file soon after each commit, always behind the log and never ahead of it, so
 * that a crash in between is no tampering. It moves on only where the head it kept still stands in the log: what
 * happened to a log that was changed stays to be seen.
 */
export function keepHead(db: Database, folder: string): HeadKeeper {
  let awaited = 0;
  let looks = 0;
  let writing: Promise<void> = Promise.resolve();
  const look = () => {
    writing = writing
      .then(() => moveHead(db, folder))
      .then((id) => {
        looks++;
        if (id >= awaited || looks >= MOST_LOOKS) awaited = 0;
      })
      .catch(() => undefined);
    return writing;
  };
  // Started outside any transaction: a timer set inside one would be taken for a part of it.
  const timer = setInterval(() => {
    if (awaited > 0) void look();
  }, INTERVAL_MS);
  timer.unref();
  let appended = false;
  return {
    appended: ({ id }) => {
      awaited = Math.max(awaited, id);
      looks = 0;
      appended = true;
    },
    close: async () => {
      clearInterval(timer);
      await (appended ? look() : writing);
    },
  };
}

/** Writes the head that stands now, where the kept one is part of the log; gives the head's number. */
async function moveHead(db: Database, folder: string): Promise<number> {
  const head = await getAuditHead(db);
  const kept = await readHeadFile(folder);
  const isBehind =
    kept === null ||
    (kept !== 'unreadable' &&
      kept.id < head.id &&
      (kept.id === 0 || (await getAuditEventHash(db, kept.id)) === kept.hash));
  if (isBehind) await writeHeadFile(folder, head);
  return head.id;
}
