/** Where a fault stands in what the person gave us; every part is optional. */
export type Place = {
  readonly file?: string | undefined;
  readonly sheet?: string | undefined;
  readonly cell?: string | undefined;
  readonly page?: number | undefined;
};

/**
 * The closed list of faults. The command line maps `usage` to exit 2, `internal` to exit 3 and all others to
 * exit 1; HTTP statuses are in `http/problem.ts`.
 */
export type ErrorCode =
  | 'usage'
  | 'invalid_input'
  | 'body_type'
  | 'not_found'
  | 'conflict'
  | 'forbidden'
  | 'unauthenticated'
  | 'rate_limited'
  | 'file_empty'
  | 'file_type'
  | 'file_encrypted'
  | 'file_damaged'
  | 'file_limits'
  | 'file_no_text'
  | 'file_timeout'
  | 'value_refused'
  | 'workbook_changed'
  | 'open_items'
  | 'data_folder_locked'
  | 'data_damaged'
  | 'database_unavailable'
  | 'storage_full'
  | 'schema_newer'
  | 'configuration'
  | 'model_unavailable'
  | 'interrupted'
  | 'internal';

/**
 * A fault that stops a request. `message` is one clear sentence for a person: what is wrong and what to do next;
 * the place is added by `describe`. `details` is data for the program's caller (for example the text that won a
 * conflict).
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly place: Place;
  readonly details: unknown;
  /** What the command line adds: a command or an option that helps there. Null where nothing does. */
  readonly shell: string | null;

  constructor(
    code: ErrorCode,
    message: string,
    options: { place?: Place; cause?: unknown; details?: unknown; shell?: string | null } = {},
  ) {
    super(message, { cause: options.cause });
    this.code = code;
    this.place = options.place ?? {};
    this.details = options.details;
    this.shell = options.shell ?? null;
  }

  /** One line: `acme.xlsx, sheet "Vendor", cell C5: message`. */
  describe(): string {
    const { file, sheet, cell, page } = this.place;
    const parts = [
      file,
      sheet === undefined ? undefined : `sheet "${sheet}"`,
      cell === undefined ? undefined : `cell ${cell}`,
      page === undefined ? undefined : `page ${page}`,
    ].filter((part) => part !== undefined);
    const line = parts.length === 0 ? this.message : `${parts.join(', ')}: ${this.message}`;
    return line.replace(/\s+/g, ' ');
  }

  /** The same fault with a place filled in where it had none. */
  at(place: Place): AppError {
    return new AppError(this.code, this.message, {
      place: { ...place, ...withoutUndefined(this.place) },
      cause: this.cause,
      details: this.details,
      shell: this.shell,
    });
  }
}

function withoutUndefined(place: Place): Place {
  return Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined));
}
