import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/evidence/read-document.ts';
import { pdfOf } from './pdf-pages.ts';

type Draw = Parameters<typeof pdfOf>[0];
const read = async (draw: Draw) => readDocument(await pdfOf(draw), 'paper.pdf');
const MATTER =
  'Copies of the harbour list are made each night and are kept for 35 days in another country.';

/** A page as a browser prints it, with the title of the paper in its header. */
function printed(pages: number): Draw {
  return (doc) => {
    for (let page = 1; page <= pages; page += 1) {
      if (page > 1) doc.addPage();
      const edge = { lineBreak: false } as const;
      doc.fontSize(7).text('12/1/26, 9:14 AM', 20, 15, edge).text('Trust at Orland', 270, 15, edge);
      if (page === 1) doc.fontSize(20).text('Trust at Orland', 60, 60);
      doc.fontSize(10).text(MATTER, 60, 110, { width: 400 });
      doc.fontSize(7).text('https://orland.example/trust', 20, 780, edge);
      doc.text(`${page}/${pages}`, 560, 780, edge);
    }
  };
}

describe('what a browser printed', () => {
  test.each([1, 2, 3])('keeps its title and leaves out the edges of %i pages', async (pages) => {
    const { title, blocks } = await read(printed(pages));
    expect(title).toBe('Trust at Orland');
    expect(blocks.map(({ text }) => text)).toEqual([
      'Trust at Orland',
      ...Array.from({ length: pages }, () => MATTER),
    ]);
  });

  test('a row of a table at the top of a page stays', async () => {
    const { blocks } = await read((doc) => {
      doc.fontSize(10).text('Restore of the list', 60, 60).text('3 May 2026', 300, 60);
      doc.text(MATTER, 60, 200, { width: 400 });
    });
    expect(blocks.some(({ text }) => text.includes('3 May 2026'))).toBe(true);
  });
});

test('the lines of a cover stand apart, and say what they say of the paper', async () => {
  const { metadata } = await read((doc) => {
    doc.font('Times-Bold').fontSize(24).text('Harbour Security Standard', { align: 'center' });
    doc.font('Times-Roman').fontSize(12).text('Version 3.2, 14 April 2026', { align: 'center' });
    doc.text('Owner: Head of Piers', { align: 'center' });
    doc.text('Classification: Internal', { align: 'center' });
    doc.addPage().fontSize(11).text(MATTER);
  });
  expect(metadata).toMatchObject({ owner: 'Head of Piers', classification: 'internal' });
});

test('a line of a filled paragraph that begins with a label goes on with it', async () => {
  const { blocks } = await read((doc) => {
    doc.fontSize(10);
    doc.text(
      'All ships are listed, and whoever enters one says to whom it belongs and why it',
      50,
      80,
    );
    doc.text(
      'Remains: the harbour office asks each ship that stays for longer than a week at the',
      50,
      92,
    );
    doc.text('pier.', 50, 104);
  });
  expect(blocks).toHaveLength(1);
});
