import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A chat model that takes its time, settles nothing, and counts what it is asked. */
export type SlowModel = {
  readonly url: string;
  readonly calls: () => number;
  /** Answers that nobody was there to take. */
  readonly undelivered: () => number;
  /**
   * Counts what is being answered now as undelivered: whoever asked is about to be killed, and its sockets may
   * outlive it a while.
   */
  readonly giveUp: () => void;
  /** The key that the last call came with: which server is at work. */
  readonly lastKey: () => string;
  /** From now on requests are taken and never answered. */
  readonly hang: () => void;
  readonly close: () => void;
};

const replyTo = (request: string): object =>
  request.includes('"name":"search_queries"')
    ? { queries: [] }
    : {
        quotes: [],
        state: 'not_settled',
        reason: null,
        choice: null,
        comment: '',
        open: 'Nothing.',
      };

/** Starts it on this machine; each answer takes `replyMs`. */
export async function startSlowModel(replyMs: number): Promise<SlowModel> {
  let calls = 0;
  let undelivered = 0;
  let lastKey = '';
  const leaves = new Set<() => void>();
  let isHanging = false;
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    calls++;
    lastKey = request.headers.authorization?.replace('Bearer ', '') ?? '';
    const { socket } = request;
    let isGone = false;
    const leave = () => {
      isGone = true;
    };
    // A process that is killed ends its side only: the answer would still be written, to nobody.
    socket.once('end', leave).once('close', leave);
    leaves.add(leave);
    let text = '';
    for await (const piece of request) text += piece;
    await sleep(replyMs);
    socket.off('end', leave).off('close', leave);
    leaves.delete(leave);
    if (isGone) undelivered++;
    if (isGone || isHanging) return;
    const content = JSON.stringify(replyTo(text));
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        id: 'c1',
        object: 'chat.completion',
        created: 0,
        model: 'slow',
        choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
        usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
      }),
    );
  };
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    calls: () => calls,
    undelivered: () => undelivered,
    giveUp: () => {
      for (const leave of leaves) leave();
    },
    lastKey: () => lastKey,
    hang: () => {
      isHanging = true;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
