import { expect, test } from 'vitest';
import { decide } from '../../src/drafting/propose/extractive/decide.ts';
import { proposeFromSentences } from '../../src/drafting/propose/extractive/extractive.ts';
import { shapeOf } from '../../src/language/question-shape.ts';
import type { Candidate } from '../../src/retrieval/search-passages.ts';
import { worthOf } from '../support/worth-of.ts';
import { candidate, dossier } from './gates/a-case.ts';

const passage = (text: string, id = 1): Candidate => ({
  id,
  documentId: 'd',
  versionId: `v${id}`,
  document: 'policy.md',
  version: 1,
  title: null,
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
  ...worthOf(text),
  modelAllowed: true,
  score: 1,
  similarity: 0.5,
});

/** The verdict on a question from these passages; 'open' where a person has to answer. */
function verdict(question: string, ...texts: string[]) {
  const decision = decide(
    shapeOf(question),
    texts.map((text, index) => passage(text, index + 1)),
  );
  return decision.kind === 'decided' ? decision.verdict : 'open';
}

test('a denial in another statement of the same sentence turns nothing', () => {
  const sentence =
    'There is no standing root access; administrative sessions in production are recorded.';
  expect(verdict('Are administrative sessions in production recorded?', sentence)).toBe('yes');
  expect(
    verdict(
      'Are administrative sessions in production recorded?',
      'There is standing root access; administrative sessions in production are not recorded.',
    ),
  ).toBe('no');
});

test('a quote that denies what is asked never becomes a Yes', () => {
  for (const [question, sentence] of [
    [
      'Is the service authorised under FedRAMP?',
      'The service is **not** authorised under FedRAMP.',
    ],
    [
      'Staff may store customer data on removable media.',
      'Customer data is not kept on removable media and staff do not store it there.',
    ],
    ['Are shared accounts permitted?', 'Shared accounts are prohibited.'],
  ] as const)
    expect(verdict(question, sentence)).not.toBe('yes');
});

test('of several grades the number of the grade that is asked decides', () => {
  const sentence =
    'Critical vulnerabilities are remediated within 7 days, high within 30 days and low within 180 days.';
  expect(verdict('Are critical vulnerabilities remediated within 14 days?', sentence)).toBe('yes');
  expect(verdict('Are low vulnerabilities remediated within 5 days?', sentence)).not.toBe('yes');
});

test('a statement about some of the cases does not settle a question about all of them', () => {
  const sentence = 'After an involuntary termination, access is revoked within 4 hours.';
  expect(verdict('Is access revoked within 24 hours of termination?', sentence)).toBe('open');
});

test('the protection of a place that the company does not have is not applicable', () => {
  const none = 'The company has no offices and no data centres of any kind.';
  expect(verdict('Are biometric readers used at the entrances of your offices?', none)).toBe('na');
  expect(verdict('Are visitors to your data centres escorted?', none)).toBe('na');
  expect(
    verdict('Are visitors to your data centres escorted?', 'The company has no offices.'),
  ).toBe('open');
  expect(
    verdict(
      'Are biometric readers used at the entrances of your offices?',
      'The company has no offices outside of Oslo.',
    ),
  ).toBe('open');
});

test.each([
  'No data centre is idle for more than a day.',
  'Visitors have no office keys.',
  'There are no unlocked data centres.',
  'There is no data centre that is left unguarded.',
  'Brackwater has no second data centre.',
  'Our landlord has no premises.',
  'Brackwater rents from a firm that owns no data centre.',
  'Suppliers have no data centres.',
  'No data centres or offices are shared.',
])('“%s” does not deny that the company has a data centre', (sentence) => {
  expect(verdict('Are visitors to your data centres escorted?', sentence)).not.toBe('na');
});

test.each([
  'There are no data centres.',
  'We do not own or operate any data centres of our own.',
  'Brackwater neither owns nor operates data centres.',
  'Brackwater operates fully in the cloud, without offices, server rooms or data centres.',
  'The company owns no premises and no data centres at all.',
])('“%s” denies that the company has a data centre', (sentence) => {
  expect(verdict('Are visitors to your data centres escorted?', sentence)).toBe('na');
});

test('a process is not the contrary of a control, nor a processor of a controller', () => {
  expect(
    verdict(
      'Is there a documented process for firewall changes?',
      'Firewall changes are under documented control.',
    ),
  ).not.toBe('no');
  expect(
    verdict(
      'Is Brackwater the data processor of uploaded pictures?',
      'Brackwater is the data controller of uploaded pictures.',
    ),
  ).not.toBe('no');
});

