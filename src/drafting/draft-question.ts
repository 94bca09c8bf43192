import type { DraftAccount } from '../store/draft-accounts.ts';
import { accountOf, proposedBy } from './account.ts';
import { fillCells } from './cells/fill-cells.ts';
import { confidenceOf } from './confidence.ts';
import type { Dossier } from './dossier.ts';
import type { Draft, ReasonCode, TraceEntry } from './draft.ts';
import { findPassages } from './found-passages.ts';
import type { Case, Held } from './gates/gate.ts';
import { BEFORE_SECOND_LOOK, judge } from './gates/gates.ts';
import type { Origin } from './origins.ts';
import { reasonWithPast } from './out-of-force.ts';
import { quotedByPage } from './over-pages.ts';
import type { Drafter, Produced, Producer, Proposal, Quoted } from './proposal.ts';
import { insuranceBeside } from './propose/facts/facts.ts';
import { referenceFor } from './reference-for.ts';
import { routed } from './routed.ts';
import { TYPED } from './understand/wanted.ts';

type Named = Pick<Drafter, 'name' | 'promptHash'>;

const needsInput = (drafter: Named, held: Held, suggestion: string | null = null): Draft => ({
  status: 'needs_input',
  verdict: null,
  confidence: null,
  reasonCode: held.code,
  reason: held.reason,
  suggestion,
  values: [],
  citations: [],
  drafter: drafter.name,
  promptHash: drafter.promptHash,
  origin: 'draft',
  producer: null,
  trace: [],
  found: [],
});

/** A question that a fault kept from being drafted. */
export const failedDraft = (drafter: Named, code: ReasonCode, reason: string): Draft => ({
  ...needsInput(drafter, { code, reason }),
  status: 'failed',
});

const REFUSALS = {
  no_matching_option: 'The sheet’s list has no option that says this answer: choose one.',
  value_needed:
    'The cell takes a number, a date or a choice that the documents’ words cannot fill.',
} as const;

/** What one proposal came to. */
type Outcome =
  | { readonly kind: 'admitted'; readonly case: Case; readonly trace: readonly TraceEntry[] }
  | {
      readonly kind: 'held';
      readonly held: Held;
      readonly suggestion: string | null;
      readonly near: readonly Quoted[];
      readonly final: boolean;
      readonly trace: readonly TraceEntry[];
    }
  | Extract<Produced, { kind: 'fault' }>;

/** What a proposal is judged with, and how its words name their sources. */
type Admitting = {
  readonly dossier: Dossier;
  readonly references: Drafter['references'];
};

/** What would be written, as the gates see it; or why the form's cells do not take it. */
function caseOf(
  proposal: Proposal,
  { dossier, references }: Admitting,
): Case | { readonly refusal: Held } {
  const filled = fillCells(dossier.question.answers, {
    ...proposal,
    asksValue: TYPED.has(dossier.understanding.wanted),
    reference: referenceFor(proposal, references),
  });
  return 'refusal' in filled
    ? { refusal: { code: filled.refusal, reason: REFUSALS[filled.refusal] } }
    : { proposal, dossier, ...filled };
}

/** Through the gates, then the form's own limits: no draft is written that the cells do not take. */
function admit(proposal: Proposal, given: Admitting, gates?: typeof BEFORE_SECOND_LOOK): Outcome {
  const { dossier } = given;
  const filled = caseOf(proposal, given);
  const said = proposal.texts[0] ?? '';
  const each: Case = 'refusal' in filled ? { proposal, dossier, values: [], said } : filled;
  const { held, final, trace } = judge(each, gates);
  const suggestion = proposal.texts[0] ?? null;
  const near = proposal.quotes;
  if (held) return { kind: 'held', held, suggestion, near, final, trace };
  const cells: TraceEntry = {
    origin: proposal.origin,
    gate: 'cells',
    outcome: 'refusal' in filled ? 'held' : 'passed',
    reason: 'refusal' in filled ? filled.refusal.reason : null,
  };
  return 'refusal' in filled
    ? {
        kind: 'held',
        held: filled.refusal,
        suggestion,
        near,
        final: false,
        trace: [...trace, cells],
      }
    : { kind: 'admitted', case: filled, trace: [...trace, cells] };
}

function outcomeOf(produced: Produced, origin: Origin): Outcome | null {
  switch (produced.kind) {
    case 'proposal':
      return null;
    case 'nothing': {
      const { code, reason, suggestion, near = [], final } = produced;
      const trace: TraceEntry[] = [{ origin, gate: 'proposal', outcome: 'held', reason }];
      return { kind: 'held', held: { code, reason }, suggestion, near, final, trace };
    }
    case 'fault':
      return produced;
  }
}

