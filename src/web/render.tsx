import type { JSX } from 'hono/jsx/jsx-runtime';
import type { AppContext } from '../http/context.ts';
import type { Status } from '../http/problem.ts';
import { takeFlash } from './flash.ts';
import type { Frame } from './layout.tsx';

/** The frame of a page for whoever asks; takes the waiting message with it. */
export function frameFor(c: AppContext, title: string, current?: Frame['current']): Frame {
  const actor = c.var.actor;
  return {
    title,
    current,
    person: actor === undefined ? null : { name: actor.name, email: actor.email },
    notice: c.var.notice,
    outage: c.var.outage,
    flash: takeFlash(c),
  };
}

/** Sends a whole document; JSX itself knows no doctype. */
export function render(
  c: AppContext,
  document: JSX.Element,
  status: 200 | Status = 200,
): Response | Promise<Response> {
  return c.html(`<!doctype html>${document.toString()}`, status);
}
