import { hash } from 'node:crypto';
import { AppError } from '../../errors.ts';

export type HashName = 'sha1' | 'sha256' | 'sha384' | 'sha512';

/** Excel counts to 100,000. */
const MOST_ROUNDS = 1_000_000;

/** The hash of parts one after another. */
export const digest = (name: HashName, ...parts: readonly Buffer[]): Buffer =>
  hash(name, Buffer.concat(parts), 'buffer');

/** A number as four bytes, the lowest first. */
export function littleEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/**
 * The password hashed with its salt and then again with each round's number ([MS-OFFCRYPTO] 2.3.4.7, 2.3.4.11).
 * @throws AppError file_limits where the file asks for far more rounds than Excel writes
 */
export function hashPassword(
  name: HashName,
  password: string,
  { salt, rounds }: { readonly salt: Buffer; readonly rounds: number },
): Buffer {
  if (rounds > MOST_ROUNDS)
    throw new AppError(
      'file_limits',
      'The workbook asks for far more work to check a password than Excel does. Remove the password in Excel and save a new copy.',
    );
  let state = digest(name, salt, Buffer.from(password, 'utf16le'));
  const round = Buffer.alloc(4 + state.length);
  for (let index = 0; index < rounds; index++) {
    round.writeUInt32LE(index);
    round.set(state, 4);
    state = hash(name, round, 'buffer');
  }
  return state;
}

/** Cut, or filled up with a byte, to a length. */
export function fitted(bytes: Buffer, length: number, filler: number): Buffer {
  if (bytes.length >= length) return bytes.subarray(0, length);
  return Buffer.concat([bytes, Buffer.alloc(length - bytes.length, filler)]);
}
