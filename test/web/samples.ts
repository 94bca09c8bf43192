import type { Explanation } from '../../src/review/explain-answer.ts';
import type { CitationView } from '../../src/web/components/citation.tsx';
import type { Tally } from '../../src/web/components/progress.tsx';
import type { Frame } from '../../src/web/layout.tsx';
import type { QuestionnaireRow } from '../../src/web/pages/home.tsx';
import type {
  QuestionnaireHead,
  QuestionView,
  QueueItem,
  ReviewView,
} from '../../src/web/pages/review-view.ts';

/** Props as a real installation has them, about an invented company. */
export const TODAY = new Date('2026-03-02T09:00:00Z');
const ID = '00000000-0000-4000-8000-000000000001';

export const frame: Frame = {
  title: 'Sample',
  current: 'questionnaires',
  person: { name: 'Ada Example', email: 'ada@example.com' },
};

export const tally: Tally = {
  total: 48,
  pending: 0,
  drafted: 21,
  edited: 3,
  needsInput: 9,
  failed: 0,
  rejected: 1,
  approved: 14,
  outdated: 0,
};

export const head: QuestionnaireHead = {
  id: ID,
  buyer: 'Harbour Mutual Insurance',
  deal: 'Claims platform 2026',
  fileName: 'harbour-vendor-assessment.xlsx',
  dueDate: '2026-03-05',
  audience: 'nda',
  product: null,
  requester: 'Mo Larsen',
  notes: ['Sheet "Lists" is hidden; it was read for its lists only.'],
  layoutNotice: null,
};

export const questionnaires: readonly QuestionnaireRow[] = [
  {
    ...head,
    createdAt: TODAY,
    tally,
    isDrafting: false,
    shelf: 'open',
    waitsFor: 'answer',
    waiting: 9,
    isLate: false,
    exportedAt: TODAY,
    outdatedAfterExport: 2,
  },
  {
    ...head,
    id: '00000000-0000-4000-8000-000000000002',
    buyer: 'Northlight Clinics',
    deal: null,
    fileName: 'NLC supplier security questions v4.xlsm',
    dueDate: '2026-02-27',
    createdAt: TODAY,
    tally: {
      ...tally,
      total: 120,
      pending: 64,
      drafted: 41,
      needsInput: 15,
      approved: 0,
      edited: 0,
      rejected: 0,
    },
    isDrafting: true,
    shelf: 'open',
    waitsFor: 'drafting',
    waiting: 64,
    isLate: true,
    exportedAt: null,
    outdatedAfterExport: 0,
  },
];

const QUESTIONS: readonly (readonly [string, string, QueueItem['state']])[] = [
  ['AC-01', 'Is access to production systems protected by multi-factor authentication?', 'drafted'],
  [
    'AC-02',
    'Are user access rights reviewed at least quarterly, and are removals tracked to completion?',
    'drafted',
  ],
  ['AC-03', 'Are shared or generic accounts forbidden?', 'approved'],
  ['AC-04', 'Describe how privileged access is requested, approved and revoked.', 'in_review'],
  ['EN-01', 'Is customer data encrypted at rest with an industry-standard algorithm?', 'approved'],
  ['EN-02', 'Who may use the keys, and how often are they rotated?', 'needs_input'],
  ['IR-01', 'Do you notify customers of a breach within 24 hours?', 'needs_input'],
  ['IR-02', 'Is the incident response plan exercised every year?', 'drafted'],
  ['BC-01', 'State the recovery time objective of the service.', 'answered'],
  ['BC-02', 'Were there any exceptions in the last audit of backup restores?', 'drafted'],
  ['HR-01', 'Do all staff pass a background check before they start?', 'rejected'],
];

export const queueItems: readonly QueueItem[] = QUESTIONS.map(([shownId, text, state], index) => ({
  id: `00000000-0000-4000-8000-0000000001${String(index).padStart(2, '0')}`,
  shownId,
  sheet: 'Security',
  cell: `B${index + 8}`,
  section: index < 4 ? 'Access control' : index < 6 ? 'Encryption' : 'Resilience',
  text,
  state,
  stale: index === 9,
}));