test('what is missing is told in the words of the question', () => {
  const decision = decide(shapeOf('Is correspondence with customers retained?'), [
    passage('Invoices of customers are retained for 7 years.'),
  ]);
  expect(decision).toMatchObject({
    kind: 'open',
    reason: expect.stringContaining('“correspondence”'),
  });
});

test('a row of a version history proves nothing', () => {
  const old = {
    ...passage('Customer data is deleted within 60 days.'),
    section: '6 Version history',
    ...worthOf('Customer data is deleted within 60 days.', '6 Version history'),
  };
  const decision = decide(shapeOf('Is customer data deleted within 90 days?'), [old]);
  expect(decision.kind).toBe('open');
});

test('a broken interval answers No to “all”, a kept one does not answer Yes', () => {
  const sentence = 'Access rights to systems are reviewed every quarter.';
  expect(verdict('Are access rights to all systems reviewed every month?', sentence)).toBe('no');
  expect(verdict('Are access rights to all systems reviewed every year?', sentence)).toBe('open');
});

test('the result of one control says nothing of the exceptions of a whole report', () => {
  const result: Candidate = {
    ...passage(
      'Inspected all 16 policies for evidence of review and approval during the period. | No exceptions noted.',
    ),
    document: 'reports/soc2-type2-report.pdf',
    title: 'SOC 2 Type II Report on the Larkfield System',
    documentKind: 'soc2',
    kind: 'control',
    section: 'CC2 Communication and information',
    controlId: 'COM-01',
  };
  for (const question of [
    "Did the auditor's report include any exceptions?",
    'Were any exceptions noted in the SOC 2 report?',
    'Does the SOC 2 report note deviations?',
  ])
    expect(decide(shapeOf(question), [result]).kind, question).toBe('open');
});

test('a test of the same control without an exception takes nothing back, an exception does', () => {
  const asks = 'Is a formal review of the spare keys performed at least once a year?';
  const control = 'A formal review of the spare keys is carried out every year.';
  const both = (result: string) => {
    const texts = [control, `Inspected the review of the spare keys of 3 May 2026. | ${result}`];
    const found = decide(
      shapeOf(asks),
      texts.map((text, at) => ({ ...passage(text, at + 1), versionId: 'v1' })),
    );
    return found.kind === 'decided' ? found.verdict : 'open';
  };
  expect(both('No exceptions noted.')).toBe('yes');
  expect(both('Exception noted.')).toBe('open');
});

test('a statement about the customers who choose something does not answer for all of them', () => {
  const sentence =
    'Data of customers who choose the European region is stored in the European Union.';
  expect(verdict('Where is customer data stored?', sentence)).toBe('open');
  expect(verdict('Is customer data stored in the European Union?', sentence)).toBe('open');
  expect(
    verdict('Where is customer data stored?', 'Data of customers is stored in the European Union.'),
  ).toBe(null);
});

test('as near a sentence of the same document that holds under a condition is a rival', () => {
  const question = 'Are server changes approved by a second engineer before release?';
  const plain = 'Server changes are approved by a second engineer before release.';
  const limited =
    'Where the environment is scripted, server changes are approved by a second engineer before release.';
  const decided = (...texts: string[]) => {
    const found = decide(
      shapeOf(question),
      texts.map((text) => passage(text, 1)),
    );
    return found.kind === 'decided' ? found.verdict : 'open';
  };
  expect(decided(plain)).toBe('yes');
  expect(decided(plain, limited)).toBe('open');
});

test('a plan that does not give the number that is asked is no No', () => {
  expect(
    verdict(
      'Are customers informed of incidents within 48 hours?',
      'We aim to inform customers of incidents.',
    ),
  ).toBe('open');
});

test('a sentence that breaks off before its list proves nothing', () => {
  const question = 'Is vulnerability scanning of servers performed?';
  expect(verdict(question, 'Vulnerability scanning of servers is performed weekly.')).toBe('yes');
  expect(verdict(question, 'Vulnerability scanning of servers is performed by')).toBe('open');
});

test('a failure that is told of one case denies nothing at large', () => {
  expect(
    verdict(
      'Do the support tools use single sign-on?',
      'The support tool was not connected to single sign-on at the time, which was overlooked.',
    ),
  ).toBe('open');
});

test('a condition with "or" is denied only where each of its alternatives is', () => {
  const question =
    'Where shared or anonymous mailboxes are permitted, are their passwords changed every month?';
  expect(verdict(question, 'Shared mailboxes are not permitted.')).toBe('open');
  expect(verdict(question, 'Anonymous mailboxes are not permitted.')).toBe('open');
  expect(
    verdict(
      question,
      'Shared mailboxes are not permitted.',
      'Anonymous mailboxes are not permitted.',
    ),
  ).toBe('na');
  expect(verdict(question, 'Shared and anonymous mailboxes are not permitted.')).toBe('na');
});

