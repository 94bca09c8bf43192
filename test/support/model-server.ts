import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createOpenAiModels } from '../../src/adapters/models/openai.ts';
import type { ChatModel } from '../../src/ports.ts';

type ModelsConfig = Parameters<typeof createOpenAiModels>[0];

/** What the fake endpoint does with one request. */
export type Reply =
  | {
      readonly kind: 'json';
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body: unknown;
    }
  | { readonly kind: 'text'; readonly status?: number; readonly body: string }
  | { readonly kind: 'hang' }
  | { readonly kind: 'drip' }
  | { readonly kind: 'reset' };

export type ModelRequest = {
  readonly path: string;
  readonly authorization: string | null;
  readonly body: Record<string, unknown>;
};

export type ModelServer = {
  readonly url: string;
  readonly requests: ModelRequest[];
  /** Decides the reply to a request; the default says that nothing was prepared (500). */
  answer: (request: ModelRequest, number: number) => Reply | Promise<Reply>;
  close(): Promise<void>;
};

/** A chat completion whose message is `content`. */
export const completion = (
  content: unknown,
  finishReason = 'stop',
  refusal: string | null = null,
): Reply => ({
  kind: 'json',
  body: {
    id: 'c1',
    object: 'chat.completion',
    created: 1,
    model: 'fake',
    choices: [
      {
        index: 0,
        finish_reason: finishReason,
        logprobs: null,
        message: {
          role: 'assistant',
          content:
            typeof content === 'string' || content === null ? content : JSON.stringify(content),
          refusal,
        },
      },
    ],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  },
});

/** The user's message of a chat request. */
export function userText(request: ModelRequest): string {
  const messages = request.body.messages as { role: string; content: string }[];
  return messages.findLast((each) => each.role === 'user')?.content ?? '';
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

function send(response: ServerResponse, reply: Reply): void {
  switch (reply.kind) {
    case 'json':
      response.writeHead(reply.status ?? 200, {
        'content-type': 'application/json',
        ...reply.headers,
      });
      response.end(JSON.stringify(reply.body));
      return;
    case 'text':
      response.writeHead(reply.status ?? 200, { 'content-type': 'text/html' });
      response.end(reply.body);
      return;
    case 'drip':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"id":"c1",');
      return;
    case 'reset':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"id"');
      response.destroy();
      return;
    case 'hang':
      return;
  }
}

/**
 * A server on 127.0.0.1 that speaks the OpenAI protocol (`/v1/chat/completions`, `/v1/embeddings`) and can be told
 * to fail.
 */
export async function startModelServer(): Promise<ModelServer> {
  const requests: ModelRequest[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request)
      .then(async (text) => {
        const seen: ModelRequest = {
          path: request.url ?? '',
          authorization: request.headers.authorization ?? null,
          body: JSON.parse(text),
        };
        requests.push(seen);
        send(response, await model.answer(seen, requests.length - 1));
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const model: ModelServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    answer: () => ({ kind: 'json', status: 500, body: { error: { message: 'nothing prepared' } } }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return model;
}

/** Which prompt a request is made with: the name of its reply's schema. */
export const promptOf = ({ body }: ModelRequest): string => {
  const format = body.response_format as { json_schema?: { name?: string } } | undefined;
  return format?.json_schema?.name ?? '';
};

const between = (text: string, pattern: RegExp): string => pattern.exec(text)?.[1]?.trim() ?? '';

/** A server's `answer` that writes no search queries and agrees with every draft; `draft` answers the rest. */
export const drafting =
  (
    draft: (request: ModelRequest, number: number) => Reply | Promise<Reply>,
  ): ModelServer['answer'] =>
  (request, number) => {
    const text = userText(request);
    if (promptOf(request) === 'search_queries') return completion({ queries: [] });
    if (promptOf(request) === 'second_look') {
      const option = between(text, /<answer option="([^"]*)"/);
      return completion({
        claims: [],
        option: option === 'none' ? null : option,
        comment: between(text, /<answer option="[^"]*">([\s\S]*)<\/answer>/),
        entailed: true,
        reason: '',
      });
    }
    return draft(request, number);
  };

/** The chat model of this fake endpoint, with short waits; `given` sets anything else. */
export const chatModelAt = (url: string, given: Partial<ModelsConfig> = {}): ChatModel => {
  const { chat } = createOpenAiModels({
    chat: 'openai',
    embeddings: 'builtin',
    apiKey: 'k',
    baseUrl: url,
    chatModel: 'fake',
    embeddingModel: null,
    concurrency: 2,
    timeoutMs: 20_000,
    retries: { attempts: 3, firstDelayMs: 1, longestDelayMs: 5 },
    ...given,
  });
  if (chat === null) throw new Error('There is a chat model.');
  return chat;
};
