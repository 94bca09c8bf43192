import type { Context, MiddlewareHandler } from 'hono';
import { AppError } from '../errors.ts';

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;
const COMMANDS = '/api/commands';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Is the origin that the request names ours: the configured one, or this machine's own address as it was opened? */
function isOurOrigin(c: Context, configured: string | null): boolean {
  const named = c.req.header('origin');
  if (named === undefined) return false;
  const host = hostOf(c);
  return named === configured || (LOOPBACK.test(host) && named === `http://${host}`);
}

function hostOf(c: Context): string {
  return (c.req.header('host') ?? new URL(c.req.url).host).toLowerCase();
}

/**
 * Refuses names that are not ours, so that a foreign site cannot point its own name at this machine (DNS rebinding).
 */
export function guardHost(origin: string | null): MiddlewareHandler {
  const expected = origin === null ? null : new URL(origin).host.toLowerCase();
  return async (c, next) => {
    const host = hostOf(c);
    if (host !== expected && !LOOPBACK.test(host))
      throw new AppError(
        'forbidden',
        'This address is not the one Vouch is set up for; open it under VOUCH_ORIGIN or on this machine.',
      );
    await next();
  };
}

/**
 * Refuses a change that another site asks for: it must name our own origin. The command line, which sends a token
 * and no cookie, passes where commands are taken.
 */
export function guardOrigin(origin: string | null): MiddlewareHandler {
  return async (c, next) => {
    const isCommand = c.req.path === COMMANDS && c.req.header('authorization') !== undefined;
    if (!SAFE.has(c.req.method) && !isCommand) {
      const site = c.req.header('sec-fetch-site');
      if (!isOurOrigin(c, origin) || (site !== undefined && site !== 'same-origin'))
        throw new AppError(
          'forbidden',
          'This change was not asked for by a page of Vouch; open the page again and repeat it there.',
        );
    }
    await next();
  };
}

/** Is the server reached over https, as its configured address says? */
export function isSecure(origin: string | null): boolean {
  return origin?.startsWith('https://') === true;
}
