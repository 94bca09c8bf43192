const RUN =
  /<w:tbl>|<\/w:tbl>|<w:txbxContent>|<\/w:txbxContent>|<w:p[ >]|<w:r(?: [^>]*)?>[\s\S]*?<\/w:r>/g;
const PROPERTIES = /<w:rPr>[\s\S]*?<\/w:rPr>/;
const VANISHED = /<w:(?:vanish|webHidden)(?:\s+w:val="(?:1|true|on)")?\s*\/>/;
/** Half points: smaller letters cannot be read. */
const TINY = /<w:sz w:val="[1-3]"\s*\/>/;
const WHITE = /<w:color [^>]*w:val="(?:F[A-F]){3}"/i;
const SHADE = /<w:(?:shd [^>]*w:fill="(?!auto|F[A-F]F[A-F]F[A-F])|highlight )/i;

/**
 * The XML of a Word document without the text that its reader does not see: hidden, in letters of a point or two,
 * or white on the white page. White letters in a table or a text box stand on a colour that a style may give, and
 * stay. Gives how many runs were left out. Rules: ECMA-376-1, 17.3.2 (run properties).
 */
export function withoutHiddenRuns(xml: string): { xml: string; hidden: number } {
  let [depth, paragraph, hidden] = [0, 0, 0];
  const kept = xml.replace(RUN, (found: string, at: number) => {
    if (/^<w:(?:tbl|txbxContent)>/.test(found)) depth++;
    else if (found.startsWith('</')) depth--;
    else if (/^<w:p[ >]/.test(found)) paragraph = at;
    else if (isHidden(found, depth === 0 && !SHADE.test(xml.slice(paragraph, at)))) {
      hidden++;
      return '';
    }
    return found;
  });
  return { xml: kept, hidden };
}

function isHidden(run: string, onWhite: boolean): boolean {
  const properties = PROPERTIES.exec(run)?.[0] ?? '';
  if (!/<w:t[ >]/.test(run)) return false;
  if (VANISHED.test(properties) || TINY.test(properties)) return true;
  return onWhite && WHITE.test(properties) && !SHADE.test(properties);
}

/** The lines of a header or footer. */
export const linesOfPart = (xml: string): string[] =>
  xml
    .split(/<\/w:p>/)
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\s*\/>/g)]
        .map(([, text, space]) => (space === undefined ? (text ?? '') : '   '))
        .join('')
        .replaceAll('&amp;', '&')
        .trim(),
    )
    .filter((line) => line !== '');
