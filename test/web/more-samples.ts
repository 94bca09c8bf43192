import type { ShelvedAnswer } from '../../src/store/library-shelf.ts';
import type { DocumentRow } from '../../src/web/components/document-table.tsx';
import type { ActivityPage } from '../../src/web/pages/activity.tsx';
import type { AskPage } from '../../src/web/pages/ask.tsx';
import type { ConflictPage } from '../../src/web/pages/conflict.tsx';
import type { DetailsPage } from '../../src/web/pages/details.tsx';
import type { DocumentPage } from '../../src/web/pages/document.tsx';
import type { DocumentsPage } from '../../src/web/pages/documents.tsx';
import type { ExportPage } from '../../src/web/pages/export.tsx';
import type { FiguresPage } from '../../src/web/pages/figures.tsx';
import type { LibraryPage } from '../../src/web/pages/library.tsx';
import type { LibraryAnswerPage } from '../../src/web/pages/library-answer.tsx';
import type { ModelPage } from '../../src/web/pages/model.tsx';
import type { PackagePage } from '../../src/web/pages/package.tsx';
import type { ProfilePage } from '../../src/web/pages/profile.tsx';
import type { SourcePage } from '../../src/web/pages/source.tsx';
import { citations, explanation, frame, head, queueItems, TODAY, tally } from './samples.ts';
import { comparison } from './source-samples.ts';

type ComponentProps<T extends (props: never) => unknown> = Parameters<T>[0];

const ID = '00000000-0000-4000-8000-000000000009';

const documents: readonly DocumentRow[] = [
  {
    id: ID,
    name: 'policies/access-control.docx',
    title: 'Access control policy',
    kind: 'policy',
    kindDoubt: null,
    audience: 'internal',
    product: null,
    modelAllowed: false,
    validUntil: null,
    version: 3,
    pages: null,
    passages: 41,
    answers: 0,
    freshness: { state: 'due', reason: 'Its review is due on 2026-09-01.' },
    bridgedBy: { id: ID, name: 'bridge letter.pdf' },
    isMore: null,
    findings: '2 critical',
    status: 'indexed',
    reason: null,
    warnings: 0,
    addedAt: TODAY,
  },
  {
    id: '00000000-0000-4000-8000-000000000010',
    name: 'reports/soc2-type2-2025.pdf',
    title: 'SOC 2 Type II report 2025',
    kind: 'soc2',
    kindDoubt: null,
    audience: 'nda',
    product: 'Claims platform',
    modelAllowed: false,
    validUntil: '2026-09-30',
    version: 1,
    pages: 54,
    passages: 212,
    answers: 0,
    freshness: { state: 'due', reason: 'Its review is due on 2026-09-01.' },
    bridgedBy: null,
    isMore: null,
    findings: null,
    status: 'indexed',
    reason: null,
    warnings: 2,
    addedAt: TODAY,
  },
  {
    id: '00000000-0000-4000-8000-000000000011',
    name: 'certificates/iso27001-scan.pdf',
    title: null,
    kind: 'certificate',
    kindDoubt: 'It looks like the report of an audit: say what it is.',
    audience: 'public',
    product: null,
    modelAllowed: false,
    validUntil: '2026-01-31',
    version: 1,
    pages: 2,
    passages: 0,
    answers: 12,
    freshness: { state: 'stale', reason: 'It was valid until 2026-01-31.' },
    bridgedBy: null,
    isMore: null,
    findings: null,
    status: 'refused',
    reason:
      'This PDF holds pictures of pages but no text; run text recognition over it and upload it again.',
    warnings: 0,
    addedAt: TODAY,
  },
];

const PENDING = {
  id: ID,
  documentId: ID,
  document: 'handbook/index.md',
  title: 'Vehicles',
  shared: 0.04,
  createdAt: TODAY,
};

