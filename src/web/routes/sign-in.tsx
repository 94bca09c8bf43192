import type { Hono } from 'hono';
import {
  clearSessionCookie,
  readSessionCookie,
  writeSessionCookie,
} from '../../auth/session-cookie.ts';
import { recordRefusedSignIn, signIn, signOut } from '../../auth/sign-in.ts';
import type { AppEnv, Services } from '../../http/context.ts';
import { createRateLimiter } from '../../http/rate-limiter.ts';
import { isSecure } from '../../http/request-guard.ts';
import { SignedOutPage, SignInPage } from '../pages/sign-in.tsx';
import { render } from '../render.tsx';
import { urls } from '../urls.ts';

/** Failed sign-ins that the audit keeps in a minute. */
const MOST_TRACES = 60;

const REASONS = ['none', 'signed-out', 'used'] as const;

/** Signing in by a one-time link: reading the page consumes nothing, its button does. */
export function routeSignIn(app: Hono<AppEnv>, { deps, config }: Services): void {
  const secure = isSecure(config.origin);
  const traces = createRateLimiter({ most: MOST_TRACES, windowMs: 60_000 });
  /** In the log always, in the audit as long as nobody floods it. */
  const traceRefusal = async (address: string | null) => {
    deps.log.warn({ address }, 'a sign-in was refused');
    if (traces.take('all', deps.clock.now().getTime()) === 0)
      await recordRefusedSignIn(deps, { address });
  };
  app.get('/sign-in', (c) => {
    const reason = REASONS.find((each) => each === c.req.query('reason')) ?? 'none';
    return render(c, <SignedOutPage reason={reason} />, 200);
  });
  app.get('/sign-in/:token', (c) => render(c, <SignInPage token={c.req.param('token')} />));
  app.post('/sign-in/:token', async (c) => {
    const session = await signIn(deps, c.req.param('token'));
    if (session === null) {
      await traceRefusal(c.get('address'));
      return render(c, <SignedOutPage reason="used" />, 401);
    }
    writeSessionCookie(c, session, secure);
    return c.redirect(urls.home, 303);
  });
  app.post('/sign-out', async (c) => {
    const token = readSessionCookie(c, secure);
    if (token !== null) await signOut(deps, token);
    clearSessionCookie(c, secure);
    c.header('Clear-Site-Data', '"storage"');
    return c.redirect(`${urls.signIn()}?reason=signed-out`, 303);
  });
}
