import type { ReportFact } from '../../facts.ts';
import {
  answer,
  type FactAnswer,
  type FactQuestion,
  inWords,
  isOlderThanYear,
  saysOnly,
  vocabulary,
  withheld,
} from './question.ts';
import { type Ask, aboutIt, HAVE, REPORT, unread } from './report-ask.ts';
import { basisOf, nameOf, opinionOf, periodOf, reportSentence } from './report-words.ts';

const EXISTENCE = vocabulary(REPORT, HAVE, 'past previous twelve month');
/** Asks for the day of the report itself, which is not read. */
const ISSUED = /\b(?:issued|published|released|signed)\b/i;
const PERIOD = vocabulary(
  REPORT,
  'period date cover end start begin range observation review window time reporting performed completed issued conducted',
);
const AUDITOR = vocabulary(
  REPORT,
  'who name firm issue issued perform performed conduct conducted sign signed service certified public accountant body',
);
const TYPE = vocabulary(REPORT, HAVE, 'kind');

export const askPeriod: Ask = ({ text, wanted, isYesNo }, report) => {
  const asks = wanted === 'when' || /\b(?:period|dates?)\b/i.test(text);
  if (isYesNo || !asks || !saysOnly(text, PERIOD)) return null;
  if (ISSUED.test(text)) return unread('date of issue');
  const period = periodOf(report);
  if (period === null || report.end === null) return unread('period');
  const text1 =
    report.type === 'I'
      ? `Our ${nameOf(report)} report is as of ${inWords(report.end)}.`
      : `Our ${nameOf(report)} report covers ${period.replace(/^for /, '')}.`;
  return answer(null, [text1], [report.proofs.period, aboutIt(report)]);
};

export const askAuditor: Ask = ({ text, wanted, isYesNo }, report) => {
  const asks =
    wanted === 'who' || /\b(?:which|what|name)\b[^?]{0,20}\b(?:auditor|firm|cpa)\b/i.test(text);
  if (isYesNo || !asks || !saysOnly(text, AUDITOR)) return null;
  if (report.proofs.auditor === undefined) return unread('auditor');
  return answer(
    null,
    [`Our ${nameOf(report)} report was issued by ${report.auditor}.`],
    [report.proofs.auditor, aboutIt(report)],
  );
};

export const askType: Ask = ({ text, wanted }, report) => {
  const asks = wanted === 'choice' || wanted === 'which';
  if (!asks || !/\btype\b/i.test(text) || !saysOnly(text, TYPE)) return null;
  if (report.proofs.type === undefined) return unread('type');
  return answer(null, [`Our report is a ${nameOf(report)} report.`], [aboutIt(report)]);
};

/** What stands against a Yes by this report: its age, or another type than the one asked. */
function otherReport(
  { text, asksAge, today }: FactQuestion,
  report: ReportFact,
): FactAnswer | null {
  if (asksAge && isOlderThanYear(report.end, today))
    return withheld(
      `The report on file (${report.document}) ends more than a year ago or its end could not be read: a person has to answer.`,
    );
  const asked = /\btype[\s-]?(1|2|ii?)\b/i.exec(text)?.[1]?.toLowerCase();
  const type = asked === undefined ? null : /^(?:2|ii)$/.test(asked) ? 'II' : 'I';
  if (type !== null && type !== report.type)
    return withheld(
      report.type === null
        ? 'The type of the report could not be read: a person has to answer.'
        : `The report on file (${report.document}) is a ${nameOf(report)} report: a person has to answer.`,
    );
  return null;
}

export const askExistence: Ask = (question, report) => {
  if (!question.isYesNo || !saysOnly(question.text, EXISTENCE)) return null;
  const other = otherReport(question, report);
  if (other !== null) return other;
  if (opinionOf(report) === null) return unread('opinion');
  const { proofs } = report;
  return answer('yes', reportSentence(report), [
    aboutIt(report),
    proofs.period,
    proofs.auditor,
    proofs.opinion,
    basisOf(report) === null ? [] : proofs.basis,
  ]);
};
