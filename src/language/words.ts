import { stem as snowball } from 'porter2';
import { fromLexicon } from '../lexicon/look-up.ts';
import { wordGroups } from '../lexicon/prose.ts';
import { memoized } from '../memo.ts';

const irregular = wordGroups('forms.irregular');
const nounsOfVerbs = wordGroups('forms.noun-of-verb');
const spellings = wordGroups('forms.spelling');
const keptApart = wordGroups('forms.apart');

const americanOf = fromLexicon(
  () => new Map(spellings().map(([british = '', american = '']) => [british, american])),
);

/** Words in -ise that are no British spelling of one in -ize (Fowler's Modern English Usage, "-ize, -ise"). */
const NEVER_IZE =
  /^(?:(?:ad|de|re|super|tele|impro)v|(?:com|en|sur)?pr|enterpr|comprom|(?:ap)?pra|surm|prem|prom|prec|conc|disgu|exc|inc|circumc|exerc|expert|franch|merchand|(?:like|other|clock)?w|r|ar|ra|no|dem|desp|advert|treat|parad|cru|bru|po|chast)is$/;

/** A word in American spelling. */
export function american(word: string): string {
  const known = americanOf().get(word) ?? americanForm(word);
  if (known !== undefined) return known;
  const [, start, end] =
    /^(.{2,}is)(e|es|ed|er|ers|ing|ation|ations|ational|able)$/.exec(word) ?? [];
  if (start !== undefined && end !== undefined && !NEVER_IZE.test(start))
    return `${start.slice(0, -1)}z${end}`;
  return word.replace(/^(.{3,}ly|.{2,}aly)s(e|ed|ing|er|ers)$/, '$1z$2');
}

const americanForm = (word: string): string | undefined =>
  ['s', 'd', 'ed', 'ing', 'al', 'ally']
    .filter((ending) => word.endsWith(ending))
    .map((ending) => withEnding(word.slice(0, -ending.length), ending))
    .find((form) => form !== undefined);

function withEnding(british: string, ending: string): string | undefined {
  const base =
    americanOf().get(british) ?? (ending === 'ing' ? americanOf().get(`${british}e`) : undefined);
  if (base === undefined) return undefined;
  if (ending === 'd' && !base.endsWith('e')) return `${base}ed`;
  return `${ending === 'ing' ? base.replace(/e$/, '') : base}${ending}`;
}

const apart = fromLexicon(
  () =>
    new Map(keptApart().flatMap((forms) => forms.map((form) => [form, forms[0] ?? form] as const))),
);
const joined = fromLexicon((): ReadonlyMap<string, string> => {
  const roots = new Map<string, string>();
  for (const forms of [...irregular(), ...nounsOfVerbs()]) {
    const root = snowball(forms[0] ?? '');
    for (const form of forms) roots.set(snowball(form), roots.get(root) ?? root);
  }
  return roots;
});

/**
 * A word's root, the same for its inflections in British and American spelling. Made for comparing, never shown. As
 * PostgreSQL's `english` (the Snowball stemmer), but for what `forms` of the lexicon joins and keeps apart, for
 * "-ify" with "-ification", and for acronyms in -s ("IDS").
 */
export const stem = memoized(rootOf);

function rootOf(given: string): string {
  if (/^[a-z]{2}s$/.test(given)) return given;
  const word = american(given);
  const own = apart().get(word);
  if (own !== undefined) return own;
  const root = snowball(word).replace(/(.)ifi$/, '$1if');
  return joined().get(root) ?? root;
}

/** Listed words by their roots, with the British spelling of each American one. */
const listed = fromLexicon(() =>
  Map.groupBy(
    [irregular, nounsOfVerbs, spellings].flatMap((groups) => groups().flat()),
    stem,
  ),
);

/** Further forms of a word that a full text search by the stemmer alone would take for other words. */
export function otherForms(word: string): string[] {
  const [plain, root] = [american(word), stem(word)];
  const forms = [
    plain,
    plain.replace(/(.{2,})iz(e|es|ed|er|ers|ing|ation|ations|ational|able)$/, '$1is$2'),
    ...(listed().get(root) ?? []),
    ...(/.if$/.test(root) ? [`${root}y`, `${root}ication`] : []),
  ];
  return [...new Set(forms)].filter((form) => form !== word);
}

/** The words of a text in order: lower case, compatibility forms made plain, hyphens and slashes part words. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .replace(/n't\b/g, ' not')
      .replace(/\bcan\s?not\b/g, 'can not')
      .replace(/'s?\b/g, '')
      .match(/[\p{L}\p{N}]+(?:\.\d+)*/gu) ?? []
  );
}
