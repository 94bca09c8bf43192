import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { AuditHead } from '../store/audit.ts';
import { writeDurably } from '../write-durably.ts';

const headFile = z.object({
  id: z.number().int().nonnegative(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

const pathIn = (folder: string) => join(folder, 'audit-head.json');

/** The last event that was seen in the log, kept outside the database; null where none was ever kept. */
export async function readHeadFile(folder: string): Promise<AuditHead | 'unreadable' | null> {
  const text = await readFile(pathIn(folder), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    return '';
  });
  if (text === null) return null;
  try {
    return headFile.parse(JSON.parse(text));
  } catch {
    return 'unreadable';
  }
}

/** Keeps the head of the audit log in the folder of its own, durably and for the owner alone. */
export async function writeHeadFile(folder: string, { id, hash }: AuditHead): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeDurably(pathIn(folder), `${JSON.stringify({ id, hash })}\n`, 0o600);
}
