import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../../src/errors.ts';
import { readCompoundFile } from '../../../src/workbook/encryption/compound-file.ts';
import { relock, unlock } from '../../../src/workbook/encryption/locked-file.ts';
import { writeCompoundFile } from '../../../src/workbook/encryption/write-compound-file.ts';
import { openWorkbook } from '../../../src/workbook/open-workbook.ts';
import { data, oneSheet, row, textCell } from '../support/build-workbook.ts';
import { agileLock, olderLock, standardLock } from '../support/locks.ts';

const PLAIN = oneSheet(data(row(1, textCell('A1', 'Do you encrypt?'))));
const LOCKS = [
  ['agile, SHA-512', agileLock],
  ['agile, SHA-1', olderLock],
  ['standard', standardLock],
] as const;

function faultOf(act: () => unknown): AppError {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('it was opened');
}

test.each(LOCKS)('%s: what is locked opens with its password, and with no other', (_, lockOf) => {
  const locked = relock(PLAIN, lockOf('Grüße 1!'));
  expect(Buffer.from(unlock(locked, 'Grüße 1!').bytes).equals(PLAIN)).toBe(true);
  expect(faultOf(() => unlock(locked, 'grüße 1!'))).toMatchObject({
    code: 'file_encrypted',
    message: expect.stringMatching(/does not open/),
  });
  expect(faultOf(() => unlock(locked, null))).toMatchObject({
    code: 'file_encrypted',
    message: expect.stringMatching(/protected by a password: give it/),
  });
});

test.each(LOCKS)('%s: a copy locked again differs in every secret and opens alike', (_, lockOf) => {
  const locked = relock(PLAIN, lockOf('one'));
  const { lock } = unlock(locked, 'one');
  if (lock === null) throw new Error('it has no lock');
  const copy = relock(Buffer.from('another package'), lock);
  const [before, after] = [readCompoundFile(locked), readCompoundFile(copy)];
  expect(after.map(({ path }) => path)).toEqual(before.map(({ path }) => path));
  expect(after[1]?.content).toEqual(before[1]?.content);
  const info = (entries: typeof before) =>
    entries.find(({ path }) => path === 'EncryptionInfo')?.content;
  expect(info(after)?.equals(info(before) ?? Buffer.alloc(0))).toBe(false);
  const again = unlock(copy, 'one');
  expect(Buffer.from(again.bytes).toString()).toBe('another package');
  expect(again.lock?.scheme.kind).toBe(lock.scheme.kind);
});

test("a workbook with Excel's own default password opens as if it had none", async () => {
  const locked = relock(PLAIN, agileLock('VelvetSweatshop'));
  const { grid } = await openWorkbook(locked, 'buyer.xlsx');
  expect(grid.sheets[0]?.rows.get(1)?.get(1)?.text).toBe('Do you encrypt?');
});

test('a workbook that is not locked stays as it is, whatever password is given', () => {
  expect(unlock(PLAIN, 'one')).toEqual({ bytes: PLAIN, lock: null });
});

test('content that was changed after it was encrypted is refused', () => {
  const locked = relock(Buffer.alloc(10_000, 'x'), agileLock('one'));
  const changed = Buffer.from(locked);
  const entry = readCompoundFile(locked).find(({ path }) => path === 'EncryptedPackage');
  const at = locked.indexOf(entry?.content.subarray(0, 400) ?? Buffer.alloc(1)) + 300;
  changed[at] = (changed[at] ?? 0) ^ 1;
  expect(faultOf(() => unlock(changed, 'one'))).toMatchObject({
    code: 'file_damaged',
    message: expect.stringMatching(/not what was encrypted/),
  });
});

test('a file that asks for endless work to check its password is refused at once', () => {
  const greedy = { ...agileLock('one'), scheme: agileLock('one', 2_000_000).scheme };
  expect(faultOf(() => relock(PLAIN, greedy))).toMatchObject({ code: 'file_limits' });
});

test('any password and any content come back', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 40 }).filter((text) => text.isWellFormed()),
      fc.uint8Array({ maxLength: 9_000 }),
      fc.constantFrom(agileLock, olderLock),
      (password, content, lockOf) => {
        const locked = relock(content, lockOf(password));
        expect(Buffer.from(unlock(locked, password).bytes).equals(content)).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
});

const entry = (path: string, content: Uint8Array) => ({
  path,
  kind: 'stream' as const,
  classId: Buffer.alloc(16),
  content: Buffer.from(content),
});

test('any streams come back from a compound file', () => {
  const streams = fc.dictionary(
    fc.string({ unit: fc.constantFrom(...'abcXYZ019é'), minLength: 1, maxLength: 20 }),
    fc.uint8Array({ maxLength: 12_000 }),
    { maxKeys: 12 },
  );
  fc.assert(
    fc.property(streams, (given) => {
      const unique = new Map(
        Object.entries(given).map(([name, content]) => [name.toUpperCase(), content]),
      );
      const root = { ...entry('', Buffer.alloc(0)), kind: 'root' as const };
      const written = writeCompoundFile([root, ...[...unique].map(([path, c]) => entry(path, c))]);
      const read = readCompoundFile(written).slice(1);
      expect(new Map(read.map(({ path, content }) => [path, Uint8Array.from(content)]))).toEqual(
        unique,
      );
    }),
    { numRuns: 60 },
  );
});

test('a container of ten megabytes lists its table beyond the header', () => {
  const content = Buffer.alloc(10_000_000, 'abc');
  const root = { ...entry('', Buffer.alloc(0)), kind: 'root' as const };
  const read = readCompoundFile(writeCompoundFile([root, entry('big', content)]));
  expect(read[1]?.content.equals(content)).toBe(true);
});

test('whatever is changed in a locked file, the end is its content or one clear refusal', () => {
  const locked = relock(PLAIN, agileLock('one'));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(locked.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      (changes) => {
        const changed = Buffer.from(locked);
        for (const [at, byte] of changes) changed[at] = byte;
        try {
          const { bytes, lock } = unlock(changed, 'one');
          expect(lock === null || Buffer.from(bytes).equals(PLAIN)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      },
    ),
    { numRuns: 300 },
  );
});

/** Every stream after the first claims the content of the first. */
function sharing(content: Buffer, streams: number): Buffer {
  const entry = (path: string) => ({
    path,
    kind: 'stream' as const,
    classId: Buffer.alloc(16),
    content: path === 'A' ? content : Buffer.alloc(content.length > 4096 ? 4096 : 1),
  });
  const names = Array.from({ length: streams }, (_, index) => String.fromCharCode(65 + index));
  const file = writeCompoundFile([{ ...entry(''), kind: 'root' }, ...names.map(entry)]);
  const directory = (file.readUInt32LE(48) + 1) * 512;
  for (let index = 2; index <= streams; index++)
    file.copy(file, directory + index * 128 + 116, directory + 128 + 116, directory + 128 + 124);
  return file;
}

test.each([
  ['sectors', 100_000],
  ['small sectors', 4_000],
])('streams that claim the same %s are refused: a small file would grow without end', (_, size) => {
  const content = Buffer.alloc(size, 7);
  expect(readCompoundFile(sharing(content, 1))[1]?.content.equals(content)).toBe(true);
  expect(faultOf(() => readCompoundFile(sharing(content, 8)))).toMatchObject({
    code: 'file_damaged',
  });
});
