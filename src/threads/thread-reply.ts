import type { AppError } from '../errors.ts';

/** What a thread sends once, at its end: what its verb gave, or the fault that it threw, in parts (an error loses its class on the way). */
export type ThreadReply =
  | { readonly result: unknown; readonly fault: null }
  | {
      readonly result: null;
      readonly fault: Pick<AppError, 'code' | 'message' | 'place' | 'details' | 'shell'>;
    };
