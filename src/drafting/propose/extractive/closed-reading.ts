import { isHarmless } from '../../../language/closed/harmless.ts';
import { type Around, isHeadingRead, isTitleRead } from '../../../language/closed/scope.ts';
import { takesBack } from '../../../language/closed/takes-back.ts';
import type { Reader as Asking } from '../../../language/closed/unmet.ts';
import { claimsRead, unreadIn } from '../../../language/closed/unread.ts';
import { ideasProvedBy, speaksOf } from '../../../language/concepts.ts';
import { contentUnits, isGrammatical } from '../../../language/content.ts';
import { readGrammar } from '../../../language/grammar/read-grammar.ts';
import { isRow } from '../../../language/line-breaks.ts';
import { sentencesOf } from '../../../language/sentences.ts';
import { weightOf } from '../../../language/weights.ts';
import { wordsOf } from '../../../language/words.ts';
import type { Candidate } from '../../../retrieval/search-passages.ts';
import type { DocumentKind } from '../../../store/schema.ts';
import { impliedParty, ofGrade } from './support.ts';
import { type Scored, saidIn } from './weigh-sentences.ts';

/**
 * Who reads, the words that the passages found write in small letters, and the day (ISO) after which nothing is so yet.
 */
export type Reader = Asking & Pick<Around, 'common'> & { readonly today?: string };

/** Kinds of documents that anybody may have written; of the others it is known what they are. */
const OF_ANYBODY: ReadonlySet<DocumentKind> = new Set(['policy', 'evidence']);
/** Where a sentence goes over into another statement. */
const PIECES = /[;:]\s+|\s[–—-]\s/;

/** Do section and title say no more than what field and whose text it is? */
export const isScopeRead = ({ section, title, documentKind }: Candidate, around: Around): boolean =>
  (section === null || isHeadingRead(section, around)) &&
  (title === null || !OF_ANYBODY.has(documentKind) || isTitleRead(title, around));

/** Where a sentence may go on with a clause that has a subject of its own. */
const CLAUSES = /,\s+(?:and\s+)?|\s+and\s+/;

/**
 * A sentence cut into clauses that each have a subject and a finite verb of their own; the whole where any part has
 * none.
 */
function independent(text: string): string[] {
  const parts = text.split(CLAUSES);
  const isClause = (part: string): boolean => {
    const { form, subject } = readGrammar(part);
    const [first = ''] = wordsOf(part);
    if (isGrammatical(first) && !isHarmless(first)) return false;
    return subject.length > 0 && form !== 'fragment' && form !== 'imperative';
  };
  return parts.length > 1 && parts.every(isClause) ? parts : [text];
}

/** A piece without a verb of its own belongs to the claim before it: "… – mostly". */
const isBroken = (piece: string): boolean => readGrammar(piece).form === 'fragment';

const withLead = (lead: string | null, said: string): string =>
  lead === null ? said : `${lead.replace(/:\s*$/, '')} ${said}`;

/**
 * What stands beside the claim: the rest of its sentence, which goes on from it, and the other sentences of the
 * passage.
 */
function besidesOf({ candidate, sentence, part }: Scored, pieces: readonly string[]) {
  const all = sentencesOf(candidate.text).map(({ text }) => text);
  const next = all[all.indexOf(sentence) + 1];
  const rest = part === null ? pieces : [...pieces, sentence.replace(part, ' ')];
  return [
    ...rest.map((text) => ({ text, isNext: true })),
    ...all
      .filter((text) => text !== sentence && !isRow(text))
      .map((text) => ({ text, isNext: text === next })),
  ];
}

const ASKS_TO_COME = /^will\b/i;

/** Where it is asked what will be done, a rule's "will" says so. */
function ofDuty(reader: Reader, { standing }: Scored): Reader {
  return standing === 'requires' && ASKS_TO_COME.test(reader.question)
    ? { ...reader, isDuty: true }
    : reader;
}

/**
 * Does one piece of a sentence, with its lead-in and heading, speak of each telling word of the question? "Backups are
 * taken, and tests are planned" claims nothing of tests.
 */
function tellsAll(question: string, piece: string, { candidate, lead }: Scored): boolean {
  const around = [lead, candidate.section, candidate.title, impliedParty(piece)];
  const said = ideasProvedBy([piece, ...around].filter(Boolean).join('. '));
  return contentUnits(question).every((unit) => weightOf(unit) < 1 || speaksOf(said, unit));
}

/**
 * The claims of a sentence that is accounted for as a whole, with the lead-in of its list, its section, its
 * document's title and the sentences beside it; none where anything is left over. What the question does not ask
 * has to be a value, the company or one of its roles, a word of grammar that takes nothing back, or a further
 * predicate that only adds. A table's row has none: its other cells may say anything.
 */
export function claimsOf(asking: Reader, scored: Scored): readonly string[] {
  const { candidate, sentence, lead } = scored;
  const reader = ofDuty(asking, scored);
  const { question } = reader;
  if (isRow(sentence) || candidate.kind === 'table') return [];
  const isRead = (piece: string): boolean => unreadIn(piece, reader).length === 0;
  const pieces = saidIn(scored)
    .split(PIECES)
    .map((piece) => ofGrade(question, piece))
    .flatMap((piece) => (isRead(piece) ? [piece] : independent(piece)));
  const said = pieces.find(
    (piece) =>
      isRead(piece) &&
      (pieces.length === 1 || reader.values !== undefined || tellsAll(question, piece, scored)),
  );
  if (said === undefined || unreadIn(withLead(lead, said), reader).length > 0) return [];
  const others = pieces.filter((piece) => piece !== said);
  if (reader.values !== undefined && others.some(isBroken)) return [];
  return isScopeRead(candidate, { ...reader, said: `${question} ${said}` }) &&
    !besidesOf(scored, others).some(({ text, isNext }) => takesBack(question, text, isNext))
    ? claimsRead(said, reader)
    : [];
}
