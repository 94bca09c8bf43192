import { COUNT } from '../../language/number-words.ts';
import type { Block } from '../document.ts';

export type Opinion = 'unqualified' | 'qualified' | 'adverse' | 'disclaimer';

export const plain = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[’‘]/g, "'").trim();

/** How an auditor begins to tell what was examined. */
export const EXAMINED =
  /\bwe (?:(?:have )?examined|(?:were|have been) engaged\b[^.]{0,80}? to (?:examine|report on))\b/i;

const TITLE =
  /\bindependent (?:service )?(?:auditor|accountant|practitioner|assurance)|\bservice auditors?'?s? report\b|\breport of (?:the )?independent\b/i;
/** What comes after the auditor's own report. */
const NEXT =
  /\bassertions?\b|\bstatement (?:of|by) (?:the )?management\b|\bmanagement'?s? statement\b|\bdescription of (?!tests?\b)|\bsystem (?:overview|description)\b|\btests? of controls and\b/i;
/** Parts that never stand in it, however deep their heading. */
const OTHERS =
  /^(?:list of )?sub-?service|^complementary\b|\buser (?:entity|entities)\b(?!.*\bresponsibilities of the service auditor)|^assertions?\b/i;
/** Any section but the first. */
const LATER = new RegExp(`^section\\s+(?!(?:1|I|one)\\b)(?:${COUNT}|[IVX]{1,5})\\b`, 'i');
/** A line of the contents: its page number stands behind dots or at the end. */
const IN_CONTENTS = /\.{3,}|\s\d{1,3}$/;

/** The blocks of the auditor's own report: from its heading, or where it begins without one, to the next section's. */
export function auditorSection(blocks: readonly Block[]): Block[] {
  const isTitle = ({ kind, text }: Block) =>
    kind === 'heading' && TITLE.test(plain(text)) && !IN_CONTENTS.test(plain(text));
  const examined = blocks.findIndex(({ text }) => EXAMINED.test(text));
  if (examined < 0) return [];
  const title = blocks.slice(0, examined).findLastIndex(isTitle);
  const start = title < 0 ? examined : title;
  const depth = title < 0 ? Number.POSITIVE_INFINITY : (blocks[title]?.path.length ?? 0);
  const end = blocks.findIndex(
    ({ kind, text, path }, index) =>
      index > examined &&
      kind === 'heading' &&
      !TITLE.test(plain(text)) &&
      (OTHERS.test(plain(text)) ||
        LATER.test(plain(text)) ||
        (path.length <= depth && NEXT.test(plain(text)))),
  );
  return blocks.slice(start, end < 0 ? examined + 60 : end);
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
  return /\bin our opinion,? (?:based on[^,.]{0,120}, )?in all material respects\b|\bin our opinion, (?:(?!\bnot\b|\bexcept\b)[^.]){0,600}\bin all material respects\b|\bunqualified opinion\b|\bopinion is unqualified\b/i.test(
    text,
  )
    ? 'unqualified'
    : null;
}

const BASIS =
  /^\W*(?:basis for|(?:the )?matters? (?:giving rise|leading|that led|that gave rise) to) (?:the |our )?(?:qualified|adverse|disclaimer|modified)/i;
/** The same as the first words of the paragraph that says why. */
const BASIS_IN_FRONT = new RegExp(`${BASIS.source}(?: of)? opinion[.:]\\s+(\\S[\\s\\S]*)$`, 'i');

/** Why an opinion is not unqualified, in the auditor's words: what stands under the heading that says so. */
export function opinionBasisOf(blocks: readonly Block[]): string | null {
  const section = auditorSection(blocks);
  const front = basisInFront(section);
  if (front !== null) return front;
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

const basisInFront = (section: readonly Block[]): string | null =>
  section.flatMap(({ text }) => BASIS_IN_FRONT.exec(plain(text))?.[1] ?? [])[0] ?? null;
