import { expect, test } from 'vitest';
import { prepareDocument } from '../../../src/evidence/prepare-document.ts';
import { FIRST_PAGES } from './first-pages.ts';

/** A title that names an examination, and a second line that calls it a policy: kept closed, and a person is asked. */
const IN_DOUBT = 'a19.md';

test.each(FIRST_PAGES.filter(([, name]) => name !== IN_DOUBT))(
  '%s: %s',
  async (expected, name, text) => {
    const bytes = new TextEncoder().encode(text);
    const { kind, particulars } = await prepareDocument({}, { bytes, name }, null);
    const [, closer] = expected.split(':');
    const is = particulars?.is ?? null;
    expect(closer === undefined ? kind : `${kind}:${is}`).toBe(expected);
  },
);

test('a policy whose title names an examination only is kept closed, and a person is asked', async () => {
  const [, name, text] = FIRST_PAGES.find((page) => page[1] === IN_DOUBT) ?? ['', '', ''];
  const bytes = new TextEncoder().encode(text);
  const { kind, kindDoubt } = await prepareDocument({}, { bytes, name }, null);
  expect([kind, kindDoubt === null]).toEqual(['evidence', false]);
});