export const documentsProps: ComponentProps<typeof DocumentsPage> = {
  frame: { ...frame, current: 'documents' },
  documents,
  offered: [ID],
  uploads: [
    { name: 'backup-restore-test-2026-02.pdf', isRunning: true },
    { name: 'vendor-list.xlsx', isRunning: false },
  ],
  waiting: [PENDING],
  rereading: 2,
  doubted: [
    {
      questionId: ID,
      questionnaireId: ID,
      fileName: 'buyer.xlsx',
      buyer: 'Corrowdale Bank',
      text: 'Are leavers removed on their last day?',
      reason: 'The auditor noted an exception in control AC-05.',
    },
  ],
};

export const documentProps: ComponentProps<typeof DocumentPage> = {
  frame: { ...frame, current: 'documents' },
  view: {
    document: documents[1] ?? (documents[0] as DocumentRow),
    versionId: ID,
    stated: [
      { field: 'title', value: 'SOC 2 Type II report 2025', from: null },
      { field: 'owner', value: 'Ada', from: 'as a person said; the document does not say' },
      { field: 'nextReview', value: '2026-09-01', from: 'page 1: “Next review: 1 September 2026”' },
      { field: 'classification', value: 'internal', from: 'head or foot of its pages' },
    ],
    audienceOffer: { audience: 'internal', isStricter: true },
    offers: [
      {
        documentId: '00000000-0000-4000-8000-000000000010',
        document: 'reports/soc2-type2-2025.pdf',
        olderId: ID,
        older: 'reports/soc2-type2-2024.pdf',
        audience: 'nda',
        olderAudience: 'nda',
        shared: 0.71,
      },
      {
        documentId: ID,
        document: 'reports/soc2-type2-2026.pdf',
        olderId: '00000000-0000-4000-8000-000000000010',
        older: 'reports/soc2-type2-2025.pdf',
        audience: 'nda',
        olderAudience: 'nda',
        shared: 0.6,
      },
    ],
    controls: 88,
    products: ['Core', 'Field'],
    mayAllowModel: true,
    domains: [
      { domain: 'access and identity', passages: 41 },
      { domain: 'change management', passages: 7 },
    ],
    warnings: ['Page 12 holds text that a reader cannot see; it is not used as proof.'],
    waiting: [{ ...PENDING, title: null, shared: 0 }],
    versions: [
      {
        id: ID,
        number: 1,
        fileName: 'soc2-type2-2025.pdf',
        status: 'indexed',
        reason: null,
        pages: 54,
        createdAt: TODAY,
        isCurrent: true,
        statedVersion: '3.2',
        takenOutAs: null,
      },
    ],
    particulars: {
      label: 'Penetration test summary',
      facts: [
        { label: 'Tested by', value: 'Redoubt Security' },
        { label: 'Open findings', value: null },
      ],
    },
    report: {
      subservices: [{ name: 'Northquay', text: 'Hosting', page: 12 }],
      userControls: [{ name: 'U-1', text: 'Customers remove their leavers.', page: null }],
      facts: [
        { label: 'Type', value: 'Type II' },
        { label: 'Period', value: '1 Oct 2024 to 30 Sep 2025' },
        { label: 'Opinion', value: 'Unqualified' },
        { label: 'Auditor', value: 'Brightwater Assurance LLP' },
        { label: 'Criteria in scope', value: 'Security, Availability, Confidentiality' },
        { label: 'Subservice organisations', value: null },
      ],
      exceptions: [
        {
          control: 'CM-07',
          controlId: ID,
          page: 41,
          text: 'Two of 25 sampled changes had no recorded approval before release.',
          response: 'Approval is now enforced.',
        },
      ],
      unread: ['results of AC-09'],
    },
  },
};

