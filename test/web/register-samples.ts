import type { ControlEntry, Proof } from '../../src/evidence/controls/control-register.ts';
import type { ChangesPage } from '../../src/web/pages/changes.tsx';
import type { ControlPage } from '../../src/web/pages/control.tsx';
import type { ControlsPage } from '../../src/web/pages/controls.tsx';
import type { ReportFactsPage } from '../../src/web/pages/report.tsx';
import { frame, TODAY } from './samples.ts';

type ComponentProps<T extends (props: never) => unknown> = Parameters<T>[0];

const ID = '00000000-0000-4000-8000-000000000021';

const proof: Proof = {
  id: ID,
  name: 'policies/access.md',
  title: 'Access policy',
  kind: 'policy',
  owner: 'Head of Security',
  freshness: { state: 'stale', reason: 'Its review was due on 2026-01-01.' },
};

const control: ControlEntry = {
  id: ID,
  documentId: ID,
  document: 'reports/soc2.pdf',
  versionId: ID,
  isCurrent: true,
  validUntil: '2026-09-30',
  control: 'CM-07',
  origin: 'report',
  text: 'Changes are approved by a second person before they are released.',
  criteria: ['CC8.1'],
  page: 41,
  tests: 'Inspected a sample of 25 changes.',
  results: 'Two of 25 sampled changes had no recorded approval before release.',
  exception: true,
  managementResponse: 'Approval is now enforced.',
  corrections: {},
  owner: 'Head of Engineering',
  criteriaFrom: 'report',
  domains: ['change management'],
  result: 'exception',
  policies: [proof],
  evidence: [],
  freshness: { state: 'fresh', reason: null },
  answers: 2,
};

export const controlsProps: ComponentProps<typeof ControlsPage> = {
  frame: { ...frame, current: 'controls' },
  view: {
    query: { show: 'exceptions', document: ID },
    tabs: [
      { key: 'all', label: 'All', count: 3 },
      { key: 'exceptions', label: 'Exceptions', count: 1 },
    ],
    controls: [control, { ...control, result: 'unknown', criteriaFrom: 'words', owner: null }],
    criteria: [
      {
        id: 'CC8.1',
        asks: 'changes are authorised, tested and approved',
        domain: 'change management',
        isInScope: true,
        controls: 0,
        policies: 1,
        evidence: 0,
      },
    ],
    domains: ['change management'],
    document: 'reports/soc2.pdf',
  },
};

const passage = {
  id: 7,
  documentId: ID,
  versionId: ID,
  kind: 'control' as const,
  page: 41,
  section: 'Change management',
  text: 'Changes are approved by a second person.',
};

export const controlProps: ComponentProps<typeof ControlPage> = {
  frame: { ...frame, current: 'controls' },
  view: {
    control,
    asks: { 'CC8.1': 'changes are authorised, tested and approved' },
    passages: [passage],
    proof: [{ ...proof, isNaming: true, passages: [passage] }],
    restingAnswers: [
      {
        questionnaireId: ID,
        questionId: ID,
        questionnaire: 'Harbour Mutual',
        sheet: 'Security',
        cell: 'B12',
        text: 'Are changes approved?',
        state: 'approved',
        staleReason: 'The control CM-07 has an exception.',
      },
    ],
  },
};

const version = (number: number) => ({
  id: ID,
  number,
  statedVersion: `${number}.0`,
  createdAt: TODAY,
  isCurrent: number === 3,
});
const compared = (text: string) => ({ ...passage, controlId: 'CM-07', text });

export const changesProps: ComponentProps<typeof ChangesPage> = {
  frame: { ...frame, current: 'documents' },
  view: {
    documentId: ID,
    document: 'policies/access.md',
    older: null,
    comparison: {
      from: version(2),
      to: version(3),
      versions: [version(3), version(2), version(1)],
      unchanged: 12,
      changes: [
        { kind: 'added', after: compared('Contractors too.') },
        { kind: 'removed', before: compared('Every year.') },
        {
          kind: 'changed',
          before: compared('Within 24 hours.'),
          after: compared('Within 8 hours.'),
          parts: [
            { kind: 'same', text: 'Within ' },
            { kind: 'removed', text: '24 ' },
            { kind: 'added', text: '8 ' },
            { kind: 'same', text: 'hours.' },
          ],
        },
      ],
    },
  },
};

export const reportProps: ComponentProps<typeof ReportFactsPage> = {
  frame: { ...frame, current: 'documents' },
  view: {
    documentId: ID,
    document: 'reports/soc2.pdf',
    versionId: ID,
    facts: {
      type: 'II',
      periodStart: '2025-01-01',
      periodEnd: '2025-12-31',
      auditor: 'Brightwater Assurance LLP',
      categories: ['Security'],
      subserviceOrganizations: [{ name: 'Northquay', service: 'Hosting' }],
      userEntityControls: [{ id: null, text: 'Customers remove their leavers.' }],
    },
    unread: ['opinion'],
    openControls: [{ id: ID, control: 'AC-09' }],
  },
};
