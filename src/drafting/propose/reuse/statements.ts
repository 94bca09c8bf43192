import { EXCEPTION } from '../../../language/closed/takes-back.ts';
import { withoutValues } from '../../../language/closed/values.ts';
import { CARVE_OUT } from '../../../language/extent.ts';
import { readGrammar, tagged } from '../../../language/grammar/read-grammar.ts';
import { HEDGE, negationsIn } from '../../../language/polarity.ts';
import { quantitiesOf } from '../../../language/quantities.ts';
import { shapeOf } from '../../../language/question-shape.ts';
import { sentencesOf } from '../../../language/sentences.ts';
import type { Candidate } from '../../../retrieval/search-passages.ts';
import type { LibraryEntry } from '../../../store/library-entries.ts';
import type { Verdict } from '../../../store/schema.ts';
import { verdictOf } from '../../cells/verdict-options.ts';
import { affirmedQuestion, answeredQuestion, withValue } from './retell.ts';

/** The verdict of an earlier answer, by its option or its first word; null for an open one. */
export const verdictOfEntry = (entry: LibraryEntry): Verdict | null =>
  entry.verdict ?? (entry.choice === null ? null : verdictOf(entry.choice));

/** What an earlier answer says in words: its own, or those of the comment beside a bare "Yes"; '' where it has none. */
export function wordsOfEntry({ answer, comment }: LibraryEntry): string {
  const own = verdictOf(answer) === null ? answer.trim() : '';
  return own === '' ? (comment ?? '').trim() : own;
}

/** Nothing but a length of time or an interval: "Annually.", "For 13 months." */
const isBareValue = (text: string): boolean =>
  quantitiesOf(text).some(({ kind }) => kind === 'duration' || kind === 'cadence') &&
  !/[\p{L}\d]/u.test(withoutValues(text));

const isWhole = (text: string): boolean => readGrammar(text).form !== 'fragment';

/**
 * What an affirmed or open earlier answer states, in sentences: its question told with the answer ("Tapes are kept
 * for 30 days."), and the whole sentences written beside it. None where they cannot be told.
 */
export function statementsOf(entry: LibraryEntry): string[] {
  const verdict = verdictOfEntry(entry);
  const words = [entry.answer, entry.comment ?? '']
    .filter((text) => text.trim() !== '' && verdictOf(text) === null)
    .flatMap((text) => sentencesOf(text).map((each) => each.text));
  const whole = words.filter(isWhole);
  if (verdict === 'yes') {
    const said = affirmedQuestion(entry.question);
    if (said === null) return whole;
    const value = words.filter((text) => !isWhole(text)).find(isBareValue);
    return [value === undefined ? said : withValue(said, value), ...whole];
  }
  if (verdict !== null || shapeOf(entry.question).asks !== 'open') return [];
  const told = answeredQuestion(entry.question, entry.answer);
  return told === null ? whole : [told, ...whole];
}

/** Sentences as a passage that states what is so. */
export function asPassage(sentences: readonly string[]): Candidate {
  const text = sentences.join(' ');
  let from = 0;
  const statements = sentences.map((each) => {
    const start = from;
    from = start + each.length + 1;
    return { start, end: start + each.length, standing: 'asserts' as const };
  });
  return {
    id: -1,
    documentId: '',
    versionId: '',
    document: '',
    version: 1,
    title: null,
    documentKind: 'evidence',
    audience: 'nda',
    kind: 'prose',
    page: null,
    section: null,
    controlId: null,
    date: null,
    validity: 'current',
    validUntil: null,
    criteria: [],
    text,
    searchText: text,
    quotable: true,
    standing: 'asserts',
    statements,
    header: null,
    lead: null,
    modelAllowed: true,
    score: 1,
    similarity: null,
  };
}

const textsOf = ({ answer, comment }: LibraryEntry): string[] => [answer, comment ?? ''];

/** "Only in", "only where": some cases are told, whatever the rest is. */
const tellsSomeOnly = (text: string): boolean =>
  tagged(text).some(
    ({ word }, at, all) =>
      word.toLowerCase() === 'only' && /^(?:ADP|SCONJ)$/.test(all[at + 1]?.pos ?? ''),
  );

/** Is an exception told beside the answer? */
export const namesException = (entry: LibraryEntry): boolean =>
  textsOf(entry).some(
    (text) => [CARVE_OUT, EXCEPTION].some((pattern) => pattern.test(text)) || tellsSomeOnly(text),
  );

/** No word beside the answer takes anything of it back. */
export const takesNothingBackOf = (entry: LibraryEntry): boolean =>
  !namesException(entry) &&
  textsOf(entry).every(
    (text) => negationsIn(text) === 0 && !HEDGE.test(text) && !/\b(?:only|but)\b/i.test(text),
  );