export const packageProps: ComponentProps<typeof PackagePage> = {
  frame,
  view: {
    exportId: 'e-1',
    questionnaire: head,
    workbook: '<b>completed</b>.xlsx',
    madeAt: new Date('2026-11-20T10:00:00Z'),
    outdated: 2,
    documents: [
      {
        ...{ documentId: 'd-1', called: 'Access <i>policy</i>', file: 'evidence/a.pdf' },
        ...{ kind: 'policy', audience: 'public', version: 2, bytes: 900, waits: [], word: 'w1' },
      },
      {
        ...{ documentId: 'd-2', called: 'SOC 2 report', file: 'evidence/b.pdf', kind: 'soc2' },
        ...{ audience: 'nda', version: 1, bytes: 2_400_000, waits: ['under_nda', 'remarks'] },
        word: 'w2',
      },
    ],
    staying: [{ called: 'Plan <script>x</script>', why: 'internal' }],
  },
};

export const exportProps: ComponentProps<typeof ExportPage> = {
  frame,
  view: {
    questionnaire: head,
    tally,
    isEncrypted: true,
    openItemsReason: '',
    counts: { questions: 27, facts: 1, cells: 55, openQuestions: 3, openFacts: 2 },
    askedHash: 'a1',
    findings: [
      {
        kind: 'planned_yes',
        message: 'The answer says Yes, its comment tells only a plan.',
        place: {
          questionId: 'q-4',
          sheet: 'Security',
          questionCell: 'B11',
          id: '<i>4</i>',
          text: 'Are keys rotated? <img src=x onerror=alert(1)>',
        },
        textHash: 'h',
        contradiction: null,
      },
      {
        kind: 'other_here',
        message: 'The same is asked twice. <b>',
        place: {
          questionId: 'q-2',
          sheet: 'Security',
          questionCell: 'B9',
          id: null,
          text: 'Are backups encrypted? <img src=x onerror=alert(1)>',
        },
        textHash: 'h',
        contradiction: {
          kind: 'same',
          here: {
            questionnaireId: 'q-1',
            questionId: 'q-2',
            sheet: 'Security',
            questionCell: 'B9',
            id: null,
            text: 'Are backups encrypted? <img src=x onerror=alert(1)>',
            says: 'No <b>',
          },
          there: {
            questionnaireId: 'q-1',
            questionId: 'q-3',
            sheet: 'Security',
            questionCell: 'B4',
            id: '1.2',
            text: 'Are backups encrypted?',
            says: 'Yes',
          },
          what: 'The same is asked twice. <b>',
          why: [],
        },
      },
    ],
    excess: {
      hash: 'c'.repeat(64),
      documents: [
        {
          document: 'soc2-report.pdf',
          audience: 'nda',
          words: 402,
          limit: 310,
          total: 15_500,
          answers: [
            { questionId: ID, sheet: 'Security', questionCell: 'B9', textHash: '', words: 92 },
          ],
        },
      ],
    },
    openItems: queueItems
      .filter(({ state }) => state !== 'approved')
      .map(({ id, sheet, cell, text, state }) => ({
        id,
        label: `${sheet}!${cell}`,
        text,
        state,
        why: state === 'needs_input' ? ('needs_input' as const) : ('to_approve' as const),
        reason:
          state === 'needs_input'
            ? 'No document says within how many hours customers are told.'
            : null,
      })),
    exports: [
      {
        id: ID,
        createdAt: TODAY,
        createdBy: 'Ada Example',
        sha256: 'b'.repeat(64),
        includesDrafts: false,
        openItemsReason: 'Legal answers the breach questions by letter.',
        written: 27,
        refused: [],
        notes: [
          {
            where: 'Security!C9',
            note: 'The cell takes dates but has no date format: it holds 2026-11-21 and shows the number 46347.',
          },
        ],
        changedParts: ['xl/worksheets/sheet2.xml', 'xl/sharedStrings.xml'],
        untouchedParts: 31,
        isProven: true,
        outdated: [
          {
            id: ID,
            label: 'Security!B9',
            text: 'Are backups taken daily?',
            reason: 'backup-policy.pdf was replaced by version 3.',
          },
        ],
        approvedSince: 2,
      },
    ],
  },
};

