import { asksForAbility, tellsAbility } from '../../language/ability.ts';
import { onlyAssignsDuty } from '../../language/duty.ts';
import type { QuestionShape } from '../../language/question-shape.ts';
import { mayProveNo, mayProveYes, type Standing } from '../../language/standing.ts';
import { topicShare } from '../../language/weights.ts';
import type { Verdict } from '../../store/schema.ts';
import type { Quoted } from '../proposal.ts';
import type { Case, Gate, Held } from './gate.ts';
import { tellsAsUndone } from './told-along.ts';

const NOT_PRACTICE: Held = {
  code: 'not_practice',
  reason:
    'The passages only plan, recommend, define or ask about this, or report that it did not work: they do not show what is done today.',
};

type Worth = { readonly text: string; readonly standing: Standing; readonly share: number };

/**
 * What a statement is worth for this question: whose duty a thing is shows nobody doing it; what customers can do
 * shows what the product supports, where that is asked.
 */
function worthOf(
  text: string,
  standing: Standing,
  { text: asked, units }: QuestionShape,
): Standing {
  if (onlyAssignsDuty(asked, units, text)) return 'speaks_of_others';
  const isAbility = asksForAbility(asked) && standing === 'speaks_of_others' && tellsAbility(text);
  return isAbility ? 'asserts' : standing;
}

/** Statements that speak nearly as much of a question as the one of a quote that does most. */
const NEARLY = 0.1;

const ANSWERS = /^\W*(?:yes|no)\b/i;

type Said = { readonly text: string; readonly standing: Standing };

/** A Yes or No that stands behind its question speaks of what that asks: "Are the tapes sealed? Yes, each night." */
const withoutQuestions = (statements: readonly Said[]): readonly (Said & { about: string })[] =>
  statements.flatMap((each, at) => {
    const [before, next] = [statements[at - 1], statements[at + 1]];
    if (each.standing === 'asks' && next !== undefined && ANSWERS.test(next.text)) return [];
    if (before?.standing !== 'asks' || !ANSWERS.test(each.text))
      return [{ ...each, about: each.text }];
    const says = each.standing === 'unknown' ? 'asserts' : each.standing;
    return [{ text: each.text, standing: says, about: `${before.text} ${each.text}` }];
  });

/** A statement that speaks of less of the question than this is told along: it neither proves nor denies. */
const TOLD_ALONG = 0.2;

/**
 * What a quote is worth by those of its statements that speak of the question: those that speak most of it, and all
 * that are so. What is told beside them is neither proof nor a doubt, but a failure.
 */
function worthsOf({ citation, standing, statements = [] }: Quoted, shape: QuestionShape): Worth[] {
  const told = statements.length > 1 ? statements : [{ text: citation.quote, standing }];
  const weighed = withoutQuestions(told).map((each) => ({
    text: each.text,
    standing: worthOf(each.text, each.standing, shape),
    share: topicShare(shape.units, each.about).coverage,
  }));
  const most = Math.max(...weighed.map(({ share }) => share));
  return weighed.filter(
    ({ share, standing: of }) =>
      share >= most - NEARLY ||
      of === 'reports_failure' ||
      (mayProveYes(of) && share >= TOLD_ALONG),
  );
}

/** A plan that speaks of less of the question than this, and of less than what is so, is of something else. */
const SPEAKS = 0.45;

/**
 * Do the quotes tell of a failure, or of a plan for what is asked, and the answer does not? What it tells openly
 * beside what is so, and what speaks of no more of the question, is no denial of it.
 */
function isDenied(worths: readonly Worth[], { said, proposal }: Case): boolean {
  const affirmed = Math.max(
    ...worths.filter(({ standing }) => mayProveYes(standing)).map(({ share }) => share),
    0,
  );
  const isOpen = proposal.verdict === null;
  return worths
    .filter(
      ({ standing, share }) =>
        standing === 'reports_failure' ||
        (standing === 'plans' &&
          share >= Math.max(TOLD_ALONG, Math.min(SPEAKS, affirmed - NEARLY))),
    )
    .some(
      ({ text, share }) => !((isOpen || share <= affirmed + NEARLY) && tellsAsUndone(said, text)),
    );
}

/**
 * What cannot be judged: a denial by what is not known, or by what others do. That shows nothing of the company's
 * practice; it may show that it is not the company's task. What is not known affirms nothing, whatever a second
 * look says.
 */
const isUnclear = (standings: readonly Standing[], verdict: Verdict | null): boolean =>
  verdict === 'partial'
    ? standings.includes('unknown')
    : (verdict === 'no' || verdict === 'na') &&
      standings.some((each) => each === 'unknown' || each === 'speaks_of_others');

/**
 * What its quotes are worth allows the verdict: a Yes, a value or "not applicable" rests on what is so or what the
 * company's own rule demands; a plan or a reported failure proves No or Partial at most; advice, definitions,
 * questions and others' practice prove nothing.
 */
export const standingAllowsVerdict: Gate = {
  name: 'standing',
  asks: 'The quotes say what is so, not what is planned or advised',
  about: 'proposal',
  unknown: 'review',
  judge: (each) => {
    const { verdict, quotes } = each.proposal;
    const worths = quotes.flatMap((quote) => worthsOf(quote, each.dossier.understanding.shape));
    const standings = worths.map(({ standing }) => standing);
    const mayDeny = verdict === 'no' || verdict === 'partial';
    if (standings.some(mayProveYes))
      return isDenied(worths, each) && !mayDeny ? NOT_PRACTICE : 'passed';
    if (standings.some(mayProveNo)) return mayDeny ? 'passed' : NOT_PRACTICE;
    return isUnclear(standings, verdict) ? 'unknown' : NOT_PRACTICE;
  },
};
