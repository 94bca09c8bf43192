import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockByFile, lockFolder } from '../../../src/adapters/database/folder-lock.ts';

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

describe('where there are no abstract sockets', () => {
  test('a file with the process id locks the folder', async () => {
    const unlock = await lockByFile(folder);
    expect(await readFile(join(folder, 'lock'), 'utf8')).toBe(String(process.pid));
    await expect(lockByFile(folder)).rejects.toMatchObject({ code: 'data_folder_locked' });
    await unlock();
    await (await lockByFile(folder))();
  });

  test('the file of a process that died does not', async () => {
    const dead = spawn(process.execPath, ['--version']);
    await once(dead, 'exit');
    await writeFile(join(folder, 'lock'), String(dead.pid));
    await expect(lockByFile(folder)).resolves.toBeTypeOf('function');
  });
});
