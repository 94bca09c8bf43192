import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../errors.ts';
import { readHere } from './read-here.ts';
import { type WorkerReply, workerInput } from './worker-messages.ts';

/** Reads one document in a thread of its own, which its starter may end at any moment. */
const { format, bytes } = workerInput.parse(workerData);
const reply = await readHere(format, bytes).then(
  (read): WorkerReply => ({ read, fault: null }),
  (error: unknown): WorkerReply => {
    if (!(error instanceof AppError)) throw error;
    return { read: null, fault: { code: error.code, message: error.message } };
  },
);
parentPort?.postMessage(reply);
