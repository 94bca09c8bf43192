import { CRITERIA } from '../../criteria/criteria.ts';
import { criteriaOf } from '../../criteria/criteria-of.ts';
import { type Domain, domainOfCriterion } from '../../criteria/domains.ts';
import type { Handle } from '../../ports.ts';
import {
  type CriterionProof,
  countAnswersByControl,
  listCriterionProof,
  listProofDocuments,
  type ProofDocument,
} from '../../store/control-proof.ts';
import { listControls, type RegisteredControl } from '../../store/controls.ts';
import { type Freshness, freshnessOf } from '../document-freshness.ts';
import { isAttestationKind } from '../kinds/kind-rules.ts';

export type ControlResult = 'exception' | 'none' | 'unknown';

/** A document in force that speaks of a control's criteria. */
export type Proof = Pick<ProofDocument, 'id' | 'name' | 'title' | 'kind' | 'owner'> & {
  readonly freshness: Freshness;
};

export type ControlEntry = RegisteredControl & {
  /**
   * `report`, `person`: as one of them says; `words`: the report names none, so by what the control's text speaks of.
   */
  readonly criteriaFrom: 'report' | 'person' | 'words';
  readonly domains: readonly Domain[];
  /** `unknown`: not tested, or the reader could not tell. */
  readonly result: ControlResult;
  readonly policies: readonly Proof[];
  readonly evidence: readonly Proof[];
  /** Its report's; `stale` too where the report in force is silent about it. */
  readonly freshness: Freshness;
  readonly answers: number;
};

/** A criterion with what there is for it. */
export type CriterionCoverage = {
  readonly id: string;
  readonly asks: string;
  readonly domain: Domain | null;
  /** Does the report in force cover its category? The Common Criteria always are in scope. */
  readonly isInScope: boolean;
  readonly controls: number;
  readonly policies: number;
  readonly evidence: number;
};

export type Register = {
  readonly controls: readonly ControlEntry[];
  readonly criteria: readonly CriterionCoverage[];
};

/** What is wanted of the register; null or left out: everything. */
export type RegisterFilter = {
  readonly criterion?: string | null | undefined;
  readonly domain?: string | null | undefined;
  readonly result?: ControlResult | null | undefined;
  /** Only those whose report, or a policy or evidence for them, does not hold any more. */
  readonly stale?: boolean | undefined;
  /** Only those for whose criteria there is neither policy nor evidence, or for which one of both is missing. */
  readonly unproven?: boolean | undefined;
  /** Only those of one document. */
  readonly documentId?: string | null | undefined;
  /** Words in the control's id, text or owner. */
  readonly find?: string | null | undefined;
};

/** The whole register as of `today` (ISO date). */
export async function readRegister(handle: Handle, today: string): Promise<Register> {
  const controls = await listControls(handle);
  const documents = await listProofDocuments(handle);
  const proof = await listCriterionProof(handle);
  const answers = await countAnswersByControl(handle);
  const sources = sourcesOf(documents, proof, today);
  const entries = controls.map((control) => ({
    ...entryOf(control, sources, today),
    answers: answers.get(`${control.documentId}:${control.control}`) ?? 0,
  }));
  return { controls: entries, criteria: coverageOf(entries, sources) };
}

type Sources = ReadonlyMap<string, readonly Proof[]>;

function sourcesOf(
  documents: readonly ProofDocument[],
  proof: readonly CriterionProof[],
  today: string,
): Sources {
  const byId = new Map(
    documents
      .filter(({ kind }) => !isAttestationKind(kind) && kind !== 'answers')
      .map((each) => [each.id, toProof(each, today)]),
  );
  const sources = new Map<string, Proof[]>();
  for (const { criterion, documentId } of proof) {
    const document = byId.get(documentId);
    if (document !== undefined)
      sources.set(criterion, [...(sources.get(criterion) ?? []), document]);
  }
  return sources;
}

/** What of a document a register shows. */
export const toProof = (document: ProofDocument, today: string): Proof => ({
  id: document.id,
  name: document.name,
  title: document.title,
  kind: document.kind,
  owner: document.owner,
  freshness: freshnessOf(document, today),
});

