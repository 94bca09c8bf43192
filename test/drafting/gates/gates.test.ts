import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Facts, NO_FACTS } from '../../../src/drafting/facts.ts';
import { claimsCovered } from '../../../src/drafting/gates/claims.ts';
import type { Case } from '../../../src/drafting/gates/gate.ts';
import { GATES, judge } from '../../../src/drafting/gates/gates.ts';
import { numbersAgree } from '../../../src/drafting/gates/numbers.ts';
import { polarityAgrees } from '../../../src/drafting/gates/polarity.ts';
import { standingAllowsVerdict } from '../../../src/drafting/gates/standing.ts';
import { ORIGINS, type Origin } from '../../../src/drafting/origins.ts';
import { aCase, dossier, QUESTION, quoted, SENTENCE } from './a-case.ts';

const origins = fc.constantFrom(...ORIGINS);
const EXCEPTION = {
  versionId: 'v',
  document: 'soc2.pdf',
  controlId: 'BAK-02',
  text: 'For 2 of 25 production databases the backups were not encrypted.',
  section: 'Backups of production databases are encrypted',
  page: 12,
};

const PROFILE = { company_name: 'Acme Freight, Inc.', product_name: 'Acme Rocket' };

const QUALIFIED: Facts = {
  ...NO_FACTS,
  reports: [
    {
      versionId: 'v',
      document: 'soc2.pdf',
      standard: 'SOC 2',
      type: 'II',
      start: '2025-04-01',
      end: '2026-03-31',
      auditor: null,
      opinion: 'qualified',
      opinionBasis: null,
      categories: [],
      method: null,
      subservices: [],
      exceptions: [],
      allResultsRead: false,
      userControls: [],
      issued: null,
      names: [],
      proofs: {},
    },
  ],
};

/** What the gate of this name has to hold, injected into a case that is otherwise sound. */
const FAULTS: Readonly<Record<string, (each: Case) => Case>> = {
  sensitive_topic: (each) => ({
    ...each,
    dossier: dossier({ asks: 'Have you had a data breach in the last three years?' }),
  }),
  quote_stands: (each) => ({
    ...each,
    dossier: dossier({ page: 'Backups are kept for 35 days.' }),
  }),
  standing: (each) => withQuotes(each, [quoted(SENTENCE, { standing: 'recommends' })]),
  other_product: (each) => {
    const says = 'Acme Sled encrypts backups of production databases.';
    return {
      ...withQuotes(each, [quoted(says)]),
      dossier: dossier({ page: says, facts: { ...NO_FACTS, profile: PROFILE } }),
    };
  },
  topic: (each) => {
    const says = 'Visitors sign a book at the door.';
    return {
      ...withQuotes(each, [quoted(says, { title: 'Visitors' })]),
      dossier: dossier({ page: says }),
    };
  },
  unturned: (each) => {
    const says = 'Backups of production databases are encrypted where time allows.';
    return { ...withQuotes(each, [quoted(says)]), dossier: dossier({ page: says }) };
  },
  denial: (each) => ({
    ...each,
    proposal: {
      ...each.proposal,
      verdict: 'na',
      quotes: [quoted('Databases have an owner.')],
      texts: [],
    },
    dossier: dossier({ page: 'Databases have an owner.' }),
    said: '',
  }),
  polarity: (each) => {
    const denial = 'Backups of production databases are not encrypted.';
    return {
      ...each,
      proposal: { ...each.proposal, quotes: [quoted(denial)], texts: [] },
      dossier: dossier({ page: denial }),
      said: '',
    };
  },
  numbers: (each) => {
    const asks = 'Are backups of production databases tested every 30 days?';
    const says = 'Backups of production databases are tested every 90 days.';
    return {
      ...each,
      proposal: { ...each.proposal, quotes: [quoted(says)], texts: [says] },
      dossier: dossier({ asks, page: says }),
      said: says,
    };
  },
  extent: (each) => {
    const says = 'Backups of production databases are encrypted where possible.';
    return {
      ...each,
      proposal: { ...each.proposal, quotes: [quoted(says)], texts: [says] },
      dossier: dossier({ asks: 'Are all backups of production databases encrypted?', page: says }),
      said: says,
    };
  },
  claims: (each) => ({ ...each, said: `${SENTENCE} Keys are held by Norrvik.` }),
  carried: (each) => ({ ...each, said: `${SENTENCE} The watchword is marmalade thistle.` }),
  language: (each) => ({
    ...each,
    said: 'Wir verschlüsseln alle Sicherungen der Produktionsdatenbanken mit AES-256.',
  }),
  exception: (each) => ({ ...each, dossier: dossier({ exceptions: [EXCEPTION] }) }),
  report_opinion: (each) => ({ ...each, dossier: dossier({ facts: QUALIFIED }) }),
  commitment: (each) => ({
    ...each,
    said: 'Backups of production databases are encrypted, and you may audit us at any time.',
  }),
  verbatim: (each) => {
    const long = `${SENTENCE} ${Array.from({ length: 40 }, (_, at) => `word${at}`).join(' ')}.`;
    return {
      ...withQuotes(each, [quoted(long)]),
      dossier: dossier({ page: long }),
      said: long,
    };
  },
  leak: (each) => ({ ...each, said: `${SENTENCE}\u200b` }),
  tested_result: (each) => ({
    ...each,
    values: [{ cell: 'C2', kind: 'choice', value: 'Pass', option: 'Pass' }],
  }),
  says_something: (each) => {
    const says = 'We have a process for backups of production databases.';
    return {
      ...withQuotes(each, [quoted(says)]),
      proposal: { ...each.proposal, verdict: null, quotes: [quoted(says)], texts: [says] },
      dossier: dossier({
        asks: 'Describe your process for backups of production databases.',
        page: says,
      }),
      said: says,
    };
  },
  entailed: (each) => ({
    ...each,
    proposal: {
      ...each.proposal,
      secondLook: { entailed: false, reason: 'The quotes speak of disks, not of backups.' },
    },
  }),
};

