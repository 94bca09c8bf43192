import { z } from 'zod';
import { DOCUMENT_KINDS } from '../store/document-kinds.ts';

/** What each queue carries: ids only, never text, so that a job holds nothing that must be kept secret. */
export const payloads = {
  draft: z.object({ runId: z.uuid() }),
  ingest: z.object({
    /** The upload, kept in `files` until it is read. */
    fileSha256: z.string(),
    name: z.string(),
    kind: z.enum(DOCUMENT_KINDS).optional(),
    audience: z.enum(['public', 'nda', 'internal']).optional(),
    product: z.string().optional(),
    validUntil: z.string().optional(),
    replaces: z.string().optional(),
    actorId: z.uuid(),
  }),
  /** Another embedding model to be filled in, or an index to be built. */
  prepareSearch: z.object({}),
  /** Deleted rows are to go for good. */
  scrub: z.object({}),
  /** Documents that an older reader read, or whose kind was corrected. */
  reread: z.object({ documentId: z.string().optional() }),
} as const;

export type QueueName = keyof typeof payloads;
export type Payloads = { readonly [Name in QueueName]: z.output<(typeof payloads)[Name]> };

/** Two jobs with the same key are one: the second is not queued while the first is waiting or running. */
export const keyOf: { readonly [Name in QueueName]: (payload: Payloads[Name]) => string } = {
  draft: ({ runId }) => runId,
  ingest: ({ fileSha256, name }) => `${fileSha256} ${name}`,
  prepareSearch: () => 'search',
  scrub: () => 'scrub',
  reread: ({ documentId }) => documentId ?? 'all',
};

/** How a queue's work is done; it rejects where the job should be tried again. */
export type Handlers = {
  readonly [Name in QueueName]: (payload: Payloads[Name], signal: AbortSignal) => Promise<void>;
};