function entryOf(
  control: RegisteredControl,
  sources: Sources,
  today: string,
): Omit<ControlEntry, 'answers'> {
  const named = control.criteria.length > 0;
  const criteria = named ? control.criteria : criteriaOf(control.text);
  const proof = distinct(criteria.flatMap((id) => sources.get(id) ?? []));
  return {
    ...control,
    criteria,
    criteriaFrom: originOf(control, named),
    domains: [...new Set(criteria.flatMap((id) => domainOfCriterion(id) ?? []))],
    result: resultOf(control.exception),
    policies: proof.filter(({ kind }) => kind === 'policy'),
    evidence: proof.filter(({ kind }) => kind !== 'policy'),
    freshness: reportFreshness(control, today),
  };
}

function originOf(
  { corrections, origin }: RegisteredControl,
  named: boolean,
): ControlEntry['criteriaFrom'] {
  if (!named) return 'words';
  return corrections.criteria !== undefined || origin === 'person' ? 'person' : 'report';
}

const resultOf = (exception: boolean | null): ControlResult => {
  if (exception === null) return 'unknown';
  return exception ? 'exception' : 'none';
};

function reportFreshness(
  { isCurrent, document, validUntil }: RegisteredControl,
  today: string,
): Freshness {
  if (!isCurrent)
    return { state: 'stale', reason: `The version of ${document} in force is silent about it.` };
  return freshnessOf({ kind: 'soc2', validUntil, nextReview: null, effectiveDate: null }, today);
}

const distinct = (proof: readonly Proof[]): Proof[] => [
  ...new Map(proof.map((each) => [each.id, each])).values(),
];

/** `CC6.1` → Security, `A1.2` → A, as the category that a report has in scope or not. */
const categoryOf = (criterion: string): string => /^[A-Z]+/.exec(criterion)?.[0] ?? '';

function coverageOf(entries: readonly ControlEntry[], sources: Sources): CriterionCoverage[] {
  const current = entries.filter(({ isCurrent }) => isCurrent);
  // Controls for one criterion of a category show that the category was examined.
  const inScope = new Set(
    current
      .filter(({ criteriaFrom }) => criteriaFrom !== 'words')
      .flatMap(({ criteria }) => criteria.map(categoryOf)),
  ).add('CC');
  return CRITERIA.map(({ id, asks }) => {
    const proof = sources.get(id) ?? [];
    return {
      id,
      asks,
      domain: domainOfCriterion(id),
      isInScope: inScope.has(categoryOf(id)),
      controls: current.filter(({ criteria }) => criteria.includes(id)).length,
      policies: proof.filter(({ kind }) => kind === 'policy').length,
      evidence: proof.filter(({ kind }) => kind !== 'policy').length,
    };
  });
}

/** Does its report, or something for its criteria, hold no more? */
export const isStale = ({ freshness, policies, evidence }: ControlEntry): boolean =>
  [freshness, ...[...policies, ...evidence].map((each) => each.freshness)].some(
    ({ state }) => state === 'stale',
  );

/** Is there no policy for its criteria, or no evidence beside the report? */
export const isUnproven = ({ policies, evidence }: ControlEntry): boolean =>
  policies.length === 0 || evidence.length === 0;

/** The controls that a filter leaves. */
export function filterControls(
  controls: readonly ControlEntry[],
  filter: RegisterFilter,
): ControlEntry[] {
  const words = (filter.find ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return controls.filter(
    (each) =>
      (!filter.criterion || each.criteria.includes(filter.criterion)) &&
      (!filter.domain || each.domains.some((domain) => domain === filter.domain)) &&
      (!filter.documentId || each.documentId === filter.documentId) &&
      passes(each, filter) &&
      speaksOf(each, words),
  );
}

const passes = (each: ControlEntry, { result, stale, unproven }: RegisterFilter): boolean =>
  (!result || each.result === result) &&
  (stale !== true || isStale(each)) &&
  (unproven !== true || isUnproven(each));

function speaksOf({ control, text, owner }: ControlEntry, words: readonly string[]): boolean {
  const all = `${control} ${text} ${owner ?? ''}`.toLowerCase();
  return words.every((word) => all.includes(word));
}
