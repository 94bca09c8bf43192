import { saysElsewhere } from './further-languages.ts';
import { fold, plain } from './text.ts';

const COMMON =
  /^(?:y|n|yes|no|n\.?\/?a\.?|na|not applicable|none|partial|partially|partly|planned|in progress|in place|not in place|in part|fully|full|not at all|compliant|non[- ]?compliant|not compliant|partially compliant|fully compliant|comply|complies|does not comply|partially complies|met|not met|partly met|partially met|implemented|not implemented|partially implemented|fully implemented|true|false|pass|fail|ok|nok|open|closed|unknown|don't know|other|always|never|sometimes|high|medium|low|ja|nein|teilweise|entfallt|entbehrlich|umgesetzt|nicht umgesetzt|teilweise umgesetzt|in umsetzung|teilweise erfullt|voll erfullt|vollstandig|gar nicht|nicht zutreffend|nicht anwendbar|erfullt|nicht erfullt|geplant|oui|non|partiellement|partiel|sans objet|non applicable|conforme|non conforme|partiellement conforme|totalement conforme|en cours|non concerne|parcialmente conforme|no conforme|nao conforme|parzialmente conforme|implantado|no implantado|parcialmente implantado|implementado|no implementado|nao implementado|parcialmente implementado|en proceso|em andamento|in corso|cumple parcialmente|atende|nao atende|atende parcialmente|voldoet|voldoet niet|voldoet deels|s\.?\/?o\.?|si|parcial|parcialmente|no aplica|no aplicable|cumple|no cumple|sim|nao|nao aplicavel|nao se aplica|parzialmente|parziale|non applicabile|non conforme|nee|deels|gedeeltelijk|niet van toepassing|n\.?v\.?t\.?|はい|いいえ|該当なし|対象外|一部|一部実施|実施|未実施|実施済み|예|아니오|아니요|해당 ?없음|일부|부분|이행|미이행|是|否|不适用|不適用|部分|符合|不符合|有|无|○|×|△)$/;

/** No usual option has more signs. */
const LONGEST = 40;

/** Whether a text is a usual option of a closed question (`Yes`, `Entfällt`, `該当なし`). */
export function isCommonOption(text: string): boolean {
  if (text.length > LONGEST) return false;
  const words = fold(text).replace(/^[☐□▢❏❑] ?| ?[☐□▢❏❑]$/gu, '');
  return COMMON.test(words) || saysElsewhere('option', words);
}

function asList(text: string): string[] | null {
  const parts = text
    .split(/\s*(?:\/(?!a\b)|\||;|,|、|・|\bor\b|\boder\b|\bou\b)\s*/i)
    .map((part) => plain(part).replace(/^["'“„«]|["'”»]$/g, ''))
    .filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 10 || parts.some((part) => part.length > 40)) return null;
  return new Set(parts).size === parts.length ? parts : null;
}

/** The parts of a list written in one line (`Yes / No / N/A`), or null where it is none. */
export function listedOptions(text: string): string[] | null {
  const kept = text.replace(/\bn\/a\b/gi, (match) => match.replace('/', '\u0001'));
  const parts = asList(kept.replace(/\bs\/o\b/gi, (match) => match.replace('/', '\u0001')));
  return parts?.map((part) => part.replaceAll('\u0001', '/')) ?? null;
}

/**
 * The closed list that a header or cell states: `Answer (Yes / No / N/A)`, `Y/N`, `Maturity [0-5]`; null where it states none.
 * A list counts only when at least two of its parts are usual options, or it is a short range of whole numbers in brackets.
 */
export function statedOptions(text: string): string[] | null {
  const line = plain(text);
  const inBrackets = [...line.matchAll(/[([（［【]([^()[\]（）［］【】]{2,120})[)\]）］】]/g)].map(
    ([, inner]) => inner ?? '',
  );
  const unled = inBrackets.map((inner) => inner.replace(/^[^:：]{0,60}[:：]\s*/, ''));
  for (const part of [...unled, ...inBrackets, line.replace(/^[^:：]{0,60}[:：]\s*/, ''), line]) {
    const options = listedOptions(part);
    if (options === null || options.filter(isCommonOption).length < 2) continue;
    const [first = '', ...rest] = options;
    return [
      first.replace(/^(?:please )?(?:select|choose|answer|enter|indicate)\b\s*/i, ''),
      ...rest,
    ];
  }
  for (const part of inBrackets) {
    const codes = part.split('/').map((code) => code.trim());
    if (codes.length >= 3 && codes.every((code) => /^\p{Lu}{1,3}$/u.test(code))) return codes;
    const range = /^(\d)\s*(?:-|–|\.\.|to|bis|a|à)\s*(\d{1,2})$/.exec(part.trim());
    const [from, to] = [Number(range?.[1]), Number(range?.[2])];
    if (range !== null && to > from && to - from <= 10)
      return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
  }
  return null;
}

/**
 * The options that a cell of a column for them states, whatever its words: one a line, or between strokes (`Daily / Weekly / Never`);
 * commas part usual options only, for they may also stand in a sentence.
 */
export function optionsInCell(text: string): string[] | null {
  const lines = text
    .split(/\r?\n/)
    .map((line) => plain(line).replace(/^[•*–-]\s+/, ''))
    .filter((line) => line !== '');
  if (lines.length >= 2)
    return lines.length <= 20 && lines.every((line) => line.length <= 80)
      ? [...new Set(lines)]
      : null;
  const stated = statedOptions(text);
  return stated ?? (/[/|;]/.test(text) && !/,/.test(text) ? listedOptions(text) : null);
}

/** `N/A to each question` → `N/A`: what follows the last option belongs to the sentence. */
function leadingOption(text: string): string {
  const words = text.split(' ');
  const length = [words.length, 2, 1].find((count) =>
    isCommonOption(words.slice(0, count).join(' ')),
  );
  return length === undefined ? text : words.slice(0, length).join(' ');
}

/** The list inside a sentence of instructions (`Please answer with Yes, No or N/A.`); null where there is none. */
export function optionsInSentence(text: string): string[] | null {
  const line = plain(text);
  if (
    !/answer|respon|repl|select|choose|antwort|repon|respuest|respost|rispost|回答|답변/i.test(line)
  )
    return null;
  for (const match of line.matchAll(/[^.:。：]{3,100}/g)) {
    const words = match[0]
      .replace(/["'“”„«»]/g, '')
      .split(/\s*(?:,|\bor\b|\boder\b|\bou\b|、|\/(?!a\b))\s*/i)
      .map((part) => part.trim());
    const first = words[0]?.split(' ').pop() ?? '';
    const options = [first, ...words.slice(1).map(leadingOption)].filter((word) => word !== '');
    if (options.length >= 2 && options.every(isCommonOption)) return options;
  }
  return null;
}

const LENGTH_UNIT =
  'characters?|chars?|zeichen|caracteres?|caracteres|caratteri|tekens|signes|文字|字|자';

/** The greatest length that a text demands (`max. 500 characters`, `500文字以内`), or null. */
export function statedMaxLength(text: string): number | null {
  const words = fold(text).replace(/(\d)[ .,'](\d{3})\b/g, '$1$2');
  const before = new RegExp(
    `(?:max(?:imum|imal|imo)?\\.?(?: length| of)?|up to|at most|no more than|not exceed(?:ing)?|limit(?:ed)?(?: to| of)?|hochstens|bis zu|au plus|hasta|ate|al massimo|fino a|maximaal|fewer than|less than)[ :]*(\\d{1,5}) ?(?:${LENGTH_UNIT})`,
  ).exec(words);
  const after = new RegExp(
    `(\\d{1,5}) ?(?:${LENGTH_UNIT}) ?(?:max|or (?:less|fewer)|limit|以内|以下|이내|이하)`,
  ).exec(words);
  const found = before ?? after;
  if (found?.[1] === undefined) return null;
  return /^(?:fewer|less)/.test(found[0]) ? Number(found[1]) - 1 : Number(found[1]);
}
