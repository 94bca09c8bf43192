/** Blanks that a template leaves to its user; text that holds one says nothing about the company. */
const PLACEHOLDER = new RegExp(
  [
    String.raw`\{\{[^{}]*\}\}`,
    String.raw`\$\{[^{}]*\}`,
    '<<[^<>]+>>',
    String.raw`\[\[[^\[\]]*\]\]`,
    String.raw`\[\s*(?:insert|enter|fill|your|company|organi[sz]ation|name|date|tbd|todo|xx+|to be)\b[^\]]*\]`,
    String.raw`<\s*(?:insert|enter|your|company|organi[sz]ation)\b[^>]*>`,
    String.raw`(?<![\w\\'"<])<[A-Za-z](?:[A-Za-z _-]{0,39}[A-Za-z])?>(?!>)`,
    String.raw`\bfill[ -]in\b(?!\s+(?:for|the gap))`,
    String.raw`\b(?:TBD|TBC|TODO|FIXME|XXX+)\b`,
    String.raw`\bto be (?:determined|completed|defined|filled)\b`,
    String.raw`\blorem ipsum\b`,
    '_{5,}',
  ].join('|'),
);
const ANY_CASE =
  /\bfill[ -]in\b\s*[:\]_<]|\[(?:insert|company name|your company|organization name)[^\]]*\]|lorem ipsum/i;

export const isPlaceholder = (text: string): boolean =>
  PLACEHOLDER.test(text) || ANY_CASE.test(text) || /\bFILL[ _-]?IN\b/.test(text);
