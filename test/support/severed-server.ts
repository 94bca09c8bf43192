import { once } from 'node:events';
import { type AddressInfo, connect as connectTo, createServer, type Socket } from 'node:net';

/** A way to the PostgreSQL server of `url` that can be cut as a crash cuts it, and opened again. */
export type SeverableServer = {
  readonly url: string;
  /** Cuts every connection without a word and lets nobody in. */
  readonly crash: () => void;
  readonly recover: () => void;
  readonly close: () => Promise<void>;
};

export async function severableServer(url: string): Promise<SeverableServer> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let isDown = false;
  const server = createServer((near) => {
    if (isDown) return void near.resetAndDestroy();
    const far = connectTo(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxied = new URL(url);
  proxied.hostname = '127.0.0.1';
  proxied.port = String((server.address() as AddressInfo).port);
  const crash = () => {
    isDown = true;
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    url: proxied.href,
    crash,
    recover: () => {
      isDown = false;
    },
    close: async () => {
      crash();
      server.close();
      await once(server, 'close');
    },
  };
}