type Proposed = DraftAccount['proposals'][number];

/** What is proposed, each of its quotes on one page. */
const citedByPage = (produced: Produced, dossier: Dossier): Produced =>
  produced.kind === 'proposal'
    ? {
        ...produced,
        proposal: {
          ...produced.proposal,
          quotes: produced.proposal.quotes.flatMap((each) => quotedByPage(each, dossier)),
        },
      }
    : produced;

/**
 * A proposal that passed every other gate is looked at again by who can do so, then passes all of them. `said` is
 * told what it was each time.
 */
async function ask(
  producer: Producer,
  dossier: Dossier,
  {
    signal,
    said,
    references,
  }: {
    signal: AbortSignal | undefined;
    said: (each: Proposed) => void;
    references: Drafter['references'];
  },
): Promise<Outcome> {
  const given = { dossier, references };
  const first = citedByPage(await producer.propose(dossier, signal), dossier);
  said(proposedBy(producer.origin, first));
  if (first.kind !== 'proposal') return outcomeOf(first, producer.origin) as Outcome;
  if (producer.confirm === undefined) return admit(first.proposal, given);
  const before = admit(first.proposal, given, BEFORE_SECOND_LOOK);
  if (before.kind !== 'admitted') return before;
  const second = await producer.confirm(first.proposal, dossier, signal);
  said(proposedBy(producer.origin, second));
  return second.kind === 'proposal'
    ? admit(second.proposal, given)
    : (outcomeOf(second, producer.origin) as Outcome);
}

/** What the producer itself leaves to a person stands beside the checks, by its name. */
const leftOpen = ({ origin, open }: Proposal): TraceEntry[] =>
  open === null ? [] : [{ origin, gate: 'left_open', outcome: 'unknown', reason: open }];

function drafted(drafter: Named, each: Case, trace: readonly TraceEntry[]): Draft {
  const { proposal, values } = each;
  return {
    ...needsInput(drafter, { code: 'no_evidence', reason: '' }),
    status: 'drafted',
    verdict: proposal.verdict,
    confidence: confidenceOf(proposal),
    reasonCode: proposal.qualification,
    reason: null,
    values,
    citations: proposal.quotes.map(({ citation }) => citation),
    origin: proposal.origin === 'reuse' ? 'reuse' : 'draft',
    producer: proposal.origin,
    trace: [...trace, ...leftOpen(proposal)],
  };
}

const NOTHING_FOUND: Held = {
  code: 'no_evidence',
  reason: 'Nothing was found about this question.',
};

type HeldOutcome = Extract<Outcome, { kind: 'held' }>;

/** Was there a proposal that a gate held, not just nothing to propose? */
const isProposal = ({ trace }: HeldOutcome) => trace.some(({ gate }) => gate !== 'proposal');

/** Where several producers were held, the person is told of the first that had something to say, else of the last. */
const telling = (held: readonly HeldOutcome[]) => held.find(isProposal) ?? held.at(-1);

/**
 * One question to its draft: what people must answer is routed; else each producer is asked in turn until a
 * proposal passes every gate and the form's cells take it. What was found stands beside a question that needs
 * input. Never throws for a fault of one question.
 */
export async function draftQuestion(
  drafter: Drafter,
  dossier: Dossier,
  signal?: AbortSignal,
): Promise<Draft> {
  const people = routed(dossier.question);
  const proposals: Proposed[] = [];
  const account = () => accountOf(drafter, dossier, proposals);
  if (people)
    return {
      ...needsInput(drafter, people),
      found: findPassages(dossier, insuranceBeside(dossier)),
      account: account(),
    };
  const held: HeldOutcome[] = [];
  const { references } = drafter;
  const asking = { signal, references, said: (each: Proposed) => void proposals.push(each) };
  for (const producer of drafter.producers) {
    signal?.throwIfAborted();
    const outcome = await ask(producer, dossier, asking);
    const trace = held.flatMap((each) => each.trace);
    if (outcome.kind === 'fault')
      return {
        ...failedDraft(drafter, outcome.code, outcome.reason),
        trace,
        account: account(),
        outage: outcome.outage,
      };
    if (outcome.kind === 'admitted')
      return {
        ...drafted(drafter, outcome.case, [...trace, ...outcome.trace]),
        account: account(),
      };
    held.push(outcome);
    if (outcome.final || (producer.isLast && isProposal(outcome))) break;
  }
  const told = telling(held);
  const said = reasonWithPast(dossier, {
    held: told?.held ?? NOTHING_FOUND,
    near: told?.near,
  });
  return {
    ...needsInput(drafter, said.held, told?.suggestion),
    trace: held.flatMap((each) => each.trace),
    found: findPassages(dossier, said.near),
    account: account(),
  };
}
