import { type ChildProcess, execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AppError } from '../errors.ts';
import { type TimeLimits, watchTime } from './time-limits.ts';

export type ChildLimits = TimeLimits & {
  readonly heapMb: number;
  /** Resident memory: what a parser inflates lies outside the heap that Node.js limits. */
  readonly memoryBytes: number;
  readonly outputBytes: number;
  readonly says: TimeLimits['says'] & {
    readonly large: string;
    readonly wordy: string;
  };
};

/** A small nursery: parsers keep most of what they make. */
const YOUNG_MB = 4;

/**
 * Gives a process of its own some bytes and returns what it writes. It may read files but not write, start or load
 * anything, sees no environment, and is ended whatever happens.
 * @throws AppError file_timeout or file_limits in the words of `limits`; rate_limited where the machine is too busy
 */
export function runInChild(file: URL, input: Uint8Array, limits: ChildLimits): Promise<string> {
  return new Promise((resolve, reject) => {
    let over: AppError | null = null;
    const child = execFile(
      process.execPath,
      [
        `--max-old-space-size=${limits.heapMb}`,
        `--max-semi-space-size=${YOUNG_MB}`,
        '--permission',
        '--allow-fs-read=*',
        '--no-warnings',
        fileURLToPath(file),
      ],
      { killSignal: 'SIGKILL', maxBuffer: limits.outputBytes, env: {} },
      (error, stdout) => {
        stopWatching.forEach((stop) => {
          stop();
        });
        if (error === null) resolve(stdout);
        else reject(over ?? faultOf(error, limits.says));
      },
    );
    const stopWatching = [
      watchMemory(child, limits.memoryBytes),
      watchTime(
        limits,
        async () => cpuMs(child.pid),
        (fault) => {
          over = fault;
          child.kill('SIGKILL');
        },
      ),
    ];
    // A child that was killed closes its input early; the callback above tells why.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

const PAGE_BYTES = 4096;
const LOOK_MS = 50;

/**
 * Ends the child when its resident memory passes the limit. Linux only; elsewhere the limits of heap and time stand
 * alone.
 */
function watchMemory(child: ChildProcess, mostBytes: number): () => void {
  const timer = setInterval(() => {
    const pages = Number(statistics(child.pid, 'statm')?.split(' ')[1] ?? 0);
    if (pages * PAGE_BYTES > mostBytes) child.kill('SIGKILL');
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** The kernel counts in hundredths of a second for whoever asks (`proc_pid_stat(5)`, fields 14 and 15). */
const TICK_MS = 10;

/** CPU time of a process so far. Linux only; null elsewhere, where the wall limit stands alone. */
function cpuMs(pid: number | undefined): number | null {
  const text = statistics(pid, 'stat');
  if (text === null) return null;
  // The second field is the program's name in brackets and may hold anything.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

function statistics(pid: number | undefined, name: 'stat' | 'statm'): string | null {
  try {
    return pid === undefined ? null : readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return null;
  }
}

function faultOf(error: Error & { code?: unknown }, says: ChildLimits['says']): AppError {
  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
    return new AppError('file_limits', says.wordy);
  return new AppError('file_limits', says.large, { cause: error });
}
