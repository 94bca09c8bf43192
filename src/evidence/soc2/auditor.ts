import type { Block } from '../document.ts';

export type Opinion = 'unqualified' | 'qualified' | 'adverse' | 'disclaimer';

const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[’‘]/g, "'").trim();

const TITLE =
  /\bindependent (?:service )?(?:auditor|accountant|practitioner|assurance)|\bservice auditors?'?s? report\b|\breport of (?:the )?independent\b/i;
/** What comes after the auditor's own report. */
const NEXT =
  /\bassertion\b|\bstatement (?:of|by) (?:the )?management\b|\bmanagement'?s? statement\b|\bdescription of (?!tests?\b)|\bsystem (?:overview|description)\b|\btests? of controls and\b/i;
/** A line of the contents: its page number stands behind dots or at the end. */
const IN_CONTENTS = /\.{3,}|\s\d{1,3}$/;

/** The blocks of the auditor's own report: from its heading, or where it begins without one, to the next section's. */
export function auditorSection(blocks: readonly Block[]): Block[] {
  const isTitle = ({ kind, text }: Block) =>
    kind === 'heading' && TITLE.test(plain(text)) && !IN_CONTENTS.test(plain(text));
  const examined = blocks.findIndex(({ text }) =>
    /\bwe (?:have examined|were engaged to examine)\b/i.test(text),
  );
  if (examined < 0) return [];
  const title = blocks.slice(0, examined).findLastIndex(isTitle);
  const start = title < 0 ? examined : title;
  const depth = title < 0 ? Number.POSITIVE_INFINITY : (blocks[title]?.path.length ?? 0);
  const end = blocks.findIndex(
    ({ kind, text, path }, index) =>
      index > examined &&
      kind === 'heading' &&
      path.length <= depth &&
      NEXT.test(plain(text)) &&
      !TITLE.test(plain(text)),
  );
  return blocks.slice(start, end < 0 ? examined + 60 : end);
}

const SUFFIX = String.raw`(?:LLP|L\.L\.P\.|PLLC|P\.L\.L\.C\.|P\.C\.|PC|LLC|L\.L\.C\.|CPAs?|C\.P\.A\.s?|Ltd\.?|Limited|Inc\.|GmbH|AG|AB|AS|A/S|Oy|S\.A\.|SAS|B\.V\.|N\.V\.|S\.r\.l\.|S\.p\.A\.|plc|Pty|Chartered (?:Professional )?Accountants|Certified Public Accountants?)`;
const WORD = String.raw`(?:[\p{Lu}][\p{L}.'&-]*,?|&|and|of|und|et|y|\+)`;
const FIRM = new RegExp(
  String.raw`^(?:/s/\s*)?((?:${WORD}\s+){1,7}${SUFFIX}(?:,? ${SUFFIX})?)(?=$|[\s,])`,
  'u',
);
const NO_FIRM = /^(?:to|section|independent|certified public|the|report|dear|attn)\b/i;

/**
 * The firm that signs the auditor's report: a line after the opinion that begins with a firm's name. Else the one that the cover names.
 */
export function auditorOf(blocks: readonly Block[], text: string): string | null {
  const section = auditorSection(blocks);
  const opinion = section.findIndex(({ text }) =>
    /\bin our opinion\b|\bdo not express\b/i.test(text),
  );
  const signed = section
    .slice(opinion + 1)
    .flatMap((block) => block.text.split('\n'))
    .flatMap(firmIn);
  const cover =
    /(?:auditors?'?s? report (?:of|by|issued by)|(?:prepared|issued|examined|audited) by:?|service auditor\s*:)\s+([A-Z][^\n]{2,80})/.exec(
      text,
    );
  return (opinion < 0 ? undefined : signed.at(-1)) ?? firmIn(cover?.[1] ?? '')[0] ?? null;
}

function firmIn(line: string): string[] {
  const words = plain(line);
  if (words.length > 160 || NO_FIRM.test(words)) return [];
  const name = FIRM.exec(words)?.[1]?.replace(/,$/, '');
  return name === undefined ? [] : [name];
}

/** AT-C 205.68 and following name four opinions; an unmodified one carries no adjective of its own. */
export function opinionOf(text: string): Opinion | null {
  if (
    /\bdisclaimer of opinion\b|\bwe (?:do not|were unable to)(?:, and)? express (?:such )?an opinion on (?:the description|whether|the fairness|the suitability of (?:the )?design and)/i.test(
      text,
    )
  )
    return 'disclaimer';
  if (
    /\badverse opinion\b|\bin our opinion, because of the (?:significance|effect)[^.]{0,300}\bnot\b/i.test(
      text,
    )
  )
    return 'adverse';
  if (
    /(?<!un)\bqualified opinion\b|\bin our opinion,? except for\b|\bexcept for the (?:matters?|effects?|possible effects?)\b[^.]{0,120}\bin all material respects/i.test(
      text,
    )
  )
    return 'qualified';
  return /\bin our opinion,? (?:based on[^,.]{0,120}, )?in all material respects\b|\bin our opinion, [^.]{0,300}\bfairly stated,? in all material respects\b|\bunqualified opinion\b|\bopinion is unqualified\b/i.test(
    text,
  )
    ? 'unqualified'
    : null;
}

const BASIS = /^(?:\W*)basis for (?:the |our )?(?:qualified|adverse|disclaimer|modified)/i;

/** Why an opinion is not unqualified, in the auditor's words: what stands under the heading that says so. */
export function opinionBasisOf(blocks: readonly Block[]): string | null {
  const section = auditorSection(blocks);
  const start = section.findIndex(({ text }) => BASIS.test(text) && text.length < 120);
  if (start < 0) return null;
  const below = section.slice(start + 1);
  const end = below.findIndex(
    ({ kind, text }) =>
      kind === 'heading' || /\bopinion$|\bin our opinion\b|\bwe have examined\b/i.test(text),
  );
  const words = (end < 0 ? below.slice(0, 4) : below.slice(0, end)).map(({ text }) => plain(text));
  return words.join(' ') || null;
}
