import type { Lock } from '../../../src/workbook/encryption/locked-file.ts';

const stream = (path: string) => ({
  path,
  kind: 'stream' as const,
  classId: Buffer.alloc(16),
  content: Buffer.alloc(0),
});
const CONTAINER: Lock['container'] = [
  { ...stream(''), kind: 'root' },
  { ...stream('\u0006DataSpaces'), kind: 'storage' },
  { ...stream('\u0006DataSpaces/Version'), content: Buffer.from('invented') },
  stream('EncryptionInfo'),
  stream('EncryptedPackage'),
];

const cipher = (hash: 'sha1' | 'sha512', keyBits: number) => ({
  salt: Buffer.alloc(16),
  blockSize: 16,
  keyBits,
  hashSize: hash === 'sha1' ? 20 : 64,
  hash,
});

/** As Excel has encrypted since 2013, with fewer rounds. */
export const agileLock = (password: string, rounds = 100): Lock => ({
  password,
  scheme: {
    kind: 'agile',
    data: cipher('sha512', 256),
    password: { ...cipher('sha512', 256), rounds },
  },
  container: CONTAINER,
});

/** As Excel 2010 encrypted. */
export const olderLock = (password: string): Lock => ({
  password,
  scheme: {
    kind: 'agile',
    data: cipher('sha1', 128),
    password: { ...cipher('sha1', 128), rounds: 100 },
  },
  container: CONTAINER,
});

/** As Excel 2007 encrypted: version 3.2, AES with 128 bits. */
export const standardLock = (password: string): Lock => {
  const head = Buffer.alloc(12 + 34);
  [3 | (2 << 16), 0x24, 34, 0x24, 0, 0x660e, 0x8004, 128, 0x18].forEach((value, index) => {
    head.writeUInt32LE(value, index * 4);
  });
  return { password, scheme: { kind: 'standard', head, keyBits: 128 }, container: CONTAINER };
};
