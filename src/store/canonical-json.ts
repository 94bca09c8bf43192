import { storableText } from '../language/storable-text.ts';

/**
 * A value as it survives a jsonb column on both engines: no `undefined`, no NUL, no lone surrogates; dates as ISO text.
 * What is hashed is this, so that a row read back gives the same hash.
 */
export function storable(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value ?? null, (_key, each) =>
      typeof each === 'string' ? storableText(each) : each,
    ),
    (_key, each) => (isObject(each) ? withStorableKeys(each) : each),
  );
}

/** JSON with sorted keys and no white space: equal values give equal texts (in the manner of RFC 8785). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(',')}}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withStorableKeys(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [storableText(key), each]));
}
