import type { AppContext } from '../http/context.ts';
import type { Problem } from '../http/problem.ts';
import { ErrorPage } from './pages/error.tsx';
import { frameFor, render } from './render.tsx';
import { urls } from './urls.ts';

/** Where the person came from, if that was a page of ours. */
function backTo(c: AppContext): string | null {
  const referrer = c.req.header('referer');
  if (referrer === undefined || !URL.canParse(referrer)) return null;
  const { host, pathname, search } = new URL(referrer);
  return host === (c.req.header('host') ?? new URL(c.req.url).host) ? `${pathname}${search}` : null;
}

/** A fault as a page; whoever is signed out goes to the door. */
export function showFault(c: AppContext, problem: Problem): Response | Promise<Response> {
  if (problem.code === 'unauthenticated') return c.redirect(urls.signIn(), 303);
  const page = (
    <ErrorPage
      frame={frameFor(c, problem.title)}
      title={problem.title}
      sentence={problem.detail}
      back={backTo(c)}
    />
  );
  return render(c, page, problem.status);
}
