import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockFolder } from '../../../src/adapters/database/folder-lock.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const lockModule = new URL('../../../src/adapters/database/folder-lock.ts', import.meta.url).href;
const script = (then: string) =>
  `import { lockFolder } from ${JSON.stringify(lockModule)};
   lockFolder(process.argv[1]).then(() => { ${then} }, (error) => console.log(error.code));`;

describe('the data folder', () => {
  test('is refused to a second process with a clear sentence, by whatever path it comes', async () => {
    const unlock = await lockFolder(folder);
    const other = join(folder, 'link');
    await symlink(folder, other);
    await expect(lockFolder(other)).rejects.toMatchObject({
      code: 'data_folder_locked',
      message: expect.stringMatching(/in use by another Vouch process.*VOUCH_DATA/),
    });
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--input-type=module-typescript',
      '--eval',
      script('console.log("taken")'),
      folder,
    ]);
    expect(stdout.trim()).toBe('data_folder_locked');
    await unlock();
    const again = await lockFolder(folder);
    await again();
  });

  test('is free again when its holder was killed', async () => {
    const holder = spawn(process.execPath, [
      '--input-type=module-typescript',
      '--eval',
      script('console.log("taken"); setInterval(() => {}, 1000)'),
      folder,
    ]);
    const [line] = await once(holder.stdout, 'data');
    expect(String(line).trim()).toBe('taken');
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'data_folder_locked' });
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const unlock = await lockFolder(folder);
    await unlock();
  });

  test('is made where it is missing, and says so where it cannot be', async () => {
    const unlock = await lockFolder(join(folder, 'a', 'b'));
    await unlock();
    await writeFile(join(folder, 'file'), '');
    await expect(lockFolder(join(folder, 'file', 'c'))).rejects.toMatchObject({
      code: 'configuration',
    });
  });
});

const isolated = ['--user', '--map-root-user', '--net', '--pid', '--fork', '--mount'];
const canIsolate = spawnSync('unshare', [...isolated, 'true']).status === 0;

test.runIf(canIsolate)(
  'the data folder is refused to a process in namespaces of its own, as another container has them',
  async () => {
    const unlock = await lockFolder(folder);
    const elsewhere = () =>
      promisify(execFile)('unshare', [
        ...isolated,
        process.execPath,
        '--input-type=module-typescript',
        '--eval',
        script('console.log("taken")'),
        folder,
      ]);
    expect((await elsewhere()).stdout.trim()).toBe('data_folder_locked');
    await unlock();
    expect((await elsewhere()).stdout.trim()).toBe('taken');
  },
);

test('a file in the place of the lock that is something else is said, not overwritten', async () => {
  await writeFile(join(folder, 'lock'), 'something that somebody wrote here '.repeat(100));
  await expect(lockFolder(folder)).rejects.toMatchObject({
    code: 'configuration',
    message: expect.stringContaining('lock'),
  });
  expect(await readFile(join(folder, 'lock'), 'utf8')).toContain('somebody wrote');
});
