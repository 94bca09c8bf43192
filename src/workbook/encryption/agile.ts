import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { z } from 'zod';
import { damaged } from '../package.ts';
import { walkXml } from '../xml.ts';
import { digest, fitted, type HashName, hashPassword, littleEndian } from './password-hash.ts';

/** Agile encryption ([MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.15), what Excel has written since 2010. */
export type Agile = {
  readonly kind: 'agile';
  readonly data: Cipher;
  readonly password: Cipher & { readonly rounds: number };
};

type Cipher = {
  readonly salt: Buffer;
  readonly blockSize: number;
  readonly keyBits: number;
  readonly hashSize: number;
  readonly hash: HashName;
};

type Sealed = {
  readonly agile: Agile;
  readonly verifierInput: Buffer;
  readonly verifierHash: Buffer;
  readonly key: Buffer;
  readonly hmacKey: Buffer;
  readonly hmacValue: Buffer;
};

const SEGMENT = 4096;
/** What each derived key is for (2.3.4.11 to 2.3.4.14). */
const PURPOSE = {
  verifierInput: Buffer.from('fea7d2763b4b9e79', 'hex'),
  verifierHash: Buffer.from('d7aa0f6d3061344e', 'hex'),
  key: Buffer.from('146e0be7abacd0d6', 'hex'),
  hmacKey: Buffer.from('5fb2ad010cb9e1f6', 'hex'),
  hmacValue: Buffer.from('a0677f02b22c8433', 'hex'),
} as const;
const KEY_FILLER = 0x36;

const HASHES = { SHA1: 'sha1', SHA256: 'sha256', SHA384: 'sha384', SHA512: 'sha512' } as const;
const whole = z.coerce.number().int();
const base64 = z.string().transform((text) => Buffer.from(text, 'base64'));

const cipherSchema = z
  .object({
    saltValue: base64,
    blockSize: whole.pipe(z.literal(16)),
    keyBits: whole.pipe(z.union([z.literal(128), z.literal(192), z.literal(256)])),
    hashSize: whole.min(20).max(64),
    cipherAlgorithm: z.literal('AES'),
    cipherChaining: z.literal('ChainingModeCBC'),
    hashAlgorithm: z
      .string()
      .transform((name) => name.replace('-', ''))
      .pipe(z.enum(['SHA1', 'SHA256', 'SHA384', 'SHA512'])),
  })
  .transform(
    ({ saltValue: salt, hashAlgorithm, blockSize, keyBits, hashSize }): Cipher => ({
      salt,
      blockSize,
      keyBits,
      hashSize,
      hash: HASHES[hashAlgorithm],
    }),
  );
const keySchema = z.object({
  spinCount: whole.min(0),
  encryptedVerifierHashInput: base64,
  encryptedVerifierHashValue: base64,
  encryptedKeyValue: base64,
});
const integritySchema = z.object({ encryptedHmacKey: base64, encryptedHmacValue: base64 });

/**
 * Reads the XML behind the version of `EncryptionInfo`. @throws AppError file_damaged, also for ciphers that Excel
 * does not write
 */
export function readAgile(xml: string): Sealed {
  const found = new Map<string, Readonly<Record<string, string>>>();
  walkXml(xml, 'EncryptionInfo', {
    open: ({ name, attributes }) => {
      if (!found.has(name)) found.set(name, attributes);
    },
  });
  const data = cipherSchema.safeParse(found.get('keyData'));
  const password = cipherSchema.safeParse(found.get('encryptedKey'));
  const key = keySchema.safeParse(found.get('encryptedKey'));
  const integrity = integritySchema.safeParse(found.get('dataIntegrity'));
  if (!data.success || !password.success || !key.success || !integrity.success)
    throw damaged('it does not say how it is encrypted in a way that Excel writes');
  return {
    agile: {
      kind: 'agile',
      data: data.data,
      password: { ...password.data, rounds: key.data.spinCount },
    },
    verifierInput: key.data.encryptedVerifierHashInput,
    verifierHash: key.data.encryptedVerifierHashValue,
    key: key.data.encryptedKeyValue,
    hmacKey: integrity.data.encryptedHmacKey,
    hmacValue: integrity.data.encryptedHmacValue,
  };
}

/**
 * @returns the package, or null where the password is another one. @throws AppError file_damaged where its HMAC is
 * wrong
 */
export function decryptAgile(sealed: Sealed, stream: Buffer, password: string): Buffer | null {
  const { agile } = sealed;
  const open = passwordCipher(agile.password, password, createDecipheriv);
  const input = open('verifierInput', sealed.verifierInput).subarray(0, agile.password.salt.length);
  const expected = fitted(open('verifierHash', sealed.verifierHash), agile.password.hashSize, 0);
  const found = digest(agile.password.hash, input);
  if (found.length !== expected.length || !timingSafeEqual(found, expected)) return null;
  const key = fitted(open('key', sealed.key), agile.data.keyBits / 8, 0);
  const check = dataCipher(agile.data, key, createDecipheriv);
  const hmacKey = check(PURPOSE.hmacKey, sealed.hmacKey).subarray(0, agile.data.hashSize);
  const value = check(PURPOSE.hmacValue, sealed.hmacValue).subarray(0, agile.data.hashSize);
  const actual = createHmac(agile.data.hash, hmacKey).update(stream).digest();
  if (actual.length !== value.length || !timingSafeEqual(actual, value))
    throw damaged('its content is not what was encrypted');
  return segments(stream.subarray(8), (block, index) => check(littleEndian(index), block));
}

