import { z } from 'zod';
import { readForm } from './document-form.ts';

const said = z.object({
  text: z.string().trim().min(1, 'must not be empty').max(5000),
  criteria: z
    .string()
    .max(500)
    .transform((text) =>
      text
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  result: z.enum(['exception', 'none', 'unknown']),
  results: z
    .string()
    .trim()
    .max(5000)
    .transform((text) => (text === '' ? null : text)),
  owner: z
    .string()
    .trim()
    .max(300)
    .transform((text) => (text === '' ? null : text)),
});
const added = said.extend({
  control: z.string().trim().min(1, 'must not be empty').max(60),
  page: z.preprocess(
    (value) => (value === '' ? null : value),
    z.coerce.number().int().min(1).max(100_000).nullable(),
  ),
});

/** `exception`, `none`, `unknown` as the register stores it. */
export const exceptionOf = (result: 'exception' | 'none' | 'unknown'): boolean | null =>
  result === 'unknown' ? null : result === 'exception';

/** The form that corrects a control. Throws `invalid_input` naming the field. */
export function readControlForm(body: Readonly<Record<string, unknown>>) {
  const { result, ...rest } = readForm(said, body);
  return { ...rest, exception: exceptionOf(result) };
}

/** The form that adds a control to a report. Throws `invalid_input` naming the field. */
export function readNewControlForm(body: Readonly<Record<string, unknown>>) {
  const { result, ...rest } = readForm(added, body);
  return { ...rest, exception: exceptionOf(result) };
}
