import { expect, test } from 'vitest';
import { isGranted, POLICY } from '../../src/auth/policy.ts';
import { routesOf, useService } from './app.ts';

const service = useService();
const ID = '00000000-0000-4000-8000-000000000000';
const pathOf = (route: string) =>
  route.split(' ')[1]?.replace(/:\w+/g, ID).replace('*', 'app.css') ?? '';
const methodOf = (route: string) => route.split(' ')[0] ?? '';
const declared = Object.entries(POLICY).filter(([route]) => route !== 'POST /api/commands');
const guarded = declared
  .filter(([, permission]) => permission !== 'public')
  .map(([route]) => route);
const changing = declared.map(([route]) => route).filter((route) => !route.startsWith('GET '));

test('every route is declared in the policy table, and every entry has its route', () => {
  expect(routesOf(service().app).toSorted()).toEqual(declared.map(([route]) => route).toSorted());
});

test.each(guarded)('%s lets nobody in without a session', async (route) => {
  const reply = await service().send(pathOf(route), {
    method: methodOf(route),
    signedOut: true,
    headers: { 'Content-Type': 'application/json' },
  });
  if (pathOf(route).startsWith('/api/')) {
    expect(reply.status).toBe(401);
    expect(await reply.json()).toMatchObject({ code: 'unauthenticated', status: 401 });
  } else {
    expect(reply.status).toBe(303);
    expect(reply.headers.get('location')).toBe('/sign-in');
  }
});

const FOREIGN: readonly Record<string, string>[] = [
  { Origin: '' },
  { Origin: 'null' },
  { Origin: 'https://evil.example' },
  { Origin: 'https://evil.example', Authorization: 'Bearer made-up' },
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site' },
];

test.each(changing)('%s refuses what another site asks for', async (route) => {
  for (const headers of FOREIGN) {
    const reply = await service().send(pathOf(route), { method: methodOf(route), headers });
    expect(reply.status, JSON.stringify(headers)).toBe(403);
  }
});

test.each(changing.filter((route) => route.includes(' /api/')))(
  '%s takes no body that a foreign form could send',
  async (route) => {
    const reply = await service().send(pathOf(route), {
      method: methodOf(route),
      headers: { 'Content-Type': 'text/plain' },
      body: '{}',
    });
    expect(reply.status).toBe(415);
  },
);

test('a name that is not ours is refused, whatever it points to', async () => {
  const reply = await service().app.request('http://evil.example/sign-in');
  expect(reply.status).toBe(403);
});

test('an address that nobody declared is not found', async () => {
  expect((await service().send('/nowhere')).status).toBe(404);
  expect((await service().send('/api/nowhere')).headers.get('content-type')).toBe(
    'application/problem+json',
  );
});

test('a requester reads and asks but neither edits nor approves nor releases', () => {
  expect(isGranted('requester', 'read')).toBe(true);
  for (const permission of ['edit', 'approve', 'release', 'evidence', 'audit'] as const)
    expect(isGranted('requester', permission), permission).toBe(false);
});

test('only approvers and administrators approve and release', () => {
  for (const role of ['requester', 'contributor', 'reviewer'] as const)
    expect(isGranted(role, 'approve') || isGranted(role, 'release'), role).toBe(false);
  expect(isGranted('approver', 'approve')).toBe(true);
  expect(isGranted('administrator', 'release')).toBe(true);
});
