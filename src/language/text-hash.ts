import { createHash } from 'node:crypto';

/** sha256 (hex) of a text with white space collapsed: the key under which its vector is cached. */
export const textHashOf = (text: string): string =>
  createHash('sha256').update(text.normalize('NFC').replace(/\s+/g, ' ').trim()).digest('hex');
