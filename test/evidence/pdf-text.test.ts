import { describe, expect, test } from 'vitest';
import { lifeOf } from '../../src/evidence/life.ts';
import { readDocument } from '../../src/evidence/read-document.ts';
import { pdfOf } from './pdf-pages.ts';

type Draw = Parameters<typeof pdfOf>[0];

const read = async (draw: Draw, options = {}) =>
  readDocument(await pdfOf(draw, options), 'paper.pdf');
const paragraphs = async (draw: Draw) =>
  (await read(draw)).blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);

describe('running text of a PDF', () => {
  test('lines that stand wide apart are one paragraph where the first is full and ends no sentence', async () => {
    const texts = await paragraphs((doc) => {
      doc.fontSize(10);
      doc.text(
        'Keys of customers are made in the vault of the provider and never leave it,',
        50,
        80,
      );
      doc.text('whatever the customer asks for.', 50, 102);
      doc.text(
        'Copies of them are kept in a second vault that stands in another country.',
        50,
        124,
      );
    });
    expect(texts).toEqual([
      'Keys of customers are made in the vault of the provider and never leave it, whatever the customer asks for.',
      'Copies of them are kept in a second vault that stands in another country.',
    ]);
  });

  test('a line that leaves room for the next word was ended on purpose', async () => {
    const texts = await paragraphs((doc) => {
      doc.fontSize(10);
      const lines = [
        'Storage Guideline',
        'Disks of all laptops are encrypted, and those of the servers that hold data of',
        'customers too.',
        'Disks that are given away are wiped first, which a colleague confirms in writing to',
        'the owner of the inventory.',
      ];
      lines.forEach((line, index) => {
        doc.text(line, 50, 80 + index * 13, { lineBreak: false });
      });
    });
    expect(texts).toEqual([
      'Storage Guideline',
      'Disks of all laptops are encrypted, and those of the servers that hold data of customers too.',
      'Disks that are given away are wiped first, which a colleague confirms in writing to the owner of the inventory.',
    ]);
  });

  test('two columns whose lines stand at different heights are read one after the other', async () => {
    const left = [
      'Logs of all servers are',
      'sent to one store, and',
      'kept there for a year',
      'and one day.',
    ];
    const right = [
      'Visitors sign a book at',
      'the door, and wear a',
      'badge as long as they',
      'are in the building.',
    ];
    const texts = await paragraphs((doc) => {
      doc.fontSize(10);
      left.forEach((line, index) => {
        doc.text(line, 50, 100 + index * 14, { lineBreak: false });
        doc.text(right[index] ?? '', 300, 107 + index * 14, { lineBreak: false });
      });
    });
    expect(texts).toEqual([left.join(' '), right.join(' ')]);
  });

  test('a mark of a footnote never becomes part of the number before it', async () => {
    const [text] = await paragraphs((doc) => {
      doc.fontSize(10).text('Invoices are kept for 7', 50, 100, { lineBreak: false });
      const x = 50 + doc.widthOfString('Invoices are kept for 7');
      doc.fontSize(6).text('3', x, 98, { lineBreak: false });
      doc.fontSize(10).text(' years and then destroyed.', x + 4, 100, { lineBreak: false });
    });
    expect(text).toMatch(/for 7 3 ?years/);
  });
});

describe('what is no running text', () => {
  test('a word drawn aslant across each page is a stamp: no title, no heading, and a draft says so', async () => {
    const document = await read((doc) => {
      for (const page of [1, 2]) {
        if (page === 2) doc.addPage();
        doc
          .save()
          .rotate(45, { origin: [300, 400] })
          .fontSize(70)
          .text('DRAFT', 200, 380)
          .restore();
        doc.fontSize(10).text(`Cleaning Rules, part ${page}`, 50, 150);
        doc.text(
          'Desks are cleared every evening before the last person of a team leaves.',
          50,
          180,
        );
      }
    });
    expect(document.blocks.some(({ text }) => text.includes('DRAFT'))).toBe(false);
    expect(document.margins).toContain('DRAFT');
    expect(document.title).toBe('Cleaning Rules, part 1');
  });

  test('a word stamped upright over the lines of each page is no part of them, and a draft says so', async () => {
    const document = await read((doc) => {
      for (const page of [1, 2]) {
        if (page === 2) doc.addPage();
        doc.fontSize(13).text(`Rules of the Archive, part ${page}`, 50, 100, { lineBreak: false });
        for (let line = 0; line < 6; line += 1)
          doc
            .fontSize(10)
            .text(
              `Box ${page}${line} is opened by two persons who both sign for it.`,
              50,
              150 + line * 22,
              {
                lineBreak: false,
              },
            );
        doc
          .fontSize(64)
          .fillColor('#bbb')
          .text('DRAFT', 90, 165, { lineBreak: false })
          .fillColor('#000');
      }
    });
    expect(document.blocks.map(({ text }) => text).join(' ')).not.toContain('DRAFT');
    expect(document.blocks.filter(({ text }) => text.startsWith('Box'))).toHaveLength(12);
    expect(document.pageTexts[0]?.text).not.toContain('DRAFT');
    expect(document.margins).toContain('DRAFT');
    expect(lifeOf(document)).toBe('draft');
  });

  test('a title in large letters close above the text is no stamp', async () => {
    const document = await read((doc) => {
      doc.fontSize(30).text('Rules of the Archive', 50, 80, { lineBreak: false });
      doc.fontSize(10).text('Boxes are opened by two persons who both sign for it.', 50, 106);
      doc.text('Nobody takes a box out of the house.', 50, 120);
    });
    expect(document.blocks[0]).toMatchObject({ kind: 'heading', text: 'Rules of the Archive' });
    expect(document.margins).toEqual([]);
  });

  test('a list of contents is left out, and what it lists is not', async () => {
    const document = await read((doc) => {
      doc.fontSize(10).text('Table of Contents', 50, 80);
      for (const [index, line] of [
        '1 Purpose ........ 2',
        '2 Scope of access ........ 3',
        '3 Review ........ 4',
      ].entries())
        doc.text(line, 50, 100 + index * 22);
      doc.addPage();
      doc.text('2 Scope of access', 50, 80);
      doc.text('These rules hold for all who may open the archive, guests among them.', 50, 110);
    });
    expect(document.blocks.map(({ text }) => text)).toEqual([
      '2 Scope of access',
      'These rules hold for all who may open the archive, guests among them.',
    ]);
    expect(document.pageTexts[0]?.text).toContain('Scope of access');
  });

  test('capitals throughout are a heading, and a sentence in capitals is none', async () => {
    const { blocks } = await read((doc) => {
      doc.fontSize(10).text('Rules for Guests', 50, 60);
      doc.text('ACCESS TO ROOMS', 50, 90);
      doc.text('Guests are accompanied in all rooms by the person whom they visit.', 50, 112);
      doc.text('ALL GUESTS MUST WEAR A BADGE IN THE BUILDING', 50, 140);
    });
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'paragraph',
    ]);
    expect(blocks[3]?.path).toEqual(['ACCESS TO ROOMS']);
  });
});

