import type { EarlierAnswer } from '../../../retrieval/find-earlier-answers.ts';
import { withoutStandards } from '../../../retrieval/named-standards.ts';
import type { LibraryEntry } from '../../../store/library-entries.ts';
import type { Verdict } from '../../../store/schema.ts';
import type { Dossier } from '../../dossier.ts';
import {
  nothing,
  type Produced,
  type Producer,
  type Proposal,
  type Quoted,
} from '../../proposal.ts';
import {
  contradictionOf,
  contradicts,
  type FromDocuments,
  fromDocuments,
} from './against-documents.ts';
import { type Meant, meantBy } from './meaning.ts';
import { lettersIn, quotedEntry } from './quoted-entry.ts';
import { takesNothingBackOf, verdictOfEntry, wordsOfEntry } from './statements.ts';

const DAY_MS = 86_400_000;

const SHORT = 80;
const shortly = (text: string) => (text.length > SHORT ? `${text.slice(0, SHORT).trim()} …` : text);

const conflict = (reason: string, suggestion: string, near: readonly Quoted[] = []): Produced => ({
  kind: 'nothing',
  code: 'conflicting_evidence',
  reason,
  suggestion,
  near,
  final: true,
});

const suggestionOf = (entry: LibraryEntry): string =>
  [entry.choice, wordsOfEntry(entry) || entry.answer].filter(Boolean).join('. ');

const disagreeing = (entry: LibraryEntry): Produced =>
  conflict(
    'Earlier answers to this question do not agree: a person has to decide.',
    suggestionOf(entry),
  );

const outdated = (entry: LibraryEntry, quotes: readonly Quoted[]): Produced =>
  conflict(
    `The documents now say otherwise than the earlier answer (“${shortly(entry.choice ?? entry.answer)}”): a person has to decide.`,
    suggestionOf(entry),
    quotes,
  );

const NO_EARLIER = nothing('no_evidence', 'No earlier answer asks the same.');

type Reused = Pick<Proposal, 'verdict' | 'choice' | 'qualification' | 'open'>;

/** The words of an earlier answer again. */
function again(entry: LibraryEntry, given: Reused, today: Date): Produced {
  const ageDays =
    entry.reviewedAt === null ? null : (today.getTime() - Date.parse(entry.reviewedAt)) / DAY_MS;
  const { similarity } = entry as EarlierAnswer['entry'];
  return {
    kind: 'proposal',
    proposal: {
      origin: 'reuse',
      ...given,
      texts: [wordsOfEntry(entry)].filter((text) => text !== ''),
      quotes: [quotedEntry(entry)],
      strength: similarity,
      secondLook: null,
      instructions: null,
      reuse: { similarity, ageDays },
    },
  };
}

/** Does an entry answer anything: an option, a verdict or words? */
const isAnswer = (entry: LibraryEntry): boolean =>
  entry.choice !== null || verdictOfEntry(entry) !== null || lettersIn(entry.answer) > 0;

/**
 * The proposal from earlier answers that ask the same. Two of them that disagree are a conflict, unless the newer
 * one was approved here; so is one that today's documents contradict by verdict or period.
 */
export function reuseEarlier(
  earlier: readonly EarlierAnswer[],
  documents: FromDocuments | null,
  today: Date,
): Produced {
  const same = earlier.filter((each) => each.difference === null);
  const entry = same[0]?.entry;
  if (!entry || !isAnswer(entry)) return NO_EARLIER;
  const verdict = verdictOfEntry(entry);
  const other = same.find((each) => verdictOfEntry(each.entry) !== verdict)?.entry;
  if (other && entry.document !== null) return disagreeing(entry);
  if (documents !== null && contradicts(documents, { verdict, answer: wordsOfEntry(entry) }))
    return outdated(entry, documents.quotes);
  return again(entry, { verdict, choice: entry.choice, qualification: null, open: null }, today);
}

/**
 * An answer to the same question without the standard that is named now, or with one that is not: a person sees which.
 */
function adapted(produced: Produced, question: string): Produced {
  if (produced.kind !== 'proposal') return produced;
  const entry = produced.proposal.quotes[0]?.passage ?? '';
  const extra = withoutStandards(question).standards.filter((name) => !entry.includes(name));
  return extra.length === 0
    ? produced
    : {
        ...produced,
        proposal: {
          ...produced.proposal,
          qualification: 'inferred',
          open: `The earlier answer was given without naming ${extra.join(' and ')}: check that it holds for it too.`,
        },
      };
}

function proposeSame(same: readonly EarlierAnswer[], dossier: Dossier): Produced {
  const [first] = same;
  const reused = reuseEarlier(same, fromDocuments(dossier), dossier.today);
  const asksValue = dossier.understanding.shape.asks === 'open';
  if (first === undefined || reused.kind !== 'proposal' || !asksValue) return reused;
  const against = contradictionOf(first.entry, null, dossier);
  return against === null ? reused : outdated(first.entry, against);
}

/** What a person has to check, by how the earlier question stands to this one. */
const TO_CHECK: Readonly<Record<Meant['how'], string>> = {
  same: 'The earlier question was put in other words: check that it asks the same.',
  part: 'The earlier question asked this and more: check that its words fit.',
  contrary: 'The earlier question asked the contrary: check that its words fit.',
  value:
    'The earlier question asked for something else, and its answer tells this: check that it fits.',
};

type Understood = { readonly entry: EarlierAnswer['entry']; readonly meant: Meant };

/** What each earlier answer that is in date says of the question; of the wider ones only what affirms all it asks. */
function understoodFrom(dossier: Dossier): readonly Understood[] {
  const wider = dossier.earlier.filter(({ difference }) => difference === 'wider');
  const isAffirmed = wider.every(
    ({ entry }) => verdictOfEntry(entry) === 'yes' && takesNothingBackOf(entry),
  );
  return dossier.earlier.flatMap(({ entry, difference }): Understood[] => {
    if (difference === 'expired' || (difference === 'wider' && !isAffirmed)) return [];
    const meant =
      difference === 'wider' ? ({ verdict: 'yes', how: 'part' } as const) : meantBy(entry, dossier);
    return meant === null ? [] : [{ entry, meant }];
  });
}

const sameVerdict = (verdict: Verdict | null) => (each: Understood) =>
  each.meant.verdict === verdict;

function proposeByMeaning(dossier: Dossier): Produced {
  const understood = understoodFrom(dossier);
  const first = understood.find(({ meant }) => meant.how === 'same') ?? understood[0];
  if (first === undefined) return NO_EARLIER;
  const { entry, meant } = first;
  if (!understood.every(sameVerdict(meant.verdict))) return disagreeing(entry);
  const against = contradictionOf(entry, meant.verdict, dossier);
  if (against !== null) return outdated(entry, against);
  return again(
    entry,
    {
      verdict: meant.verdict,
      choice: null,
      qualification: 'inferred',
      open: TO_CHECK[meant.how],
    },
    dossier.today,
  );
}

function propose(dossier: Dossier): Produced {
  const same = dossier.earlier.filter((each) => each.difference === null);
  const produced = same.length > 0 ? proposeSame(same, dossier) : proposeByMeaning(dossier);
  return adapted(produced, dossier.text);
}

/**
 * Proposes what was answered before to a question that asks the same or follows from it, checked against today's
 * documents without a model.
 */
export const reuseProducer: Producer = {
  origin: 'reuse',
  propose: async (dossier) => propose(dossier),
};
