import { topicsOf } from '../../criteria/topics.ts';
import { unsupportedClaims } from '../../drafting/gates/unsupported-claims.ts';
import { addMonths, datesIn, monthsIn } from '../../language/dates.ts';
import { isEnglish } from '../../language/language-of.ts';
import { quantitiesOf } from '../../language/quantities.ts';
import { holdsWords } from '../../language/whole-words.ts';
import { saidIn } from '../../review/contradictions/within-file.ts';
import type { AnsweredQuestion } from '../../store/answered-questions.ts';
import {
  asksForAttestation,
  asksForReport,
  extentWords,
  latestYear,
  namesAYear,
  outlookOf,
  pointsToAttachment,
  speaksOfProvider,
  speaksOfTest,
} from './answer-words.ts';
import { type Finding, findingAt } from './finding.ts';
import { startsLater } from './plan-note.ts';
import type { Citation, CitedFacts } from './proof.ts';

/** An answer that leaves, with its citations and what their documents are. */
export type Leaving = AnsweredQuestion & {
  readonly citations: readonly Citation[];
  readonly cited: CitedFacts;
  /** ISO date. */
  readonly today: string;
};

type Read = Leaving & { readonly words: string; readonly isYes: boolean };
type Look = (read: Read) => Finding | null;

const YEAR_OF_MONTHS = 12;
const MOST_CLAIMS = 3;

const listed = (names: readonly string[]): string =>
  names.length <= MOST_CLAIMS
    ? names.join(', ')
    : `${names.slice(0, MOST_CLAIMS).join(', ')} and ${names.length - MOST_CLAIMS} more`;

const attachment: Look = (read) =>
  pointsToAttachment(read.words)
    ? findingAt('no_attachment', read, 'The answer points to an attachment, and none goes along.')
    : null;

const planned: Look = (read) => {
  if (!read.isYes) return null;
  const outlook = startsLater(read.words, read.today) ? 'planned' : outlookOf(read.words);
  if (outlook === 'planned')
    return findingAt('planned_yes', read, 'The answer says Yes, its comment tells only a plan.');
  return outlook === 'partly'
    ? findingAt('partly_planned', read, 'The answer says Yes, and a part of its comment is a plan.')
    : null;
};

const evidence: Look = (read) =>
  read.isYes && read.citations.length === 0
    ? findingAt('no_evidence', read, 'The answer says Yes and cites nothing.')
    : null;

const figure: Look = (read) => {
  if (read.citations.length === 0 || !isEnglish(read.words)) return null;
  const quotes = read.citations.flatMap(({ quote, section, document }) => [
    quote,
    section ?? '',
    document,
  ]);
  const claims = unsupportedClaims(read.words, quotes).filter(
    (claim) => quantitiesOf(claim).length > 0 || datesIn(claim).length > 0,
  );
  if (claims.length === 0) return null;
  const named = claims.slice(0, MOST_CLAIMS).map((claim) => `“${claim}”`);
  return findingAt('unproven_figure', read, `No citation holds ${named.join(', ')}.`);
};

const dated: Look = (read) =>
  read.isYes && asksForAttestation(read.question.text) && !namesAYear(read.words)
    ? findingAt('no_date', read, 'The answer names no date or period.')
    : null;

const scope: Look = (read) => {
  if (!read.isYes || read.citations.length === 0) return null;
  const quotes = read.citations.map(({ quote }) => quote).join('\n');
  const unsaid = extentWords(read.words).filter((word) => !holdsWords(quotes, word));
  return unsaid.length === 0
    ? null
    : findingAt('no_scope', read, `It says “${unsaid.join('”, “')}”; no citation does.`);
};

const oldTest: Look = (read) => {
  const limit = addMonths(read.today, -YEAR_OF_MONTHS);
  const known = read.citations.flatMap(
    (each) => read.cited.testDays.get(each.version_id ?? '') ?? [],
  );
  const isAbout = speaksOfTest(read.question.text) || speaksOfTest(read.words);
  const said = isAbout ? monthsIn(read.words) : [];
  const year = isAbout && said.length === 0 && known.length === 0 ? latestYear(read.words) : null;
  const newest = [...known, ...said].sort().at(-1) ?? year ?? undefined;
  if (newest === undefined || newest >= limit.slice(0, newest.length)) return null;
  return findingAt('old_test', read, `The newest test that it rests on or names is of ${newest}.`);
};

const carveOut: Look = (read) => {
  const isAbout =
    asksForReport(read.question.text) ||
    topicsOf(read.question.text).domain === 'physical security';
  if (!isAbout || !read.isYes || speaksOfProvider(read.words)) return null;
  const names = [
    ...new Set(
      read.citations.flatMap((each) => read.cited.leftOut.get(each.version_id ?? '') ?? []),
    ),
  ];
  if (names.length === 0 || names.some((name) => holdsWords(read.words, name))) return null;
  return findingAt(
    'carve_out',
    read,
    `The report that it cites leaves out ${listed(names)}, and the answer does not say so.`,
  );
};

const source: Look = (read) =>
  read.answer.reasonCode === 'conflicting_evidence'
    ? findingAt('against_source', read, 'It was decided while its sources said different things.')
    : null;

const LOOKS: readonly Look[] = [
  source,
  planned,
  attachment,
  evidence,
  figure,
  dated,
  scope,
  oldTest,
  carveOut,
];

/** What a reader of such files would ask about one answer. Words are read in English. Pure. */
export function readAnswer(leaving: Leaving): Finding[] {
  if (leaving.question.kind !== 'question') return [];
  const said = saidIn(leaving);
  const isOpen =
    said.verdict === null && leaving.answer.values.every(({ kind }) => kind === 'text');
  const read = {
    ...leaving,
    words: said.words,
    isYes: said.verdict === 'yes' || (isOpen && leaving.citations.length > 0),
  };
  return LOOKS.flatMap((look) => look(read) ?? []);
}
