import { bareSentence } from '../../../language/standing/bare-sentence.ts';
import { mayProveYes } from '../../../language/standing.ts';
import { wordsOf } from '../../../language/words.ts';
import type { Candidate } from '../../../retrieval/search-passages.ts';
import { placeInWords, wordingFrom } from '../../cells/wording.ts';
import { quoteFrom } from '../../cite.ts';
import { type Dossier, quoteStands } from '../../dossier.ts';
import { longEnough } from '../../long-enough.ts';
import { nothing, type Produced, type Producer, type Quoted } from '../../proposal.ts';
import { TYPED } from '../../understand/wanted.ts';
import { type Asker, askerOf } from './asker.ts';
import { answersToo, furtherAsking } from './further-asking.ts';
import { findList } from './lists.ts';
import { ownNames } from './own-names.ts';
import { findRows, type RowAnswer } from './rows.ts';
import { findGiving, nearestValue, rivalTo } from './sentences.ts';
import { withoutItems } from './told-along.ts';
import { fitsUnit } from './units-asked.ts';
import { valuesIn } from './values.ts';
import { findWholeRows } from './whole-rows.ts';

/** How well a row or list speaks of a question: each of its words was found. */
const WHOLE = 0.9;

const NONE = nothing('no_evidence', 'No passage gives the value that is asked.');

const PART = nothing('no_evidence', 'The passage found answers only a part of what is asked.');
const TOO_LONG = nothing(
  'no_evidence',
  'The sentence that gives the value is longer than what may be taken from this document word by word.',
);

const proposal = (
  texts: readonly string[],
  quotes: readonly Quoted[],
  strength: number,
): Produced => ({
  kind: 'proposal',
  proposal: {
    origin: 'typed',
    verdict: null,
    choice: null,
    texts,
    quotes,
    strength,
    qualification: null,
    open: null,
    secondLook: null,
    instructions: null,
    reuse: null,
  },
});

const rivals = (other: Candidate, suggestion: string): Produced => ({
  kind: 'nothing',
  code: 'conflicting_evidence',
  reason: `Passages give different values (${placeInWords(other)}): a person has to decide the answer.`,
  suggestion,
  final: false,
});

function fromRows(dossier: Dossier, rows: readonly RowAnswer[]): Produced {
  const [row, ...others] = rows;
  if (row === undefined) return NONE;
  const other = others.find(({ value }) => value !== row.value);
  if (other !== undefined) return rivals(other.candidate, row.text);
  const header = quoteFrom(row.candidate, row.headers.join(' | '));
  const quotes = [
    quoteFrom(row.candidate, longEnough(row.candidate.text, row.row)),
    ...(quoteStands(dossier, header.citation) ? [header] : []),
  ];
  return mayProveYes(quotes[0]?.standing ?? 'unknown') ? proposal([row.text], quotes, WHOLE) : NONE;
}

function fromList({ understanding, candidates }: Dossier): Produced {
  const list = findList(understanding, candidates);
  if (list === null) return NONE;
  const quote = quoteFrom(list.candidate, list.quote);
  return mayProveYes(quote.standing) ? proposal([list.text], [quote], WHOLE) : NONE;
}

const askedOf = ({ understanding, candidates, facts, today }: Dossier): Asker =>
  askerOf(understanding, candidates, {
    own: new Set([...ownNames(candidates, facts.profile ?? {})].flatMap(wordsOf)),
    today: today.toISOString().slice(0, 10),
  });

/**
 * The words nearest to a question for a value that hold one, whether or not they settle it; none where no value is
 * asked for.
 */
export function nearestWords(dossier: Dossier): Quoted | null {
  const { understanding, candidates } = dossier;
  if (!TYPED.has(understanding.wanted)) return null;
  const found = nearestValue(understanding, candidates, askedOf(dossier));
  return found === undefined ? null : quoteFrom(found.candidate, found.sentence);
}

/** The sentence that gives the value, whole: what limits the value is told with it. */
function fromSentences(dossier: Dossier, asker: Asker): Produced {
  const { understanding, candidates } = dossier;
  const found = findGiving(understanding, candidates, asker);
  if (found.kind === 'rivals') return rivals(found.rival.candidate, found.best.scored.sentence);
  if (found.kind === 'none')
    return /^(?:who|which)$/.test(understanding.wanted) ? fromList(dossier) : NONE;
  const { candidate, sentence, support } = found.giving.scored;
  const further = furtherAsking(understanding);
  if (further !== null && !answersToo(further, sentence, asker.seeker)) return PART;
  const quote = quoteFrom(candidate, sentence);
  if (!mayProveYes(quote.standing)) return NONE;
  const [text] = [sentence, withoutItems(sentence)].flatMap((each) =>
    wordingFrom([bareSentence(each)], [candidate]),
  );
  return text === undefined ? TOO_LONG : proposal([text], [quote], support.coverage);
}

/** A row told whole, where no sentence about the same gives another value. */
function fromWholeRows(dossier: Dossier, asker: Asker): Produced {
  const { understanding, candidates } = dossier;
  if (furtherAsking(understanding) !== null) return NONE;
  const rows = findWholeRows(understanding, candidates, asker);
  const values = rows.flatMap(({ value }) => valuesIn(asker.seeker, value).flat());
  const rival = rivalTo(
    values.map(({ key }) => key),
    { understanding, candidates, asker },
  );
  return rows.length > 0 && rival !== undefined
    ? rivals(rival.candidate, rows[0]?.text ?? '')
    : fromRows(dossier, rows);
}

/** A value of the wanted kind answers an open question, with the sentence, row or list that gives it. */
export function proposeTyped(dossier: Dossier): Produced {
  const { understanding, candidates } = dossier;
  const { wanted } = understanding;
  if (wanted === 'list') return fromList(dossier);
  if (!TYPED.has(wanted)) return NONE;
  const asker = askedOf(dossier);
  const rows = fromRows(
    dossier,
    findRows(understanding, candidates, asker.reader).filter(({ value }) =>
      fitsUnit(understanding, value),
    ),
  );
  if (rows !== NONE) return furtherAsking(understanding) === null ? rows : PART;
  const sentence = fromSentences(dossier, asker);
  return sentence.kind === 'nothing' && sentence.code === 'no_evidence'
    ? fromWholeRows(dossier, asker)
    : sentence;
}

export const typedProducer: Producer = {
  origin: 'typed',
  propose: async (dossier) => proposeTyped(dossier),
};
