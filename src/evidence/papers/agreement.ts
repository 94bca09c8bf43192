import { sentencesOf } from '../../language/sentences.ts';
import { anyOf, phrases } from '../../lexicon/prose.ts';
import type { Paper, PaperProof } from './paper.ts';

/** What a data processing agreement binds the processor to (Article 28(3) GDPR), each by its sentence. */
export type AgreementFact = { readonly clause: Clause; readonly proof: PaperProof };

export type Clause = keyof typeof CLAUSES;

const TIME = String.raw`\b(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)(?:\s?\(\d{1,3}\))?[\s-](?:hours?|(?:business |working |calendar )?days?|weeks?|months?)\b|\bwithout undue delay\b|\bimmediately\b`;
const isTimed = new RegExp(TIME, 'i');

/** Each clause by what its sentence speaks of; `timed`: it gives a time. */
const CLAUSES = {
  'breach-notice': {
    about: /\b(?:breach(?:es)?|incidents?)\b/i,
    does: /\b(?:notif(?:y|ies|ied|ication)|inform(?:s|ed)?|report(?:s|ed)?)\b/i,
    timed: true,
  },
  'subprocessor-notice': {
    about: /\bsub-?\s?processors?\b/i,
    does: phrases(() => anyOf('stated.notifies')),
    timed: true,
  },
  'subprocessor-consent': {
    about: /\bsub-?\s?processors?\b/i,
    does: /\b(?:authori[sz]\w*|consent\w*|approv\w*|engage\w*)\b/i,
    timed: false,
  },
  deletion: {
    about: /\b(?:end|terminat\w*|expir\w*)\b/i,
    does: /\b(?:delet(?:e|es|ed|ion)|eras\w*|destroy\w*|return(?:s|ed)?)\b/i,
    timed: true,
  },
  audit: {
    about: /\b(?:audits?|inspections?|inspect)\b/i,
    does: phrases(() => anyOf('stated.grants')),
    timed: false,
  },
} as const;

const LATER = /\b(?:object|objection|objects)\b/i;

/**
 * The first sentence of each clause; a clause that two sentences with different times tell has none: which of them
 * holds is for a person to say.
 */
export function readAgreementPaper({ passages, stands }: Paper): AgreementFact[] {
  const sentences = passages
    .filter(({ quotable }) => quotable)
    .flatMap((passage) => sentencesOf(passage.text).map(({ text }) => ({ passage, quote: text })))
    .filter(stands);
  return (Object.keys(CLAUSES) as Clause[]).flatMap((clause) => {
    const { about, does, timed } = CLAUSES[clause];
    const told = sentences.filter(
      ({ quote }) =>
        about.test(quote) &&
        does.test(quote) &&
        (!timed || isTimed.test(quote)) &&
        !(clause === 'subprocessor-notice' && LATER.test(quote)),
    );
    const [proof] = told;
    const times = new Set(
      told.flatMap(({ quote }) => quote.toLowerCase().match(new RegExp(TIME, 'gi')) ?? []),
    );
    return proof === undefined || (timed && told.length > 1 && times.size > 1)
      ? []
      : [{ clause, proof }];
  });
}
