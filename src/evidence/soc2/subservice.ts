export type Method = 'carve-out' | 'inclusive';

export type Subservice = {
  readonly name: string;
  readonly service: string | null;
  /** Are its controls left out of the report, or part of it? Null where the report does not say. */
  readonly method: Method | null;
  readonly page: number | null;
};
