import { expect, test } from 'vitest';
import { decide } from '../../src/drafting/propose/extractive/decide.ts';
import { understand } from '../../src/drafting/understand/understanding.ts';
import { shapeOf } from '../../src/language/question-shape.ts';
import type { Candidate } from '../../src/retrieval/search-passages.ts';
import { worthOf } from '../support/worth-of.ts';
import { candidate } from './gates/a-case.ts';

/** The verdict on a question from a passage; 'open' where a person has to answer. */
function verdict(question: string, text: string, given: Partial<Candidate> = {}) {
  const passage = candidate(text, {
    title: null,
    ...worthOf(text, given.section ?? null),
    ...given,
  });
  const decision = decide(understand(question).shape, [passage], {
    question: shapeOf(understand(question).shape.text).text,
    own: new Set(),
    common: new Set(),
  });
  return decision.kind === 'decided' ? decision.verdict : 'open';
}

/** What only adds to a claim: the aim, the occasion, the rule that it follows, the means, examples. */
const ADDING = [
  [
    'Are all code changes peer reviewed?',
    'All code changes are peer reviewed through pull requests to ensure quality and identify security issues.',
  ],
  ['Do you run vulnerability scans?', 'We run vulnerability scans to detect weaknesses.'],
  [
    'Do you perform background checks on new employees?',
    'Background checks are performed on new employees as part of the hiring process.',
  ],
  [
    'Is data securely deleted at the end of its retention period?',
    'Data is securely deleted at the end of its retention period in accordance with NIST 800-88.',
  ],
  [
    'Are access rights reviewed at least annually?',
    'Access rights are reviewed on an annual basis by system owners.',
  ],
  [
    'Do employees receive security awareness training every year?',
    'All employees must complete security awareness training upon hire and annually thereafter.',
  ],
  [
    'Are backups encrypted?',
    'All backups are encrypted using industry-standard algorithms (e.g. AES-256).',
  ],
  [
    'Are changes tested before they are deployed to production?',
    'Changes are tested in line with the change management procedure before they are deployed to production.',
  ],
  ['Are mobile devices encrypted?', 'Mobile devices, such as phones and tablets, are encrypted.'],
  [
    'Is access to production systems logged?',
    'Access to production systems is logged in accordance with the Logging Standard.',
  ],
  [
    'Are penetration tests conducted at least annually?',
    'Penetration tests are conducted at least annually by a qualified third party in order to identify vulnerabilities.',
  ],
  ['Are user accounts reviewed regularly?', 'User accounts are reviewed on a regular basis.'],
] as const;

const RULED = [
  ['Are all laptops encrypted?', 'Our security policy requires that all laptops are encrypted.'],
  [
    'Must employees use multi-factor authentication?',
    'We require employees to use multi-factor authentication.',
  ],
  ['Are changes peer reviewed?', 'All changes are subject to peer review.'],
  ['Are backups encrypted?', 'Backups are taken daily, are encrypted and are copied to eu-west-1.'],
  ['Are backups encrypted?', 'Backups are encrypted and must be stored in Frankfurt.'],
  ['Are backups encrypted?', 'In addition, all backups are encrypted.'],
  ['Are backups encrypted?', 'Backups, which are taken daily, are encrypted.'],
  ['Are backups encrypted?', 'Backups are taken every night, and all backups are encrypted.'],
  ['Do all employees receive security training?', 'All employees undergo security training.'],
] as const;

