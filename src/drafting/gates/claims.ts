import { countriesTold } from '../../language/countries.ts';
import { isEnglish } from '../../language/language-of.ts';
import { negationsIn } from '../../language/polarity.ts';
import { holdsWords } from '../../language/whole-words.ts';
import type { Dossier } from '../dossier.ts';
import type { Proposal } from '../proposal.ts';
import { monthsOf } from '../propose/facts/report-words.ts';
import { acronymsAsked, namesInFull } from './acronyms.ts';
import { foreignClaims } from './foreign-claims.ts';
import { allProof, type Case, type Gate } from './gate.ts';
import { namedBeside } from './named-beside.ts';
import { ownNames } from './own-names.ts';
import { plainWords } from './plain-words.ts';
import { saysName, unsupportedClaims } from './unsupported-claims.ts';

/** An address, with or without scheme, or of a mailbox. */
const LINK = /\b(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+\.\w+|\b(?:[a-z\d-]+\.)+[a-z]{2,}\/\S*/gi;
/** Words that hold for all cases. Cadences ("every quarter") are numbers. */
const ABSOLUTE =
  /\b(?:always|never|without exception|at all times|entirely|exclusively|solely|fully|100 ?%)(?!\p{L})/giu;

const missing = (said: string, proof: string, pattern: RegExp): string[] =>
  (said.match(pattern) ?? []).filter((each) => !holdsWords(proof, each));

/** Titles shorter than this may be said by chance. */
const TITLE_WORDS = 2;

/**
 * The words without the titles of the quoted documents, where they are said in full: they say where something
 * stands. A title with a number may be a claim.
 */
function withoutTitles(said: string, { quotes }: Proposal): string {
  return quotes.reduce((left: string, { title }) => {
    const words = title?.match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length < TITLE_WORDS || /\d/.test(title ?? '')) return left;
    return left.replace(
      new RegExp(`(?<!\\p{L})${words.join('[^\\p{L}\\p{N}]+')}(?!\\p{L})`, 'giu'),
      ' ',
    );
  }, said);
}

/** Header cells and lead-ins are read with what is quoted. */
const besideQuotes = ({ quotes }: Proposal): string =>
  quotes.flatMap(({ beside }) => beside ?? []).join('\n');

/** What the quotes stand under: it may say of which month or year they tell. */
const headingsOf = ({ quotes }: Proposal): string =>
  quotes.flatMap(({ citation: { section } }) => section ?? []).join('\n');

/** What the quoted documents are, as Vouch has read it of them: a report's standard, type and length. */
function documentsQuoted({ quotes }: Proposal, { facts: { reports } }: Dossier): string {
  const versions = new Set(quotes.map(({ citation }) => citation.versionId));
  return reports
    .filter(({ versionId }) => versions.has(versionId))
    .map((report) => {
      const { standard, type } = report;
      const months = monthsOf(report);
      const length = months === null ? '' : ` for ${months} months`;
      return `${standard}${type === null ? '' : ` Type ${type}`}${length}`;
    })
    .join('\n');
}

/**
 * What of the question's acronyms the answer may repeat: only where a second reader, who saw question and quotes,
 * found it carried.
 */
const takenOver = (
  words: string,
  proof: string,
  { proposal, dossier }: Pick<Case, 'proposal' | 'dossier'>,
): string[] =>
  proposal.secondLook?.entailed === true ? acronymsAsked(words, dossier.question.text, proof) : [];

/** All that lies on the desk, with the question. */
const onDesk = ({ question, candidates }: Dossier): string[] => [
  question.text,
  ...candidates.map(({ text }) => text),
];

/** Names that stand for what the proof says otherwise: an acronym in full, a country by its adjective or a city. */
const namedOtherwise = (words: string, proof: string, dossier: Dossier): string[] => [
  ...namesInFull(words, proof, () => onDesk(dossier).join('\n')),
  ...countriesTold(proof, onDesk(dossier)),
];

const SENTENCE = /[^.!?\n]+(?:[.!?]+(?!\s|$)[^.!?\n]*)*/g;

/**
 * What is denied may be said again ("not within twelve months", "not always", "PCI DSS does not apply"), where a
 * second reader found it carried: by a No or N/A, and else but by a Yes, where every sentence that says it denies.
 */
function isDenied(claim: string, { said, proposal, dossier }: Case): boolean {
  const { verdict, secondLook } = proposal;
  if (verdict === 'yes' || secondLook?.entailed !== true) return false;
  if (!saysName(dossier.question.text, claim)) return false;
  if (verdict === 'no' || verdict === 'na') return true;
  return (said.match(SENTENCE) ?? [])
    .filter((sentence) => saysName(sentence, claim))
    .every((sentence) => negationsIn(sentence) > 0);
}

/** Every number, date, period, name, address and absolute of the answer's words stands in its quotes. */
export const claimsCovered: Gate = {
  name: 'claims',
  asks: 'Every claim is carried by a quote',
  about: 'proposal',
  unknown: 'held',
  judge: (each) => {
    const { said, proposal, dossier } = each;
    const proof = [
      allProof(proposal),
      besideQuotes(proposal),
      documentsQuoted(proposal, dossier),
    ].join('\n');
    const words = withoutTitles(said, proposal);
    const named = namedBeside(each);
    const claims = [
      ...(isEnglish(said)
        ? unsupportedClaims(words, [proof], {
            plain: plainWords(dossier),
            when: headingsOf(proposal),
            named,
            known: [
              ...ownNames(each, proof),
              ...takenOver(words, proof, { proposal, dossier }),
              ...namedOtherwise(words, `${proof}\n${named}`, dossier),
            ],
          })
        : foreignClaims(said, proof)),
      ...missing(said, proof, LINK),
      ...missing(said, proof, ABSOLUTE),
    ].filter((claim) => !isDenied(claim, each));
    return claims.length === 0
      ? 'passed'
      : {
          code: 'unsupported_claim',
          reason: `The draft says what its quotes do not: ${claims.slice(0, 5).join(', ')}.`,
        };
  },
};