test.each([
  ['(anonymous)', 'Archive Rules'],
  ['Copy of rules draft v7', 'Archive Rules'],
  ['Template for policies 2019', 'Archive Rules'],
  ['Archive Rules of Penhallow', 'Archive Rules of Penhallow'],
])('a PDF named %s in its properties is called %s', async (named, title) => {
  const document = await read(
    (doc) => {
      doc.fontSize(20).text('Archive Rules', 50, 60);
      doc
        .fontSize(10)
        .text('Penhallow keeps its papers of the last ten years in one locked room.', 50, 120);
    },
    { info: { Title: named } },
  );
  expect(document.title).toBe(title);
});

test('a table whose titles look like its cells is headed by them', async () => {
  const document = await read((doc) => {
    const rows = [
      ['Supplier', 'What it does', 'Kept for'],
      ['Ashgrove Mail', 'sends notices', '30 days'],
      ['Pell Storage', 'keeps copies', '90 days'],
    ];
    doc.fontSize(10);
    rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        doc.text(cell, 50 + column * 150, 100 + row * 30, { lineBreak: false });
      });
    });
  });
  expect(document.blocks.map(({ header }) => header?.[2] ?? null)).toEqual([
    null,
    'Kept for',
    'Kept for',
  ]);
});

describe('a paragraph that runs on over the end of its page', () => {
  /** Two pages with a header and a footer each; the lines of the first end at its foot. */
  const twoPages = (first: readonly string[], second: readonly string[]) =>
    read((doc) => {
      const page = (lines: readonly string[], y: number, number: number) => {
        doc.fontSize(8).text('Hollin Archive: rules', 50, 30, { lineBreak: false });
        doc.page.margins.bottom = 0;
        doc.text(`For members only, page ${number}`, 50, 810, { lineBreak: false });
        doc.fontSize(10);
        lines.forEach((line, at) => {
          doc.text(line, 50, y + at * 13, { lineBreak: false });
        });
      };
      page(first, 780 - first.length * 13, 1);
      doc.addPage();
      page(second, 70, 2);
      doc.addPage();
      page(['Boxes that are lost are reported to the head of the house at once.'], 70, 3);
    });

  const textsOf = async (first: readonly string[], second: readonly string[]) =>
    (await twoPages(first, second)).blocks.map(({ page, text }) => [page, text]);
  const LOST = [3, 'Boxes that are lost are reported to the head of the house at once.'];

  test('is one sentence on the page where it begins, without header and footer', async () => {
    expect(
      await textsOf(
        [
          'Copies of the books are kept in the vault of the second house and are',
          'never given to anybody who',
        ],
        ['has not signed the list. The list is kept for ten years.'],
      ),
    ).toEqual([
      [
        1,
        'Copies of the books are kept in the vault of the second house and are never given to anybody who has not signed the list.',
      ],
      [2, 'The list is kept for ten years.'],
      LOST,
    ]);
  });

  test('is joined before a capital where its last line is full, and a word cut in two is one', async () => {
    expect(
      await textsOf(
        [
          'Visitors who come from abroad sign the book of the house and hand it to',
          'whoever is on duty at the door, who then shows them the way to the Wes-',
        ],
        ['tern reading room. Nobody reads alone.'],
      ),
    ).toContainEqual([
      1,
      'Visitors who come from abroad sign the book of the house and hand it to whoever is on duty at the door, who then shows them the way to the Western reading room.',
    ]);
    expect(
      await textsOf(
        [
          'Visitors who come from abroad sign the book of the house and hand it to',
          'whoever is on duty at the door, who then shows them the way to rooms of',
        ],
        ['Hollin House. Nobody reads alone.'],
      ),
    ).toContainEqual([2, 'Nobody reads alone.']);
  });

  test('a short line at the foot of a page does not run on', async () => {
    const texts = await textsOf(
      ['Approved by the board of the house'],
      ['Books are lent for a week.'],
    );
    expect(texts).toEqual([
      [1, 'Approved by the board of the house'],
      [2, 'Books are lent for a week.'],
      LOST,
    ]);
  });
});