/** The same with something that takes a part back. */
const TAKING = [
  [
    'Are all laptops encrypted?',
    'Our security policy requires that all laptops are encrypted where possible.',
  ],
  ['Are all laptops encrypted?', 'We recommend that all laptops are encrypted.'],
  ['Are all laptops encrypted?', 'Our customers ensure that all laptops are encrypted.'],
  [
    'Are all laptops encrypted?',
    'Our security policy required that all laptops are encrypted until 2021.',
  ],
  [
    'Must employees use multi-factor authentication?',
    'We require suppliers to use multi-factor authentication.',
  ],
  [
    'Must employees use multi-factor authentication?',
    'We require employees with root access to use multi-factor authentication.',
  ],
  [
    'Are backups encrypted?',
    'Backups are taken daily, are encrypted and are copied to eu-west-1, for customers of the Gold plan.',
  ],
  ['Are backups encrypted?', 'Backups are encrypted and kept in the Gold edition.'],
  ['Are backups encrypted?', 'Backups, which are few, are not encrypted.'],
  ['Are backups encrypted?', 'Backups, which only the Gold edition has, are encrypted.'],
  ['Are backups encrypted?', 'Backups are encrypted, and this is so for Leeds alone.'],
  [
    'Are all code changes peer reviewed?',
    'All code changes to the billing engine are peer reviewed.',
  ],
  ['Are backups encrypted?', 'Backups are encrypted using keys of customers who ask for it.'],
  ['Are backups encrypted?', 'Backups are encrypted as part of the Gold plan.'],
  ['Are backups encrypted?', 'Backups are encrypted in accordance with the customer agreement.'],
  ['Are backups encrypted?', 'Backups are encrypted on a case-by-case basis.'],
  ['Are backups encrypted?', 'Backups are encrypted on a best-effort basis.'],
  ['Are backups encrypted?', 'Backups are encrypted as part of a pilot.'],
  ['Are backups encrypted?', 'Backups are restricted to encrypted media such as tapes.'],
  ['Do you run vulnerability scans?', 'We need budget to run vulnerability scans.'],
  ['Do you run vulnerability scans?', 'We have chosen a tool to run vulnerability scans.'],
  [
    'Do you run vulnerability scans?',
    'We run vulnerability scans to satisfy customers on request.',
  ],
  [
    'Is access to production systems logged?',
    'Access to production systems is logged to the extent possible.',
  ],
  [
    'Are access rights reviewed at least annually?',
    'Access rights are reviewed on a biennial basis by system owners.',
  ],
  [
    'Are user accounts reviewed regularly?',
    'User accounts with elevated rights are reviewed on a regular basis.',
  ],
  [
    'Do employees receive security awareness training every year?',
    'All employees must complete security awareness training upon hire.',
  ],
  [
    'Do employees receive security awareness training every year?',
    'Engineers in Leeds must complete security awareness training upon hire and annually thereafter.',
  ],
  [
    'Are mobile devices encrypted?',
    'Mobile devices, such as phones and tablets, are encrypted where supported.',
  ],
  [
    'Are mobile devices encrypted?',
    'Mobile devices are encrypted using a tool that we are evaluating.',
  ],
  ['Are vendors reviewed annually?', "Vendors' access is reviewed annually."],
] as const;

/** A policy's "will", a duty told as a responsibility, what has been set up. */
const MOODS = [
  [
    'Are policies reviewed at least annually?',
    'The Security Officer is responsible for reviewing policies at least annually.',
  ],
  [
    'Have you appointed a data protection officer?',
    'The company has appointed a data protection officer.',
  ],
  [
    'Do you have a data protection officer?',
    'The company has appointed a data protection officer.',
  ],
  ['Is there an incident response team?', 'An incident response team has been established.'],
  [
    'Will customers be notified of a breach within 72 hours?',
    'Customers will be notified of a breach within 72 hours.',
  ],
] as const;

