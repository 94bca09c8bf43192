import { Worker } from 'node:worker_threads';
import { AppError } from '../../errors.ts';
import type { ReadText } from '../document.ts';
import { readHere } from './read-here.ts';
import type { TextFormat, WorkerReply } from './worker-messages.ts';

const TIMEOUT_MS = 9_000;
const HEAP_MB = 320;
/** Shorter texts are read at once: no input of this size holds a parser up for long. */
const SHORT_BYTES = 24 * 1024;

// Compilers leave addresses of files as they are: name the one that exists beside this one.
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './reader-worker.ts' : './reader-worker.js',
  import.meta.url,
);

/** Reads a document; all but short texts in a thread with limits of time and memory. @throws AppError of the reader, file_timeout or file_limits. */
export async function readBounded(format: TextFormat, bytes: Uint8Array): Promise<ReadText> {
  if (format !== 'docx' && bytes.length <= SHORT_BYTES) return readHere(format, bytes);
  const reply = await inThread(format, bytes);
  if (reply.fault !== null) throw new AppError(reply.fault.code, reply.fault.message);
  return reply.read;
}

function inThread(format: TextFormat, bytes: Uint8Array): Promise<WorkerReply> {
  const worker = new Worker(WORKER, {
    workerData: { format, bytes },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    env: {},
  });
  return new Promise<WorkerReply>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(
        new AppError(
          'file_timeout',
          `Reading this document took longer than ${TIMEOUT_MS / 1000} seconds. Split it, or save it as PDF.`,
        ),
      );
    }, TIMEOUT_MS);
    const settle = (act: () => void) => {
      clearTimeout(timer);
      act();
    };
    worker.once('message', (reply: WorkerReply) => settle(() => resolve(reply)));
    worker.once('error', (error) => settle(() => reject(faultOf(error))));
    worker.once('exit', () => settle(() => reject(faultOf(new Error('the reader ended')))));
  }).finally(() => worker.terminate());
}

function faultOf(error: Error): AppError {
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new AppError('file_limits', 'Reading this document took too much memory. Split it.');
  return new AppError(
    'file_damaged',
    'The document is damaged and cannot be read. Save it again and add that copy.',
    { cause: error },
  );
}
