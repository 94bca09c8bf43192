import { topicShare } from '../../language/weights.ts';
import type { ExceptionRow } from '../../store/soc2-exceptions.ts';
import type { Case, Gate } from './gate.ts';

/** An auditor's exception that speaks of this share of the question touches it. */
const TOUCHES = 0.75;
/** So many of the best passages are what the question is about. */
const NEAREST = 3;
const SAYS_SO = /\b(?:exceptions?|deviations?|did not operate|qualified)\b/i;

/**
 * An exception in a control that the answer cites, that the nearest passages are of, or that is itself about the
 * question.
 */
function touching({ proposal, dossier }: Case): ExceptionRow | undefined {
  const { units } = dossier.understanding.shape;
  const controls = new Set([
    ...proposal.quotes.map(({ citation }) => `${citation.versionId} ${citation.control}`),
    ...dossier.candidates
      .slice(0, NEAREST)
      .filter(({ text }) => topicShare(units, text).coverage >= TOUCHES)
      .map(({ versionId, controlId }) => `${versionId} ${controlId}`),
  ]);
  return dossier.exceptions.find(
    ({ versionId, controlId, text, section }) =>
      (controlId !== null && controls.has(`${versionId} ${controlId}`)) ||
      topicShare(units, `${text}\n${section ?? ''}`).coverage >= TOUCHES,
  );
}

/**
 * An exception that the auditor noted is said in the answer, with the words that tell it, or the answer is held
 * back. A Yes may tell it only where exceptions are what is asked.
 */
export const exceptionSaid: Gate = {
  name: 'exception',
  asks: 'No auditor’s exception stands against it',
  about: 'matter',
  unknown: 'held',
  judge: (each) => {
    const { verdict, quotes, origin } = each.proposal;
    if (verdict === 'no' || verdict === 'na') return 'passed';
    // A value that a paper gives (a list, a day, a name) claims of no control that it works.
    if (verdict === null && origin === 'facts') return 'passed';
    const found = touching(each);
    if (!found) return 'passed';
    const isTold =
      SAYS_SO.test(each.said) && quotes.some(({ passageKind }) => passageKind === 'exception');
    const isAsked = SAYS_SO.test(each.dossier.understanding.shape.text);
    return isTold && (verdict === 'partial' || isAsked)
      ? 'passed'
      : {
          code: 'exception_in_control',
          reason: `The auditor noted an exception${found.controlId === null ? '' : ` in control ${found.controlId}`} (${found.document}): a person has to decide what to say about it.`,
        };
  },
};