const NOT_SO = [
  ['Are laptops encrypted?', 'Laptops of contractors are encrypted.'],
  ['Are laptops encrypted?', 'Contractor laptops are encrypted.'],
  ['Are laptops encrypted?', 'Our policy requires that laptops of contractors are encrypted.'],
  ['Are logs reviewed daily?', 'Logs are collected daily and reviewed monthly.'],
  ['Are logs reviewed daily?', 'Logs are collected daily and are reviewed on a monthly basis.'],
  ['Are backups tested?', 'Backups are taken and we plan tests of tapes.'],
  ['Are backups tested?', 'Backups are tested through the managed service.'],
  [
    'Are customers notified of a breach within 72 hours?',
    'We will notify customers of a breach within 72 hours.',
  ],
  ['Are devices encrypted?', 'Laptop devices are encrypted.'],
  ['Are user accounts reviewed?', 'User accounts with elevated rights are reviewed.'],
  [
    'Are systems scanned for vulnerabilities?',
    'Production systems are scanned for vulnerabilities.',
  ],
  [
    'Are access rights reviewed quarterly?',
    'The company will introduce quarterly reviews of access rights.',
  ],
  ['Are laptops encrypted?', 'The company will encrypt laptops next year.'],
  ['Are laptops encrypted?', 'IT will encrypt laptops once the new tool is bought.'],
  [
    'Is multi-factor authentication required?',
    'The company will require multi-factor authentication.',
  ],
  ['Is there an incident response team?', 'An incident response team has been proposed.'],
  [
    'Is there an incident response team?',
    'An incident response team has been established. It was dissolved in May.',
  ],
  [
    'Do you have a data protection officer?',
    'The company has appointed a data protection officer for its German branch.',
  ],
  [
    'Are policies reviewed at least annually?',
    'Customers are responsible for reviewing policies at least annually.',
  ],
  [
    'Are access rights reviewed quarterly?',
    'The customer will review access rights on a quarterly basis.',
  ],
  [
    'Are policies reviewed at least annually?',
    'The Security Officer should be responsible for reviewing policies at least annually.',
  ],
] as const;

/** What a question only wraps around what it asks. */
const FRAMED = [
  [
    'Does your organization have a documented process to ensure that backups are tested?',
    'Backups are tested every month.',
  ],
  [
    'Does the organization have mechanisms in place to encrypt backups?',
    'All backups are encrypted.',
  ],
  ['Can you confirm that laptops are encrypted?', 'All laptops are encrypted.'],
  [
    'Do you ensure that passwords have at least 12 characters?',
    'Passwords must have at least 14 characters.',
  ],
  ['Are firewalls reviewed for all in-scope systems?', 'Firewalls are reviewed every quarter.'],
  [
    'Does the organization have the capability to remotely wipe mobile devices?',
    'Mobile devices can be wiped remotely.',
  ],
  ['Is it the case that all laptops are encrypted?', 'All laptops are encrypted.'],
  ['Do you make sure that visitors are escorted?', 'Visitors must be escorted.'],
] as const;

/** One of several that a sentence names. */
const ONE_OF = [
  ['Is customer data encrypted at rest?', 'Customer data is encrypted in transit and at rest.'],
  ['Are servers patched monthly?', 'Servers, laptops and network devices are patched monthly.'],
  ['Do you perform vulnerability scans?', 'We perform vulnerability scans and penetration tests.'],
  [
    'Are policies approved by management?',
    'Policies are reviewed, updated and approved by management.',
  ],
  ['Are contractors trained in security?', 'Employees and contractors are trained in security.'],
  ['Do you review firewall rules?', 'We review and update firewall rules.'],
] as const;

test.each([...ADDING, ...RULED, ...MOODS, ...ONE_OF])('%s Yes: %s', (question, text) => {
  expect(verdict(question, text)).toBe('yes');
});
test('what is subject to a check is checked, and not only planned', () => {
  const said = 'All changes are subject to peer review.';
  expect(verdict('Are changes peer reviewed?', said)).toBe('yes');
});
test.each(FRAMED)('%s Yes: %s', (question, text) => {
  expect(verdict(question, text)).toBe('yes');
});

test.each([...TAKING, ...NOT_SO])('%s no Yes: %s', (question, text) => {
  expect(verdict(question, text)).not.toBe('yes');
});

/** Headings that name an aspect of the field. */
test.each([
  'Password strength',
  'Password length',
  '3.2 Requirements',
  'Process',
  'Overview',
  'Scope and approach',
  'Rules for passwords',
  'Password lifecycle',
  'Responsibilities',
  'General',
  'Key points',
  'Code changes',
])('under “%s”', (section) => {
  expect(
    verdict('Are passwords stored encrypted?', 'Passwords are stored encrypted.', { section }),
  ).toBe('yes');
});
test.each([
  'Contractors',
  'Leeds office',
  'Gold plan',
  'Acquired companies',
  'Exceptions',
  'Planned for next year',
  'Kestrel',
])('not under “%s”', (section) => {
  expect(
    verdict('Are passwords stored encrypted?', 'Passwords are stored encrypted.', { section }),
  ).not.toBe('yes');
});
