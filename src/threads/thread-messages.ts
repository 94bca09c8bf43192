import type { AppError } from '../errors.ts';

/**
 * What a thread sends for each input: what its verb gave, or the fault that it threw, in parts (an error loses its
 * class on the way).
 */
export type ThreadReply =
  | { readonly result: unknown; readonly fault: null }
  | {
      readonly result: null;
      readonly fault: Pick<AppError, 'code' | 'message' | 'place' | 'details' | 'shell'>;
    };

const END = 'end';

/** What a thread is sent after the input that it was started with. */
export type FromCaller<Input> = { readonly input: Input } | typeof END;

export const END_OF_THREAD: FromCaller<never> = END;

/** Whether a thread is told to end. */
export const isEnd = <Input>(sent: FromCaller<Input>): sent is typeof END => sent === END;
