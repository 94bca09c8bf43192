import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../src/drafting/dossier.ts';
import type { Facts, Proof } from '../../src/drafting/facts.ts';
import { NO_FACTS } from '../../src/drafting/facts.ts';
import { factsProducer } from '../../src/drafting/propose/facts/facts.ts';
import { understand } from '../../src/drafting/understand/understanding.ts';
import type { PassageRow } from '../../src/store/search.ts';

const proof = (quote: string): Proof[] => [
  {
    passage: {
      documentKind: 'evidence',
      versionId: 'v',
      text: quote,
      searchText: quote,
      criteria: [],
    } as unknown as PassageRow,
    quote,
  },
];
const NAMES = ['Hollin Marsh Ltd', 'Marsh Ledger'];

/** What was read of the papers of an invented company. */
const FACTS: Facts = {
  ...NO_FACTS,
  profile: {
    company_name: 'Hollin Marsh Ltd',
    product_name: 'Marsh Ledger',
    address: '2 Sluice Row, Ely',
    website: 'https://hollin.example',
    founded: '2012',
    employees: '57',
    contact_name: 'Ada Penhallow',
    contact_title: 'Head of Security',
    contact_email: 'security@hollin.example',
  },
  reports: [
    {
      versionId: 'v',
      document: 'soc2.pdf',
      standard: 'SOC 2',
      type: 'II',
      start: '2025-07-01',
      end: '2026-06-30',
      auditor: 'Tallow & Wick LLP',
      opinion: 'unqualified',
      opinionBasis: null,
      categories: ['Security', 'Availability'],
      method: 'carve-out',
      subservices: ['Peatbog Cloud'],
      exceptions: [{ controlId: 'A-1', text: 'Exception noted.' }],
      allResultsRead: true,
      userControls: ['User entities remove their leavers.'],
      issued: '2026-08-14',
      names: NAMES,
      proofs: {
        standard: proof('SOC 2 Type 2 Report of Hollin Marsh'),
        type: proof('SOC 2 Type 2 Report of Hollin Marsh'),
        period: proof('For the period 1 July 2025 to 30 June 2026'),
        auditor: proof('Tallow & Wick LLP'),
        opinion: proof('In our opinion, in all material respects'),
        categories: proof('relevant to security and availability'),
        method: proof('uses the carve-out method'),
        subservices: proof('Peatbog Cloud hosts the system'),
        exceptions: proof('Exception noted. One of 20 grants had no approval.'),
        userControls: proof('User entities remove their leavers.'),
        issued: proof('Issued on 14 August 2026'),
      },
    },
  ],
  certificates: [
    {
      document: 'iso.pdf',
      standard: 'ISO/IEC 27001:2022',
      number: 'FEN-2207',
      issuer: 'Fen Registrars',
      accreditation: null,
      applicability: null,
      scope: 'Development and operation of Marsh Ledger',
      issued: '2025-02-03',
      since: '2019-02-04',
      validUntil: '2028-02-02',
      expired: false,
      names: NAMES,
      proofs: {
        standard: proof('conforms to ISO/IEC 27001:2022'),
        number: proof('Certificate number: FEN-2207'),
        issuer: proof('Issued by: Fen Registrars'),
        scope: proof('Scope: Development and operation of Marsh Ledger'),
        issued: proof('Date of issue: 3 February 2025'),
        since: proof('First certified: 4 February 2019'),
        validUntil: proof('Valid until: 2 February 2028'),
      },
    },
  ],
  pentests: [
    {
      document: 'pentest.pdf',
      tester: 'Heron Labs',
      reference: null,
      from: '2026-05-04',
      to: '2026-05-15',
      reported: '2026-05-29',
      scope: 'the web application, the public API and the mobile app',
      excluded: ['social engineering and physical access'],
      method: 'grey-box test by the OWASP guide',
      retested: { from: '2026-07-06', to: '2026-07-06' },
      found: { critical: 0, high: 2, medium: 1, low: 3 },
      open: { critical: 0, high: 0, medium: 1, low: 0 },
      expired: false,
      names: NAMES,
      proofs: {
        tester: proof('Tested by: Heron Labs'),
        dates: proof('Tested from 4 May 2026 to 15 May 2026'),
        reported: proof('Report date: 29 May 2026'),
        scope: proof('Scope: the web application, the public API and the mobile app'),
        excluded: proof('Out of scope: social engineering and physical access'),
        method: proof('Method: grey-box test by the OWASP guide'),
        retested: proof('Retest on 6 July 2026'),
        found: proof('Critical 0, high 2, medium 1, low 3'),
        findings: proof('One medium finding is open'),
        test: proof('Penetration Test Report'),
      },
    },
  ],
  subprocessors: [
    {
      document: 'list.md',
      names: NAMES,
      complete: null,
      entries: [
        {
          name: 'Peatbog Cloud',
          details: [
            { header: 'Purpose', value: 'hosting' },
            { header: 'Country', value: 'Ireland' },
          ],
          proof: proof('Peatbog Cloud | hosting | Ireland')[0] as Proof,
        },
        {
          name: 'Gullmail',
          details: [
            { header: 'Purpose', value: 'e-mail' },
            { header: 'Country', value: 'Norway' },
          ],
          proof: proof('Gullmail | e-mail | Norway')[0] as Proof,
        },
      ],
    },
  ],
};

