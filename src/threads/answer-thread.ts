import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../errors.ts';
import { type FromCaller, isEnd, type ThreadReply } from './thread-messages.ts';

/**
 * The body of a thread's file: runs the one verb on what `runInThread` was given and sends its result back, then on
 * whatever is sent after it, until the thread is told to end.
 */
export function answerThread<Input, Result>(verb: (input: Input) => Promise<Result>): void {
  const answer = async (input: Input) => parentPort?.postMessage(await replyOf(verb, input));
  parentPort?.on('message', (sent: FromCaller<Input>) => {
    if (isEnd(sent)) parentPort?.close();
    else void answer(sent.input);
  });
  void answer(workerData as Input);
}

/** A fault that the verb did not foresee is left to end the thread. */
async function replyOf<Input, Result>(
  verb: (input: Input) => Promise<Result>,
  input: Input,
): Promise<ThreadReply> {
  try {
    return { result: await verb(input), fault: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, message, place, details, shell } = error;
    return { result: null, fault: { code, message, place, details, shell } };
  }
}
