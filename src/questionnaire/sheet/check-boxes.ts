import { isCommonOption, listedOptions } from '../words/options.ts';
import { plain } from '../words/text.ts';

const BOX = /[☐☑☒□■▢❏❑❒⬜🔲◻◯○]|\[[ xX]?\]|\([ xX]?\)|_{2,}/gu;

const EMPTY_BOX = /^(?:[☐□▢❏❑❒⬜🔲◻]|\[ *\]|\( *\))$/u;

/** Whether a text is nothing but one box that nobody ticked: as good as an empty cell. */
export function isEmptyBox(text: string): boolean {
  return text.length <= 6 && EMPTY_BOX.test(text.trim());
}

/** Labels behind the boxes (`☐ Yes ☐ No`), or before them where the text does not start with one (`Yes ☐ No ☐`). */
function labelsOf(text: string): string[] {
  const parts = text.split(BOX).map((part) => plain(part).replace(/^[/|,;]\s*|\s*[/|,;]$/g, ''));
  return parts[0] === '' ? parts.slice(1) : parts.slice(0, -1);
}

/**
 * The options that an answer cell states by its own text: boxes to tick (`☐ Yes  ☐ No  ☐ N/A`) or words to choose from
 * (`Yes / No`); null where the text is no such form. What a vendor wrote is none: every word must be a usual option, or each have its box.
 */
export function prefilledOptions(text: string): string[] | null {
  if (text.length > 300) return null;
  const boxes = text.match(BOX)?.length ?? 0;
  if (boxes < 2) {
    const words = listedOptions(text);
    return words?.every(isCommonOption) ? words : null;
  }
  const labels = labelsOf(text);
  const isList = labels.length === boxes && labels.every((label) => /[\p{L}\d]/u.test(label));
  if (!isList || labels.some((label) => label.length > 60)) return null;
  return new Set(labels).size === labels.length ? labels : null;
}

/** The alternatives that a cell prints for the reader to choose from, each one word: `C / P / N`; null where it prints none. */
export function printedOptions(text: string): string[] | null {
  const inner = plain(text).replace(/^[[({<]|[\])}>]$/g, '');
  const options = /[/|]/.test(inner) && !/[,;]/.test(inner) ? listedOptions(inner) : null;
  return options?.every((option) => !option.includes(' ') && option.length <= 20) ? options : null;
}

/** Whether a text that a whole column repeats only holds the place of an answer: alternatives, or words in brackets. */
export function isPrinted(text: string): boolean {
  const line = plain(text);
  return (
    line.length <= 60 && (/^(?:\[.+\]|<.+>|\{.+\})$/.test(line) || printedOptions(line) !== null)
  );
}

const PLACEHOLDER =
  /^[-–—<[( ]*(?:please |bitte |veuillez |por favor |per favore )?(?:select|choose|pick|enter|type|click|auswahlen|wahlen|auswahl|selectionne[rz]?|choisi\w*|seleccion\w*|elija|elegir|selecion\w+|escolh\w+|selezion\w+|sceglie\w*|selecteer|kies|maak een keuze|wybierz|vyberte|valj|velg|vaelg|choix|選択してください|選択|선택하세요|선택|请选择|請選擇|選んでください)\b.{0,40}$|^[-–—<[( ]*(?:選択(?:してください)?|선택(?:하세요|해 ?주세요)?|请选择|請選擇)[ )\]>.…-]*$|^(?:tbd|tbc|to be completed|xxx+|\.{3,}|…|_{2,}|<[^<>]{1,60}>|\[(?:insert|enter|please|bitte|type)[^\]]{0,60}\])$/i;

/** Whether a text only holds the place of an answer: `Select one`, `<please describe>`, `Bitte wählen`. */
export function isPlaceholder(text: string): boolean {
  return text.length <= 80 && PLACEHOLDER.test(foldedLine(text));
}

const foldedLine = (text: string) =>
  plain(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