async function answerTo(question: string, facts = FACTS): Promise<string | null> {
  const dossier = {
    text: question,
    understanding: understand(question),
    facts,
    today: new Date('2026-11-30'),
  } as unknown as Dossier;
  const produced = await factsProducer.propose(dossier);
  if (produced.kind !== 'proposal') return null;
  const { verdict, texts } = produced.proposal;
  return [verdict, texts[0]].filter((each) => each !== null).join(': ');
}

/** Nouns of what is asked, by whom they are asked of, and what the answer has to say. */
const VALUES: readonly (readonly [string, string, RegExp])[] = [
  ['period', 'your SOC 2 report', /1 July 2025 to 30 June 2026/],
  ['reporting period', 'your latest SOC 2 Type II report', /1 July 2025 to 30 June 2026/],
  ['date of issue', 'your SOC 2 report', /14 August 2026/],
  ['auditor', 'your SOC 2 report', /Tallow & Wick/],
  ['type', 'your SOC 2 report', /Type 2/],
  ['number of exceptions', 'your SOC 2 report', /one exception/],
  ['expiry date', 'your ISO 27001 certificate', /2 February 2028/],
  ['issue date', 'your current ISO/IEC 27001 certificate', /3 February 2025/],
  ['date of first issue', 'your ISO 27001 certificate', /4 February 2019/],
  ['certification body', 'your ISO 27001 certificate', /Fen Registrars/],
  ['scope', 'your ISO 27001 certification', /Development and operation/],
  ['date', 'your last penetration test', /4 May 2026 to 15 May 2026/],
  ['scope', 'your most recent penetration test', /public API/],
  ['methodology', 'your latest pen test', /OWASP/],
  ['number of high findings', 'your last penetration test', /two high/],
  ['purpose', 'each of your sub-processors', /Peatbog Cloud \(hosting, Ireland\)/],
  ['location', 'your sub-processors', /Gullmail \(Norway\)/],
];
const FRAMES: readonly ((attribute: string, subject: string) => string)[] = [
  (attribute, subject) => `What is the ${attribute} of ${subject}?`,
  (attribute, subject) => `Please state the ${attribute} of ${subject}.`,
  (attribute, subject) => `Please provide us with the ${attribute} of ${subject}.`,
  (attribute, subject) => `Kindly indicate the ${attribute} of ${subject}`,
  (attribute, subject) => `Could you please tell us the ${attribute} of ${subject}?`,
  (attribute, subject) => `Please specify the ${attribute} for ${subject}.`,
  (attribute, subject) => `Give the ${attribute} of ${subject}.`,
];
const VERDICTS: readonly (readonly [string, RegExp])[] = [
  ['Do you have a SOC 2 Type II report?', /^yes: We have a SOC 2 Type 2 report/],
  ['Has your organization completed a SOC 2 audit within the past 12 months?', /^yes/],
  ['Is your SOC 2 report less than six months old?', /^yes/],
  ['Do you hold a SOC 2 report covering at least six months?', /^yes/],
  ['Is your SOC 2 report a Type I report?', /^no: Our report is a SOC 2 Type 2/],
  ['Is the opinion of your SOC 2 report unqualified?', /^yes/],
  ['Did the service auditor issue a qualified opinion?', /^no/],
  ['Was availability among the categories of your SOC 2 report?', /^yes/],
  ['Was privacy among the criteria covered by your SOC 2 report?', /^no/],
  ['Were there any exceptions in your SOC 2 report?', /^yes/],
  ['Are you ISO 27001 certified?', /^yes/],
  ['Is your ISO 27001 certificate still valid?', /^yes/],
  [
    'Has an independent firm tested the security of your platform within the past twelve months?',
    /^yes/,
  ],
  ['Was the mobile app included in the scope of your last penetration test?', /^yes/],
  ['Did your last penetration test include social engineering?', /^no: Out of scope/],
  ['Were any critical findings identified in your last penetration test?', /^no/],
  ['Have all high findings of the last penetration test been remediated?', /^yes/],
  ['Have all findings of your last penetration test been fixed?', /^no: .*one medium is open/],
  ['Have the findings of your last penetration test been retested?', /^yes/],
  ['Do you use sub-processors?', /^yes/],
  ['Is Gullmail one of your sub-processors?', /^yes/],
];
const OTHERS = [
  'Do you have a SOC 1 report?',
  'Do you have a SOC 2 Type I report?',
  'Which period did your 2023 SOC 2 report cover?',
  'Do your customers have a SOC 2 report?',
  "Do you hold your hosting provider's SOC 2 report?",
  'Do you plan to obtain a SOC 2 report?',
  'Are you ISO 27701 certified?',
  'Are you certified to ISO 27001 and ISO 27017?',
  'Is your ISO 27001:2013 certificate valid?',
  'Do your data centres hold ISO 27001 certificates?',
  'When is your next penetration test?',
  'How often do you perform penetration tests?',
  'Do you perform penetration tests of your office network?',
  'Was the billing service included in your last penetration test?',
  'May we perform a penetration test?',
  'Was the penetration test performed by internal staff?',
  'How do you select sub-processors?',
  'Which of your sub-processors hold a SOC 2 report?',
  'Do you notify customers of new sub-processors?',
  'How many employees have access to customer data?',
  'What is the address of your data centre?',
  'Do you have a SOC 2 report covering privacy?',
  'Is your SOC 2 report less than three weeks old?',
  'Which systems are outside the scope of your SOC 2 report?',
  'Which systems are outside the SOC 2 scope?',
  'Which services are in scope of your SOC 2 report?',
  'What is the date of your SOC 2 Type I report?',
  'Who issued your SOC 2 Type I report?',
];
/** Words of questions that are about something more, or something else. */
const FOREIGN =
  'payroll hospital next planned former unless never subsidiaries biometric quarterly Norrvik refused'.split(
    ' ',
  );

