import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { AppError } from '../errors.ts';
import { routeOf } from './authorise.ts';
import type { AppEnv } from './context.ts';

const JSON_TYPE = 'application/json';
const MULTIPART = 'multipart/form-data';
const FORM = 'application/x-www-form-urlencoded';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** No request of ours goes deeper than ten levels. */
const MOST_LEVELS = 64;

/** What a route takes, and whether it may be left out. */
type Due = { readonly types: readonly string[]; readonly required: boolean };

const PAGE: Due = { types: [FORM, MULTIPART], required: false };
const NOTHING: Due = { types: [JSON_TYPE], required: false };

/**
 * Reads every body once, before its handler: one that is not what its type says, or of a type that the route does
 * not take, is refused here with one sentence. What was read stays with the request. Pages take forms; what the API
 * takes, its own description says. Throws `invalid_input` or `body_type`.
 */
export function readBody(app: OpenAPIHono<AppEnv>): MiddlewareHandler<AppEnv> {
  let dues: ReadonlyMap<string, Due> | undefined;
  return async (c, next) => {
    refuseNulIn(c);
    const route = routeOf(c);
    if (SAFE.has(c.req.method) || route === null || route === 'POST /api/commands') return next();
    dues ??= describedBodies(app);
    await read(c, c.req.path.startsWith('/api/') ? (dues.get(route) ?? NOTHING) : PAGE);
    return next();
  };
}

/** The bodies that OpenAPI describes, by route (`PUT /api/answers/:questionId`). */
function describedBodies(app: OpenAPIHono<AppEnv>): Map<string, Due> {
  const routes = app.openAPIRegistry.definitions.flatMap((each) =>
    each.type === 'route' ? [each.route] : [],
  );
  return new Map(
    routes.map(({ method, path, request }) => [
      `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
      {
        types: Object.keys(request?.body?.content ?? { [JSON_TYPE]: {} }),
        required: request?.body?.required === true,
      },
    ]),
  );
}

async function read(c: Context, { types, required }: Due): Promise<void> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === '') {
    const { byteLength } = await c.req.arrayBuffer();
    if (byteLength === 0 && !required) return;
    if (byteLength === 0) throw new AppError('invalid_input', `Send a body as ${types[0]}.`);
  }
  if (!types.includes(type))
    throw new AppError('body_type', `Send the body as ${types.join(' or ')}.`);
  if (type === JSON_TYPE) refuseOddJson(await c.req.arrayBuffer());
  else refuseOddFields(await formOf(c));
}

async function formOf(c: Context): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError(
      'invalid_input',
      'The form cannot be read: its parts are cut off or do not follow its boundary; send it again.',
      { cause },
    );
  }
}

function refuseOddFields(form: FormData): void {
  for (const value of form.values()) if (typeof value === 'string') refuseNul(value);
}

/** @throws AppError where the bytes are no JSON in UTF-8 (RFC 8259, 8.1), or nothing that a route takes. */
function refuseOddJson(bytes: ArrayBuffer): void {
  const levels: { value: unknown; depth: number }[] = [{ value: parsed(bytes), depth: 0 }];
  for (let level = levels.pop(); level !== undefined; level = levels.pop()) {
    const { value, depth } = level;
    if (depth > MOST_LEVELS)
      throw new AppError(
        'invalid_input',
        `The JSON is nested more than ${MOST_LEVELS} levels deep.`,
      );
    if (typeof value === 'string') refuseNul(value);
    if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value)) levels.push({ value: inner, depth: depth + 1 });
  }
}

function parsed(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new AppError(
      'invalid_input',
      bytes.byteLength === 0
        ? 'The body is empty; send JSON.'
        : 'The body is not JSON in UTF-8; correct it and send it again.',
      { cause },
    );
  }
}

/** The database holds no NUL, and no text needs one. */
function refuseNul(text: string): void {
  if (text.includes('\0'))
    throw new AppError('invalid_input', 'A field holds a NUL character; send it without.');
}

function refuseNulIn(c: Context): void {
  const { pathname, search } = new URL(c.req.url);
  if (pathname.includes('%00'))
    throw new AppError('not_found', 'There is no page at this address.');
  if (search.includes('%00'))
    throw new AppError('invalid_input', 'The address holds a NUL character; leave it out.');
}
