import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { OpenInput } from '../review/open-questionnaire.ts';
import { readLayoutField } from './layout-field.ts';
import { readUploads } from './upload.ts';

const text = z
  .string()
  .trim()
  .max(300)
  .optional()
  .transform((value) => (value === undefined || value === '' ? null : value));

/** What is said about a questionnaire when it comes in. */
const intakeFacts = z.object({
  buyer: text,
  deal: text,
  dueDate: text,
  product: text,
  audience: z.enum(['nda', 'public']).default('nda'),
  requester: text,
  // A tick box: the buyer forbids AI.
  noModel: z
    .literal('1')
    .optional()
    .transform((value) => value !== undefined),
  // Blanks may be part of it.
  password: z
    .string()
    .max(255)
    .optional()
    .transform((value) => value || null),
  mayBeEmpty: z
    .literal('1')
    .optional()
    .transform((value) => value !== undefined),
  // A button of its own: drafting waits until its estimate was seen.
  waits: z
    .literal('1')
    .optional()
    .transform((value) => value !== undefined),
});

/** The intake form, of the page or the API. Throws `invalid_input` naming the field. */
export async function readIntake(
  body: Readonly<Record<string, unknown>>,
): Promise<Omit<OpenInput, 'actor'>> {
  const facts = intakeFacts.safeParse(body);
  if (!facts.success) {
    const [issue] = facts.error.issues;
    throw new AppError(
      'invalid_input',
      `The field ${issue?.path.join('.') ?? ''} is not right: ${issue?.message ?? ''}.`,
    );
  }
  const [file] = await readUploads(body.file);
  if (file === undefined) throw new AppError('invalid_input', 'Choose a file first.');
  const layout = await readLayoutField(body.layout);
  const { noModel, ...rest } = facts.data;
  return { ...rest, modelForbidden: noModel, ...file, layout };
}
