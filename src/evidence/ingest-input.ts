import type { Actor } from '../store/actors.ts';
import type { Audience, DocumentKind } from '../store/schema.ts';

/** A document as it comes in, with what is said about it. */
export type IngestInput = {
  /** Its identity: the path relative to the ingested root; a single file's base name. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Opens a workbook that is encrypted; it is used and forgotten, the file is kept as it came. */
  readonly password?: string | undefined;
  readonly kind?: DocumentKind | undefined;
  readonly audience?: Audience | undefined;
  readonly product?: string | undefined;
  /** ISO date. */
  readonly validUntil?: string | undefined;
  /** The name of the document that this one takes the place of, like it or not. */
  readonly replaces?: string | undefined;
  /** What the document is called from now on, where a person said that it is none of those that its name leads to. */
  readonly ownName?: string | undefined;
  readonly actor: Actor;
};
