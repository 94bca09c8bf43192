import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { sha256 } from '../src/hash.ts';

/** How an invented endpoint behaves. */
export type Behaviour = {
  readonly latencyMs: number;
  /** Of its replies, how many are faults of one of the `FAULTS`, 0 to 1. */
  readonly faults: number;
  /** Requests a second that it takes; others get 429 with `Retry-After`. */
  readonly perSecond: number;
};

/** What an endpoint was asked. */
export type Asked = {
  requests: number;
  /** Requests that were answered as asked, by the name of the prompt. */
  readonly answered: Map<string, number>;
  /** Of all that were answered. */
  inputTokens: number;
  outputTokens: number;
  /** Faults that were sent, by name. */
  readonly faults: Map<string, number>;
  /** What was quoted for each question that was settled, by its words. */
  readonly quoted: Map<string, string>;
  /** Requests that were answered and came again. */
  again: number;
  firstMs: number;
  lastMs: number;
};

const requestSchema = z.object({
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  response_format: z.object({ json_schema: z.object({ name: z.string() }) }),
});

async function bodyOf(request: IncomingMessage): Promise<z.output<typeof requestSchema>> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return requestSchema.parse(JSON.parse(text));
}

const first = (text: string, pattern: RegExp) => pattern.exec(text)?.[1]?.trim() ?? '';

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

const questionIn = (text: string) => first(text, /<question>([\s\S]*?)<\/question>/);

type Telling = { readonly passage: number; readonly quote: string; readonly share: number };

/** The sentence of all passages that has most of the question's words. */
function tellingSentence(text: string): Telling {
  const wanted = new Set(wordsOf(questionIn(text)));
  let best: Telling = { passage: 1, quote: '', share: 0 };
  for (const [, number, said = ''] of text.matchAll(
    /<passage number="(\d+)"[^>]*>([\s\S]*?)<\/passage>/g,
  ))
    for (const quote of said.replace(/^#.*$/gm, '').match(/[A-Z][^.\n|]{20,180}\./g) ?? []) {
      const known = new Set(wordsOf(quote));
      const share = [...wanted].filter((word) => known.has(word)).length / wanted.size;
      if (share > best.share) best = { passage: Number(number), quote, share };
    }
  return best;
}

/**
 * So much of a question is in the sentence that settles it, and in one that a careless reader takes for it now and
 * then.
 */
const SETTLES = 0.8;
const TEMPTS = 0.6;
const CARELESS = 0.25;
const CARRIED = 0.85;
const MISSING = 'The passages say nothing of this system; a person who runs it has to be asked.';

const abstains = { quotes: [], state: 'not_settled', reason: null, choice: null, comment: '' };

/**
 * Quotes the sentence nearest to the question for a Yes, abstains where none is near, and mostly agrees with itself
 * on a second look.
 */
function replyTo(name: string, text: string): unknown {
  if (name === 'search_queries')
    return {
      queries: [...text.matchAll(/<question number="(\d+)"/g)].map(([, number]) => ({
        number: Number(number),
        first: 'policy on systems and their owners',
        second: 'what is reviewed, tested or kept and how often',
      })),
    };
  if (name === 'second_look') {
    const option = first(text, /<answer option="([^"]*)"/);
    const comment = first(text, /<answer option="[^"]*">([\s\S]*)<\/answer>/);
    const claims = [{ claim: comment, carried: true }];
    const entailed = diceOf(text) < CARRIED;
    const reason = entailed ? '' : 'The quote speaks of another thing.';
    return { claims, option: option === 'none' ? null : option, comment, entailed, reason };
  }
  const { passage, quote, share } = tellingSentence(text);
  if (share < (diceOf(text) < CARELESS ? TEMPTS : SETTLES)) return { ...abstains, open: MISSING };
  const quotes = [{ passage, quote }];
  return { quotes, state: 'settled', reason: null, choice: 'Yes', comment: quote, open: '' };
}

type Sent = { readonly status?: number; readonly body: unknown; readonly retryAfter?: string };

