import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const tryMount = () => {
  const folder = mkdtempSync(join(tmpdir(), 'vouch-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]);
  if (status === 0) execFileSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return status === 0;
};

/** May this process mount a file system? Tests of full and read-only disks need that. */
export const canMount: boolean = process.platform === 'linux' && tryMount();

/** A disk of its own, of that size; `remount` takes options such as `ro`. */
export function smallDisk(megabytes: number) {
  const folder = mkdtempSync(join(tmpdir(), 'vouch-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  return {
    folder,
    remount: (options: string) => execFileSync('mount', ['-o', `remount,${options}`, folder]),
    remove: () => {
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
