import { AppError } from '../../errors.ts';
import { sha256 } from '../../hash.ts';
import { isCompoundFile } from '../file-kind.ts';
import { damaged } from '../package.ts';
import { type Agile, decryptAgile, encryptAgile, readAgile } from './agile.ts';
import { type CompoundEntry, readCompoundFile } from './compound-file.ts';
import { decryptStandard, encryptStandard, readStandard, type Standard } from './standard.ts';
import { writeCompoundFile } from './write-compound-file.ts';

/**
 * What a file was encrypted with, so that a copy can be encrypted alike. It lives as long as one call and is never
 * stored.
 */
export type Lock = {
  readonly password: string;
  readonly scheme: Agile | Standard;
  readonly container: readonly CompoundEntry[];
};

export type Unlocked = { readonly bytes: Uint8Array; readonly lock: Lock | null };

/**
 * Excel opens files with this password without asking: it encrypts with it where only the structure is protected
 * ([MS-OFFCRYPTO] 2.4.2.1).
 */
const DEFAULT_PASSWORD = 'VelvetSweatshop';
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * The package inside an encrypted workbook; any other file as it is. Without a password Excel's default one is tried.
 * @throws AppError file_encrypted where the password is missing, wrong or guards a cipher that is not read;
 * file_damaged; file_limits
 */
export function unlock(bytes: Uint8Array, password: string | null): Unlocked {
  if (!isCompoundFile(bytes) || bytes.length > MAX_BYTES) return { bytes, lock: null };
  const container = readContainer(bytes);
  const streamOf = (name: string) =>
    container.find(({ path, kind }) => path === name && kind === 'stream')?.content;
  const [info, stream] = [streamOf('EncryptionInfo'), streamOf('EncryptedPackage')];
  if (info === undefined || stream === undefined) return { bytes, lock: null };
  const used = password ?? DEFAULT_PASSWORD;
  const opened = open({ info, stream }, used);
  if (opened === null) throw password === null ? missing() : wrong();
  return {
    bytes: opened.content,
    lock: { password: used, scheme: opened.scheme, container },
  };
}

/** Encrypts a copy of what `unlock` gave with the same password and in the same way; the key is a new one. */
export function relock(bytes: Uint8Array, { password, scheme, container }: Lock): Buffer {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { info, stream } =
    scheme.kind === 'agile'
      ? encryptAgile(scheme, content, password)
      : encryptStandard(scheme, content, password);
  const renewed = new Map([
    ['EncryptionInfo', info],
    ['EncryptedPackage', stream],
  ]);
  return writeCompoundFile(
    container.map((entry) => ({ ...entry, content: renewed.get(entry.path) ?? entry.content })),
  );
}

/** As `relock`, and proven: the copy opens again to the same bytes. @throws AppError internal where it does not */
export function relockProven(bytes: Uint8Array, lock: Lock): Buffer {
  const locked = relock(bytes, lock);
  if (sha256(unlock(locked, lock.password).bytes) === sha256(bytes)) return locked;
  throw new AppError('internal', 'the completed workbook could not be encrypted again');
}

/** A compound file that cannot be read is no encrypted workbook; what it is instead, others say. */
function readContainer(bytes: Uint8Array): CompoundEntry[] {
  try {
    return readCompoundFile(bytes);
  } catch (error) {
    if (error instanceof AppError || error instanceof RangeError) return [];
    throw error;
  }
}

type Opened = { readonly content: Buffer; readonly scheme: Agile | Standard };

function open(
  { info, stream }: { readonly info: Buffer; readonly stream: Buffer },
  password: string,
): Opened | null {
  if (info.length < 8 || stream.length < 8) throw damaged('its encrypted content is cut off');
  const size = Number(stream.readBigUInt64LE(0));
  const [major, minor] = [info.readUInt16LE(0), info.readUInt16LE(2)];
  const opened =
    major === 4 && minor === 4
      ? openAgile(info, stream, password)
      : minor === 2 && major >= 2 && major <= 4
        ? openStandard(info, stream, password)
        : undefined;
  if (opened === undefined) throw foreign();
  if (opened === null) return null;
  if (opened.content.length < size) throw damaged('its encrypted content is cut off');
  return { ...opened, content: opened.content.subarray(0, size) };
}

function openAgile(info: Buffer, stream: Buffer, password: string): Opened | null {
  const sealed = readAgile(info.toString('utf8', 8));
  const content = decryptAgile(sealed, stream, password);
  return content === null ? null : { content, scheme: sealed.agile };
}

function openStandard(info: Buffer, stream: Buffer, password: string): Opened | null {
  const sealed = readStandard(info);
  if (sealed === null) throw foreign();
  const content = decryptStandard(sealed, stream, password);
  return content === null ? null : { content, scheme: sealed.standard };
}

const missing = (): AppError =>
  new AppError(
    'file_encrypted',
    'The workbook is protected by a password: give it with the file, or remove it in Excel (File > Info > Protect Workbook).',
    { shell: '--password-file FILE gives it.' },
  );

const wrong = (): AppError =>
  new AppError(
    'file_encrypted',
    'This password does not open the workbook. Check it, capital letters count, and give it again.',
  );

const foreign = (): AppError =>
  new AppError(
    'file_encrypted',
    'The workbook is protected by a password in a way that is not read here. Remove it in Excel (File > Info > Protect Workbook) and upload it again.',
  );
