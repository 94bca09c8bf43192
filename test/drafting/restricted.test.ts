import { expect, test } from 'vitest';
import { extentAgrees } from '../../src/drafting/gates/extent.ts';
import { judge } from '../../src/drafting/gates/gates.ts';
import { polarityAgrees } from '../../src/drafting/gates/polarity.ts';
import { decide } from '../../src/drafting/propose/extractive/decide.ts';
import { shapeOf } from '../../src/language/question-shape.ts';
import { worthOf } from '../support/worth-of.ts';
import { aCase, candidate, dossier, quoted } from './gates/a-case.ts';

function verdict(question: string, text: string) {
  const decision = decide(shapeOf(question), [candidate(text, worthOf(text))]);
  return decision.kind === 'decided' ? decision.verdict : 'open';
}

const RESTRICTED = [
  [
    'Are background checks done for all drivers?',
    'Background checks are done for drivers of night trains only.',
  ],
  [
    'Are background checks done for drivers?',
    'Background checks are done for drivers of night trains only.',
  ],
  [
    'Are background checks done for every driver?',
    'Background checks are done only for drivers of night trains.',
  ],
  [
    'Are cameras fitted in all wagons?',
    'Cameras are fitted in all wagons but those of the old fleet.',
  ],
  ['Are cameras fitted in all wagons?', 'Cameras are fitted in all wagons save for the old fleet.'],
  ['Are cameras fitted in all wagons?', 'Cameras are fitted in all wagons bar two.'],
  ['Are cameras fitted in all wagons?', 'Cameras are fitted in nearly all wagons.'],
  ['Are cameras fitted in all wagons?', 'Cameras are fitted in almost every wagon.'],
  ['Are cameras fitted in all wagons?', 'Cameras are not fitted in all wagons.'],
  [
    'Are cameras fitted in all wagons?',
    'Cameras are fitted in all wagons aside from the old fleet.',
  ],
  ['Are cameras fitted in all wagons?', 'Barring the old fleet, cameras are fitted in all wagons.'],
  ['Are cameras fitted in wagons?', 'Cameras are fitted in all wagons but those of the old fleet.'],
  ['Are wagons without cameras forbidden?', 'Wagons without cameras are otherwise forbidden.'],
] as const;

test.each(RESTRICTED)('%s is not affirmed by “%s”', (question, text) => {
  expect(verdict(question, text)).not.toBe('yes');
});

test.each([
  [
    'Are cameras fitted in all wagons?',
    'Cameras are fitted in all wagons, but images are not kept.',
  ],
  [
    'Are cameras fitted in all wagons?',
    'Cameras are fitted not only in the first but in all wagons.',
  ],
  [
    'Is access to the driver’s cab limited to drivers?',
    'Access to the driver’s cab is limited to drivers only.',
  ],
  [
    'Is access to the signal box restricted?',
    'Access to the signal box is restricted to signallers only.',
  ],
] as const)('%s is affirmed by “%s”', (question, text) => {
  expect(verdict(question, text)).not.toBe('no');
});

test.each(
  RESTRICTED.filter(
    ([question, text]) => /\b(?:all|every)\b/.test(question) && !/nearly|almost/.test(text),
  ),
)('nobody’s Yes to “%s” passes on “%s”', (question, text) => {
  const sound = aCase('model');
  const each = {
    ...sound,
    proposal: { ...sound.proposal, quotes: [quoted(text)] },
    dossier: dossier({ asks: question, page: text }),
  };
  expect(judge(each, [polarityAgrees, extentAgrees]).held).not.toBe(null);
});
