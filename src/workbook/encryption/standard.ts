import { createCipheriv, createDecipheriv, randomBytes, timingSafeEqual } from 'node:crypto';
import { damaged } from '../package.ts';
import { digest, hashPassword, littleEndian } from './password-hash.ts';

/** Standard encryption ([MS-OFFCRYPTO] 2.3.4.4 to 2.3.4.9), what Excel 2007 wrote: AES in ECB mode, SHA-1, no HMAC. */
export type Standard = {
  readonly kind: 'standard';
  /** `EncryptionInfo` up to its verifier, kept as it stands. */
  readonly head: Buffer;
  readonly keyBits: 128 | 192 | 256;
};

type Sealed = {
  readonly standard: Standard;
  readonly salt: Buffer;
  readonly verifier: Buffer;
  readonly verifierHash: Buffer;
};

const ROUNDS = 50_000;
const SALT = 16;
const VERIFIER_HASH = 32;
const SHA1 = 20;
/** Algorithms by their number (2.3.2): anything else is RC4 or foreign. */
const AES = new Map([
  [0x660e, 128],
  [0x660f, 192],
  [0x6610, 256],
] as const);

/** Reads `EncryptionInfo`; null for a cipher that is not AES. @throws AppError file_damaged */
export function readStandard(info: Buffer): Sealed | null {
  const verifierAt = info.length >= 44 ? 12 + info.readUInt32LE(8) : Number.NaN;
  if (!(verifierAt + 4 + SALT + 16 + 4 + VERIFIER_HASH <= info.length))
    throw damaged('it does not say how it is encrypted');
  const keyBits = AES.get(info.readUInt32LE(20) as 0x660e | 0x660f | 0x6610);
  if (keyBits === undefined) return null;
  const at = (offset: number, length: number) =>
    info.subarray(verifierAt + offset, verifierAt + offset + length);
  return {
    standard: { kind: 'standard', head: info.subarray(0, verifierAt), keyBits },
    salt: at(4, SALT),
    verifier: at(4 + SALT, 16),
    verifierHash: at(4 + SALT + 16 + 4, VERIFIER_HASH),
  };
}

/** @returns the package with what fills it up, or null where the password is another one */
export function decryptStandard(sealed: Sealed, stream: Buffer, password: string): Buffer | null {
  const key = keyOf(sealed.standard, sealed.salt, password);
  const expected = digest('sha1', run(createDecipheriv, key, sealed.verifier));
  const found = run(createDecipheriv, key, sealed.verifierHash).subarray(0, SHA1);
  if (!timingSafeEqual(expected, found)) return null;
  const body = stream.subarray(8);
  return run(createDecipheriv, key, body.subarray(0, body.length - (body.length % 16)));
}

/** Encrypts a package with a new salt, in the way and with the strength of the file that it came in. */
export function encryptStandard(
  standard: Standard,
  content: Buffer,
  password: string,
): { readonly info: Buffer; readonly stream: Buffer } {
  const salt = randomBytes(SALT);
  const key = keyOf(standard, salt, password);
  const verifier = randomBytes(16);
  const hashed = Buffer.concat([digest('sha1', verifier), Buffer.alloc(VERIFIER_HASH - SHA1)]);
  const filled = Buffer.concat([content, Buffer.alloc((16 - (content.length % 16)) % 16)]);
  const info = Buffer.concat([
    standard.head,
    littleEndian(SALT),
    salt,
    run(createCipheriv, key, verifier),
    littleEndian(SHA1),
    run(createCipheriv, key, hashed),
  ]);
  const body = run(createCipheriv, key, filled);
  return {
    info,
    stream: Buffer.concat([littleEndian(content.length), Buffer.alloc(4), body]),
  };
}

/** 2.3.4.7: the hash for block 0, mixed into two pads and hashed again. */
function keyOf({ keyBits }: Standard, salt: Buffer, password: string): Buffer {
  const hashed = hashPassword('sha1', password, { salt, rounds: ROUNDS });
  const final = digest('sha1', hashed, littleEndian(0));
  const mixed = (pad: number) => {
    const bytes = Buffer.alloc(64, pad);
    final.forEach((byte, index) => {
      bytes[index] = byte ^ pad;
    });
    return digest('sha1', bytes);
  };
  return Buffer.concat([mixed(0x36), mixed(0x5c)]).subarray(0, keyBits / 8);
}

function run(
  create: typeof createCipheriv | typeof createDecipheriv,
  key: Buffer,
  bytes: Buffer,
): Buffer {
  const cipher = create(`aes-${key.length * 8}-ecb`, key, null);
  cipher.setAutoPadding(false);
  return Buffer.concat([cipher.update(bytes), cipher.final()]);
}