export const citations: readonly CitationView[] = [
  {
    id: 1,
    source: 'soc2',
    document: 'reports/soc2-type2-2025.pdf',
    title: 'SOC 2 Type II report 2025',
    versionId: ID,
    version: 1,
    page: 31,
    section: 'CC6.1 Logical access',
    control: 'LA-04',
    criteria: ['CC6.1', 'CC6.2'],
    quote:
      'Access to the production environment requires a hardware-backed second factor; sessions end after twelve hours.',
    audience: 'nda',
    stale: null,
  },
  {
    id: 2,
    source: 'policy',
    document: 'policies/access-control.docx',
    title: 'Access control policy',
    versionId: ID,
    version: 3,
    page: null,
    section: '4.2 Authentication',
    control: null,
    criteria: ['CC6.1'],
    quote: 'Every person signs in with their own account and a second factor, without exception.',
    audience: 'internal',
    stale: 'A newer version (4) does not hold these words',
  },
];

/** How an answer came to be, in every part that the page shows. */
export const explanation: Explanation = {
  sheet: 'Security',
  questionCell: 'B8',
  id: 'AC-01',
  section: 'Access control',
  text: 'Is access to production systems protected by multi-factor authentication?',
  status: 'drafted',
  verdict: 'yes',
  reason: null,
  origin: 'draft',
  drafter: 'builtin',
  draftedAt: '2026-03-02T09:00:00.000Z',
  understood: {
    text: 'Is access to production systems protected by multi-factor authentication?',
    wanted: 'yes_no',
    denies: false,
    pointsBack: true,
    removed: ['(e.g. a token)'],
    verbs: ['kept', 'tested', 'approved'],
  },
  queries: ['access to production, second factor', 'sign-in settings'],
  passages: Array.from({ length: 7 }, (_, at) => ({
    rank: at + 1,
    use: at === 6 ? ('past' as const) : ('given' as const),
    standing: at === 1 ? 'plans' : 'asserts',
    versionId: ID,
    page: at === 0 ? 3 : null,
    document: at === 5 ? null : 'policies/access-control.docx',
    version: 1,
    section: '4.2 Authentication',
    text: at === 5 ? null : 'Every person signs in with their own account and a second factor.',
  })),
  proposals: [
    {
      origin: 'typed',
      kind: 'nothing',
      isSecondLook: false,
      verdict: null,
      choice: null,
      words: null,
      reason: 'No value of the kind asked was found.',
      quotes: [],
      checks: [],
    },
    {
      origin: 'extractive',
      kind: 'proposal',
      isSecondLook: false,
      verdict: 'yes',
      choice: null,
      words: 'Every person signs in with a second factor.',
      reason: null,
      quotes: [{ document: 'policies/access-control.docx', page: null, quote: 'a second factor' }],
      checks: [
        { gate: 'polarity', asks: 'Yes and No agree', outcome: 'passed', reason: null },
        { gate: 'numbers', asks: 'Numbers agree', outcome: 'held', reason: 'none is given' },
      ],
    },
  ],
  values: [{ cell: 'C8', kind: 'choice', value: 'Yes', option: 'Yes' }],
  citations: [],
};

