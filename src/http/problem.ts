import { AppError, type ErrorCode, type Place } from '../errors.ts';

export type Status =
  | 400
  | 401
  | 403
  | 404
  | 409
  | 413
  | 415
  | 422
  | 423
  | 428
  | 429
  | 500
  | 502
  | 503
  | 507;

/** The only table from fault to HTTP status, with the title that people read. */
const PROBLEMS: Readonly<Record<ErrorCode, { status: Status; title: string }>> = {
  usage: { status: 400, title: 'The request is not complete' },
  invalid_input: { status: 400, title: 'Something in the request is not right' },
  body_type: { status: 415, title: 'This kind of request is not taken here' },
  not_found: { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'Somebody else was faster' },
  forbidden: { status: 403, title: 'Not allowed' },
  unauthenticated: { status: 401, title: 'Please sign in' },
  rate_limited: { status: 429, title: 'Too many requests' },
  file_empty: { status: 422, title: 'The file is empty' },
  file_type: { status: 415, title: 'This type of file cannot be read' },
  file_encrypted: { status: 422, title: 'The file is protected by a password' },
  file_damaged: { status: 422, title: 'The file is damaged' },
  file_limits: { status: 413, title: 'The file is too large' },
  file_no_text: { status: 422, title: 'The file holds no text' },
  file_timeout: { status: 422, title: 'Reading the file took too long' },
  value_refused: { status: 422, title: 'This value does not fit the cell' },
  workbook_changed: { status: 409, title: 'The workbook changed' },
  open_items: { status: 409, title: 'Some questions are still open' },
  data_folder_locked: { status: 423, title: 'The data folder is in use' },
  data_damaged: { status: 503, title: 'The stored data is damaged' },
  database_unavailable: { status: 503, title: 'The database cannot be reached' },
  storage_full: { status: 507, title: 'The disk is full' },
  schema_newer: { status: 503, title: 'The data is newer than this version' },
  configuration: { status: 503, title: 'The settings are not right' },
  model_unavailable: { status: 502, title: 'The model cannot be reached' },
  interrupted: { status: 503, title: 'It was stopped' },
  internal: { status: 500, title: 'Something went wrong on our side' },
};

/** RFC 9457 problem details; `code` is ours and stable, `detail` one sentence for a person. */
export type Problem = {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: Status;
  readonly detail: string;
  readonly code: ErrorCode;
  readonly place: Place;
  readonly details?: unknown;
};

/** What a fault tells the outside. An unknown fault tells nothing but that it happened. */
export function problemOf(fault: unknown): Problem {
  const error =
    fault instanceof AppError
      ? fault
      : new AppError(
          'internal',
          'An unexpected fault happened; it was written to the log. Please try again.',
        );
  const { status, title } = PROBLEMS[error.code];
  return {
    type: 'about:blank',
    title,
    status,
    detail: error.describe(),
    code: error.code,
    place: error.place,
    ...(error.details === undefined ? {} : { details: error.details }),
  };
}
