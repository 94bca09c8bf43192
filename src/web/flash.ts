import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { Flash } from './layout.tsx';

const NAME = 'vouch-flash';
const flashSchema = z.object({
  tone: z.enum(['done', 'attention', 'danger']),
  text: z.string().max(1500),
  undo: z.object({ questionnaireId: z.string(), batch: z.string() }).optional(),
});

/** Leaves a message for the next page; it is read once. */
export function leaveFlash(c: Context, flash: Flash): void {
  const text = flash.text.slice(0, 700);
  setCookie(c, NAME, JSON.stringify({ ...flash, text }), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: 60,
  });
}

/**
 * The message left by the request before, if there is one; a page that is only asked for ahead leaves it to the one
 * that is seen.
 */
export function takeFlash(c: Context): Flash | null {
  if (c.req.header('purpose') === 'prefetch') return null;
  const value = getCookie(c, NAME);
  if (value === undefined) return null;
  deleteCookie(c, NAME, { path: '/' });
  try {
    return flashSchema.parse(JSON.parse(value));
  } catch {
    return null;
  }
}
