import { z } from 'zod';
import type { ErrorCode } from '../../errors.ts';
import type { ReadText } from '../document.ts';

export const workerInput = z.object({
  format: z.enum(['markdown', 'html', 'text', 'docx']),
  bytes: z.instanceof(Uint8Array),
});
export type TextFormat = z.output<typeof workerInput>['format'];

export type WorkerReply =
  | { readonly read: ReadText; readonly fault: null }
  | { readonly read: null; readonly fault: { readonly code: ErrorCode; readonly message: string } };
