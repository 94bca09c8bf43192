import fc from 'fast-check';
import { expect, test } from 'vitest';
import { understand } from '../../../src/drafting/understand/understanding.ts';
import type { Wanted } from '../../../src/drafting/understand/wanted.ts';

const WANTS: Readonly<Partial<Record<Wanted, readonly string[]>>> = {
  yes_no: [
    'Do you review firewall rules every year?',
    'Confirm that tapes are destroyed.',
    'Is there a process for handling how long keys live?',
    'Where card data is stored, is it encrypted?',
    'Laptops are locked when nobody is near.',
  ],
  choice: [
    'Is support provided in-house or outsourced?',
    'Is the room locked, or is it guarded?',
    'Is it report A or report B?',
  ],
  how_long: [
    'How long are mail archives kept?',
    'For how long do you store door records?',
    'Within how many days is a leaver’s badge blocked?',
    'How quickly are faults mended?',
    'What is the retention period of mail archives?',
    'What is your SLA for mending faults?',
    'Describe how long mail archives are kept.',
    'State the retention period of mail archives.',
    'After how many minutes do terminals lock?',
  ],
  how_often: [
    'How often do you rotate keys?',
    'At what intervals are keys rotated?',
    'What is the frequency of key rotation?',
    'How many times a year do you rotate keys?',
    'Please describe how frequently keys are rotated.',
  ],
  since_when: [
    'Since when have you offered the service?',
    'Since what date are you registered?',
    'How long have you been registered?',
  ],
  when: [
    'When were the keys last rotated?',
    'Until when is the registration valid?',
    'What is the expiry date of the registration?',
    'On what date were the keys rotated?',
  ],
  how_many: ['How many people hold keys?', 'What is the number of key holders?'],
  who: ['Who holds the keys?', 'By whom are keys issued?', 'Which team issues keys?'],
  where: ['Where are keys kept?', 'In which country are keys kept?'],
  which: ['Which cipher do you use?', 'What version of the cipher is used?'],
  list: [
    'List your subcontractors.',
    'Please list all companies that hold keys.',
    'What certifications do you hold?',
  ],
  describe: ['Describe your key ceremony.', 'How do you issue keys?', 'Why are keys rotated?'],
  document: ['Please attach a copy of the key ceremony.', 'Provide a sample of a key form.'],
};

test('the wording of a question tells which kind of answer it wants', () => {
  for (const [wanted, questions] of Object.entries(WANTS))
    for (const question of questions)
      expect([question, understand(question).wanted]).toEqual([question, wanted]);
});

test('examples, plural marks and polite frames are left out of what is searched, and told apart', () => {
  const { search, removed, shape } = understand(
    'Please list the guard(s) of each site (e.g. by day and by night), please.',
  );
  expect(search).toBe('list the guards of each site.');
  expect(removed).toContain('(e.g. by day and by night)');
  expect(shape.text).not.toContain('night');
});

test('a number in an example that was left out still binds', () => {
  const { shape } = understand('Are door records kept (e.g. for at least 90 days)?');
  expect(shape.text).not.toContain('90');
  expect(shape.quantities.map(({ amount }) => amount)).toEqual([90]);
});

test('a bracket that is no example stays', () => {
  expect(understand('Are door records kept (at least 90 days)?').search).toContain('90 days');
});

test('many verbs about one thing are one question about it', () => {
  const { compound, shape } = understand(
    'Are rules for key ceremonies established, documented, approved, communicated, applied, evaluated and maintained?',
  );
  expect(compound?.verbs).toEqual([
    'established',
    'documented',
    'approved',
    'communicated',
    'applied',
    'evaluated',
    'maintained',
  ]);
  expect(shape.text).toBe('Are rules for key ceremonies established?');
  expect(understand('Are keys issued and returned?').compound).toBeNull();
});

test('a question that points back is searched behind the one before it, or behind its section', () => {
  const before = 'Do visitors get keys?';
  expect(understand('Is that access logged?', { before }).search).toBe(
    `${before} Is that access logged?`,
  );
  expect(understand('Is it logged?', { section: 'Key ceremonies' }).search).toBe(
    'Key ceremonies Is it logged?',
  );
  expect(understand('Is the key ceremony logged?', { before }).search).toBe(
    'Is the key ceremony logged?',
  );
});

test('the form’s options and headers belong to what is understood', () => {
  const cell = {
    cell: 'C2',
    kind: 'choice',
    header: 'Status',
    options: ['Met', 'Not met'],
    multiple: false,
    required: false,
    maxLength: null,
    current: null,
  } as const;
  const { options, headers } = understand('Are keys rotated?', {
    answers: [{ ...cell, options: [...cell.options] }],
  });
  expect(options).toEqual(['Met', 'Not met']);
  expect(headers).toEqual(['Status']);
});

test('any text is understood, and never as an empty search', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      expect(understand(text).search.length).toBeGreaterThanOrEqual(text.trim() === '' ? 0 : 1);
    }),
  );
});

test('an adverb before "describe" frames the question and leaves it open', () => {
  expect(understand('Briefly describe how keys are kept.')).toMatchObject({ wanted: 'describe' });
  expect(understand('Briefly describe how keys are kept.').shape.asks).toBe('open');
});

test.each(['Are you certified to ISO/IEC 27001?', 'Are you certified to ISO-IEC 27001?'])(
  '"%s" asks for the standard by its shorter name too',
  (question) => {
    expect(understand(question).search).toBe('Are you certified to ISO 27001?');
  },
);
