import { z } from 'zod';
import { AppError } from '../errors.ts';
import { PENDING_DECISIONS } from '../evidence/versions/decide-pending.ts';

const name = z
  .string()
  .trim()
  .max(500)
  .optional()
  .transform((text) => text || undefined);

/** What a person says of a pending file: the newer version, a document of its own (with a name), or nothing. */
export const pendingDecision = z.object({
  pending: z.guid(),
  decision: z.enum(PENDING_DECISIONS),
  name,
});

/** Which version is to be a document of its own, and what it is called. */
export const versionToTakeOut = z.object({
  version: z.coerce.number().int().min(1).max(999_999),
  name,
});

/** A form as one of these. Throws `invalid_input` naming the field. */
export function readAs<T extends z.ZodType>(
  schema: T,
  body: Readonly<Record<string, unknown>>,
): z.output<T> {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const field = read.error.issues[0]?.path.join('.') ?? '';
  throw new AppError('invalid_input', `The field ${field} is not right; open the page again.`);
}
