import { expect, test } from 'vitest';
import { createApp } from '../../src/serve/app.ts';
import { deleteSessionsOf } from '../../src/store/sessions.ts';
import { useService } from './app.ts';

const service = useService();
const pathOf = (link: string) => new URL(link).pathname;
const cookieOf = (reply: Response) => reply.headers.get('set-cookie') ?? '';

test('reading the link, as a preview does, leaves it usable', async () => {
  const path = pathOf(await service().link());
  for (let read = 0; read < 3; read += 1)
    expect((await service().send(path, { signedOut: true })).status).toBe(200);
  const reply = await service().send(path, { signedOut: true, method: 'POST' });
  expect(reply.status).toBe(303);
  expect(reply.headers.get('location')).toBe('/');
});

test('a link signs in once', async () => {
  const path = pathOf(await service().link());
  await service().send(path, { signedOut: true, method: 'POST' });
  const again = await service().send(path, { signedOut: true, method: 'POST' });
  expect(again.status).toBe(401);
  expect(cookieOf(again)).toBe('');
});

test('the session cookie is out of reach of scripts and of other sites', async () => {
  const path = pathOf(await service().link());
  const cookie = cookieOf(await service().send(path, { signedOut: true, method: 'POST' }));
  expect(cookie).toMatch(/^vouch=[\w-]{43};/);
  expect(cookie).toContain('HttpOnly');
  expect(cookie).toContain('SameSite=Lax');
  expect(cookie).not.toContain('Secure');
});

test('over https the cookie is bound to the host', async () => {
  const { deps } = service();
  const origin = 'https://vouch.example.com';
  const app = createApp({ ...service(), deps, config: { origin }, jobs: neverUsed });
  const path = pathOf(await service().link());
  const reply = await app.request(`${origin}${path}`, {
    method: 'POST',
    headers: { Host: 'vouch.example.com', Origin: origin },
  });
  expect(cookieOf(reply)).toMatch(/^__Host-vouch=.*Secure/);
  expect(reply.headers.get('strict-transport-security')).toContain('max-age');
});

test('signing out ends the session at once', async () => {
  const path = pathOf(await service().link());
  const signedIn = await service().send(path, { signedOut: true, method: 'POST' });
  const headers = { Cookie: cookieOf(signedIn).split(';')[0] ?? '' };
  expect((await service().send('/profile', { headers })).status).toBe(200);
  const out = await service().send('/sign-out', { method: 'POST', headers });
  expect(out.headers.get('clear-site-data')).toBe('"storage"');
  expect((await service().send('/profile', { headers })).status).toBe(303);
});

test('a session that was ended elsewhere is worth nothing', async () => {
  const path = pathOf(await service().link());
  const signedIn = await service().send(path, { signedOut: true, method: 'POST' });
  const headers = { Cookie: cookieOf(signedIn).split(';')[0] ?? '' };
  const { db } = service().deps;
  await db.deleteFrom('sessions').execute();
  await deleteSessionsOf(db, service().actor.id);
  expect((await service().send('/profile', { headers })).status).toBe(303);
});

const neverUsed = {
  start: async () => undefined,
  send: () => Promise.reject(new Error('Signing in queues nothing.')),
  stop: () => Promise.resolve(),
};
