import { expect, test } from 'vitest';
import { standingAllowsVerdict } from '../../../src/drafting/gates/standing.ts';
import { ORIGINS } from '../../../src/drafting/origins.ts';
import { aCase, dossier, quoted } from './a-case.ts';

test.each(ORIGINS)('whose duty a thing is proves no verdict of %s', (origin) => {
  const says = 'Encrypting backups of production databases is the duty of the plant.';
  const sound = aCase(origin);
  const each = {
    ...sound,
    proposal: { ...sound.proposal, quotes: [quoted(says)] },
    dossier: dossier({ page: says }),
  };
  expect(standingAllowsVerdict.judge(sound)).toBe('passed');
  expect(standingAllowsVerdict.judge(each)).toMatchObject({ code: 'not_practice' });
});

test('what is not known to be practice affirms nothing, whoever confirmed it, and may stand against a thing', () => {
  const sound = aCase('model');
  const unknown = { ...sound.proposal, quotes: [quoted('Bells.', { standing: 'unknown' })] };
  const judge = (verdict: 'yes' | 'no' | null) =>
    standingAllowsVerdict.judge({ ...sound, proposal: { ...unknown, verdict } });
  expect(judge('yes')).toMatchObject({ code: 'not_practice' });
  expect(judge(null)).toMatchObject({ code: 'not_practice' });
  expect(judge('no')).toBe('unknown');
});
