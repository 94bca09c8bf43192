import { type Ideas, ideasOf, speaksOf, type Unit } from '../../language/concepts.ts';
import { contentUnits } from '../../language/content.ts';
import { isEnglish } from '../../language/language-of.ts';
import { isNumeral, numberIn } from '../../language/number-words.ts';
import { negationsIn } from '../../language/polarity.ts';
import { coverageOf, weightOf } from '../../language/weights.ts';
import { wordsOf } from '../../language/words.ts';
import { impliedParty } from '../propose/extractive/support.ts';
import { allBeside } from './asserted-beside.ts';
import { allProof, type Case, type Gate, wholeSentences } from './gate.ts';
import { contextOf } from './quoted-sentences.ts';

/**
 * The least share of the weighty words of a model's sentence, and of one of its clauses, that its quotes say
 * (synonyms count). Of 124 sentences of careful replies for three companies the least was .55, of 173 clauses .28;
 * one sentence had .00, and indeed no quote.
 */
const LEAST = { sentence: 0.5, clause: 0.25 } as const;
/** With fewer words of weight a sentence, or a clause, is judged with what stands around it. */
const WEIGHTY = { sentence: 2, clause: 3 } as const;
/** A clause that names so many things is held where none of them is known. */
const SHORT = 2;

/** Also before a small letter: what is appended would else be weighed with the sentence before it. */
const SENTENCE_END = /(?<=[.!?])\s+/;
const CLAUSE_END = /[;:,–—]\s*|\s+(?:and|but)\s+/;
/** What stands in brackets is a clause of its own, and parts none. */
const BRACKETS = /\(([^()]*)\)/g;

/** What the quotes say, with the whole sentences that they were cut from and what these are read with. */
const proofFor = ({ proposal }: Case): string =>
  [
    allProof(proposal),
    ...proposal.quotes.flatMap(wholeSentences),
    ...proposal.quotes.map(contextOf),
    // A rule that names nobody else tells of the company's own people.
    ...proposal.quotes.map(({ citation }) => impliedParty(citation.quote)),
  ].join('\n');

/** Numbers above one, in digits or words. */
const numbersIn = (text: string): number[] =>
  wordsOf(text)
    .filter(isNumeral)
    .map(numberIn)
    .filter((number) => number > 1);

type Proof = {
  readonly here: Ideas;
  readonly around: Ideas;
  readonly numbers: ReadonlySet<number>;
  /** What the question says, which is no proof of an answer that says it again. */
  readonly asked: Ideas;
  readonly numbersAsked: ReadonlySet<number>;
};

const NOTHING: Ideas = { roots: new Map(), concepts: new Map(), words: 0 };

/** The share of a text's weighty words and numbers that its proof has, 0 to 1. */
function shareOf(text: string, proof: Proof): { share: number; weighty: number } {
  const { here, around, numbers, asked, numbersAsked } = proof;
  const units = contentUnits(text);
  const told = numbersIn(text).filter((number) => !numbersAsked.has(number));
  const isAsked = (unit: Unit) => speaksOf(asked, unit);
  const sums = [
    weighed(
      units.filter((unit) => !isAsked(unit)),
      here,
      around,
    ),
    weighed(units.filter(isAsked), here, NOTHING),
  ];
  const known = told.filter((number) => numbers.has(number)).length;
  const all = sums.reduce((sum, { weight }) => sum + weight, told.length);
  const said = sums.reduce((sum, { covered }) => sum + covered, known);
  return { share: all === 0 ? 0 : said / all, weighty: units.length + told.length };
}

/** What the units weigh, and how much of that is covered. */
function weighed(units: readonly Unit[], here: Ideas, around: Ideas) {
  const { coverage } = coverageOf(units, here, around);
  const weight = units.reduce((sum, unit) => sum + weightOf(unit) * unit.words, 0);
  return { weight, covered: coverage * weight };
}

function uncarried(text: string, proof: Proof, by: keyof typeof LEAST): boolean {
  const { share, weighty } = shareOf(text, proof);
  return weighty >= WEIGHTY[by] && share < LEAST[by];
}

/** Does a short clause name two things, and neither stands in the quotes, beside them or in the question? */
function namesNothingKnown(text: string, proof: Proof): boolean {
  const things = contentUnits(text).filter((unit) => weightOf(unit) === 1);
  return (
    things.length === SHORT && numbersIn(text).length === 0 && shareOf(text, proof).share === 0
  );
}

const clausesOf = (sentence: string): string[] => [
  ...[...sentence.matchAll(BRACKETS)].map(([, inside = '']) => inside),
  ...sentence.replace(BRACKETS, ' ').split(CLAUSE_END),
];

/** The first sentence, or clause, of an answer that its quotes do not carry. */
function firstUncarried(each: Case): string | undefined {
  const text = proofFor(each);
  const [beside, question] = [allBeside(each), each.dossier.question.text];
  const numbers = new Set(numbersIn(`${text}\n${beside}`));
  const plain: Proof = {
    here: ideasOf(text),
    around: ideasOf(beside),
    numbers,
    asked: ideasOf(question),
    numbersAsked: new Set(numbersIn(question)),
  };
  // Who denies, or says how far it goes, may say with the question's words what is not so.
  const around = ideasOf(`${beside}\n${question}`);
  const limit: Proof = { ...plain, around, asked: NOTHING, numbersAsked: new Set() };
  const mayLimit = each.proposal.verdict !== 'yes';
  const sentences = each.said.split(SENTENCE_END).map((said) => ({
    said,
    proof: mayLimit && negationsIn(said) > 0 ? limit : plain,
  }));
  const clauses = sentences.flatMap(({ said, proof }) =>
    clausesOf(said).map((clause) => ({ said: clause, proof })),
  );
  return (
    sentences.find(({ said, proof }) => uncarried(said, proof, 'sentence')) ??
    clauses.find(
      ({ said, proof }) => uncarried(said, proof, 'clause') || namesNothingKnown(said, limit),
    )
  )?.said;
}

/**
 * Every sentence of a model's answer, and every clause of it, says what its quotes say, in other words if need be:
 * what is added to an answer (text of instructions or of other passages, however written, promises, praise,
 * watchwords) has nothing to stand on.
 */
export const carriedBySentence: Gate = {
  name: 'carried',
  asks: 'Every sentence says what its quotes say',
  about: 'proposal',
  unknown: 'review',
  judge: (each) => {
    const { said, proposal } = each;
    if (proposal.origin !== 'model' || said === '') return 'passed';
    if (!isEnglish(said)) return 'unknown';
    const found = firstUncarried(each);
    return found === undefined
      ? 'passed'
      : {
          code: 'unsupported_claim',
          reason: `The draft says what its quotes hardly speak of: “${found.slice(0, 120)}”.`,
        };
  },
};