const question: QuestionView = {
  id: queueItems[0]?.id ?? ID,
  kind: 'question',
  shownId: 'AC-01',
  sheet: 'Security',
  cell: 'B8',
  section: 'Access control',
  text: 'Is access to production systems protected by multi-factor authentication?',
  guidance:
    'Answer from the list. If "Partially", say in the comment which systems are not covered and until when.',
  dependsOn: null,
  state: 'drafted',
  origin: 'draft',
  verdict: 'yes',
  explanation,
  checks: [
    { gate: 'quote_stands', outcome: 'passed', reason: null },
    { gate: 'polarity', outcome: 'held', reason: 'the quote denies it' },
  ],
  record: { kept: 41, decided: 47 },
  finds: {
    search: 'restore test',
    items: [
      {
        versionId: ID,
        document: 'backup-policy.pdf',
        title: null,
        audience: 'nda',
        version: 2,
        page: 3,
        section: 'Restoring',
        quote: 'Restoring is planned to be tested twice a year.',
        kind: 'policy',
        lead: null,
        past: null,
        standing: 'plans',
      },
    ],
  },
  undo: { batch: ID, action: 'edited' },
  history: [
    {
      action: 'edited',
      by: 'Ada Example',
      at: TODAY,
      isUndone: false,
      words: [
        { kind: 'removed', text: 'Access is protected.' },
        { kind: 'added', text: 'Access is protected by a second factor.' },
      ],
      restore: null,
    },
    {
      action: 'drafted',
      by: null,
      at: null,
      isUndone: false,
      words: [{ kind: 'same', text: 'Access is protected.' }],
      restore: { decisionId: ID, side: 'before' },
    },
  ],
  reasonCode: null,
  earlier: [
    {
      isRepeated: true,
      question: [
        { kind: 'same', text: 'Is access to production protected by ' },
        { kind: 'removed', text: 'passwords?' },
        { kind: 'added', text: 'multi-factor authentication?' },
      ],
      answer: [{ kind: 'same', text: 'Yes. With a second factor.' }],
      difference: 'It asks about something else in part.',
      from: 'Northgate Insurance',
      when: 'approved 1 Mar 2026 by Ana Perez · Security!B4',
      isRetired: true,
      expiresAt: '2027-03-01',
      sources: [],
    },
  ],
  sources: {
    sides: [],
    differences: [],
  },
  twins: [
    { id: ID, label: 'AC-19', section: 'Remote access', says: 'No', isOther: true },
    { id: ID, label: 'AC-20', section: null, says: '', isOther: false },
  ],
  reason: 'Two sources say the same; the auditor tested the control without exceptions.',
  suggestion: null,
  proposed: {
    option: 'Yes',
    verdict: 'yes',
    words: 'Production takes a second factor.',
    mayBeTaken: true,
    quotes: [
      { versionId: ID, document: 'Access policy', page: 4, quote: 'a second factor is used' },
    ],
  },
  staleReason: null,
  rejectedReason: null,
  version: 2,
  textHash: 'a'.repeat(64),
  cells: [
    {
      cell: 'C8',
      kind: 'choice',
      header: 'Response',
      options: ['Yes', 'No', 'Partially', 'Not applicable'],
      multiple: false,
      required: true,
      maxLength: null,
      current: null,
      value: 'Yes',
    },
    {
      cell: 'D8',
      kind: 'comment',
      header: 'Supplier comment',
      options: null,
      multiple: false,
      required: false,
      maxLength: 500,
      current: null,
      value:
        'Yes. Reaching production takes a personal account with a hardware-backed second factor, and sessions end after twelve hours (SOC 2 Type II 2025, control LA-04).',
    },
  ],
  citations,
  topics: {
    criteria: [
      { id: 'CC6.1', score: 0.62 },
      { id: 'CC6.6', score: 0.51 },
    ],
    domain: 'access and identity',
    isCorrected: false,
  },
  approvedBy: null,
  approvedAt: null,
  editedBy: null,
  editedAt: null,
};

export const review: ReviewView = {
  yesterday: '2026-03-01',
  questionnaire: head,
  tally,
  isDrafting: false,
  runError: null,
  paused: null,
  reusedCount: 4,
  together: { batch: ID, count: 3, by: 'Ada', at: new Date('2026-11-30T10:00:00Z') },
  queue: {
    show: 'review',
    find: '',
    domain: '',
    domains: [
      { domain: 'access and identity', count: 4 },
      { domain: 'incident response', count: 2 },
    ],
    filters: [
      { key: 'review', label: 'To review', count: 24 },
      { key: 'input', label: 'Needs input', count: 9 },
      { key: 'approved', label: 'Approved', count: 14 },
      { key: 'rejected', label: 'Rejected', count: 1 },
      { key: 'facts', label: 'Company facts', count: 5 },
      { key: 'all', label: 'All', count: 48 },
    ],
    items: queueItems,
    total: 24,
    position: 1,
    before: null,
    after: null,
  },
  question,
  previousId: null,
  nextId: queueItems[1]?.id ?? null,
};
