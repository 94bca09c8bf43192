import type { z } from 'zod';

const THOUGHTS = /^\s*<(think|thinking|reasoning)>[\s\S]*?(?:<\/\1>|$)/i;
const FENCE = /```(?:json)?\s*([\s\S]*?)\s*```/i;

/**
 * The JSON of a reply: without the thoughts that some models put before it, without a code fence, and without words
 * around the object.
 */
function jsonOf(reply: string): string {
  const said = reply.replace(THOUGHTS, '').trim();
  const text = FENCE.exec(said)?.[1] ?? said;
  if (text.startsWith('{')) return text;
  const from = text.indexOf('{');
  const to = text.lastIndexOf('}');
  return from < 0 || to < from ? text : text.slice(from, to + 1);
}

/** A reply that fits its schema, or what is wrong with it in the words of one line each. */
export type Parsed<T> =
  | { readonly kind: 'fits'; readonly reply: T }
  | { readonly kind: 'unfit'; readonly faults: readonly string[] };

const MOST_FAULTS = 6;

/** A model's reply as the value of a schema, or what is wrong with it in words for the model. */
export function parseReply<T>(text: string, schema: z.ZodType<T>): Parsed<T> {
  let value: unknown;
  try {
    value = JSON.parse(jsonOf(text));
  } catch {
    return { kind: 'unfit', faults: ['It is not one JSON object.'] };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { kind: 'fits', reply: parsed.data };
  return {
    kind: 'unfit',
    faults: parsed.error.issues
      .slice(0, MOST_FAULTS)
      .map(({ path, message }) => `${path.map(String).join('.') || 'the object'}: ${message}`),
  };
}
