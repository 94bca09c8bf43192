import { type Around, isHeadingRead, isTitleRead } from '../../../language/closed/scope.ts';
import { takesBack } from '../../../language/closed/takes-back.ts';
import { type Reader as Asking, unreadIn } from '../../../language/closed/unread.ts';
import { isRow, sentencesOf } from '../../../language/sentences.ts';
import type { Candidate } from '../../../retrieval/search-passages.ts';
import type { DocumentKind } from '../../../store/schema.ts';
import { ofGrade } from './support.ts';
import type { Scored } from './weigh-sentences.ts';

/** Who reads, and the words that the passages found write in small letters. */
export type Reader = Asking & Pick<Around, 'common'>;

/** Kinds of documents that anybody may have written; of the others it is known what they are. */
const OF_ANYBODY: ReadonlySet<DocumentKind> = new Set(['policy', 'evidence']);
/** Where a sentence goes over into another statement. */
const PIECES = /[;:]\s+|\s[–—-]\s/;

/** Do section and title say no more than what field and whose text it is? */
const isScopeRead = ({ section, title, documentKind }: Candidate, around: Around): boolean =>
  (section === null || isHeadingRead(section, around)) &&
  (title === null || !OF_ANYBODY.has(documentKind) || isTitleRead(title, around));

const withLead = (lead: string | null, said: string): string =>
  lead === null ? said : `${lead.replace(/:\s*$/, '')} ${said}`;

/** What stands beside the claim: the rest of its sentence, which goes on from it, and the other sentences of the passage. */
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

/**
 * Is a sentence accounted for as a whole, with the lead-in of its list, its section, its document's title and the sentences beside it? What the
 * question does not ask has to be a value, the company or one of its roles, a word of grammar that takes nothing back, or a further predicate that
 * only adds. A table's row never is: its other cells may say anything.
 */
export function isWhollyRead(reader: Reader, scored: Scored): boolean {
  const { candidate, sentence, lead, part } = scored;
  const { question } = reader;
  if (isRow(sentence) || candidate.kind === 'table') return false;
  const pieces = (part ?? sentence).split(PIECES).map((piece) => ofGrade(question, piece));
  const said = pieces.find((piece) => unreadIn(piece, reader).length === 0);
  if (said === undefined || unreadIn(withLead(lead, said), reader).length > 0) return false;
  const others = pieces.filter((piece) => piece !== said);
  return (
    isScopeRead(candidate, { ...reader, said: `${question} ${said}` }) &&
    !besidesOf(scored, others).some(({ text, isNext }) => takesBack(question, text, isNext))
  );
}
