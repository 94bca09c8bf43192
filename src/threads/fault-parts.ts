import { AppError } from '../errors.ts';

/** A fault on its way between threads: an error loses its class and its fields there. */
export type FaultParts = {
  readonly isOurs: boolean;
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** What a database's error says besides (its code, severity, constraint …), or what an `AppError` carries. */
  readonly fields: Readonly<Record<string, unknown>>;
};

/** Fields of PostgreSQL's error message, and Node's codes. `params` and `query` hold texts and stay where they are. */
const FIELDS = ['code', 'severity', 'detail', 'hint', 'schema', 'table', 'column', 'constraint'];

/** Takes a fault apart, so that it can be sent. */
export function faultParts(fault: unknown): FaultParts {
  if (!(fault instanceof Error))
    return { isOurs: false, name: 'Error', message: String(fault), stack: undefined, fields: {} };
  const { name, message, stack } = fault;
  if (fault instanceof AppError) {
    const { code, place, details, shell } = fault;
    return { isOurs: true, name, message, stack, fields: { code, place, details, shell } };
  }
  const present = FIELDS.filter((field) => typeof Reflect.get(fault, field) === 'string');
  const fields = Object.fromEntries(present.map((field) => [field, Reflect.get(fault, field)]));
  return { isOurs: false, name, message, stack, fields };
}

/** The fault as it was thrown in the other thread: an `AppError`, or an error with the same message and fields. */
export function faultFrom({ isOurs, name, message, stack, fields }: FaultParts): Error {
  if (isOurs) {
    type Fields = Pick<AppError, 'code' | 'place' | 'details' | 'shell'>;
    const { code, place, details, shell } = fields as Fields;
    return new AppError(code, message, { place, details, shell, cause: stack });
  }
  return Object.assign(new Error(message), { name, ...(stack ? { stack } : {}) }, fields);
}
