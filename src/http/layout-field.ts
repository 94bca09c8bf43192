import { AppError } from '../errors.ts';
import { parseLayout, type WorkbookLayout } from '../questionnaire/layout/layout.ts';

/** A layout sent with a form, as text or as a file; null where the field is empty. @throws AppError invalid_input */
export async function readLayoutField(field: unknown): Promise<WorkbookLayout | null> {
  const text = field instanceof File ? await field.text() : typeof field === 'string' ? field : '';
  if (text.trim() === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new AppError('invalid_input', 'The field layout is not JSON.', {
      cause,
      shell: '`vouch parse FILE --print-layout` prints a layout to begin with.',
    });
  }
  return parseLayout(value);
}
