import { followUpState } from '../../drafting/consistency.ts';
import type { AnsweredQuestion } from '../../store/answered-questions.ts';
import type { StoredQuestion } from '../../store/questions.ts';
import { pairAlike } from './asked-alike.ts';
import { agree, inShort, type Said, saidBy, saysOther } from './said.ts';

/** Two answers of one file that do not go together. */
export type Clash = {
  readonly kind: 'same' | 'contrary' | 'follow_up';
  readonly one: AnsweredQuestion;
  readonly other: AnsweredQuestion;
  /** What does not go together, in a sentence. */
  readonly what: string;
};

/** "7." of the form's own numbers without its dot, which would end the sentence. */
const placeOf = ({ questionCell, shownId }: StoredQuestion) =>
  shownId?.replace(/\.$/, '') ?? questionCell;

/** What an answered question of the file states. */
export const saidIn = ({ question, answer }: AnsweredQuestion): Said =>
  saidBy(answer.values, question.answers, answer.verdict);

function clashOf(
  one: AnsweredQuestion,
  other: AnsweredQuestion,
  how: 'same' | 'contrary',
): { readonly kind: 'same' | 'contrary'; readonly what: string } | null {
  const [left, right] = [saidIn(one), saidIn(other)];
  const answers = `“${inShort(left)}” in ${placeOf(one.question)}, “${inShort(right)}” in ${placeOf(other.question)}`;
  if (how === 'same')
    return saysOther(left, right)
      ? { kind: how, what: `The same is asked twice and answered in two ways: ${answers}.` }
      : null;
  return agree(left, right)
    ? {
        kind: how,
        what: `${placeOf(other.question)} asks the contrary of ${placeOf(one.question)}, and both are answered alike: ${answers}.`,
      }
    : null;
}

/**
 * Follow-ups that are answered though the answer they hang on does not call for it, or left as not applicable
 * though it does.
 */
function followUps(rows: readonly AnsweredQuestion[]): Clash[] {
  const byPlace = new Map(
    rows.map((row) => [`${row.question.sheet}!${row.question.questionCell}`, row]),
  );
  return rows.flatMap((row): Clash[] => {
    const { dependsOn, sheet } = row.question;
    const parent =
      dependsOn === null ? undefined : byPlace.get(`${sheet}!${dependsOn.questionCell}`);
    if (dependsOn === null || dependsOn.when.length === 0 || parent === undefined) return [];
    const state = followUpState(
      { status: 'drafted', verdict: saidIn(parent).verdict, values: parent.answer.values },
      dependsOn.when,
    );
    const isNotApplicable = saidIn(row).verdict === 'na';
    const given = `${placeOf(parent.question)} is answered “${inShort(saidIn(parent))}”`;
    const asked = `asked when that is “${dependsOn.when.join('” or “')}”`;
    const here = placeOf(row.question);
    if (state === 'not_asked' && !isNotApplicable)
      return [clash(parent, row, `${here} is ${asked}; ${given}, and ${here} is answered.`)];
    if (state === 'asked' && isNotApplicable)
      return [
        clash(parent, row, `${here} is ${asked}; ${given}, yet ${here} says “not applicable”.`),
      ];
    return [];
  });
}

const clash = (one: AnsweredQuestion, other: AnsweredQuestion, what: string): Clash => ({
  kind: 'follow_up',
  one,
  other,
  what,
});

/** How a row asks, for telling rows that ask the same. */
export function askedIn(rows: readonly AnsweredQuestion[]): (row: AnsweredQuestion) => {
  text: string;
  parent: string | null;
} {
  const texts = new Map(
    rows.map(({ question }) => [`${question.sheet}!${question.questionCell}`, question.text]),
  );
  return ({ question: { text, sheet, dependsOn } }) => ({
    text,
    parent:
      dependsOn === null
        ? null
        : (texts.get(`${sheet}!${dependsOn.questionCell}`) ?? dependsOn.questionCell),
  });
}

/** The answers of one file that do not go together, in the file's order. Pure. */
export function findClashes(rows: readonly AnsweredQuestion[]): Clash[] {
  const asked = rows.filter(
    ({ question, answer }) => question.kind === 'question' && answer.values.length > 0,
  );
  const alike = pairAlike(asked, askedIn(rows)).flatMap(({ one, other, how }): Clash[] => {
    const found = clashOf(one, other, how);
    return found === null ? [] : [{ ...found, one, other }];
  });
  return [...alike, ...followUps(asked)].sort(
    (a, b) => a.other.question.ordinal - b.other.question.ordinal,
  );
}