function send(response: ServerResponse, { status = 200, body, retryAfter }: Sent) {
  const type = { 'content-type': 'application/json' };
  const headers = retryAfter === undefined ? type : { ...type, 'retry-after': retryAfter };
  response.writeHead(status, headers);
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

const tokensOf = (text: string): number => Math.ceil(text.length / 4);

type Said = {
  readonly content: string | null;
  readonly refusal?: string;
  readonly finish?: 'length' | 'content_filter';
};

const completion = (asked: string, { content, refusal = undefined, finish }: Said) => ({
  id: 'slow',
  object: 'chat.completion',
  created: 0,
  model: 'slow',
  choices: [
    {
      index: 0,
      finish_reason: finish ?? 'stop',
      message: { role: 'assistant', content, refusal: refusal ?? null },
    },
  ],
  usage: {
    prompt_tokens: tokensOf(asked),
    completion_tokens: tokensOf(content ?? ''),
    total_tokens: tokensOf(asked) + tokensOf(content ?? ''),
  },
});

/** Lets so many requests of each second through. */
function limiter(perSecond: number): () => boolean {
  let window = { start: 0, count: 0 };
  return () => {
    const now = performance.now();
    if (now - window.start > 1_000) window = { start: now, count: 0 };
    window.count++;
    return window.count <= perSecond;
  };
}

/** Between 0 and 1, the same for the same text. */
const diceOf = (text: string) => Number.parseInt(sha256(text).slice(0, 8), 16) / 0xff_ff_ff_ff;

type Answering = {
  readonly asked: string;
  readonly reply: unknown;
  readonly response: ServerResponse;
};

const INVENTED = 'Everything that was ever asked about is in place and always was everywhere.';

/** Every way in which an endpoint or its model fails, one reply each. */
export const FAULTS: Readonly<Record<string, (given: Answering) => void>> = {
  limit: ({ response }) =>
    send(response, { status: 429, body: { error: { message: 'slow down' } }, retryAfter: '1' }),
  error: ({ response }) => send(response, { status: 500, body: { error: { message: 'busy' } } }),
  overload: ({ response }) => send(response, { status: 503, body: '<html>503</html>' }),
  cut: ({ response }) => void response.destroy(),
  hang: () => undefined,
  half: ({ response }) => send(response, { body: '{"choices": [' }),
  truncated: ({ asked, reply, response }) => {
    const content = JSON.stringify(reply).slice(0, 40);
    send(response, { body: completion(asked, { content, finish: 'length' }) });
  },
  schema: ({ asked, response }) =>
    send(response, { body: completion(asked, { content: '{"answer":"Yes"}' }) }),
  refusal: ({ asked, response }) =>
    send(response, { body: completion(asked, { content: null, refusal: 'I cannot.' }) }),
  invented: ({ asked, reply, response }) => {
    const quotes = [{ passage: 1, quote: INVENTED }];
    const settled = { state: 'settled', reason: null, choice: 'Yes', comment: INVENTED, open: '' };
    const isDraft = typeof reply === 'object' && reply !== null && 'quotes' in reply;
    const content = JSON.stringify(isDraft ? { quotes, ...settled } : reply);
    send(response, { body: completion(asked, { content }) });
  },
};
const FAULT_NAMES = Object.keys(FAULTS);

const counted = (counts: Map<string, number>, name: string) =>
  counts.set(name, (counts.get(name) ?? 0) + 1);

/**
 * An endpoint of the OpenAI protocol on 127.0.0.1 that is slow, fails or is limited; which replies fail depends on
 * the request alone.
 */
export async function startLimitedModel({ latencyMs, faults, perSecond }: Behaviour) {
  const asked: Asked = {
    requests: 0,
    answered: new Map(),
    inputTokens: 0,
    outputTokens: 0,
    faults: new Map(),
    quoted: new Map(),
    again: 0,
    firstMs: 0,
    lastMs: 0,
  };
  const tries = new Map<string, number>();
  const done = new Set<string>();
  const mayPass = limiter(perSecond);
  const answer = (body: z.output<typeof requestSchema>, response: ServerResponse) => {
    const { name } = body.response_format.json_schema;
    const hash = sha256(JSON.stringify([name, body.messages]));
    const at = (tries.get(hash) ?? 0) + 1;
    tries.set(hash, at);
    // A turn in which a reply is mended is answered like the one before it.
    const text = body.messages.find(({ role }) => role === 'user')?.content ?? '';
    const prompt = body.messages.map(({ content }) => content).join('\n');
    const reply = replyTo(name, text);
    const dice = diceOf(`${hash}${at}`);
    if (dice < faults) {
      const fault = FAULT_NAMES[Math.floor((dice / faults) * FAULT_NAMES.length)] ?? 'error';
      counted(asked.faults, fault);
      return FAULTS[fault]?.({ asked: prompt, reply, response });
    }
    if (done.has(hash)) asked.again++;
    done.add(hash);
    counted(asked.answered, name);
    const content = JSON.stringify(reply);
    if (name === 'draft_answer')
      asked.quoted.set(questionIn(text), (reply as { comment: string }).comment);
    const sent = completion(prompt, { content });
    asked.inputTokens += sent.usage.prompt_tokens;
    asked.outputTokens += sent.usage.completion_tokens;
    send(response, { body: sent });
  };
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    asked.requests++;
    asked.firstMs ||= performance.now();
    if (!mayPass()) return send(response, { status: 429, body: {}, retryAfter: '1' });
    await sleep(latencyMs);
    asked.lastMs = performance.now();
    answer(body, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