/** Encrypts a package with a new key and new salts, in the way and with the strength of the file that it came in. */
export function encryptAgile(
  { data, password }: Agile,
  content: Buffer,
  secret: string,
): { readonly info: Buffer; readonly stream: Buffer } {
  const renewed: Agile = {
    kind: 'agile',
    data: { ...data, salt: randomBytes(data.salt.length) },
    password: { ...password, salt: randomBytes(password.salt.length) },
  };
  const key = randomBytes(data.keyBits / 8);
  const close = dataCipher(renewed.data, key, createCipheriv);
  const body = segments(content, (block, index) => close(littleEndian(index), block));
  const stream = Buffer.concat([littleEndian(content.length), Buffer.alloc(4), body]);
  const hmacKey = randomBytes(data.hashSize);
  const hmacValue = createHmac(data.hash, hmacKey).update(stream).digest();
  const lock = passwordCipher(renewed.password, secret, createCipheriv);
  const input = randomBytes(renewed.password.salt.length);
  const info = writeAgile({
    agile: renewed,
    verifierInput: lock('verifierInput', input),
    verifierHash: lock('verifierHash', digest(password.hash, input)),
    key: lock('key', key),
    hmacKey: close(PURPOSE.hmacKey, hmacKey),
    hmacValue: close(PURPOSE.hmacValue, hmacValue),
  });
  return { info, stream };
}

type Create = typeof createCipheriv | typeof createDecipheriv;

/** AES in CBC mode without padding of its own: input is filled up with zeros to whole blocks. */
function run(
  create: Create,
  { key, iv }: { readonly key: Buffer; readonly iv: Buffer },
  bytes: Buffer,
): Buffer {
  const cipher = create(`aes-${key.length * 8}-cbc`, key, iv);
  cipher.setAutoPadding(false);
  const blocks = fitted(bytes, Math.ceil(bytes.length / iv.length) * iv.length, 0);
  return Buffer.concat([cipher.update(blocks), cipher.final()]);
}

function passwordCipher(cipher: Agile['password'], password: string, create: Create) {
  const hashed = hashPassword(cipher.hash, password, cipher);
  const iv = fitted(cipher.salt, cipher.blockSize, KEY_FILLER);
  return (purpose: 'verifierInput' | 'verifierHash' | 'key', bytes: Buffer): Buffer => {
    const derived = digest(cipher.hash, hashed, PURPOSE[purpose]);
    const key = fitted(derived, cipher.keyBits / 8, KEY_FILLER);
    return run(create, { key, iv }, bytes);
  };
}

function dataCipher(cipher: Cipher, key: Buffer, create: Create) {
  return (purpose: Buffer, bytes: Buffer): Buffer => {
    const iv = fitted(digest(cipher.hash, cipher.salt, purpose), cipher.blockSize, KEY_FILLER);
    return run(create, { key, iv }, bytes);
  };
}

function segments(bytes: Buffer, change: (block: Buffer, index: number) => Buffer): Buffer {
  const count = Math.ceil(bytes.length / SEGMENT);
  return Buffer.concat(
    Array.from({ length: count }, (_, index) =>
      change(bytes.subarray(index * SEGMENT, (index + 1) * SEGMENT), index),
    ),
  );
}

const NAMES = { sha1: 'SHA1', sha256: 'SHA256', sha384: 'SHA384', sha512: 'SHA512' } as const;
const PASSWORD_URI = 'http://schemas.microsoft.com/office/2006/keyEncryptor/password';

function writeAgile({ agile, ...sealed }: Sealed): Buffer {
  const attributes = (cipher: Cipher) =>
    `saltSize="${cipher.salt.length}" blockSize="${cipher.blockSize}" keyBits="${cipher.keyBits}" hashSize="${cipher.hashSize}" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="${NAMES[cipher.hash]}" saltValue="${cipher.salt.toString('base64')}"`;
  const text = (bytes: Buffer) => bytes.toString('base64');
  const xml = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n',
    `<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="${PASSWORD_URI}">`,
    `<keyData ${attributes(agile.data)}/>`,
    `<dataIntegrity encryptedHmacKey="${text(sealed.hmacKey)}" encryptedHmacValue="${text(sealed.hmacValue)}"/>`,
    `<keyEncryptors><keyEncryptor uri="${PASSWORD_URI}">`,
    `<p:encryptedKey spinCount="${agile.password.rounds}" ${attributes(agile.password)} `,
    `encryptedVerifierHashInput="${text(sealed.verifierInput)}" encryptedVerifierHashValue="${text(sealed.verifierHash)}" encryptedKeyValue="${text(sealed.key)}"/>`,
    '</keyEncryptor></keyEncryptors></encryption>',
  ];
  return Buffer.concat([Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]), Buffer.from(xml.join(''))]);
}
