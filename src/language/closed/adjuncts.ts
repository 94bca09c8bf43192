import { pattern } from '../../lexicon/look-up.ts';
import { anyOf, bareAnyOf, wordSet } from '../../lexicon/prose.ts';
import { memoized } from '../../memo.ts';
import { isGrammatical } from '../content.ts';
import { tagged } from '../grammar/read-grammar.ts';
import { isVerbal } from '../grammar/verb-groups.ts';
import { formsOf } from '../inflections.ts';
import { wordsOf } from '../words.ts';
import { isKnown } from './known.ts';
import { isFieldWord } from './scope.ts';
import { turns } from './takes-back.ts';

const PLAIN = wordSet('closed.plain');
const OFFERED = formsOf('closed.offered');
const BY_MEANS = [formsOf('closed.by-means'), formsOf('closed.carrying')];
const AIMS = formsOf('closed.aim');
const OF_AIM = formsOf('closed.of-aim');
/** A word of a phrase; what comes before its end, and where it may end. */
const word = (): string => `(?!${anyOf('closed.no-part')})[\\p{L}\\p{N}/&'’.-]+`;
const end = (): string => `(?=\\s*(?:[,;.]|$|${anyOf('closed.phrase-end')}|\\w+ly\\b))`;

const norm = pattern(
  () =>
    `,?\\s${anyOf('closed.norm-lead')}\\s((?:${word()}\\s){0,6}?${anyOf('closed.norm')}(?:\\s\\([^()]*\\))?)${end()}`,
  'giu',
);
const named = pattern(
  () =>
    `,?\\s${anyOf('closed.norm-lead')}\\s((?:the )?${anyOf('closed.norm-name')}[\\p{L}\\p{N} :./()-]{0,24}?)${end()}`,
  'giu',
);
const occasion = pattern(
  () =>
    `(?:^|,?\\s)as (?:a |an (?:integral )?)?part of ((?:${word()}\\s){0,4}?${anyOf('closed.occasion')})(?:${end()}|(?=\\sand\\b)),?`,
  'giu',
);
const joining = pattern(
  () =>
    `,?\\s${anyOf('closed.joining-lead')} (?:their |initial |new |the )*${anyOf('closed.joining')}(?:,? and(?: then)?\\b)?(?=[,;. ]|$)`,
  'giu',
);
const means = pattern(
  () =>
    `,?\\s(?:${anyOf('closed.means-lead')})\\s((?:${word()}\\s){0,4}?${anyOf('closed.means')})(?=\\s*(?:[,;.]|$)|\\s(?:to|in order|and|${anyOf('closed.phrase-end')})\\b)`,
  'giu',
);
/** "By an independent third party": whom the company has do it. */
const assessor = pattern(
  () =>
    `(?<=${anyOf('closed.assessing')}[^,;.]{0,24})\\sby (?:an? |our )?(?:${anyOf('closed.assessor-kind')} )*${anyOf('closed.assessor')}(?=\\s*(?:[,;.]|$)|\\s(?:to|in order|and|on|${anyOf('closed.phrase-end')})\\b)`,
  'giu',
);
/** A text without the third party that the company has test or audit it. */
export const withoutAssessor = (text: string): string => text.replace(assessor(), '');

const regularly = pattern(() => anyOf('closed.regularly'), 'giu');
const cadence = pattern(() => `\\bon an? (${anyOf('closed.cadence-word')}) basis\\b`, 'giu');
const examples = pattern(() => {
  const lead = `(?:${bareAnyOf('closed.example-lead')}),?`;
  return [
    `\\s*\\(${lead}\\s[^()]*\\)`,
    `, ${lead} [^.;:()]*?,(?=\\s${anyOf('closed.finite')})`,
    ',? such as [^.;:()]*(?=\\.?$)',
  ].join('|');
}, 'giu');

/** ", which is …,": tells more of what it stands behind. */
const which = pattern(() => `, which ${anyOf('closed.which-verb')} [^,;:.()]*(?=,|\\.?$),?`, 'giu');

const SAFE = memoized((phrase: string): boolean => !turns(phrase), 2_000);

