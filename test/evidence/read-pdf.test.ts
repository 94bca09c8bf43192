import { expect, test } from 'vitest';
import { readPdf } from '../../src/evidence/readers/pdf.ts';

/** A PDF of one page that draws with these operators. */
function drawn(operators: string): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>',
    `<</Length ${operators.length}>>stream\n${operators}\nendstream`,
  ].map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`);
  return Buffer.from(`%PDF-1.4\n${objects.join('')}trailer<</Size 5/Root 1 0 R>>\n%%EOF`, 'latin1');
}

const WORDS = '(Access is reviewed every quarter by its owner.) Tj ET';

test('text is read from a page that nobody but us has drawn', async () => {
  const { pageTexts } = await readPdf(drawn(`BT /F1 12 Tf 50 700 Td ${WORDS}`));
  expect(pageTexts.map(({ text }) => text.trim())).toEqual([
    'Access is reviewed every quarter by its owner.',
  ]);
});

test.each([
  ['scale', `BT /F1 12 Tf 1e999 0 0 1 50 700 Tm ${WORDS}`],
  ['size', `BT /F1 1e400 Tf 50 700 Td ${WORDS}`],
  ['place', `BT /F1 12 Tf ${'9'.repeat(400)} 700 Td ${WORDS}`],
])(
  'a text of endless %s ends in text or in a refusal, and the process goes on',
  async (_, operators) => {
    const outcome = await readPdf(drawn(operators)).then(
      () => 'read',
      ({ code }) => code,
    );
    expect(['read', 'file_damaged', 'file_no_text']).toContain(outcome);
  },
);

test.each([
  ['scale', '1e999 0 0 1 50 700 Tm'],
  ['place', `${'9'.repeat(400)} 700 Td`],
])('a text of endless %s is told of, and the rest of the page is read', async (_, placed) => {
  const { blocks, warnings } = await readPdf(
    drawn(`BT /F1 12 Tf ${placed} (Nobody sees this.) Tj ET BT /F1 12 Tf 50 700 Td ${WORDS}`),
  );
  expect(blocks.filter(({ quotable }) => quotable).map(({ text }) => text)).toEqual([
    'Access is reviewed every quarter by its owner.',
  ]);
  expect(warnings).toEqual([expect.stringMatching(/^1 pieces? of text cannot be seen/)]);
});
