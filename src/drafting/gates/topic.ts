import { actsOnOther } from '../../language/acts.ts';
import { type Ideas, ideasOf, speaksOf, type Unit } from '../../language/concepts.ts';
import { contentUnits } from '../../language/content.ts';
import { isEnglish } from '../../language/language-of.ts';
import { sharedWords } from '../../language/shared-words.ts';
import { coverageOf, isTopic, weightOf } from '../../language/weights.ts';
import { memoizedOf } from '../../memo.ts';
import type { Dossier } from '../dossier.ts';
import { type Case, type Gate, type Held, wholeSentences } from './gate.ts';
import { contextOf, weighQuoted } from './quoted-sentences.ts';

/**
 * The least share of a question's topic (weighty words count most, synonyms count) that the whole quoted sentences
 * speak of, with what stands around them: `least` of any verdict; `doubted` of a Yes where something speaks against
 * its being about this at all; `ofQueries` where the question is not English; `written` of a query that was written
 * for the search of an English one. Low, because right answers of a
 * careful reader use other words than the question; chosen from the curve in docs/drafting.md.
 */
const SHARE = { least: 0.2, doubted: 0.3, ofQueries: 0.2, written: 0.5 } as const;

const OTHER_TOPIC: Held = {
  code: 'not_enough_evidence',
  reason:
    'The quoted sentences hardly speak of what is asked: a person has to decide whether they prove it.',
};

type Said = { readonly here: Ideas; readonly around: Ideas; readonly text: string };

function saidBy({ quotes }: Case['proposal']): Said {
  const sentences = quotes.flatMap(wholeSentences).join('\n');
  const context = quotes.map(contextOf).join('. ');
  return {
    here: ideasOf(sentences),
    around: ideasOf(context),
    text: `${sentences}\n${context}`,
  };
}

/** Of a long question no larger a share is asked for than of one with so many weighty words. */
const LONG = 5;

/** The share of these words that is spoken of, 0 to 1; 1 where there are none. */
function shareOf(units: readonly Unit[], { here, around }: Said): number {
  const weight = units.reduce((sum, unit) => sum + weightOf(unit), 0);
  const { coverage } = coverageOf(units, here, around);
  return weight === 0 ? 1 : Math.min(1, (coverage * weight) / Math.min(weight, LONG));
}

/** The queries that were written for the search of the question, in English. */
const written = ({ dossier }: Case): string[] =>
  dossier.queries.filter((each) => each !== dossier.text && isEnglish(each));

const sharesOfQueries = (each: Case, said: Said): number[] =>
  written(each).map((query) => shareOf(contentUnits(query), said));

/**
 * Of a question that is not English: by its written queries, which are, or by the words that it shares with quotes
 * in its own language.
 */
function foreignShare(each: Case, said: Said): number | null {
  const shares = sharesOfQueries(each, said);
  const own = sharedWords(each.dossier.text, said.text) ?? 0;
  return shares.length === 0 && own === 0 ? null : Math.max(own, ...shares);
}

/**
 * Do the quotes say most of what a query asks that puts the question in the words of documents? A denial in such
 * words may be of something else.
 */
const saysItInOtherWords = (each: Case, said: Said): boolean =>
  each.proposal.verdict !== 'no' &&
  each.proposal.verdict !== 'na' &&
  sharesOfQueries(each, said).some((share) => share >= SHARE.written);

/** What all passages on the desk speak of, their headings and titles too. */
const ideasOnDesk = memoizedOf((candidates: Dossier['candidates']) =>
  ideasOf(
    candidates.map(({ text, section, title }) => [text, section, title].join('. ')).join('. '),
  ),
);

/** Is a thing that the question is about named nowhere in the passages that were found for it? */
function namesWhatIsNowhere({ dossier }: Case): boolean {
  const desk = ideasOnDesk(dossier.candidates);
  return dossier.understanding.shape.units.some((unit) => isTopic(unit) && !speaksOf(desk, unit));
}

/** Do all quoted sentences tell of another party, or do what is asked to something else? */
const areBeside = (each: Case): boolean =>
  weighQuoted(each).every(
    ({ text, support }) =>
      support.beside || actsOnOther(each.dossier.understanding.shape.text, text),
  );

const isDoubted = (each: Case): boolean =>
  each.proposal.verdict === 'yes' && (namesWhatIsNowhere(each) || areBeside(each));

/** The whole quoted sentences speak of a least share of what is asked, whatever a model or its second look says. */
export const speaksOfTopic: Gate = {
  name: 'topic',
  asks: 'The quotes speak of what is asked',
  about: 'proposal',
  unknown: 'held',
  judge: (each) => {
    const { proposal, dossier } = each;
    if (proposal.origin === 'facts' || proposal.origin === 'reuse') return 'passed';
    const said = saidBy(proposal);
    if (!isEnglish(dossier.question.text)) {
      const share = foreignShare(each, said);
      if (share === null) return 'unknown';
      return share >= SHARE.ofQueries ? 'passed' : OTHER_TOPIC;
    }
    const share = shareOf(dossier.understanding.shape.units, said);
    if (share >= SHARE.doubted) return 'passed';
    if (share >= SHARE.least && !isDoubted(each)) return 'passed';
    return saysItInOtherWords(each, said) ? 'passed' : OTHER_TOPIC;
  },
};
