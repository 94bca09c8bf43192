import { bareOneOf, oneOf, pattern, withoutAccents, wordsFor } from '../../lexicon/look-up.ts';
import type { Question } from '../questionnaire.ts';
import { fold, identifierShape, plain } from '../words/text.ts';

const alone = (concept: 'follow-up.yes' | 'follow-up.no') =>
  pattern(() => `^${bareOneOf(concept)}(?:$|[ ,.;:(])`);
const YES = alone('follow-up.yes');
const NO = alone('follow-up.no');

/** They put no blanks between words: the condition may stand behind what it is about. */
const JOINED = { languages: ['ja', 'ko', 'zh'] };
/** A condition at the beginning, behind a number or a letter. */
const opening = (concept: 'follow-up.if-yes' | 'follow-up.if-no') => {
  const made = pattern(() => `^(?:${oneOf(concept)})|^\\W*${oneOf(concept, JOINED)}`);
  return (words: string) => openingsOf(words).some((from) => made().test(words.slice(from)));
};
const saysIfYes = opening('follow-up.if-yes');
const saysIfNo = opening('follow-up.if-no');

const MOST_BEFORE = 8;

/** Where a text may begin: at its first letter, or at a word behind its number or its first few signs. */
function openingsOf(words: string): number[] {
  const first = words.search(/[\p{L}\p{N}]/u);
  const starts = [Math.max(0, first)];
  const before = /^[a-z0-9.() -]*/.exec(words)?.[0].length ?? 0;
  for (let from = 1; from <= Math.min(MOST_BEFORE, before); from++)
    if (from !== first && /[.() -]/.test(words[from - 1] ?? '')) starts.push(from);
  return starts;
}

/** A Yes or No within a condition: letters alone (`y`) may be words of other languages. */
const within = (concept: 'follow-up.yes' | 'follow-up.no') =>
  pattern(() => {
    const words = wordsFor(concept, { asked: 'first' }).filter((word) => word.length > 1);
    return ` (?:${words.map(withoutAccents).join('|')}) `;
  });
const SAYS_YES = within('follow-up.yes');
const SAYS_NO = within('follow-up.no');

function optionsOf(question: Question): string[] {
  return question.answers
    .filter(({ kind }) => kind === 'choice' || kind === 'mark')
    .flatMap(({ options }) => options ?? []);
}

const matching = (question: Question, pattern: RegExp) => [
  ...new Set(optionsOf(question).filter((option) => pattern.test(fold(option)))),
];

/** The options of a parent that a condition names (`Q-01 = Yes`, `If 1.2 is "No"`). */
function namedOptions(parent: Question, condition: string): string[] {
  const words = ` ${fold(condition)
    .replace(/["'“”„«»=:,;()]/g, ' ')
    .replace(/\s+/g, ' ')} `;
  const named = optionsOf(parent).filter((option) => words.includes(` ${fold(option)} `));
  const longest = named.filter(
    (option) => !named.some((other) => other !== option && fold(other).includes(fold(option))),
  );
  if (longest.length > 0) return [...new Set(longest)];
  if (SAYS_YES().test(words)) return matching(parent, YES());
  return SAYS_NO().test(words) ? matching(parent, NO()) : [];
}

const keyOf = (sheet: string, id: string) => `${sheet}\u0000${fold(id).replace(/[.):\s]+$/, '')}`;

function parentNamed(
  question: Question,
  condition: string,
  byId: ReadonlyMap<string, Question>,
): Question | null {
  for (const [word] of plain(condition).matchAll(/[\p{L}\p{N}&][\p{L}\p{N}&._/-]*/gu)) {
    const parent = byId.get(keyOf(question.sheet, word)) ?? byId.get(keyOf('', word));
    if (parent !== undefined && parent !== question && /\d/.test(word)) return parent;
  }
  return null;
}

/** `2a` or `Q-01.1` belongs to `2` or `Q-01`; without such ids the nearest closed question above is meant. */
function isPart(child: string | null, parent: string | null): boolean {
  if (child === null || parent === null) return false;
  const [own, above] = [fold(child), fold(parent).replace(/[.):]+$/, '')];
  return own.length > above.length && own.startsWith(above) && !/^\d/.test(own.slice(above.length));
}

type State = {
  byId: ReadonlyMap<string, Question>;
  last: Question | null;
  asked: readonly Question[];
};

function fromText(question: Question, state: State): Question['dependsOn'] {
  const words = fold(question.text);
  const pattern = saysIfNo(words) ? NO() : saysIfYes(words) ? YES() : null;
  if (pattern === null) return null;
  const named = parentNamed(question, words.slice(0, 80), state.byId);
  const part = state.asked.findLast(
    (other) => isPart(question.id, other.id) && optionsOf(other).length > 0,
  );
  const parent = named ?? part ?? state.last;
  if (parent === null || parent === undefined) return null;
  const when = matching(parent, pattern);
  return when.length === 0 ? null : { questionCell: parent.questionCell, when };
}

function fromCondition(question: Question, condition: string, state: State): Question['dependsOn'] {
  const parent = parentNamed(question, condition, state.byId) ?? state.last;
  if (parent === null) return null;
  const when = namedOptions(parent, condition);
  return when.length === 0 ? null : { questionCell: parent.questionCell, when };
}

/** Most questions looked back at for the parent of a follow-up. */
const LOOK_BACK = 12;

/**
 * Ties follow-ups to the question that they depend on: by a `Depends on` column, or by their own words (`If yes, …`).
 * @param conditions the text of the `Depends on` cell by question
 */
export function tieFollowUps(
  questions: readonly Question[],
  conditions: ReadonlyMap<Question, string>,
): Question[] {
  const byId = new Map<string, Question>();
  for (const question of questions) {
    if (question.id === null || identifierShape(question.id) === '') continue;
    byId.set(keyOf(question.sheet, question.id), question);
    if (!byId.has(keyOf('', question.id))) byId.set(keyOf('', question.id), question);
  }
  let last: Question | null = null;
  let asked: Question[] = [];
  return questions.map((question) => {
    if (last !== null && last.sheet !== question.sheet) {
      last = null;
      asked = [];
    }
    const condition = conditions.get(question);
    const state = { byId, last, asked: asked.slice(-LOOK_BACK) };
    const dependsOn =
      condition === undefined
        ? fromText(question, state)
        : fromCondition(question, condition, state);
    if (dependsOn === null && optionsOf(question).length > 0) last = question;
    asked.push(question);
    return dependsOn === null ? question : { ...question, dependsOn };
  });
}
