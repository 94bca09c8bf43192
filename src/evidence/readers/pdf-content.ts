/** A run of text in one font on one baseline, in the order in which the page draws it; PDF points from the lower left. */
export type PdfItem = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
  readonly endsLine: boolean;
};

export type PdfPage = {
  readonly number: number;
  readonly box: {
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
    readonly top: number;
  };
  readonly items: readonly PdfItem[];
  /** Text drawn in the invisible rendering mode (ISO 32000-1, 9.3.6). */
  readonly hidden: readonly string[];
  readonly hasImage: boolean;
};

/** What the reading process hands back: the pages, or why there are none. */
export type PdfContent =
  | {
      readonly fault: null;
      readonly pages: readonly PdfPage[];
      readonly info: Readonly<Record<string, string>>;
    }
  | { readonly fault: 'encrypted' | 'damaged' | 'pages'; readonly message: string };
