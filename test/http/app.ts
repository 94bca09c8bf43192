import { afterAll, beforeAll } from 'vitest';
import { createSignInLink, signIn } from '../../src/auth/sign-in.ts';
import { createHandlers } from '../../src/jobs/handlers.ts';
import { openJobs } from '../../src/jobs/queue.ts';
import type { Deps } from '../../src/ports.ts';
import { createApp } from '../../src/serve/app.ts';
import { type Actor, ensureAdministrator } from '../../src/store/actors.ts';
import { keptDatabase } from '../support/database.ts';
import { testDeps } from '../support/deps.ts';

const ORIGIN = 'http://localhost';

/** The whole service on a database of its own, and somebody signed in. */
export type Service = {
  readonly app: ReturnType<typeof createApp>;
  readonly deps: Deps;
  readonly actor: Actor;
  /** A request as a page of Vouch sends it, with the session. */
  readonly send: (path: string, init?: RequestInit & { signedOut?: boolean }) => Promise<Response>;
  readonly link: () => Promise<string>;
  readonly cookie: string;
};

async function openService(): Promise<Service & { close: () => Promise<void> }> {
  const opened = await keptDatabase();
  const deps = testDeps(opened.db);
  const actor = await ensureAdministrator(opened.db, 'ada@example.com');
  const jobs = await openJobs(deps, { queue: opened.queue, handlers: createHandlers(deps) });
  await jobs.start();
  const app = createApp({ deps, config: { origin: null }, jobs });
  const link = () => createSignInLink(deps, { actor, origin: ORIGIN });
  const token = new URL(await link()).pathname.split('/').at(-1) ?? '';
  const cookie = `vouch=${await signIn(deps, token)}`;
  const send: Service['send'] = async (path, { signedOut = false, headers, ...init } = {}) => {
    const all = new Headers({ Host: 'localhost', Origin: ORIGIN });
    if (!signedOut) all.set('Cookie', cookie);
    new Headers(headers).forEach((value, name) => {
      all.set(name, value);
    });
    return app.request(`${ORIGIN}${path}`, { ...init, headers: all });
  };
  const close = async () => {
    await jobs.stop();
    await opened.close();
  };
  return { app, deps, actor, send, link, cookie, close };
}

/** For the top of a test file: one service for all its tests. */
export function useService(): () => Service {
  let service: Awaited<ReturnType<typeof openService>> | undefined;
  beforeAll(async () => {
    service = await openService();
  });
  afterAll(() => service?.close());
  return () => {
    if (service === undefined) throw new Error('The service is open inside tests only.');
    return service;
  };
}

/** Every declared route but middleware, as `GET /path`. */
export function routesOf(app: Service['app']): string[] {
  const routes = app.routes.filter(({ method }) => method !== 'ALL');
  return [...new Set(routes.map(({ method, path }) => `${method} ${path}`))];
}
