import type { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { readSessionCookie } from '../auth/session-cookie.ts';
import { findSessionActor } from '../auth/sign-in.ts';
import { AppError } from '../errors.ts';
import { authorise } from '../http/authorise.ts';
import { createClientAddress } from '../http/client-address.ts';
import type { AppContext, AppEnv, Services } from '../http/context.ts';
import { limitRequests } from '../http/limit-requests.ts';
import { problemOf } from '../http/problem.ts';
import { readBody } from '../http/read-body.ts';
import { guardHost, guardOrigin, isSecure } from '../http/request-guard.ts';
import { securityHeaders } from '../http/security-headers.ts';
import { MOST_BYTES } from '../http/upload.ts';
import { getModelOutage } from '../store/runs.ts';
import { showFault } from '../web/show-fault.tsx';

/** Form fields and part headers around the files themselves. */
const ENVELOPE_BYTES = 64 * 1024;

/**
 * What every request passes before its route (headers, host and origin, size, who asks, how often), and how a fault
 * is told.
 */
export function guardRequests(app: OpenAPIHono<AppEnv>, { deps, config }: Services): void {
  const secure = isSecure(config.origin);
  const addressOf = createClientAddress(config.trustedProxies ?? []);
  app.use(securityHeaders(secure));
  app.use(guardHost(config.origin));
  app.use(guardOrigin(config.origin));
  app.use(async (c, next) => {
    c.set('notice', config.notice ?? null);
    c.set('address', addressOf(c));
    await next();
  });
  app.use(
    bodyLimit({
      maxSize: MOST_BYTES + ENVELOPE_BYTES,
      onError: () => {
        throw new AppError(
          'file_limits',
          'More than 25 MB in one upload; split it or send fewer files at once.',
        );
      },
    }),
  );
  app.use(
    authorise(async (c) => {
      const token = readSessionCookie(c, secure);
      return token === null ? null : findSessionActor(deps, token);
    }),
  );
  app.use(async (c, next) => {
    const isPage = c.req.method === 'GET' && c.var.actor && !c.req.path.startsWith('/api/');
    c.set('outage', isPage && deps.chat !== null ? await getModelOutage(deps.db) : null);
    await next();
  });
  app.use(limitRequests(deps.clock));
  app.use(readBody(app));
  app.notFound((c) => fault(c, new AppError('not_found', 'There is no page at this address.')));
  app.onError((error, c) => {
    if (!(error instanceof AppError) || error.code === 'internal')
      deps.log.error({ err: error, method: c.req.method, path: c.req.path }, 'request failed');
    return fault(c, error);
  });
}

/** API callers get problem details, people a page. */
function fault(c: AppContext, error: unknown): Response | Promise<Response> {
  const problem = problemOf(error);
  if (!c.req.path.startsWith('/api/')) return showFault(c, problem);
  return c.body(JSON.stringify(problem), problem.status, {
    'Content-Type': 'application/problem+json',
  });
}
