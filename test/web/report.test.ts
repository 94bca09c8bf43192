import { expect, test } from 'vitest';
import { readReport } from '../../src/web/read/report.ts';

const NOTHING = { corrected: [], controls: [] };
const organization = (name: string, method: string | null) => ({
  name,
  service: 'hosting',
  method,
});
const shown = (subserviceMethod: string | null, organizations: readonly object[]) => {
  const view = readReport(
    { standard: 'SOC 2', subserviceMethod, subserviceOrganizations: organizations },
    NOTHING,
  );
  return [
    view?.facts.find(({ label }) => label === 'Subservice organisations')?.value,
    view?.subservices.map(({ text }) => text),
  ];
};

test('a report with both methods shows that of each subservice organisation', () => {
  expect(
    shown(null, [organization('Nimbra', 'carve-out'), organization('Ostley', 'inclusive')]),
  ).toEqual([
    'Nimbra (carve-out), Ostley (inclusive)',
    ['hosting; carve-out method', 'hosting; inclusive method'],
  ]);
});

test('one method for all is shown once, also where an older version stored none for each', () => {
  const names = [
    { name: 'Nimbra', service: null },
    { name: 'Ostley', service: 'mail' },
  ];
  expect(shown('carve-out', names)).toEqual(['Nimbra, Ostley (carve-out)', [null, 'mail']]);
});
