import pino from 'pino';
import type { Log } from '../ports.ts';

/**
 * JSON lines on standard error. Callers pass ids, counts and codes; an error's message may quote what it choked on,
 * so of errors only the name, the code and the stack's frames are written.
 */
export function createLog(level: 'debug' | 'info' | 'warn' | 'error' | 'silent'): Log {
  return pino(
    { level, base: null, serializers: { err: withoutText, error: withoutText } },
    pino.destination({ dest: 2, sync: true }),
  );
}

function withoutText(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    code: Reflect.get(error, 'code'),
    stack: frames.slice(0, 12).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: withoutText(error.cause) }),
  };
}
