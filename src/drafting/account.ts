import type { DraftAccount } from '../store/draft-accounts.ts';
import type { Dossier } from './dossier.ts';
import type { Origin } from './origins.ts';
import type { Drafter, Produced, Quoted } from './proposal.ts';

/** Passages that an account names. */
const NAMED = 40;
const LONGEST_WORDS = 2_000;

type Proposed = DraftAccount['proposals'][number];
type Found = Dossier['candidates'][number];

const quoteOf = ({ citation }: Quoted): Proposed['quotes'][number] => ({
  versionId: citation.versionId,
  document: citation.document,
  page: citation.page,
  quote: citation.quote,
});

/** What a producer said, for the account. */
export function proposedBy(origin: Origin, produced: Produced): Proposed {
  const none = { verdict: null, choice: null, words: null, reason: null, quotes: [] };
  switch (produced.kind) {
    case 'proposal': {
      const { verdict, choice, texts, quotes } = produced.proposal;
      const words = texts[0]?.slice(0, LONGEST_WORDS) ?? null;
      return {
        ...none,
        origin,
        kind: 'proposal',
        verdict,
        choice,
        words,
        quotes: quotes.map(quoteOf),
      };
    }
    case 'nothing': {
      const { reason, suggestion, near = [] } = produced;
      const words = suggestion?.slice(0, LONGEST_WORDS) ?? null;
      return { ...none, origin, kind: 'nothing', reason, words, quotes: near.map(quoteOf) };
    }
    case 'fault':
      return { ...none, origin, kind: 'fault', reason: produced.reason };
  }
}

/** What the producers saw of what was found; those without a view of their own saw all of it. */
function givenOf({ producers }: Drafter, dossier: Dossier): ReadonlySet<number> | null {
  const own = producers.flatMap(({ given }) => (given === undefined ? [] : [given(dossier)]));
  return own.length === 0 ? null : new Set(own.flat());
}

function passagesOf(drafter: Drafter, dossier: Dossier): DraftAccount['passages'] {
  const given = givenOf(drafter, dossier);
  const useOf = ({ id, modelAllowed }: Found): DraftAccount['passages'][number]['use'] =>
    given === null || given.has(id) ? 'given' : modelAllowed ? 'left_out' : 'withheld';
  const named = ({ id, versionId, page, standing }: Found) => ({ id, versionId, page, standing });
  const known = new Set(dossier.candidates.map(({ id }) => id));
  const beside = dossier.neighbours.filter(({ id }) => !known.has(id) && known.add(id));
  return [
    ...dossier.candidates.slice(0, NAMED).map((each) => ({ ...named(each), use: useOf(each) })),
    ...beside.map((each) => ({
      ...named(each),
      use: given?.has(each.id) ? ('row_beside' as const) : useOf(each),
    })),
    ...dossier.outOfForce.map((each) => ({ ...named(each), use: 'past' as const })),
  ];
}

/** How a draft came to be: what was understood and searched, what was found, and what each producer said. */
export function accountOf(
  drafter: Drafter,
  dossier: Dossier,
  proposals: readonly Proposed[],
): DraftAccount {
  const { wanted, denies, pointsBack, removed, compound } = dossier.understanding;
  return {
    understood: {
      text: dossier.text,
      wanted,
      denies,
      pointsBack,
      removed: [...removed],
      verbs: [...(compound?.verbs ?? [])],
    },
    queries: [...dossier.queries],
    passages: passagesOf(drafter, dossier),
    proposals: [...proposals],
  };
}
