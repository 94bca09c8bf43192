import { describe, expect, test } from 'vitest';
import { affirmsUnturned } from '../../../src/drafting/gates/unturned.ts';
import { aCase, dossier, quoted } from './a-case.ts';

type Given = { asks: string; says: string | readonly string[]; said?: string; beside?: string };

function passes({ asks, says, said = 'Yes.', beside }: Given): boolean {
  const quotes = [says].flat().map((each) => quoted(each, { title: null, beside: beside ?? null }));
  const made = aCase('model', { proposal: { quotes, texts: [said] } });
  const each = { ...made, said, dossier: dossier({ asks, page: [says].flat().join('\n') }) };
  return affirmsUnturned.judge(each) === 'passed';
}

describe('a Yes to whether a thing is forbidden', () => {
  const asks = 'Are open fires on the pontoon forbidden?';
  test.each([
    ['Open fires on the pontoon: not allowed.', true],
    ['Open fires on the pontoon are not permitted.', true],
    ['Open fires on the pontoon are not forbidden.', false],
  ])('on “%s”: %s', (says, isAffirmed) => expect(passes({ asks, says })).toBe(isAffirmed));
});

describe('of a row the column that is asked about counts', () => {
  const says = 'Masts lowered from afar | yes | no';
  const beside = 'What | Sloops | Ferries';
  test.each([
    ['Can masts of the sloops be lowered from afar?', true],
    ['Can masts of the ferries be lowered from afar?', false],
    ['Can masts be lowered from afar?', false],
  ])('%s %s', (asks, isAffirmed) => expect(passes({ asks, says, beside })).toBe(isAffirmed));
});

describe('a limit beside a sentence that affirms', () => {
  const asks = 'Does every barge need clearance by the warden before it sails?';
  const rule = 'Every barge gets clearance by the warden.';
  const limit = 'A barge may sail before clearance by the warden in a storm.';
  test('may be told with the Yes', () =>
    expect(
      passes({
        asks,
        says: [rule, limit],
        said: 'Every barge needs clearance; in a storm a barge may sail before clearance by the warden.',
      }),
    ).toBe(true));
  test('is held where the limit alone is quoted, told or not', () => {
    expect(passes({ asks, says: limit, said: `Yes. ${limit}` })).toBe(false);
    expect(passes({ asks, says: limit })).toBe(false);
  });
});

test.each([
  [
    'Do boats of both yards carry sealed flares only?',
    'Flares are sealed, and boats check the seal.',
    true,
  ],
  [
    'Do all boats of both yards carry sealed flares?',
    'Ferries of both yards carry sealed flares.',
    false,
  ],
])('%s “%s”: %s', (asks, says, isAffirmed) => expect(passes({ asks, says })).toBe(isAffirmed));
