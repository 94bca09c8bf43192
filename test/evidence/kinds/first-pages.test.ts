import { expect, test } from 'vitest';
import { kindRule } from '../../../src/evidence/kinds/kind-rules.ts';
import { prepareDocument } from '../../../src/evidence/prepare-document.ts';
import { FIRST_PAGES } from './first-pages.ts';
import { FOREIGN_PAGES } from './foreign-pages.ts';
import { FURTHER_PAGES } from './further-pages.ts';
import { LATER_PAGES } from './later-pages.ts';
import { MORE_PAGES } from './more-pages.ts';
import { ODD_PAGES } from './odd-pages.ts';
import { TITLED_PAGES } from './titled-pages.ts';

const kindOf = (name: string, text: string) =>
  prepareDocument({}, { bytes: new TextEncoder().encode(text), name }, null);

test.each([
  ...FIRST_PAGES,
  ...LATER_PAGES,
  ...ODD_PAGES,
  ...FOREIGN_PAGES,
  ...MORE_PAGES,
  ...TITLED_PAGES,
  ...FURTHER_PAGES,
])('%s: %s', async (expected, name, text) => {
  const { kind, particulars } = await kindOf(name, text);
  const [, closer] = expected.split(':');
  const is = particulars?.is ?? null;
  expect(closer === undefined ? kind : `${kind}:${is}`).toBe(expected);
});

test('a sheet is not named by the headings of its columns', async () => {
  const text =
    'Vendor,Service,Location,Assurance,Last review\nCoalbrook,Hosting,Norway,SOC 2,2026-03-01\n';
  expect(await kindOf('vendor-register.csv', text)).toMatchObject({
    kind: 'evidence',
    kindDoubt: null,
  });
});

test('a paper whose title names an examination, and which tells nothing of it, is kept closed, and a person is asked', async () => {
  const text = '# Security Assessment\n\nSubject: the freight portal. Author: the security team.';
  const { kind, kindDoubt } = await kindOf('d1.md', text);
  expect([kind, kindDoubt === null]).toEqual(['evidence', false]);
});

test.each([...FOREIGN_PAGES, ...MORE_PAGES].filter(([kind]) => /soc|audit/.test(kind)))(
  'the report of an outsider is no policy in any language, and kept from models unless it is public: %s, %s',
  async (_kind, name, text) => {
    const { kind, particulars } = await kindOf(name, text);
    expect(kind).not.toBe('policy');
    expect(kind === 'soc3' || !kindRule(kind, particulars).modelAllowed).toBe(true);
  },
);

test('a company that answers what it is often asked in its profile is read both ways', async () => {
  const { kind, particulars, passages, answers } = await kindOf(
    'factsheet.txt',
    'ALDERBECK - SECURITY FACT SHEET & FREQUENT QUESTIONS\nfor buyers    Edition: June 8, 2026\n\n  Founded ........ 2011\n  Head office .... York\n  Employees ...... 95\n\nQ. Do you hold ISO 27001?\nA. Yes, since 2020.\n\nQ. Do you process card data?\nA. No. Our provider does.\n\nQ. Is data kept in the UK?\nA. Yes.\n',
  );
  expect([kind, particulars?.is, answers.length]).toEqual(['policy', 'company_profile', 3]);
  expect(passages.some(({ text }) => text.includes('Head office .... York'))).toBe(true);
});
