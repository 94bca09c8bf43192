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
