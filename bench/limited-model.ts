import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { sha256 } from '../src/hash.ts';

/** How an invented endpoint behaves. */
export type Behaviour = {
  readonly latencyMs: number;
  /** Of its replies, how many are faults (500, a cut connection, half a JSON), 0 to 1. */
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
  tokens: number;
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

type Telling = { readonly passage: number; readonly quote: string; readonly share: number };

/** The sentence of all passages that has most of the question's words. */
function tellingSentence(text: string): Telling {
  const wanted = new Set(wordsOf(first(text, /<question>([\s\S]*?)<\/question>/)));
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

/** So much of a question is in the sentence that settles it. */
const SETTLES = 0.35;

/** Quotes the sentence nearest to the question for a Yes, abstains where none is near, and agrees with itself on a second look. */
function replyTo(name: string, text: string): unknown {
  if (name === 'search_queries') return { queries: [] };
  if (name === 'second_look') {
    const option = first(text, /<answer option="([^"]*)"/);
    const comment = first(text, /<answer option="[^"]*">([\s\S]*)<\/answer>/);
    const chosen = option === 'none' ? null : option;
    return { claims: [], option: chosen, comment, entailed: true, reason: '' };
  }
  const { passage, quote, share } = tellingSentence(text);
  if (share < SETTLES)
    return { quotes: [], state: 'not_settled', reason: null, choice: null, comment: '', open: '' };
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

function fail(response: ServerResponse, kind: number) {
  if (kind === 0) send(response, { status: 500, body: { error: { message: 'busy' } } });
  else if (kind === 1) response.destroy();
  else send(response, { body: '{"choices": [' });
}

const tokensOf = (text: string): number => Math.ceil(text.length / 4);

const completion = (asked: string, content: string) => ({
  id: 'slow',
  object: 'chat.completion',
  created: 0,
  model: 'slow',
  choices: [
    { index: 0, finish_reason: 'stop', message: { role: 'assistant', content, refusal: null } },
  ],
  usage: {
    prompt_tokens: tokensOf(asked),
    completion_tokens: tokensOf(content),
    total_tokens: tokensOf(asked) + tokensOf(content),
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

/** An endpoint of the OpenAI protocol on 127.0.0.1 that is slow, fails or is limited; which replies fail depends on the request alone. */
export async function startLimitedModel({ latencyMs, faults, perSecond }: Behaviour) {
  const asked: Asked = {
    requests: 0,
    answered: new Map(),
    tokens: 0,
    again: 0,
    firstMs: 0,
    lastMs: 0,
  };
  const tries = new Map<string, number>();
  const done = new Set<string>();
  const mayPass = limiter(perSecond);
  const answer = async (body: z.output<typeof requestSchema>, response: ServerResponse) => {
    const { name } = body.response_format.json_schema;
    const hash = sha256(JSON.stringify([name, body.messages]));
    const at = (tries.get(hash) ?? 0) + 1;
    tries.set(hash, at);
    const dice = diceOf(`${hash}${at}`);
    if (dice < faults) return fail(response, Math.floor((dice / faults) * 3));
    if (done.has(hash)) asked.again++;
    done.add(hash);
    asked.answered.set(name, (asked.answered.get(name) ?? 0) + 1);
    const text = body.messages.at(-1)?.content ?? '';
    const prompt = body.messages.map(({ content }) => content).join('\n');
    const reply = completion(prompt, JSON.stringify(replyTo(name, text)));
    asked.tokens += reply.usage.total_tokens;
    send(response, { body: reply });
  };
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    asked.requests++;
    asked.firstMs ||= performance.now();
    if (!mayPass()) return send(response, { status: 429, body: {}, retryAfter: '1' });
    await sleep(latencyMs);
    asked.lastMs = performance.now();
    await answer(body, response);
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
