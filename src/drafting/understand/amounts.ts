import { fromLexicon } from '../../lexicon/look-up.ts';
import { anyOf } from '../../lexicon/prose.ts';

/** How an amount is told, and what it is of. */
export type AmountWish = {
  readonly wanted: 'share' | 'how_long' | 'how_many';
  readonly subject: string;
};

type Form = (text: string) => AmountWish | null;

const UP_TO_THREE_WORDS = "(?:[\\w'’-]+ ){0,3}";
const WHAT = "(?:what|which|how much)(?:'s| is| are)?(?: the| your)?";

/** A form that is made of the lexicon's words when it is first asked for. */
const form = (source: () => string, wish: (subject: string) => AmountWish): Form => {
  const made = fromLexicon(() => new RegExp(`^${source()}`, 'is'));
  return (text) => {
    const subject = made().exec(text)?.at(-1);
    return subject === undefined ? null : wish(subject.trim());
  };
};

/**
 * Amounts that are told by their noun: "what uptime", "how much notice", "how long must a password be". The noun of
 * a share stays a part of what is asked.
 */
const FORMS: readonly Form[] = [
  form(
    () =>
      `${WHAT} (?=${UP_TO_THREE_WORDS}${anyOf('question.share', 'question.level')}(?! zones?\\b))(.*)$`,
    (subject) => ({ wanted: 'share', subject }),
  ),
  form(
    () => `how much (?=${UP_TO_THREE_WORDS}${anyOf('question.notice')})(.*)$`,
    (subject) => ({ wanted: 'how_long', subject }),
  ),
  form(
    () => `how long \\w+\\b(?=[^?]*${anyOf('question.secret')}[^?]*\\bbe\\b)(.*)$`,
    (subject) => ({ wanted: 'how_many', subject: `characters ${subject}` }),
  ),
  form(
    () =>
      `${WHAT} (?:minimum |maximum |required )?(?:length|size)(?= (?:of|for|in) [^?]*${anyOf('question.secret')})(.*)$`,
    (subject) => ({ wanted: 'how_many', subject: `characters ${subject}` }),
  ),
  form(
    () =>
      `${WHAT} (?:minimum |maximum |required )?(${UP_TO_THREE_WORDS}${anyOf('question.secret')}) (?:length|size)\\b.*$`,
    (subject) => ({ wanted: 'how_many', subject: `characters in ${subject}` }),
  ),
];

/** What a question for an amount wants, where the noun of the amount tells it; null for every other question. */
export function amountWish(text: string): AmountWish | null {
  for (const each of FORMS) {
    const wish = each(text);
    if (wish !== null) return wish;
  }
  return null;
}
