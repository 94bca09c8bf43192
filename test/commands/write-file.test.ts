import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkWritable, writeWholeFile } from '../../src/commands/write-file.ts';

test('a file is replaced as a whole, and nothing is left beside it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-write-'));
  const path = join(folder, 'out.xlsx');
  await writeFile(path, 'old and long');
  await writeWholeFile(path, new Uint8Array([110, 101, 119]));
  expect(await readFile(path, 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['out.xlsx']);
  await rm(folder, { recursive: true });
});

test('a folder that does not exist is one clear sentence, before and while writing', async () => {
  const path = join(tmpdir(), 'no-such-folder-of-vouch', 'out.xlsx');
  for (const attempt of [() => writeWholeFile(path, 'x'), () => checkWritable(path)])
    await expect(attempt()).rejects.toThrow('This file cannot be written (ENOENT)');
});

test('a path that is a folder is refused and leaves nothing behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-write-'));
  await expect(writeWholeFile(folder, 'x')).rejects.toThrow('cannot be written');
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
});
