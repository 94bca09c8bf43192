import { contentUnits } from '../../language/content.ts';
import { negationsIn } from '../../language/polarity.ts';
import { sentencesOf } from '../../language/sentences.ts';
import { standingOfSentence } from '../../language/standing/sentence-standing.ts';
import { mayProveNo } from '../../language/standing.ts';
import { topicShare } from '../../language/weights.ts';

/** A sentence that says this share of another's weighty words tells what that one tells. */
const TELLS = 0.5;

const OF_AN_ANSWER = { role: 'record', own: [], others: [], toStaff: false } as const;

const isOpenlyUndone = (sentence: string): boolean =>
  negationsIn(sentence) > 0 || mayProveNo(standingOfSentence(sentence, OF_AN_ANSWER).standing);

const ONLY_YES = /^\W*(?:yes|no)\W*$/i;

const partsOf = (answer: string): string[] =>
  sentencesOf(answer)
    .flatMap(({ text }) => text.split(/;\s+|,\s+(?:and|but|while)\s+/))
    .filter((part) => !ONLY_YES.test(part));

/**
 * Does an answer itself tell what a plan or a failure tells, as something that is not so: "The archive is not yet
 * covered"? Then it hides nothing by resting on what is so beside it, if it says that too.
 */
export const tellsAsUndone = (answer: string, statement: string): boolean => {
  const units = contentUnits(statement);
  const undone = Map.groupBy(partsOf(answer), isOpenlyUndone);
  return (
    undone.has(false) &&
    (undone.get(true) ?? []).some((part) => topicShare(units, part).coverage >= TELLS)
  );
};
