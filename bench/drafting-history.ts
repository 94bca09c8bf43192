import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { StageCounts } from './stages.ts';

const FILE = new URL('../docs/drafting-history.md', import.meta.url).pathname;

/** One run as a row of the history's table. */
export function historyRow(
  at: { readonly date: string; readonly commit: string; readonly drafter: string },
  counts: StageCounts,
): string {
  const cells = [
    at.date,
    at.commit,
    at.drafter,
    counts.rows,
    counts.stale,
    counts.settled,
    counts.understood,
    counts.given,
    counts.proposed,
    counts.drafted,
    counts.right,
    counts.wrong,
    `${counts.falseYes} of ${counts.noOrNa}`,
    `${counts.openDrafted} of ${counts.open}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Appends today's figures to `docs/drafting-history.md`, under the commit that is checked out. */
export async function appendHistory(drafter: string, counts: StageCounts): Promise<void> {
  const git = async (...args: string[]) => (await promisify(execFile)('git', args)).stdout.trim();
  const commit = await git('log', '-1', '--format=%h');
  const date = await git('log', '-1', '--format=%cs');
  const changed = (await git('status', '--porcelain', '--', 'src', 'prompts', 'fixtures')) !== '';
  const at = { date, commit: changed ? `${commit}, changed` : commit, drafter };
  const text = await readFile(FILE, 'utf8');
  await writeFile(FILE, `${text.trimEnd()}\n${historyRow(at, counts)}\n`);
}
