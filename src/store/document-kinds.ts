import type { Role } from '../language/standing/rule.ts';
import type { Standing } from '../language/standing.ts';

/** What the kind of a document decides, as far as no person said otherwise. */
export type KindRule = {
  /** May its text go to a model outside this process? */
  readonly modelAllowed: boolean;
  /** For whom it is, unless it says so itself. */
  readonly audience: 'public' | 'nda' | 'internal';
  /** The standing of its statements where neither their wording nor their place tells another. */
  readonly standing: Standing;
  /** Until when it serves: as a period and bridge letters say, as the paper itself says, or without end. */
  readonly validity: 'period' | 'stated' | 'none';
  /** Months after its date in which auditors expect it to be reviewed or taken anew; null: it has no such date. */
  readonly reviewMonths: number | null;
};

/** All that the rest of the product needs to know of a kind. */
type Kind = KindRule & {
  /** How people read it. */
  readonly label: string;
  /** What a citation of it is called, for programs and for people. */
  readonly source: string;
  readonly sourceLabel: string;
  /** Does it tell of tests that somebody made? */
  readonly tellsOfTests: boolean;
  /** What its sentences are, where its title says nothing else. */
  readonly sentences: Role;
};

const OPEN: KindRule = {
  modelAllowed: true,
  audience: 'nda',
  standing: 'asserts',
  validity: 'stated',
  reviewMonths: null,
};
/** Reports of outsiders who looked for what is wrong. */
export const CLOSED: KindRule = { ...OPEN, modelAllowed: false, reviewMonths: 12 };

/**
 * The one table of kinds. A new row also wants a migration for the checks of its column, and how such a document is
 * recognised (`evidence/detect-kind.ts`).
 */
export const KINDS = {
  policy: {
    ...OPEN,
    standing: 'requires',
    reviewMonths: 12,
    label: 'Policy',
    source: 'policy',
    sourceLabel: 'Policy',
    tellsOfTests: false,
    sentences: 'rules',
  },
  soc2: {
    ...OPEN,
    modelAllowed: false,
    validity: 'period',
    label: 'SOC 2 report',
    source: 'soc2',
    sourceLabel: 'SOC 2 report',
    tellsOfTests: true,
    sentences: 'rules',
  },
  soc3: {
    ...OPEN,
    audience: 'public',
    validity: 'period',
    label: 'SOC 3 report',
    source: 'soc3',
    sourceLabel: 'SOC 3 report',
    tellsOfTests: true,
    sentences: 'rules',
  },
  certificate: {
    ...OPEN,
    label: 'Certificate',
    source: 'certificate',
    sourceLabel: 'Certificate',
    tellsOfTests: false,
    sentences: 'record',
  },
  pentest: {
    ...CLOSED,
    standing: 'unknown',
    label: 'Penetration test',
    source: 'pentest',
    sourceLabel: 'Penetration test',
    tellsOfTests: true,
    sentences: 'report',
  },
  evidence: {
    ...OPEN,
    reviewMonths: 12,
    label: 'Evidence',
    source: 'evidence',
    sourceLabel: 'Evidence',
    tellsOfTests: true,
    sentences: 'record',
  },
  answers: {
    ...OPEN,
    validity: 'none',
    label: 'Earlier answers',
    source: 'answer',
    sourceLabel: 'Earlier answer',
    tellsOfTests: true,
    sentences: 'rules',
  },
} as const satisfies Readonly<Record<string, Kind>>;

/** What a document may be; people may say so, else it is read from the document. */
export const DOCUMENT_KINDS = Object.keys(KINDS) as [keyof typeof KINDS, ...(keyof typeof KINDS)[]];

/** How people read each kind. */
export const DOCUMENT_KIND_LABELS = Object.fromEntries(
  DOCUMENT_KINDS.map((kind) => [kind, KINDS[kind].label]),
) as Readonly<Record<keyof typeof KINDS, string>>;

/** What is cited: a document of a kind, or what the company says of itself. */
export const CITATION_SOURCES = [
  ...Object.values(KINDS).map(({ source }) => source),
  'profile',
] as const;
