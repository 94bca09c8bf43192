import type { Dossier } from '../../../src/drafting/dossier.ts';
import { NO_FACTS } from '../../../src/drafting/facts.ts';
import type { Case } from '../../../src/drafting/gates/gate.ts';
import type { Origin } from '../../../src/drafting/origins.ts';
import type { Proposal, Quoted } from '../../../src/drafting/proposal.ts';
import { understand } from '../../../src/drafting/understand/understanding.ts';
import type { AnswerCell } from '../../../src/questionnaire/questionnaire.ts';
import type { Candidate } from '../../../src/retrieval/search-passages.ts';

export const candidate = (text: string, given: Partial<Candidate> = {}): Candidate => ({
  id: 1,
  documentId: 'd',
  versionId: 'v',
  document: 'backup-policy.md',
  version: 1,
  title: 'Backup Policy',
  documentKind: 'policy',
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
  statements: [{ start: 0, end: text.length, standing: 'asserts' }],
  header: null,
  lead: null,
  modelAllowed: true,
  score: 1,
  similarity: 0.5,
  ...given,
});

export const QUESTION = 'Are backups of production databases encrypted?';
export const SENTENCE = 'Backups of production databases are encrypted with AES-256.';

const choiceAndComment: AnswerCell[] = (['choice', 'comment'] as const).map((kind, at) => ({
  cell: ['C2', 'D2'][at] ?? '',
  kind,
  header: null,
  options: kind === 'choice' ? ['Yes', 'No', 'Partial', 'N/A'] : null,
  multiple: false,
  required: false,
  maxLength: null,
  current: null,
}));

export function quoted(quote: string, given: Partial<Quoted> = {}): Quoted {
  return {
    citation: {
      source: 'policy',
      documentId: 'd',
      versionId: 'v',
      libraryEntryId: null,
      document: 'backup-policy.md',
      version: 1,
      page: null,
      section: null,
      control: null,
      criteria: [],
      quote,
    },
    standing: 'asserts',
    audience: 'nda',
    title: 'Backup Policy',
    date: null,
    passage: quote,
    passageKind: 'prose',
    beside: null,
    ...given,
  };
}

export function dossier(given: Partial<Dossier> & { asks?: string; page?: string } = {}): Dossier {
  const { asks = QUESTION, page = SENTENCE, ...rest } = given;
  return {
    question: { text: asks, guidance: null, section: null, answers: choiceAndComment },
    text: asks,
    understanding: understand(asks),
    candidates: [candidate(page)],
    outOfForce: [],
    neighbours: [],
    whole: null,
    queries: [],
    earlier: [],
    exceptions: [],
    facts: NO_FACTS,
    grounds: new Map([['v:0', page]]),
    today: new Date('2026-11-29'),
    product: null,
    ...rest,
  };
}

/** A proposal that passes every gate, whoever made it. */
const proposal = (origin: Origin, given: Partial<Proposal> = {}): Proposal => ({
  origin,
  verdict: 'yes',
  choice: null,
  texts: [SENTENCE],
  quotes: [quoted(SENTENCE)],
  strength: 0.9,
  qualification: null,
  open: null,
  secondLook: origin === 'model' ? { entailed: true, reason: '' } : null,
  instructions: origin === 'model' ? 'Answer from the passages and never from memory.' : null,
  reuse: null,
  ...given,
});

export const aCase = (
  origin: Origin,
  given: { proposal?: Partial<Proposal>; dossier?: Parameters<typeof dossier>[0] } = {},
): Case => {
  const made = proposal(origin, given.proposal);
  return {
    proposal: made,
    dossier: dossier(given.dossier),
    values: [{ cell: 'C2', kind: 'choice', value: 'Yes', option: 'Yes' }],
    said: made.texts[0] ?? '',
  };
};
