import { sha256 } from '../hash.ts';

/** SHA-256 (hex) of a text with white space collapsed: the key under which its vector is cached. */
export const textHashOf = (text: string): string =>
  sha256(text.normalize('NFC').replace(/\s+/g, ' ').trim());
