import type { Verdict } from '../../store/schema.ts';

/** What closed lists call each verdict, in the languages that questionnaires come in. */
const WORDS: Readonly<Record<Verdict, readonly string[]>> = {
  yes: `yes|y|true|ja|oui|sí|si|sì|sim|はい|예|是|да|tak|evet|kyllä|compliant|fully compliant|compliance|implemented|fully implemented|in place|met|fully met|meets|satisfied|fulfilled|fully|full|conformant|conforms|conform|pass|passed|agree|agreed|confirmed|available|supported|valid|complies|comply|erfüllt|umgesetzt|vollständig|conforme|conforme totalement|cumple|implementado|atende|実施|実施済み|対応済み|適合|適用済み|준수|구현됨|voldoet|ja volledig`.split(
    '|',
  ),
  no: `no|n|false|nein|non|não|nao|nee|いいえ|아니오|아니요|否|нет|nie|hayır|ei|not compliant|non compliant|noncompliant|non compliance|not implemented|not in place|not met|unmet|not satisfied|not fulfilled|none|fail|failed|disagree|not available|not supported|non conformant|nonconformant|non valid|not valid|invalid|does not comply|does not meet|nicht erfüllt|nicht umgesetzt|non conforme|no cumple|no implementado|não atende|未実施|未対応|不適合|미준수|미구현|voldoet niet`.split(
    '|',
  ),
  partial:
    `partial|partially|partly|in part|partial compliance|partially compliant|partially implemented|partially met|partially in place|partially satisfied|partially fulfilled|partially supported|teilweise|teilweise erfüllt|teilweise umgesetzt|partiel|partiellement|partiellement conforme|parcial|parcialmente|parzialmente|parziale|cumple parcialmente|一部|一部実施|部分的|部分|부분|부분적|부분 준수|gedeeltelijk|deels`.split(
      '|',
    ),
  na: `na|n a|not applicable|not relevant|nicht zutreffend|nicht anwendbar|entfällt|entfaellt|non applicable|sans objet|no aplica|não aplicável|não se aplica|non applicabile|niet van toepassing|nvt|n v t|該当なし|適用外|対象外|非該当|해당 없음|해당없음|不适用|不適用|nie dotyczy|не применимо|n z|does not apply`.split(
    '|',
  ),
};

/** An option as it is compared: without its letter or number, lower case, words alone. */
export const plainOption = (option: string): string =>
  option
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\s*\(?[\da-z]{1,2}[).:]\s*/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const CLASS = new Map(
  Object.entries(WORDS).flatMap(([verdict, words]) =>
    words.map((word) => [plainOption(word), verdict as Verdict] as const),
  ),
);

/** The verdict that a whole option stands for; null where it says something else ("Yes, for some"). */
export const verdictOf = (option: string): Verdict | null => CLASS.get(plainOption(option)) ?? null;

function leadOf(option: string): Verdict | null {
  const [first = '', second] = option
    .normalize('NFKC')
    .replace(/^\s*\(?[\da-z]{1,2}[).:]\s*/i, '')
    .split(/\s*[,;:–—(-]\s*|\s+[-/]\s+/, 2);
  return second === undefined ? null : verdictOf(first);
}

/** Of options that may say a verdict by their first words, the only one; exactly as the list writes it. */
export function leadingOption(options: readonly string[], verdict: Verdict): string | null {
  const leading = options.filter((option) => leadOf(option) === verdict);
  return leading.length === 1 ? (leading[0] ?? null) : null;
}
