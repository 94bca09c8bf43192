declare module 'yauzl' {
  import type { Readable } from 'node:stream';

  /** The part of yauzl's promise interface that the package reader uses (yauzl 3.4 ships no types). */
  export type Entry = {
    readonly fileName: string;
    readonly fileNameRaw: Buffer;
    readonly compressionMethod: number;
    readonly compressedSize: number;
    readonly uncompressedSize: number;
    readonly crc32: number;
    readonly generalPurposeBitFlag: number;
    readonly externalFileAttributes: number;
    readonly lastModFileTime: number;
    readonly lastModFileDate: number;
  };
  export type ZipFile = {
    readonly entryCount: number;
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry, options?: { decodeFileData?: boolean }): Promise<Readable>;
  };
  export function fromBufferPromise(
    buffer: Buffer,
    options: {
      lazyEntries: true;
      strictFileNames?: boolean;
      validateEntrySizes?: boolean;
      decodeStrings?: boolean;
    },
  ): Promise<ZipFile>;
}