describe('a question about a fact', () => {
  test.each([
    'Penetration test dates',
    'When was your last penetration test?',
    'Date of your last penetration test',
  ])('is not answered with the day of the report: %s', async (question) => {
    const [test] = FACTS.pentests;
    const { dates: _, ...proofs } = test?.proofs ?? {};
    const pentests = test === undefined ? [] : [{ ...test, from: null, to: null, proofs }];
    expect((await answerTo(question, { ...FACTS, pentests })) ?? '').not.toMatch(/29 May|dated/);
    expect(await answerTo(question)).toMatch(/4 May 2026 to 15 May 2026/);
  });

  test.each(VERDICTS)('%s', async (question, said) => {
    expect(await answerTo(question)).toMatch(said);
  });

  test('asks for an attribute of a subject in any frame, and gets its value', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...VALUES),
        fc.constantFrom(...FRAMES),
        async ([attribute, subject, said], frame) => {
          expect(await answerTo(frame(attribute, subject)), frame(attribute, subject)).toMatch(
            said,
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  test('with one word more that is not known is left to others', async () => {
    const questions = [
      ...VERDICTS.map(([question]) => question),
      ...VALUES.map(([attribute, subject]) => `What is the ${attribute} of ${subject}?`),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...questions),
        fc.constantFrom(...FOREIGN),
        fc.nat(),
        async (question, word, place) => {
          const words = question.split(' ');
          const at = 1 + (place % (words.length - 1));
          const more = words.toSpliced(at, 0, word).join(' ');
          expect(await answerTo(more), more).toBeNull();
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each(OTHERS)('that is about something else gets nothing: %s', async (question) => {
    expect(await answerTo(question)).toBeNull();
  });

  test('since when a company is certified is told by its first certification alone', async () => {
    const asked = 'Since when have you been ISO 27001 certified?';
    expect(await answerTo(asked)).toMatch(/since 4 February 2019/);
    const [certificate] = FACTS.certificates;
    const { since, ...proofs } = certificate?.proofs ?? {};
    const unread = { ...FACTS, certificates: [{ ...certificate, since: null, proofs }] } as Facts;
    expect(since).toBeDefined();
    expect(await answerTo(asked, unread)).toBeNull();
  });

  test('may call the company by the first word of its name, and nobody else by any', async () => {
    for (const who of ['you', 'Hollin', 'Hollin Marsh', 'Hollin Marsh Ltd'])
      expect(
        await answerTo(
          `Since when ${who === 'you' ? 'have' : 'has'} ${who} been ISO 27001 certified?`,
        ),
      ).toMatch(/since 4 February 2019/);
    expect(await answerTo("Since when has Tallow's office been ISO 27001 certified?")).toBeNull();
  });

  test('about a long list that is not public tells where each company is, not all of its row', async () => {
    const [list] = FACTS.subprocessors;
    const entries = (list?.entries ?? []).map((entry) => ({
      ...entry,
      details: [
        { header: 'Purpose', value: 'keeping and sending of what people write, day and night' },
        ...entry.details.slice(1),
        { header: 'Data', value: 'names, addresses, telephone numbers and what they wrote' },
      ],
    }));
    const long = { ...FACTS, subprocessors: [{ ...list, entries }] } as Facts;
    expect(await answerTo('List all your sub-processors.', long)).toBe(
      'Our sub-processors and where they are: Peatbog Cloud (Ireland) and Gullmail (Norway).',
    );
    expect(await answerTo('What is the purpose of each of your sub-processors?', long)).toMatch(
      /day and night/,
    );
  });

  test('ends with one full stop behind a name that has its own', async () => {
    const [list] = FACTS.subprocessors;
    const entries = (list?.entries ?? []).map((each) => ({
      ...each,
      name: `${each.name} Inc.`,
      details: [],
    }));
    const named = { ...FACTS, subprocessors: [{ ...list, entries }] } as Facts;
    expect(await answerTo('List all your sub-processors.', named)).toMatch(/Gullmail Inc\.$/);
  });

  test('may ask for two values at once, or for one behind its Yes', async () => {
    const both = await answerTo('Which CPA firm issued your SOC 2 report and on what date?');
    expect(both).toMatch(/14 August 2026.*Tallow|Tallow.*14 August 2026/);
    expect(await answerTo('Are you ISO 27001 certified, and by whom?')).toMatch(/^yes: .*Fen Reg/);
  });
});

describe('a usual wording', () => {
  test.each([
    ['Was the opinion in your SOC 2 report qualified or unqualified?', /unqualified/],
    ['Which criteria were left out of your SOC 2 report?', /not confidentiality or privacy or/],
    ['Which companies does the SOC 2 report carve out?', /Peatbog Cloud/],
    ['When was your ISO 27001 certificate last renewed?', /3 February 2025/],
    ['When is your ISO 27001 certificate due for renewal?', /2 February 2028/],
    ['Until when may we rely on your ISO 27001 certificate?', /2 February 2028/],
    ['When were the fixes checked again by the testers?', /6 July 2026/],
    ['Which registrar issued the 27001 certificate?', /Fen Registrars/],
    ['Was the penetration test black-box or grey-box?', /grey-box/],
    ['Who did this year’s ethical hacking exercise?', /Heron Labs/],
    ['Which of your sub-processors are located in Norway?', /Gullmail/],
    ['Which sub-processor sends e-mail for you?', /Gullmail/],
    ['For how many grants does the SOC 2 auditor note a missed approval?', /One of 20 grants/],
    ['When was Hollin’s SOC 2 report signed?', /14 August 2026/],
  ])('is answered: %s', async (question, said) => {
    expect(await answerTo(question)).toMatch(said);
  });

  test('names only the rows that say what is asked', async () => {
    expect(await answerTo('Which of your sub-processors are located in Norway?')).not.toMatch(
      /Peatbog/,
    );
  });

  test.each([
    'Who is the lead tester of your penetration test?',
    'Who commissioned your penetration test?',
    'When was the SOC 2 report for the preceding year issued?',
    'When was last year’s SOC 2 report issued?',
    'Which medium findings of the penetration test are open?',
    'Which of your sub-processors lost data in Norway?',
    'Which sub-processors are outside Norway?',
    'Which sub-processor will send e-mail for you?',
    'Which partner of Tallow & Wick signed the SOC 2 report?',
    'For how many terminals does the SOC 2 auditor note a missed approval?',
    'When was Tallow’s SOC 2 report signed?',
    'When will the testers check the fixes again?',
    'Which registrar issued the 27701 certificate?',
  ])('of something near gets nothing: %s', async (question) => {
    expect(await answerTo(question)).toBeNull();
  });
});

describe('a line of the company’s own sheet', () => {
  const line = (label: string, value: string) => ({
    document: 'sheet.md',
    field: `line:${label}`,
    value,
    isSentence: false,
    proof: proof(`${label}: ${value}`)[0] as Proof,
  });
  const company = [
    line('Breweries served', 'about 210 in 9 countries'),
    line('Hosting region', 'north-2 (Norway)'),
    line('Availability target', '99.8 % a month'),
    line('Privacy contact', 'Ada Penhallow'),
  ];
  const facts = { ...FACTS, profile: {}, company };

  test.each([
    ['How many breweries do you serve?', /210/],
    ['In which region is your product hosted?', /north-2/],
    ['What is your availability target?', /99\.8/],
    ['Who is your privacy contact?', /Penhallow/],
  ])('answers what its label says: %s', async (question, said) => {
    expect(await answerTo(question, facts)).toMatch(said);
  });

  test.each([
    'How many breweries left you?',
    'How many breweries will you serve?',
    'What was your availability?',
    'Who is your data protection officer?',
    'In which region is your payroll hosted?',
    'Do you serve breweries?',
  ])('and nothing beside it: %s', async (question) => {
    expect(await answerTo(question, facts)).toBeNull();
  });
});
