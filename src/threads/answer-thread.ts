import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../errors.ts';
import type { ThreadReply } from './thread-reply.ts';

/** The body of a thread's file: runs the one verb on what `runInThread` was given and sends its result back. */
export async function answerThread<Input, Result>(
  verb: (input: Input) => Promise<Result>,
): Promise<void> {
  const reply = await verb(workerData as Input).then(
    (result): ThreadReply => ({ result, fault: null }),
    (error: unknown): ThreadReply => {
      if (!(error instanceof AppError)) throw error;
      const { code, message, place, details, shell } = error;
      return { result: null, fault: { code, message, place, details, shell } };
    },
  );
  parentPort?.postMessage(reply);
}
