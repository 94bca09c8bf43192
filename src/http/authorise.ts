import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { isGranted, POLICY } from '../auth/policy.ts';
import { AppError } from '../errors.ts';
import type { Actor } from '../store/actors.ts';
import type { AppEnv } from './context.ts';

/** The declared name of the route that will answer (`GET /documents/:id`), or null where none will. */
export function routeOf(c: Context): string | null {
  const route = matchedRoutes(c).find(({ method }) => method !== 'ALL');
  return route === undefined ? null : `${route.method} ${route.path}`;
}

/**
 * Before every handler: finds the route in the policy table, the person behind the request, and refuses what is not
 * granted. A route that nobody declared is refused, whoever asks.
 */
export function authorise(
  identify: (c: Context<AppEnv>) => Promise<Actor | null>,
): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const route = routeOf(c);
    if (route === null) return next();
    const permission = POLICY[route];
    if (permission === undefined)
      throw new AppError('internal', `The route ${route} has no entry in the policy table.`);
    if (permission === 'public' || permission === 'command') return next();
    const actor = await identify(c);
    if (actor === null)
      throw new AppError(
        'unauthenticated',
        'Open the sign-in link that Vouch printed when it started.',
      );
    if (!isGranted(actor.role, permission))
      throw new AppError(
        'forbidden',
        `Your role (${actor.role}) does not allow this; ask an administrator.`,
      );
    c.set('actor', actor);
    return next();
  };
}
