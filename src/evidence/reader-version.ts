/**
 * Counts the ways in which documents have been read. Raise it when readers, passages, kinds or standings change
 * what is stored: documents that were read before are then read again in the background.
 */
export const READER_VERSION = 17;
