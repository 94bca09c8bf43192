import { once } from 'node:events';
import { createServer } from 'node:net';

/** How many ports after the wished one are tried. */
const TRIES = 50;

/**
 * The first port of this machine's own address from `wished` on that nobody listens on; 0 (any) where all are taken.
 */
export async function freePort(wished: number): Promise<number> {
  for (let port = wished; port < wished + TRIES && port <= 65_535; port += 1)
    if (await isFree(port)) return port;
  return 0;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
