import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

const ABSOLUTE_SECONDS = 24 * 3600;

/** `__Host-` binds the cookie to exactly this host; browsers take it over https only. */
const nameOf = (isSecure: boolean) => (isSecure ? '__Host-vouch' : 'vouch');

/** The session's token that a request carries, or null. */
export function readSessionCookie(c: Context, isSecure: boolean): string | null {
  return getCookie(c, nameOf(isSecure)) ?? null;
}

/** Gives the browser the session's token; `isSecure`: only over HTTPS. */
export function writeSessionCookie(c: Context, token: string, isSecure: boolean): void {
  setCookie(c, nameOf(isSecure), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure,
    maxAge: ABSOLUTE_SECONDS,
  });
}

/** Takes the session's token from the browser. */
export function clearSessionCookie(c: Context, isSecure: boolean): void {
  deleteCookie(c, nameOf(isSecure), { path: '/', secure: isSecure });
}