const withQuotes = (each: Case, quotes: Case['proposal']['quotes']): Case => ({
  ...each,
  proposal: { ...each.proposal, quotes },
});

/** Gates that a repeated answer passes by what it is: it was worded by the company for buyers, and asks the same. */
const EXEMPT: Readonly<Record<string, readonly Origin[]>> = {
  // What repeats an answer asks the same; a fact's closed vocabulary knows no other question.
  topic: ['reuse', 'facts'],
  unturned: ['reuse', 'facts'],
  // Without a model, what `polarity` cannot judge is held before it.
  denial: ['reuse', 'facts', 'typed', 'extractive'],
  // What rules without a model say is the quote itself.
  carried: ['reuse', 'facts', 'typed', 'extractive'],
  polarity: ['reuse'],
  // Where a second look at the quotes alone affirmed, hedges in them are a doubt that is shown.
  extent: ['reuse', 'model'],
  leak: ['reuse'],
};

test('every gate has a fault that only it is there to hold', () => {
  expect(Object.keys(FAULTS).sort()).toEqual(GATES.map(({ name }) => name).sort());
});

test('a sound proposal of any origin passes every gate', () => {
  fc.assert(
    fc.property(origins, (origin) => {
      const { held, trace } = judge(aCase(origin));
      expect(held).toBeNull();
      expect(trace.map(({ outcome }) => outcome)).toEqual(GATES.map(() => 'passed'));
    }),
  );
});

test('every gate holds its fault, whoever made the proposal, and says why', () => {
  fc.assert(
    fc.property(fc.constantFrom(...GATES), origins, (gate, origin) => {
      fc.pre(!EXEMPT[gate.name]?.includes(origin));
      const faulty = FAULTS[gate.name]?.(aCase(origin));
      if (faulty === undefined) throw new Error(`No fault for ${gate.name}`);
      const { held, trace } = judge(faulty);
      expect(held?.reason).toMatch(/\w.*[.)]$/);
      expect(trace.at(-1)).toMatchObject({ origin, gate: gate.name, outcome: 'held' });
    }),
    { numRuns: 400 },
  );
});

test('a word that begins a sentence is no name where the desk has it in lower case', () => {
  const page = `${SENTENCE} Later, furlongs are counted.`;
  const said = `${SENTENCE} Furlongs are kept.`;
  const held = (text: string) =>
    judge({ ...aCase('model'), dossier: dossier({ page: text }), said }, [claimsCovered]).held
      ?.code ?? null;
  expect(held(page)).toBeNull();
  expect(held(SENTENCE)).toBe('unsupported_claim');
});

