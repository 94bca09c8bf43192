import type { MiddlewareHandler } from 'hono';
import { AppError } from '../errors.ts';
import type { Clock } from '../ports.ts';
import { routeOf } from './authorise.ts';
import { networkOf } from './client-address.ts';
import type { AppEnv } from './context.ts';
import { createRateLimiter } from './rate-limiter.ts';

const windowMs = 60_000;

/** What is counted together, and how many of it one address may send in a minute. */
const LIMITS: readonly { readonly routes: readonly string[]; readonly most: number }[] = [
  { routes: ['POST /sign-in/:token'], most: 10 },
  { routes: ['GET /ask', 'POST /api/ask'], most: 120 },
  {
    routes: [
      'POST /documents',
      'POST /api/documents',
      'POST /questionnaires',
      'POST /api/questionnaires',
    ],
    most: 300,
  },
];

/** Sends away who asks too much of what is dear or guessed, by address. Throws `rate_limited`, with `Retry-After`. */
export function limitRequests(clock: Clock): MiddlewareHandler<AppEnv> {
  const limits = LIMITS.map(({ routes, most }) => ({
    routes,
    limiter: createRateLimiter({ most, windowMs }),
  }));
  return async (c, next) => {
    const route = routeOf(c) ?? '';
    const limit = limits.find(({ routes }) => routes.includes(route));
    const address = c.get('address');
    if (limit === undefined || address === null) return next();
    const waitMs = limit.limiter.take(networkOf(address), clock.now().getTime());
    if (waitMs === 0) return next();
    const seconds = Math.ceil(waitMs / 1000);
    c.header('Retry-After', String(seconds));
    throw new AppError(
      'rate_limited',
      `That was asked too often from your address; try again in ${seconds} seconds.`,
    );
  };
}