export const askProps: ComponentProps<typeof AskPage> = {
  frame: { ...frame, current: 'ask' },
  question: 'Do you require MFA for production?',
  answer: {
    status: 'drafted',
    verdict: 'yes',
    checks: [{ gate: 'polarity', outcome: 'passed', reason: null }],
    explanation,
    record: null,
    text: 'Reaching production takes a personal account with a hardware-backed second factor.',
    reason: null,
    suggestion: null,
    citations,
  },
  hits: null,
};

const pageText =
  'CC6.1 Logical access\n\nLA-04. Access to the production environment requires a hardware-\nbacked second factor; sessions end after twelve hours.\n\nThe auditor inspected the configuration and tried to sign in without a second factor. No exceptions were noted.';

export const sourceProps: ComponentProps<typeof SourcePage> = {
  frame: { ...frame, current: 'documents' },
  view: {
    documentId: ID,
    versionId: ID,
    name: 'reports/soc2-type2-2025.pdf',
    title: 'SOC 2 Type II report 2025',
    kind: 'soc2',
    audience: 'nda',
    version: 1,
    isCurrent: true,
    isPdf: true,
    page: 31,
    pages: [30, 31, 32],
    text: pageText,
    quote: citations[0]?.quote ?? '',
    stretch: { start: pageText.indexOf('Access to'), end: pageText.indexOf('hours.') + 6 },
    blocks: null,
    back: { questionnaireId: ID, questionId: ID, name: 'AC-01' },
    passage: {
      id: 7,
      topics: {
        criteria: [{ id: 'CC6.1', score: 1 }],
        domain: 'access and identity',
        isCorrected: true,
      },
    },
  },
};

export const activityProps: ComponentProps<typeof ActivityPage> = {
  frame: { ...frame, current: 'activity' },
  before: 12,
  rows: [
    {
      id: 13,
      at: TODAY,
      actor: 'ada@example.com',
      action: 'Answers approved',
      subject: 'questionnaire',
      questions: [{ label: 'AC-01', text: 'Is access <b>reviewed</b>?', href: `/q/${ID}` }],
      moreQuestions: 3,
      details: '1 answer',
      href: `/questionnaires/${ID}`,
    },
  ],
  filter: { person: 'ada@example.com', about: 'question' },
  people: [{ email: 'ada@example.com', name: 'Ada' }],
};

export const profileProps: ComponentProps<typeof ProfilePage> = {
  frame: { ...frame, current: 'profile' },
  fields: [
    { field: 'company_name', label: 'Company name', value: 'Example Ltd' },
    { field: 'address', label: 'Address', value: '' },
  ],
};

export const modelProps: ComponentProps<typeof ModelPage> = {
  frame: { ...frame, current: 'profile' },
  view: {
    drafter: 'openai:small',
    encoder: null,
    host: 'models.example.com',
    hasKey: true,
    contextTokens: 16_000,
    concurrency: 8,
    tokenBudget: null,
    costBudget: 5,
    prices: { input: 2, output: 10, currency: 'USD' },
    used: { calls: 12, inputTokens: 60_000, outputTokens: 3_000 },
    cost: 0.15,
    outage: null,
    lastFault: null,
    documents: [{ id: 'd1', name: 'Backup policy', kind: 'policy', modelAllowed: true }],
  },
};

export const conflictProps: ComponentProps<typeof ConflictPage> = {
  frame,
  questionnaireId: head.id,
  questionId: ID,
  question: 'Are shared or generic accounts forbidden?',
  show: 'review',
  version: 4,
  decided: { by: 'Mo Larsen', at: TODAY, isApproval: true },
  theirs: [
    { label: 'Response', text: 'Yes' },
    { label: 'Supplier comment', text: 'Shared accounts are forbidden by policy.' },
  ],
  yours: [
    {
      cell: 'C10',
      kind: 'choice',
      header: 'Response',
      options: ['Yes', 'No'],
      multiple: false,
      required: false,
      maxLength: null,
      current: null,
      value: 'No',
    },
    {
      cell: 'D10',
      kind: 'comment',
      header: 'Supplier comment',
      options: null,
      multiple: false,
      required: false,
      maxLength: null,
      current: null,
      value: 'Two break-glass accounts exist; their use is logged.',
    },
  ],
};