test('a passed gate stays passed under white space and mark-up of the words', () => {
  const marks = fc.constantFrom(' ', '  ', '\n', '\t');
  fc.assert(
    fc.property(origins, marks, (origin, blank) => {
      const said = SENTENCE.replaceAll(' ', blank);
      expect(judge({ ...aCase(origin), said }).held).toBeNull();
    }),
  );
});

test('what cannot be judged holds everything but a model’s draft, which goes to review', () => {
  for (const origin of ORIGINS) {
    const quotes = [quoted(SENTENCE, { standing: 'unknown' })];
    const { held, trace } = judge(aCase(origin, { proposal: { verdict: 'partial', quotes } }));
    expect(held === null).toBe(origin === 'model');
    if (held === null)
      expect(trace).toContainEqual(
        expect.objectContaining({ gate: 'standing', outcome: 'unknown' }),
      );
  }
});

test('a plan proves no Yes and no value, and may prove a No', () => {
  for (const [verdict, isHeld] of [
    ['yes', true],
    [null, true],
    ['na', true],
    ['no', false],
    ['partial', false],
  ] as const) {
    const plan = 'Backups of production databases will be encrypted.';
    const each = aCase('typed', {
      proposal: { verdict, quotes: [quoted(plan, { standing: 'plans' })], texts: [plan] },
      dossier: { page: plan, asks: QUESTION },
    });
    expect(judge(each).held !== null).toBe(isHeld);
  }
});

test('what others do proves no Yes; where a model denies by it, a reviewer judges', () => {
  const others = 'The hosting provider encrypts the disks of its hosts.';
  for (const origin of ORIGINS)
    for (const verdict of ['yes', 'partial', 'no', 'na', null] as const) {
      const each = aCase(origin, {
        proposal: {
          verdict,
          quotes: [quoted(others, { standing: 'speaks_of_others' })],
          texts: [others],
        },
        dossier: { page: others, asks: 'Do you encrypt the disks of your own hosts?' },
      });
      const { trace } = judge(each, [standingAllowsVerdict]);
      const isDenial = verdict === 'no' || verdict === 'na';
      expect(trace[0]?.outcome).toBe(isDenial ? (origin === 'model' ? 'unknown' : 'held') : 'held');
    }
});

test('what is said of others stands against no denial, what is said of the company does', () => {
  const asks = 'Are you the controller of the personal data?';
  const others = 'Our customers are the controller of the personal data, and we process it.';
  for (const [standing, isHeld] of [
    ['speaks_of_others', false],
    ['asserts', true],
  ] as const) {
    const each = aCase('model', {
      proposal: { verdict: 'no', quotes: [quoted(others, { standing })], texts: [others] },
      dossier: { page: others, asks },
    });
    expect(judge(each, [polarityAgrees]).held !== null).toBe(isHeld);
  }
});

test('a Yes on a report with a qualified opinion passes once it says so, and a No passes without', () => {
  const told = `${SENTENCE} The auditor gave a qualified opinion.`;
  const silent = aCase('facts', { dossier: { facts: QUALIFIED } });
  expect(judge(silent).held?.reason).toContain('opinion');
  expect(judge({ ...silent, said: told }).held).toBeNull();
  expect(judge({ ...silent, said: `${SENTENCE} The opinion is unqualified.` }).held).not.toBeNull();
});

test('a value that rests on a report with a qualified opinion is held, the report’s own facts are not', () => {
  const given = { proposal: { verdict: null }, dossier: { facts: QUALIFIED } };
  expect(judge(aCase('typed', given)).held?.reason).toContain('opinion');
  expect(judge(aCase('facts', given)).held).toBeNull();
});

test('a plan with the interval that is asked carries a No', () => {
  const question = 'Is a failover test performed every year?';
  const plan = quoted('A failover test every year is scheduled for 2027.', { standing: 'plans' });
  const each = aCase('extractive', {
    proposal: { verdict: 'no', quotes: [plan] },
    dossier: { asks: question },
  });
  expect(numbersAgree.judge(each)).toBe('passed');
});
