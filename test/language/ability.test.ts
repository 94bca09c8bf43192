import { expect, test } from 'vitest';
import { asksForAbility, tellsAbility } from '../../src/language/ability.ts';

test.each([
  'Does the product support passkeys?',
  'Do you offer an audit trail to customers?',
  'Does your platform allow customers to limit sessions?',
  'Can we export our records?',
  'Can our wardens see a log of sign-ins?',
  'Can customers set their own retention?',
  'Is a sandbox available?',
  'Are password rules configurable?',
  'Are customers able to close sessions?',
  'Does your service have an export function?',
])('%s asks what customers can do', (question) => {
  expect(asksForAbility(question)).toBe(true);
});

test.each([
  'Do you use passkeys?',
  'Are sessions recorded?',
  'Do you limit sessions?',
  'Does the product encrypt records at rest?',
  'Do you offer security training to your employees?',
  'Are passkeys supported for your staff?',
  'Are you responsible for backups?',
  'Is a policy applicable to subcontractors?',
])('%s asks what the company does', (question) => {
  expect(asksForAbility(question)).toBe(false);
});

test('an ability of customers is told by "can", and an obligation is none', () => {
  expect(tellsAbility('Customers can turn on passkeys for their workspace.')).toBe(true);
  expect(tellsAbility('Customers cannot turn on passkeys.')).toBe(true);
  expect(tellsAbility('Tenants may choose the region of their records.')).toBe(true);
  expect(tellsAbility('Customers may not share accounts.')).toBe(false);
  expect(tellsAbility('Each tenant has a log of its own.')).toBe(true);
  expect(tellsAbility('Tenants have no log of their own.')).toBe(true);
  expect(tellsAbility('Customers must turn on passkeys.')).toBe(false);
  expect(tellsAbility('Customers turn on passkeys.')).toBe(false);
  expect(tellsAbility('Engineers can turn on passkeys.')).toBe(false);
});
