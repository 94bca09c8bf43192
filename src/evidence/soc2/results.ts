import { COUNT, numberIn } from '../../language/number-words.ts';

const NONE =
  /^\W*none\b\.?|\b(?:no|without|zero) (?:relevant |significant |material |testing |control )?(?:exceptions?|deviations?|findings?|issues?)\b(?: (?:were|was|have been|has been))?(?: (?:noted|identified|found|detected|observed))?|\bnone noted\b|\bno (?:relevant )?exceptions?\b/gi;
const SOME =
  /\b(?:exceptions?|deviations?) (?:was |were |has been |have been )?(?:noted|identified|found)\b|\bexceptions?\s*:|\bdeviations?\s*:|\b(?:was|were|did|had|has|have|could|is) not\b|\bno (?:records?|evidence|documentation|proof)\b|\bfailed\b|\blate\b|\bwithout (?:approval|evidence|documentation)\b|\bexceptions?\b|\bdeviations?\b/i;
const UNTESTED =
  /\bnot tested\b|\bno (?:such )?(?:occurrences?|instances?|events?)\b|\bdid not occur\b|\b(?:did not operate|not operated) (?:in|during|within|throughout)\b|\bnot applicable\b|\bunable to test\b|\b(?:could|can) not be tested\b|\bno tests? (?:of operating effectiveness )?(?:was|were|could be) (?:performed|possible)\b/i;

/** `2 of 25` are some of those looked at, `25 of 25` all of them. */
const SHARE = new RegExp(
  `\\b(${COUNT}) (?:of|out of) (?:the |a sample of |a population of )?(${COUNT})\\b`,
  'gi',
);
const tellsOfSome = (text: string): boolean =>
  [...text.matchAll(SHARE)].some(
    ([, part = '', whole = '']) => numberIn(part.toLowerCase()) !== numberIn(whole.toLowerCase()),
  );

/** The result's own first word, where reports give a mark and then the reason. */
const PASSED =
  /^\W*(?:pass(?:ed)?|effective|operat(?:ed|ing) (?:effectively|as (?:described|designed|intended|specified|stated))|satisfactory|met)\b(?! (?:with|except))/i;
const FAILED =
  /^\W*(?:fail(?:ed|ure)?|ineffective|not (?:effective|met|satisfactory)|deficien(?:t|cy)|partially (?:effective|met))\b/i;

/** Does the auditor say that nothing could be tested? */
export const saysUntested = (results: string): boolean => UNTESTED.test(results.replace(NONE, ' '));

/** Does the auditor's result note an exception? Null where it says neither, or that nothing could be tested. */
export function judgeResult(results: string | null): boolean | null {
  if (results === null || results.trim() === '') return null;
  const rest = results.replace(NONE, ' ');
  if (FAILED.test(results)) return true;
  if (saysUntested(results)) return null;
  if (SOME.test(rest) || tellsOfSome(rest)) return true;
  if (PASSED.test(results)) return false;
  return rest !== results ? false : null;
}

/** Is this text an auditor's result at all? */
export const looksLikeResult = (text: string): boolean =>
  /^\W*(?:no (?:relevant )?(?:exceptions?|deviations?)|exceptions? (?:noted|identified)|deviations? (?:noted|identified)|exceptions?\s*:|none noted|not tested|pass(?:ed)?\b|fail(?:ed)?\b)/i.test(
    text,
  );

/** Is it what an auditor did to test a control? */
export const looksLikeTest = (text: string): boolean =>
  /^\W*(?:inspected|inquired|observed|re-?performed|enquired|examined|obtained|ascertained|verified|reviewed|selected|interviewed|for (?:a|each|the) (?:sample|selection|selected)|tested|inquiry|inspection|observation|made inquir)/i.test(
    text,
  );