export const detailsProps: ComponentProps<typeof DetailsPage> = {
  frame,
  view: {
    questionnaire: head,
    shelf: 'open',
    belongings: { questions: 48, approved: 14, exports: 1, libraryAnswers: 12 },
  },
};

export const figuresProps: ComponentProps<typeof FiguresPage> = {
  frame,
  figures: {
    questionnaires: [
      {
        id: 'q-1',
        buyer: 'Harbour Mutual Insurance',
        fileName: 'harbour-vendor-assessment.xlsx',
        createdAt: new Date('2026-02-20T09:00:00Z'),
        questions: 48,
        drafted: 30,
        approved: 20,
        kept: 15,
        hours: 5,
      },
      {
        id: 'q-2',
        buyer: null,
        fileName: 'supplier.csv',
        createdAt: new Date('2026-02-10T09:00:00Z'),
        questions: 120,
        drafted: 40,
        approved: 0,
        kept: 0,
        hours: null,
      },
    ],
    questions: 168,
    shareDrafted: 70 / 168,
    shareKept: 0.75,
    medianHours: 5,
    gaps: [
      {
        text: 'How often are keys rotated?',
        reason: 'The documents are silent on it.',
        reasonCode: 'not_enough_evidence',
        blocks: 2,
        places: [{ questionnaireId: 'q-1', questionId: 'q-7', sheet: 'Security', cell: 'B14' }],
      },
    ],
  },
};

const shelved: ShelvedAnswer = {
  id: ID,
  question: 'Are backups encrypted?',
  section: 'Backup',
  verdict: 'yes',
  choice: 'Yes',
  answer: 'Backups are encrypted with a key of their own.',
  comment: 'See the backup policy.',
  product: 'Core',
  audience: 'nda',
  tags: ['backup'],
  owner: 'ada@example.com',
  reviewedAt: '2026-01-10',
  expiresAt: '2026-02-01',
  createdAt: TODAY,
  editedAt: null,
  remark: null,
  location: null,
  document: { id: ID, name: 'answers/2025.xlsx', versionId: ID, version: 1 },
  approved: {
    questionnaireId: 'q-1',
    questionId: 'q-2',
    buyer: 'Harbour Mutual Insurance',
    fileName: 'harbour-vendor-assessment.xlsx',
    draftId: null,
    by: 'Ada Reed',
    at: TODAY,
  },
  isRetired: false,
  isDoubted: true,
  sent: 2,
};

export const libraryProps: ComponentProps<typeof LibraryPage> = {
  frame,
  today: '2026-03-02',
  view: {
    view: 'all',
    find: 'backup',
    page: 2,
    pages: 3,
    found: 120,
    total: 240,
    answers: [shelved, { ...shelved, approved: null, choice: null, isDoubted: false }],
    pairs: [{ one: shelved, other: { ...shelved, document: null }, isContradiction: true }],
  },
};

export const libraryAnswerProps: ComponentProps<typeof LibraryAnswerPage> = {
  frame,
  today: '2026-03-02',
  view: {
    answer: { ...shelved, approved: null },
    people: ['ada@example.com'],
    alike: [{ answer: shelved, isContradiction: true }],
    sources: comparison,
    yesterday: '2026-03-01',
    sent: [
      {
        questionnaireId: 'q-1',
        questionId: 'q-2',
        buyer: 'Harbour Mutual Insurance',
        fileName: 'harbour-vendor-assessment.xlsx',
        at: TODAY,
      },
    ],
  },
};
