import { expect, test } from 'vitest';
import { createRateLimiter } from '../../src/http/rate-limiter.ts';
import { createApp } from '../../src/serve/app.ts';
import { listAuditEvents } from '../../src/store/audit.ts';
import { useService } from './app.ts';

const service = useService();
const ORIGIN = 'http://localhost';
const neverUsed = undefined as never;

/** A server of its own, with nothing counted yet, behind the given proxies. */
function freshServer(trustedProxies: readonly string[] = []) {
  const { deps, cookie } = service();
  const logged: unknown[] = [];
  const log = { ...deps.log, warn: (...line: unknown[]) => void logged.push(line) };
  const config = { origin: null, trustedProxies };
  const app = createApp({ deps: { ...deps, log }, config, jobs: neverUsed });
  const from = (
    address: string,
    path: string,
    { forwarded = '', ...init }: RequestInit & { forwarded?: string } = {},
  ) =>
    app.request(
      `${ORIGIN}${path}`,
      {
        ...init,
        headers: {
          Host: 'localhost',
          Origin: ORIGIN,
          Cookie: cookie,
          ...(forwarded === '' ? {} : { 'X-Forwarded-For': forwarded }),
          ...(init.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
      },
      { incoming: { socket: { remoteAddress: address } } },
    );
  const guess = (address: string, forwarded = '') =>
    from(address, '/sign-in/made-up', { method: 'POST', forwarded });
  return { from, guess, logged };
}

async function statusesOf(
  ask: () => Response | Promise<Response>,
  times: number,
): Promise<number[]> {
  const statuses: number[] = [];
  for (let time = 0; time < times; time++) statuses.push((await ask()).status);
  return statuses;
}

test('the eleventh sign-in of a minute from one address is sent away, whatever it says of itself', async () => {
  const { guess } = freshServer();
  let sent = 0;
  const statuses = await statusesOf(() => guess('192.0.2.7', `10.0.0.${sent++}`), 11);
  expect(statuses).toEqual([...Array(10).fill(401), 429]);
  expect((await guess('192.0.2.8')).status).toBe(401);
  const reply = await guess('192.0.2.7');
  expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('behind a trusted proxy the address that it names is counted, and no earlier one', async () => {
  const { guess } = freshServer(['10.1.0.0/16']);
  await statusesOf(() => guess('10.1.2.3', '198.51.100.1, 203.0.113.5'), 10);
  expect((await guess('10.1.2.3', '198.51.100.2, 203.0.113.5')).status).toBe(429);
  expect((await guess('10.1.2.3', '203.0.113.6, 10.1.9.9')).status).toBe(401);
  expect((await guess('203.0.113.9', '203.0.113.5')).status).toBe(401);
});

test('addresses of one IPv6 network are one', async () => {
  const { guess } = freshServer();
  let host = 1;
  const statuses = await statusesOf(() => guess(`2001:db8:1:2::${host++}`), 11);
  expect(statuses.at(-1)).toBe(429);
  expect((await guess('2001:db8:1:3::1')).status).toBe(401);
});

test('questions and uploads have limits of their own, the API and the page together', async () => {
  const { from } = freshServer();
  const asks = await statusesOf(() => from('192.0.2.9', '/ask?question='), 130);
  expect(asks.filter((status) => status === 429)).toHaveLength(10);
  const body = JSON.stringify({});
  expect((await from('192.0.2.9', '/api/ask', { method: 'POST', body })).status).toBe(429);
  expect((await from('192.0.2.10', '/api/ask', { method: 'POST', body })).status).toBe(400);
  const uploads = await statusesOf(
    () => from('192.0.2.9', '/api/documents', { method: 'POST', body }),
    301,
  );
  expect(new Set(uploads.slice(0, 300))).toEqual(new Set([415]));
  expect(uploads.at(-1)).toBe(429);
  expect((await from('192.0.2.9', '/documents')).status).toBe(200);
});

test('a failed sign-in leaves a trace in the log and in the audit, without its secret', async () => {
  const { guess, logged } = freshServer();
  await guess('192.0.2.77');
  expect(JSON.stringify(logged)).toContain('192.0.2.77');
  const [event] = await listAuditEvents(service().deps.db, { limit: 1 });
  expect(event).toMatchObject({
    action: 'session.refused',
    actor: 'vouch',
    details: { address: '192.0.2.77' },
  });
  expect(JSON.stringify([logged, event])).not.toContain('made-up');
});

test('a flood of failed sign-ins from everywhere does not fill the audit', async () => {
  const { guess } = freshServer();
  const count = async () =>
    (await listAuditEvents(service().deps.db, { subjectKind: 'session', limit: 1_000 })).length;
  const before = await count();
  for (let address = 0; address < 100; address++) await guess(`198.51.100.${address}`);
  expect((await count()) - before).toBe(60);
});

test('an address is let in again when its minute is over, and forgotten after it', () => {
  const limiter = createRateLimiter({ most: 2, windowMs: 60_000, addresses: 3 });
  expect([limiter.take('a', 0), limiter.take('a', 1_000), limiter.take('a', 2_000)]).toEqual([
    0, 0, 58_000,
  ]);
  expect(limiter.take('a', 60_000)).toBe(0);
  for (const address of ['b', 'c', 'd', 'e']) limiter.take(address, 61_000);
  expect(limiter.size()).toBeLessThanOrEqual(3);
});
