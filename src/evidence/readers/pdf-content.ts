/**
 * A run of text in one font on one baseline, in the order in which the page draws it; PDF points from the lower left.
 */
export type PdfItem = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
  readonly endsLine: boolean;
  /** It, or a part of it, cannot be seen on the page. */
  readonly hidden: boolean;
};

/** A straight line along an edge of the page: `left bottom right top` in PDF points. */
export type PdfRule = readonly [number, number, number, number];

export type PdfPage = {
  readonly number: number;
  readonly box: {
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
    readonly top: number;
  };
  readonly items: readonly PdfItem[];
  readonly rules: readonly PdfRule[];
  readonly hasImage: boolean;
  /** Words drawn aslant across the page: watermarks. */
  readonly stamps: readonly string[];
};

/** What the reading process hands back: the pages, or why there are none. */
export type PdfContent =
  | {
      readonly fault: null;
      readonly pages: readonly PdfPage[];
      readonly info: Readonly<Record<string, string>>;
    }
  | { readonly fault: 'encrypted' | 'damaged' | 'pages'; readonly message: string };
