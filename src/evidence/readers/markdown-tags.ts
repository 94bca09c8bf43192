/**
 * Elements that Markdown files write as mark-up, opened or closed alone too. Other names are mark-up in pairs only:
 * `<role>` may be a blank to fill.
 */
const ELEMENTS = new Set(
  'a abbr article aside audio b big blockquote br button center cite code col colgroup dd del details div dl dt em figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr i iframe img input ins kbd li link main mark meta nav noscript ol p pre s script section small source span strike strong style sub summary sup svg table tbody td tfoot th thead tr tt u ul video wbr'.split(
    ' ',
  ),
);
const TAG =
  /<(\/?)([A-Za-z][\w-]*)((?:\s+[A-Za-z_:@][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(\/?)>/g;
const SWITCH = /^(?:\s+(?:open|hidden|disabled|checked|required|reversed|controls))*\s*$/i;
const ADDRESS = /<((?:https?|ftp|mailto):[^\s<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>/g;

/** Addresses in brackets without them, as Markdown shows them. */
export const withPlainAddresses = (source: string): string => source.replace(ADDRESS, '$1');

/** Markdown's text with each bracket that is no mark-up replaced, so that what is left of tags is mark-up. */
export function markText(source: string, bracket: string): string {
  if (!source.includes('<')) return source;
  const kept = new Set<number>();
  for (const match of source.matchAll(TAG)) if (isMarkup(match, source)) kept.add(match.index);
  return source.replace(/<(?!!--)/g, (sign, at: number) => (kept.has(at) ? sign : bracket));
}

function isMarkup(
  [, closes = '', name = '', attributes = '', ends = '']: RegExpMatchArray,
  source: string,
): boolean {
  const isElement = ELEMENTS.has(name.toLowerCase());
  if (ends !== '') return true;
  if (attributes !== '' && !attributes.includes('=')) return isElement && SWITCH.test(attributes);
  return isElement || isPaired(name, closes !== '', source);
}

/** Does the other half of the pair stand in the text too? */
function isPaired(name: string, closes: boolean, source: string): boolean {
  const other = closes ? new RegExp(`<${name}(?=[\\s>])`) : new RegExp(`</${name}\\s*>`);
  return other.test(source);
}
