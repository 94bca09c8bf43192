import type { PassageRow } from '../../../store/search.ts';
import { quoteFrom } from '../../cite.ts';
import type { Dossier } from '../../dossier.ts';
import type { Proof } from '../../facts.ts';
import { nothing, type Produced, type Producer, type Quoted } from '../../proposal.ts';
import { askCertificates } from './certificate.ts';
import { askPentests } from './pentest.ts';
import { type FactAnswer, factQuestionOf } from './question.ts';
import { askReports } from './report.ts';
import { askSubprocessors } from './subprocessors.ts';

/** A fact was read as one: its words state what is so, whatever their form (a label and its value, a table's row). */
const quoteOf = ({ passage, quote }: Proof): Quoted => ({
  ...quoteFrom({ ...passage, score: 1, similarity: null }, quote),
  standing: 'asserts',
});

const keyOf = ({ passage, quote }: { passage: PassageRow; quote: string }) =>
  `${passage.versionId} ${quote}`;

const once = (proofs: readonly Proof[]): Proof[] => [
  ...new Map(proofs.map((proof) => [keyOf(proof), proof])).values(),
];

function produced(found: FactAnswer): Produced {
  if (found.kind === 'withheld')
    return {
      kind: 'nothing',
      code: 'not_enough_evidence',
      reason: found.reason,
      suggestion: null,
      final: true,
    };
  return {
    kind: 'proposal',
    proposal: {
      origin: 'facts',
      verdict: found.verdict,
      choice: null,
      texts: found.texts,
      quotes: once(found.proofs).map(quoteOf),
      strength: 1,
      qualification: found.inferred === true ? 'inferred' : null,
      open: null,
      secondLook: null,
      instructions: null,
      reuse: null,
    },
  };
}

const NONE = nothing('no_evidence', 'No fact that was read answers this question.');

/** What Vouch has read itself answers a question about it, with the words that state it. */
function proposeFromFacts({ understanding, facts, today }: Dossier): Produced {
  const question = factQuestionOf(understanding);
  const found =
    askReports(question, facts.reports) ??
    askCertificates(question, facts) ??
    askPentests(question, facts.pentests, today) ??
    askSubprocessors(question, facts.subprocessors);
  return found === null ? NONE : produced(found);
}

export const factsProducer: Producer = {
  origin: 'facts',
  propose: async (dossier) => proposeFromFacts(dossier),
};
