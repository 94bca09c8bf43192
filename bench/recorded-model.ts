import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256 } from '../src/hash.ts';

const requestSchema = z.object({
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  response_format: z.object({
    json_schema: z.object({ name: z.string(), schema: z.unknown() }),
  }),
});
const recordedSchema = z.object({ hash: z.string(), prompt: z.string(), reply: z.unknown() });

/** Replies that a careful reader wrote from the prompts alone, by the hash of the prompt. */
export type RecordedModel = {
  /** The address of an endpoint that speaks the OpenAI protocol. */
  readonly baseUrl: string;
  readonly replies: number;
  /** Prompts that were sent and have no reply, by the name of the prompt: they are new or were changed. */
  readonly missing: ReadonlyMap<string, number>;
  readonly used: ReadonlySet<string>;
  readonly close: () => Promise<void>;
};

const completion = (content: string | null, refusal: string | null) => ({
  id: 'recorded',
  object: 'chat.completion',
  created: 0,
  model: 'recorded',
  choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content, refusal } }],
  usage: { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 },
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

async function readReplies(file: string): Promise<Map<string, unknown>> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return new Map(
    lines.map((line) => {
      const { hash, reply } = recordedSchema.parse(JSON.parse(line));
      return [hash, reply] as const;
    }),
  );
}

/** The hash of all that a reader sees: the prompt's name and its messages. */
const hashOf = ({
  messages,
  response_format: { json_schema: schema },
}: z.output<typeof requestSchema>) =>
  sha256(JSON.stringify([schema.name, messages.map(({ role, content }) => [role, content])])).slice(
    0,
    16,
  );

/**
 * A chat model on 127.0.0.1 that answers from a file of recorded replies. What has none is refused and counted, and
 * with `record` its prompt is written there as `HASH.json`, to be answered.
 */
export async function openRecordedModel(
  file: string,
  record: string | null,
): Promise<RecordedModel> {
  const replies = await readReplies(file);
  const missing = new Map<string, number>();
  const used = new Set<string>();
  if (record !== null) await mkdir(record, { recursive: true });
  const server = createServer((request, response) => {
    void bodyOf(request).then(async (text) => {
      const asked = requestSchema.parse(JSON.parse(text));
      const { name, schema } = asked.response_format.json_schema;
      const hash = hashOf(asked);
      const reply = replies.get(hash);
      used.add(hash);
      if (reply === undefined) {
        missing.set(name, (missing.get(name) ?? 0) + 1);
        const kept = { hash, prompt: name, messages: asked.messages, schema };
        if (record !== null)
          await writeFile(join(record, `${hash}.json`), `${JSON.stringify(kept, null, 1)}\n`);
      }
      const sent =
        reply === undefined
          ? completion(null, 'no reply')
          : completion(JSON.stringify(reply), null);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(sent));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    replies: replies.size,
    missing,
    used,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
