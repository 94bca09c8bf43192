import type { BaseMessage } from '@langchain/core/messages';
import type { z } from 'zod';
import { AppError } from '../../errors.ts';
import { sha256 } from '../../hash.ts';
import type { ChatModel, ModelFault } from '../../ports.ts';
import type { ReasonCode } from '../draft.ts';
import type { Produced } from '../proposal.ts';

/** Replies that were paid for, by the hash of all that decides them. */
export type ReplyStore = {
  readonly get: (hash: string) => Promise<unknown>;
  /** `versionIds` are the document versions whose words the messages held: with them the reply is forgotten. */
  readonly put: (hash: string, reply: unknown, versionIds: readonly string[]) => Promise<void>;
};

/**
 * `health.broken` is set once asking again cannot mend what is wrong (key, quota, unknown model): the endpoint is
 * asked no more.
 */
export type Asking = {
  readonly model: ChatModel;
  readonly replies: ReplyStore;
  readonly health: { broken: Fault | null };
};

export type Fault = Extract<Produced, { kind: 'fault' }>;

/** A reply, or why there is none. `tooLong`: with fewer passages it may work. */
export type Asked<T> =
  | { readonly kind: 'reply'; readonly reply: T }
  | { readonly kind: 'fault'; readonly fault: Fault; readonly tooLong: boolean };

const CODES: Readonly<Record<ModelFault['kind'], ReasonCode>> = {
  rate_limited: 'model_unavailable',
  unavailable: 'model_unavailable',
  timeout: 'model_unavailable',
  rejected: 'model_unavailable',
  too_long: 'model_unavailable',
  refused: 'model_refused',
  truncated: 'model_reply_invalid',
  invalid_reply: 'model_reply_invalid',
};

/** Faults of the endpoint, not of one question: others will meet them too. */
const OUTAGES: ReadonlySet<ModelFault['kind']> = new Set([
  'rate_limited',
  'unavailable',
  'timeout',
]);

function outageOf(fault: ModelFault | null): Fault['outage'] {
  if (fault?.fatal) return 'lasting';
  return fault === null || OUTAGES.has(fault.kind) ? 'passing' : null;
}

const isFault = (details: unknown): details is ModelFault =>
  typeof details === 'object' && details !== null && 'kind' in details && 'fatal' in details;

function faultOf(
  error: unknown,
): Extract<Asked<never>, { kind: 'fault' }> & { readonly fatal: boolean } {
  const details = error instanceof AppError && isFault(error.details) ? error.details : null;
  const code = details ? CODES[details.kind] : 'model_unavailable';
  const reason = error instanceof AppError ? error.message : 'The model could not be asked.';
  return {
    kind: 'fault',
    fault: {
      kind: 'fault',
      code,
      reason: `${reason} (${code}${details ? `: ${details.kind}` : ''})`,
      outage: outageOf(details),
    },
    fatal: details?.fatal ?? false,
    tooLong: details?.kind === 'too_long',
  };
}

const hashOf = ({ model }: Asking, name: string, messages: readonly BaseMessage[]): string =>
  sha256(
    JSON.stringify([
      model.identity,
      name,
      messages.map((message) => [message.getType(), message.text]),
    ]),
  );

/**
 * Asks the model for a reply of this schema, unless the same question to the same model was answered before. Never
 * throws for what the endpoint does; an aborted signal ends it with its error.
 */
export async function askModel<T extends Record<string, unknown>>(
  asking: Asking,
  input: {
    readonly name: string;
    readonly messages: readonly BaseMessage[];
    readonly schema: z.ZodType<T>;
    readonly versionIds: readonly string[];
    readonly signal?: AbortSignal | undefined;
  },
): Promise<Asked<T>> {
  const { name, messages, schema, signal } = input;
  const { health } = asking;
  const hash = hashOf(asking, name, messages);
  const ask = async (): Promise<Asked<T>> => {
    if (health.broken) return { kind: 'fault', fault: health.broken, tooLong: false };
    const structured = asking.model.chat.withStructuredOutput<T>(schema, { name });
    const reply = schema.parse(await structured.invoke([...messages], signal ? { signal } : {}));
    await asking.replies.put(hash, reply, input.versionIds);
    return { kind: 'reply', reply };
  };
  const known = schema.safeParse(await asking.replies.get(hash));
  if (known.success) return { kind: 'reply', reply: known.data };
  try {
    // Its turn ends when the reply is stored, so that a process that dies loses no more replies than it may ask for
    // at a time. A draft is begun last: queries are waited for by many, and a second look ends what was begun.
    return await asking.model.inTurn(ask, { signal, goesFirst: name !== 'draft_answer' });
  } catch (error) {
    signal?.throwIfAborted();
    const { fatal, ...asked } = faultOf(error);
    if (fatal) health.broken = asked.fault;
    return asked;
  }
}
