import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { AppError } from '../../errors.ts';

/**
 * Makes the data folder and takes it for this process; the result gives it back. Linux: an abstract socket, which the
 * kernel frees whenever the process ends. Elsewhere: a file with the process id. Throws `AppError('data_folder_locked')`.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new AppError(
      'configuration',
      `The data folder ${folder} cannot be made: choose another with VOUCH_DATA.`,
      { cause },
    );
  }
  const real = realpathSync(folder);
  return process.platform === 'linux' ? lockBySocket(real) : lockByFile(real);
}

function lockBySocket(folder: string): Promise<() => Promise<void>> {
  const name = createHash('sha256').update(folder).digest('hex');
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(cause.code === 'EADDRINUSE' ? locked(folder) : cause),
    );
    server.listen(`\0vouch-${name}`, () => {
      server.unref();
      resolve(() => new Promise((done) => server.close(() => done())));
    });
  });
}

/** Exported for its test: on Linux the socket is used. */
export async function lockByFile(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'lock');
  if (!tryWrite(path)) {
    if (isAlive(Number(readFileSync(path, 'utf8')))) throw locked(folder);
    rmSync(path, { force: true });
    if (!tryWrite(path)) throw locked(folder);
  }
  return async () => rmSync(path, { force: true });
}

function tryWrite(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function locked(folder: string): AppError {
  return new AppError(
    'data_folder_locked',
    `The data folder ${folder} is in use by another Vouch process: stop that one, or choose another folder with VOUCH_DATA.`,
  );
}
