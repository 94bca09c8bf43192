import { expect, test } from 'vitest';
import { NO_FACTS } from '../../../src/drafting/facts.ts';
import { sameProduct } from '../../../src/drafting/gates/other-product.ts';
import { aCase, candidate, quoted } from './a-case.ts';

const PROFILE = { company_name: 'Acme Freight, Inc.', product_name: 'Acme Rocket' };
const ASKS = 'Is the service hosted in a single hall?';

function ruling(says: string, given: Parameters<typeof aCase>[1] = {}, title = 'Hosting') {
  const each = aCase('extractive', {
    proposal: { quotes: [quoted(says, { title })] },
    dossier: { asks: ASKS, page: says, facts: { ...NO_FACTS, profile: PROFILE }, ...given.dossier },
  });
  const ruled = sameProduct.judge(each);
  return typeof ruled === 'string' ? ruled : 'held';
}

test('a quote about another product of the company answers nothing about this one', () => {
  expect(ruling('Acme Sled is hosted in a single hall.')).toBe('held');
  expect(ruling('It is hosted in a single hall.', {}, 'Acme Sled: Overview')).toBe('held');
  expect(ruling('Acme Rocket is hosted in a single hall.')).toBe('passed');
  expect(ruling('Acme Rocket and Acme Sled are hosted in a single hall.')).toBe('passed');
  expect(ruling('Acme hosts its service in a single hall.')).toBe('passed');
});

test('what the question or the form names is no other product', () => {
  const asks = 'Is Acme Sled hosted in a single hall?';
  const says = 'Acme Sled is hosted in a single hall.';
  expect(ruling(says, { dossier: { asks } })).toBe('passed');
  expect(ruling(says, { dossier: { product: 'Acme Sled' } })).toBe('passed');
  expect(
    ruling('Acme Rocket is hosted in a single hall.', { dossier: { product: 'Acme Sled' } }),
  ).toBe('held');
});

test('a word that the documents write in small letters is no product, and without a profile nothing is known', () => {
  const says = 'Acme Security keeps the service in a single hall.';
  const candidates = [candidate('The security staff meets every week.')];
  expect(ruling(says)).toBe('held');
  expect(ruling(says, { dossier: { candidates } })).toBe('passed');
  expect(ruling('Acme Sled is hosted in a single hall.', { dossier: { facts: NO_FACTS } })).toBe(
    'passed',
  );
});

test('a role behind the company’s name is no product', () => {
  const says = 'It is hosted in a single hall, says Acme. Warden of Halls: Ida Moss.';
  expect(ruling(says)).toBe('passed');
  expect(ruling('It is hosted in a single hall, says Acme. Warden: Ida Moss.')).toBe('held');
  const candidates = [candidate('Acme Freight. Warden of Halls: Ida Moss.')];
  expect(ruling('Warden of Halls: the hall is single.', { dossier: { candidates } })).toBe(
    'passed',
  );
});

test('a product whose name the desk gives with the company’s is known without it', () => {
  const candidates = [candidate('Acme Sled is sold to farms. Acme Board meets in May.')];
  expect(ruling('Sled is hosted in a single hall.', { dossier: { candidates } })).toBe('held');
  expect(ruling('Logs of Sled stay in a single hall.', { dossier: { candidates } })).toBe('held');
  expect(ruling('Sled is hosted in a single hall.')).toBe('passed');
  expect(ruling('The Sled is hosted in a single hall.', { dossier: { candidates } })).toBe(
    'passed',
  );
  expect(ruling('Rocket and Sled are hosted in one hall.', { dossier: { candidates } })).toBe(
    'passed',
  );
});

test('an exclusion of another product beside what is said of this one proves nothing and holds nothing', () => {
  const judged = (verdict: 'yes' | 'no', ...says: string[]) =>
    sameProduct.judge(
      aCase('model', {
        proposal: { verdict, quotes: says.map((each) => quoted(each, { title: 'Hosting' })) },
        dossier: { asks: ASKS, facts: { ...NO_FACTS, profile: PROFILE } },
      }),
    );
  const own = 'The service is hosted in a single hall.';
  const excluded = 'Acme Sled is not hosted there.';
  expect(judged('yes', own, excluded)).toBe('passed');
  expect(judged('yes', own, 'Acme Sled is hosted there too.')).not.toBe('passed');
  expect(judged('yes', excluded)).not.toBe('passed');
  expect(judged('no', own, excluded)).not.toBe('passed');
});