/** No words but those of the trade and plain ones, and nobody's edition. */
const isPlain = (phrase: string): boolean =>
  (isKnown(phrase) && !wordsOf(phrase).some((word) => OFFERED.has(word) || isGrammatical(word))) ||
  wordsOf(phrase).every(
    (word) =>
      !OFFERED.has(word) &&
      (PLAIN.has(word) || isKnown(word)) &&
      (!isGrammatical(word) || PLAIN.has(word)),
  );

const isTitle = (phrase: string): boolean =>
  /\p{Lu}[\p{L}-]*$/u.test(phrase.replace(/\s\([^()]*\)$/, ''));

/** Is the last verb of a text one of what is done by means of something? */
function isDone(before: string): boolean {
  const verb = tagged(before).filter(isVerbal).at(-1);
  return verb !== undefined && BY_MEANS.some((set) => set.has(verb.word.toLowerCase()));
}

const withoutNorm = (text: string): string =>
  text
    .replace(norm(), (said, phrase: string) =>
      SAFE(phrase) &&
      isPlain(phrase.replace(/\p{Lu}\S*/gu, '')) &&
      (isPlain(phrase) || isTitle(phrase))
        ? ''
        : said,
    )
    .replace(named(), '');

const withoutOccasion = (text: string): string =>
  text.replace(occasion(), (said, phrase: string) => (isPlain(phrase) ? '' : said));

const withoutMeans = (text: string): string =>
  text.replace(means(), (said, phrase: string, at: number) =>
    (isPlain(phrase) || isPlain(phrase.replace(/\s?[\w-]+$/, ''))) && isDone(text.slice(0, at))
      ? ''
      : said,
  );

const withoutWhich = (text: string): string =>
  text.replace(which(), (said) =>
    SAFE(said.replace(/^, which /, 'it ')) && !wordsOf(said).some((word) => OFFERED.has(word))
      ? ''
      : said,
  );

const withoutExamples = (text: string): string =>
  text.replace(examples(), (said) =>
    SAFE(
      said.replace(
        /^[^\p{L}]*(?:such as|including|e\.?g\.?,?|for example,?|for instance,?|i\.?e\.?,?)/iu,
        '',
      ),
    )
      ? ''
      : said,
  );

const PURPOSE_END = /,?\s(?:in order |so as )?to ((?:\w+ly )?(\w+) [^;:]+?)[.\s]*$/;
const PURPOSE_FIRST = /^(?:in order )?to ((?:\w+ly )?(\w+) [^,;:]+),\s/i;

/** What is aimed at is none of the company's things: nouns of doing and being, and such as "weaknesses". */
const isAim = (aim: string, claim: string): boolean => {
  const words = wordsOf(aim);
  const said = new Set(wordsOf(claim));
  const verb = words.find((word) => !/ly$/.test(word)) ?? '';
  return (
    AIMS.has(verb) &&
    !/\p{Lu}/u.test(aim) &&
    !turns(aim) &&
    words.every(
      (word) =>
        AIMS.has(word) ||
        OF_AIM.has(word) ||
        isFieldWord(word) ||
        PLAIN.has(word) ||
        said.has(word) ||
        isGrammatical(word),
    )
  );
};

function withoutAim(text: string): string {
  const [first = '', opened = ''] = PURPOSE_FIRST.exec(text) ?? [];
  const rest = text.slice(first.length);
  if (first !== '' && isAim(opened, rest)) return withoutAim(rest);
  const found = PURPOSE_END.exec(text);
  if (found === null) return text;
  const before = text.slice(0, found.index);
  return isAim(found[1] ?? '', before) && isDone(before) ? `${before}.` : text;
}

/**
 * A sentence without what tells more about a claim and can take nothing back: examples, the occasion, the rule that
 * is followed, the means, the aim. "On a quarterly basis" is "quarterly".
 */
export const withoutAdjuncts = memoized(
  (text: string): string =>
    withoutAim(
      withoutMeans(
        withoutNorm(
          withoutOccasion(withoutExamples(withoutWhich(withoutAssessor(text))))
            .replace(joining(), ' ')
            .replace(regularly(), '')
            .replace(cadence(), '$1'),
        ),
      ),
    )
      .replace(/\s+([.,;])/g, '$1')
      .replace(/\s+/g, ' ')
      .trim(),
  2_000,
);
