import type { ReportFact } from '../../facts.ts';
import { type FactAnswer, type FactQuestion, isAboutOthers } from './question.ts';
import type { Ask } from './report-ask.ts';
import { askAuditor, askExistence, askPeriod, askType } from './report-cover.ts';
import { askCategories, askExceptions, askOpinion } from './report-opinion.ts';
import { askSubservices, askUserControls } from './report-others.ts';

const ABOUT =
  /\bsoc[\s-]?[123]\b|\bsoc reports?\b|\bssae\b|\btrust services?\b|\bservice auditor\b|\bauditor['’]?s? opinion\b|\b(?:auditor\b[^?]{0,40}\bopinion|opinion\b[^?]{0,40}\bauditor)\b|\breport\b[^?]{0,20}\btype (?:[12]|ii?)\b|\bsub-?service organi[sz]ation|\bcomplementary user|\bCUECs?\b/i;
/** In order: what asks for a part of the report before what asks for the report. */
const ASKS: readonly Ask[] = [
  askUserControls,
  askSubservices,
  askExceptions,
  askOpinion,
  askType,
  askPeriod,
  askAuditor,
  askCategories,
  askExistence,
];

const newestFirst = (one: ReportFact, other: ReportFact) =>
  (other.end ?? '').localeCompare(one.end ?? '');

/** What the newest report says to a question about it; null where the question is about something else. */
export function askReports(
  question: FactQuestion,
  reports: readonly ReportFact[],
): FactAnswer | null {
  const { text, numbers, asksAge } = question;
  if (!ABOUT.test(text) || numbers > (asksAge ? 1 : 0)) return null;
  const about = text.replace(
    /\bcomplementary user[- ]entity\b|\bsub-?service organi[sz]ations?\b/gi,
    ' ',
  );
  if (isAboutOthers(about)) return null;
  const named = /\bsoc[\s-]?([123])\b/i.exec(text)?.[1];
  const [report] = reports
    .filter(({ standard }) => named === undefined || standard.endsWith(named))
    .toSorted(newestFirst);
  if (report === undefined) return null;
  for (const ask of asksAge ? [askExistence] : ASKS) {
    const found = ask(question, report);
    if (found !== null) return found;
  }
  return null;
}