test('the approval of something else is no approval of what is asked', () => {
  const question = 'Is the vulnerability programme approved by senior management?';
  expect(
    verdict(
      question,
      'Scan summaries are approved by senior management under the vulnerability programme.',
    ),
  ).toBe('open');
  expect(verdict(question, 'Senior management approves the vulnerability programme.')).toBe('yes');
});

test('what customers can do answers what the product supports, and not what the company does', () => {
  const can = 'Customers can enable passkeys for their workspace.';
  expect(verdict('Does the product support passkeys for a workspace?', can)).not.toBe('no');
  expect(verdict('Can customers enable passkeys for a workspace?', can)).toBe('yes');
  expect(verdict('Do you use passkeys for your workspace?', can)).toBe('open');
  expect(verdict('Are passkeys enabled for your workspace?', can)).toBe('open');
  const cannot = 'Customers cannot enable passkeys for their workspace.';
  expect(verdict('Can customers enable passkeys for a workspace?', cannot)).toBe('no');
  expect(
    verdict(
      'Does the product support passkeys for a workspace?',
      'Customers must enable passkeys for their workspace.',
    ),
  ).toBe('open');
});

test('an aim, or the middle of a sentence, proves nothing', () => {
  const question = 'Do you follow a documented harbour development lifecycle?';
  expect(
    verdict(
      question,
      'To ensure that care is designed within the documented harbour development lifecycle.',
    ),
  ).toBe('open');
  expect(verdict(question, 'We follow a documented harbour development lifecycle.')).toBe('yes');
  expect(
    verdict(
      'Are tide records kept apart?',
      '(including tide records kept apart), keeping a log of access.',
    ),
  ).toBe('open');
});

test('a status that an attribute gives to something else is not the company’s', () => {
  const question = 'Are you HITRUST certified?';
  expect(verdict(question, 'We use HITRUST certified warehouses for tapes.')).toBe('open');
  expect(verdict(question, 'We are HITRUST certified since 2023.')).toBe('yes');
});

test('what holds for the rest, or only under a bound that is not asked, is no Yes to all cases', () => {
  const all = 'Do all drivers carry a smart badge?';
  expect(
    verdict(all, 'Drivers of night tours carry a smart badge; all others carry a paper badge.'),
  ).toBe('open');
  expect(verdict(all, 'All drivers carry a smart badge.')).toBe('yes');
  const anyTime = 'Can drivers open the cargo vault at any time?';
  expect(
    verdict(anyTime, 'Drivers can open the cargo vault only while a supervisor is present.'),
  ).not.toBe('yes');
  expect(verdict(anyTime, 'Drivers can open the cargo vault at any time.')).toBe('yes');
});

test.each([
  ['Are you certified under ISO 14001?', 'We are certified under ISO 14001.', 'yes'],
  ['Are you certified under ISO 14001?', 'We have been certified under ISO 14001.', 'open'],
  [
    'Are you certified under ISO 14001?',
    'We have been certified under ISO 14001 since 2021.',
    'yes',
  ],
] as const)(
  '%s on “%s” is %s: a status that was got may have ended',
  (question, text, expected) => {
    expect(verdict(question, text)).toBe(expected);
  },
);

test('a mere name beside a No does not reach the cell', () => {
  const row = candidate('Alerts at night in the depot', {
    standing: 'plans',
    statements: [{ start: 0, end: 28, standing: 'plans' }],
  });
  const made = proposeFromSentences({
    ...dossier({ asks: 'Are there alerts at night in the depot?' }),
    candidates: [row],
  });
  expect(made).toMatchObject({ kind: 'proposal', proposal: { verdict: 'no', texts: [] } });
});

test.each([
  ['Do your hauliers assess you?', 'We assess our hauliers.', 'open'],
  ['Do your suppliers assess your depots?', 'We assess the depots of our suppliers.', 'open'],
  ['Do you assess your suppliers?', 'We assess our suppliers.', 'yes'],
  ['Are contractors trained every year?', 'Employees are trained every year.', 'open'],
  ['Are interns trained every year?', 'Employees are trained every year.', 'yes'],
] as const)(
  '%s on “%s” is %s: it has to be told who acts, and of whom',
  (question, text, expected) => {
    expect(verdict(question, text)).toBe(expected);
  },
);
