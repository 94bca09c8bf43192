import { describe, expect, test } from 'vitest';
import { standingAllowsVerdict } from '../../../src/drafting/gates/standing.ts';
import type { Standing } from '../../../src/language/standing.ts';
import { aCase, quoted } from './a-case.ts';

type Said = readonly [text: string, standing?: Standing];

/** The ruling on a model's answer in its own words, on quotes of one statement each. */
function ruling(asks: string, answer: string, quotes: readonly Said[]) {
  const isOpen = !asks.startsWith('Are ') && !asks.startsWith('Is ');
  const each = aCase('model', {
    proposal: {
      verdict: isOpen ? null : 'yes',
      texts: [answer],
      quotes: quotes.map(([text, standing = 'asserts']) => quoted(text, { standing })),
    },
    dossier: { asks, page: quotes.map(([text]) => text).join('\n') },
  });
  return standingAllowsVerdict.judge(each);
}

const FERRIES = 'Are the hulls of your ferries inspected by divers?';
const INSPECTED = 'Hulls of the ferries are inspected by divers.';
const BARGES = [
  'Inspection of the hulls of barges by divers is planned for 2031.',
  'plans',
] as const;

describe('a plan beside what is so', () => {
  test.each([
    'Yes. Divers inspect the hulls of our ferries; the hulls of barges are not yet inspected by divers.',
    'Yes. Divers inspect the hulls of our ferries. Inspection of the hulls of barges is planned for 2031.',
  ])('is no denial where the answer tells it as a plan: %s', (answer) => {
    expect(ruling(FERRIES, answer, [[INSPECTED], BARGES])).toBe('passed');
  });

  test.each([
    'Yes. Divers inspect the hulls of our ferries.',
    'Yes. Divers inspect the hulls of our ferries and of our barges.',
    'Yes. Inspection of the hulls of barges by divers is planned for 2031.',
  ])('denies where the answer hides it, tells it as done, or tells nothing else: %s', (answer) => {
    expect(ruling(FERRIES, answer, [[INSPECTED], BARGES])).toMatchObject({ code: 'not_practice' });
  });

  test('denies nothing where it speaks of nothing that is asked, however little the proof repeats of the question', () => {
    const says = ['Swimmers look at each keel in spring.'] as const;
    const beside = ['The canteen is to be painted in 2031.', 'plans'] as const;
    expect(ruling(FERRIES, 'Yes, in spring.', [says, beside])).toBe('passed');
    const ofIt = ['Inspection of ferries by divers is to begin in 2031.', 'plans'] as const;
    expect(ruling(FERRIES, 'Yes, in spring.', [says, ofIt])).not.toBe('passed');
  });
});

describe('a failure beside what is so', () => {
  const asks = 'Is the siren of the depot tested each month?';
  const tested = ['The siren of the depot is tested each month.'] as const;
  const failed = ['The one in May failed because of a flat battery.', 'reports_failure'] as const;

  test('is no denial where the answer tells it', () => {
    const answer = 'Yes, each month. The test in May failed because of a flat battery.';
    expect(ruling(asks, answer, [tested, failed])).toBe('passed');
  });

  test('denies where the answer leaves it out', () => {
    expect(ruling(asks, 'Yes, each month.', [tested, failed])).toMatchObject({
      code: 'not_practice',
    });
  });
});

test('an open answer that tells a plan as one rests on what is so beside it', () => {
  const asks = 'When was the last drill of the lifeboat crews, and with what result?';
  const quotes = [
    ['It was held on 3 May 2026 and the boats were away in six minutes.'],
    ['The first drill of the lifeboat crews of the upper lake is scheduled for 2031.', 'plans'],
  ] as const;
  const held = 'The last drill, on 3 May 2026, had the boats away in six minutes.';
  const both = `${held} The crews of the upper lake have not yet had a first drill of the lifeboat.`;
  expect(ruling(asks, both, quotes)).toBe('passed');
  expect(ruling(asks, held, quotes)).not.toBe('passed');
});

test('of a quote that first says what others may do, what is so behind it counts', () => {
  const may = 'A guest may ask the purser in writing for a copy of the key of a cabin';
  const done = 'the copy of the key is melted down within two days of the landing.';
  const asks =
    'How soon does the purser melt down a copy of the key of a cabin that a guest has used?';
  const judged = (standing: Standing) => {
    const statements = [
      { text: may, standing: 'speaks_of_others' as const },
      { text: done, standing },
    ];
    const quotes = [quoted(`${may}; ${done}`, { standing: 'speaks_of_others', statements })];
    const proposal = { verdict: null, texts: ['Within two days of the landing.'], quotes };
    return standingAllowsVerdict.judge(aCase('model', { proposal, dossier: { asks } }));
  };
  expect(judged('asserts')).toBe('passed');
  expect(judged('plans')).not.toBe('passed');
  expect(judged('recommends')).not.toBe('passed');
});
