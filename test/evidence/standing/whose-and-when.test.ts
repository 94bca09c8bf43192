import { describe, expect, test } from 'vitest';
import { mayProveYes } from '../../../src/language/standing.ts';
import { judged } from './judged.ts';

const worth = async (text: string, quote: string) =>
  (await judged({ kind: 'policy', text }))(quote);
const proves = async (text: string, quote: string) => mayProveYes(await worth(text, quote));
const under = (title: string, ...lines: string[]) => [`# ${title}`, ...lines].join('\n\n');

describe('whose duty it is', () => {
  test('who is responsible for doing a thing in the company is a rule', async () => {
    const line = 'The network team is responsible for reviewing the firewall rules.';
    expect(await proves(under('Network Policy', line), line)).toBe(true);
  });

  test.each([
    'The hospital must put the unit behind a firewall.',
    'The Controller shall carry out an impact assessment.',
    'Schools have to name a contact for security.',
    'Every bank should mistrust its own network.',
  ])('“%s” obliges a buyer', async (line) => {
    expect(await proves(under('Quillhaven Security', line), line)).toBe(false);
  });

  test('in a contract the parties are who it says they are', async () => {
    const contract = under(
      'Service Agreement',
      'between Brightwater Foods (the “Principal”) and Quillhaven Ltd (the “Contractor”)',
      'The Principal shall keep an inventory of all devices.',
      'The Contractor shall encrypt all transfers.',
    );
    expect(await proves(contract, 'The Principal shall keep an inventory')).toBe(false);
    expect(await proves(contract, 'The Contractor shall encrypt all transfers')).toBe(true);
  });

  test('a manual tells its reader what to do', async () => {
    const manual = under(
      'Quillhaven Edge installation manual',
      'Disable unused ports.',
      'The site must keep a copy of the settings.',
      'The unit verifies the signature of each update.',
    );
    expect(await proves(manual, 'Disable unused ports')).toBe(false);
    expect(await proves(manual, 'The site must keep a copy')).toBe(false);
    expect(await proves(manual, 'The unit verifies the signature')).toBe(true);
  });

  test('a manual of the company’s own management is a rule', async () => {
    const line = 'Incidents must be reported within an hour.';
    expect(await proves(under('Information Security Manual', line), line)).toBe(true);
  });
});

describe('whose practice it is', () => {
  test('a paper of another company speaks of that company', async () => {
    const statement = under(
      'Ferrous Cloud plc: Security Statement',
      'We guard our halls around the clock.',
      'Firewalls are reviewed every month.',
    );
    expect(await worth(statement, 'We guard our halls')).toBe('speaks_of_others');
    expect(await worth(statement, 'Firewalls are reviewed')).toBe('speaks_of_others');
  });

  test('a paper whose title names both companies is no stranger’s', async () => {
    const line = 'Firewalls are reviewed every month.';
    expect(await proves(under('Ferrous Cloud plc for Quillhaven: Operations', line), line)).toBe(
      true,
    );
    const inside = under('Ferrous Cloud plc: Operations', 'Prepared for Quillhaven.', line);
    expect(await proves(inside, line)).toBe(true);
  });

  test.each([
    'They scan every image before it is used.',
    'Good companies label every document.',
    'Many organisations rotate their keys every quarter.',
    'Businesses of our size keep two copies.',
  ])('“%s” is not the company’s practice', async (line) => {
    expect(await proves(under('Five habits', line), line)).toBe(false);
  });

  test('the company’s own companies are the company', async () => {
    const line = 'All companies of the Quillhaven group label every document.';
    expect(await proves(under('Labelling Policy', line), line)).toBe(true);
  });
});

describe('what is wanted or still to come', () => {
  test.each([
    'A buyer in Graz wants logs of their own users.',
    'We want a second data centre.',
    'The committee asked for an estimate of session recording.',
    'Single sign-on is part of the Gold plan, which will be available in spring 2027.',
    'Alerts go to a new console that is to be released next year.',
    'Session recording runs on the new gateway, which has not been delivered yet.',
    'As soon as the new gateway is live, sessions are recorded.',
  ])('“%s” is not so today', async (line) => {
    expect(await proves(under('Quillhaven Notes', line), line)).toBe(false);
  });

  test.each([
    'The register, which will be reviewed every year, lists all suppliers.',
    'Users request access through the portal and managers approve it.',
    'Staff ask the service desk for new tokens, which are sealed.',
  ])('“%s” is a rule', async (line) => {
    expect(await proves(under('Access Policy', line), line)).toBe(true);
  });

  test.each([
    'Wish list',
    'Things we don’t have',
    'What we want next',
    'Ideas',
    'Not in place yet',
    'Coming in 2028',
    'What is still missing',
  ])('what is listed under “%s” is not there', async (heading) => {
    const text = under(
      'How we work',
      `## ${heading}`,
      '- Quarterly restore drills\n- Alerts 24/7\n- A spare site',
    );
    expect(await proves(text, 'Quarterly restore drills')).toBe(false);
    expect(await proves(text, 'Alerts 24/7')).toBe(false);
  });

  test('a sentence under a heading that denies something else stands', async () => {
    const line = 'Every user has an account of their own.';
    expect(await proves(under('Access Policy', '## No shared accounts', line), line)).toBe(true);
  });
});

describe('what somebody says, and what was', () => {
  test.each([
    'Management told us that access is reviewed every quarter; we saw no records.',
    'The lead believes that mail is encrypted.',
    '"We encrypt every laptop, and our partners use keys," says the manager of Orla Foods.',
    'Keys used to be kept in files.',
    'At the time, logs were kept for seven days.',
    'Until 2024 tapes were stored in the cellar.',
    'Restores ought to be rehearsed.',
  ])('“%s” shows nothing of today', async (line) => {
    expect(await proves(under('Quillhaven Security', line), line)).toBe(false);
  });

  test.each([
    'The policy states that mail is encrypted.',
    'A token is used to sign in.',
    'The plan was tested in May 2026.',
    'Tapes have been stored in the vault since 2024.',
    'The auditor is told of each change that is made.',
  ])('“%s” is so', async (line) => {
    expect(await proves(under('Quillhaven Security', line), line)).toBe(true);
  });

  test('what was learnt from an outage is advice, what was done since is a fact', async () => {
    const text = under(
      'Post-mortem of the night of 3 May',
      'Logs should be kept for a year.',
      '## Lessons learned',
      'Restores are to be rehearsed.',
      '## Since then',
      'A rota has been in place since June 2026.',
    );
    expect(await proves(text, 'Logs should be kept for a year')).toBe(false);
    expect(await proves(text, 'Restores are to be rehearsed')).toBe(false);
    expect(await proves(text, 'A rota has been in place')).toBe(true);
  });
});

describe('tables of features', () => {
  const table = under(
    'Quillhaven Editions',
    '| Feature | Small | Large |\n|---|---|---|\n| Sealed exports of all matters for courts | no | no |\n| Guest links with a date of expiry set | yes | yes |\n| Second factor at each sign-in of users | optional | mandatory |\n| Trail of audit for all of the matters | no | yes |',
  );
  test.each([
    ['Sealed exports', false],
    ['Second factor', false],
    ['Trail of audit', false],
    ['Guest links', true],
  ] as const)('a cell “%s” is worth what the other columns say', async (quote, right) => {
    expect(await proves(table, quote)).toBe(right);
  });
});
