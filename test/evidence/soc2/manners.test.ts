import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/evidence/read-document.ts';
import type { PdfItem } from '../../../src/evidence/readers/pdf-content.ts';
import { gridLines } from '../../../src/evidence/readers/pdf-grid-rows.ts';
import { soc2Passages } from '../../../src/evidence/soc2/passages.ts';
import { readSoc2 } from '../../../src/evidence/soc2.ts';
import { reportContext } from '../../support/report-context.ts';

const opening = ({
  examined = 'We have examined',
  opinion = 'In our opinion, in all material respects, the description presents Corvane Relay as designed, and the controls operated effectively throughout the period 1 March 2025 to 28 February 2026.',
  signature = 'Brook & Tarrant LLP',
} = {}): string => `# Corvane Ltd

SOC 2, type two

## Report of the independent auditor

To Corvane Ltd

${examined} the description of Corvane Relay in part 3 for the period 1 March 2025 to 28 February 2026, under the trust services criteria relevant to security.

${opinion}

${signature}

Leeds, 4 May 2026

## The system

`;

const read = (text: string) => readDocument(new TextEncoder().encode(text), 'report.md');
const report = async (text: string) => readSoc2(await read(text));

const TABLE = `## Tests

| Ref | Criteria | What Corvane does | What we did | What we found |
|---|---|---|---|---|
| NET-a | CC6.6 | A firewall stands before all hosts. | Inspected the list of hosts. | Operated as described |
| NET-b | CC6.1 | Engineers sign in with a key. | Observed a sign-in. | Operated as described |
| HR-a | CC1.4 | Joiners finish the lessons in two weeks. | Inspected records of 10 joiners. | Did not operate as described [a] |
| INC-a | CC7.4 | Customers hear of a breach within two days. | Inquired whether one took place. | Not operated in the period |

[a] HR-a: Two of 10 joiners finished after 22 days.
`;

describe('a table whose titles say neither test nor result', async () => {
  const found = await report(`${opening()}${TABLE}`);

  test('is read by what most cells of a column say', () => {
    expect(
      found?.controls.map(({ id, tests, exception, untested }) => [id, tests, exception, untested]),
    ).toEqual([
      ['NET-a', 'Inspected the list of hosts.', false, false],
      ['NET-b', 'Observed a sign-in.', false, false],
      ['HR-a', 'Inspected records of 10 joiners.', true, false],
      ['INC-a', 'Inquired whether one took place.', null, true],
    ]);
  });

  test('a result that points to a note holds the words of the note', () => {
    expect(found?.exceptions.map(({ text }) => text)).toEqual([
      'Did not operate as described: Two of 10 joiners finished after 22 days.',
    ]);
  });
});

test('Yes or No below “Exception?” is the result, with the details beside it', async () => {
  const text = `${opening()}## Tests

| No. | Control in place | Auditor procedure | Exception? | Details |
|---|---|---|---|---|
| C-10 | Ports are closed to the internet. | Scanned the ranges. | No | |
| C-11 | Passwords change every 60 days. | Read the vault log. | Yes | Four of 15 were older. |
`;
  expect((await report(text))?.controls).toMatchObject([
    { id: 'C-10', tests: 'Scanned the ranges.', results: 'No', exception: false },
    { id: 'C-11', results: 'Yes Four of 15 were older.', exception: true },
  ]);
});

test('a result that points to a note which is not there is unread', async () => {
  const text = TABLE.replace('Did not operate as described [a]', 'See note 1').replace(
    /\[a\].*/,
    '',
  );
  expect((await report(`${opening()}${text}`))?.unread).toContain('results of HR-a');
});

describe('control, procedure and outcome in one paragraph', async () => {
  const text = `${opening()}## Controls

P-601. Sign-in takes a second factor. Procedure: Inspected the settings. Outcome: Deviation noted: it was off for 11 weeks.

P-605. Traffic is encrypted with TLS 1.3. Procedure: Inspected a scan. Outcome: No deviations noted.
`;
  const document = await read(text);
  const found = readSoc2(document);

  test('are told apart', () => {
    expect(
      found?.controls.map(({ id, text: words, tests, results }) => [id, words, tests, results]),
    ).toEqual([
      [
        'P-601',
        'Sign-in takes a second factor.',
        'Inspected the settings.',
        'Deviation noted: it was off for 11 weeks.',
      ],
      ['P-605', 'Traffic is encrypted with TLS 1.3.', 'Inspected a scan.', 'No deviations noted.'],
    ]);
  });

  test('what failed proves nothing: the whole paragraph reports the failure', () => {
    if (found === null) throw new Error('no report');
    const passages = soc2Passages(document, found, reportContext(document, 'report.md'));
    expect(
      passages
        .filter(({ controlId }) => controlId !== null)
        .map(({ controlId, kind, standing }) => [controlId, kind, standing]),
    ).toEqual([
      ['P-601', 'exception', 'reports_failure'],
      ['P-605', 'control', expect.any(String)],
    ]);
  });
});

test.each([
  ['We examined', undefined, 'unqualified'],
  [
    'We have examined',
    'In our opinion, the description is fair, and the controls operated effectively, in all material respects.',
    'unqualified',
  ],
  [
    'We have examined',
    'In our opinion, the controls did not operate effectively, in all material respects.',
    null,
  ],
])('“%s … %s” gives the opinion %s', async (examined, opinion, expected) => {
  expect(
    (await report(opening({ examined, ...(opinion === undefined ? {} : { opinion }) })))?.opinion,
  ).toBe(expected);
});

test.each(['Brook & Tarrant LLP', 'Brook Averre & Co.', 'Lohr Brook Partner mbB'])(
  '%s is the auditor, and the system is named without its article',
  async (signature) => {
    expect(await report(opening({ signature }))).toMatchObject({
      auditor: signature,
      system: 'Corvane Relay',
      type: 'II',
    });
  },
);

test('the lead-in of a paragraph says the basis of an opinion', async () => {
  const opinion = `**Matters giving rise to the adverse opinion.** Access lists were not certified.

**Adverse opinion.** In our opinion, because of the significance of the matters described above, the controls did not operate effectively.`;
  expect(await report(opening({ opinion }))).toMatchObject({
    opinion: 'adverse',
    opinionBasis: 'Access lists were not certified.',
  });
});

describe('subservice organisations', () => {
  test('in a table under any heading are known by the method beside them', async () => {
    const text = `${opening()}### Others who take part

| Who | For what | Method |
|---|---|---|
| Nimbra Hosting SE | servers | carve-out |
| Ostley Support s.r.o. | first-line support | inclusive |
`;
    expect((await report(text))?.subserviceOrganizations).toMatchObject([
      { name: 'Nimbra Hosting SE', method: 'carve-out' },
      { name: 'Ostley Support s.r.o.', method: 'inclusive' },
    ]);
  });

  test('are all read where one sentence says what each is used for', async () => {
    const text = `${opening()}Corvane Ltd uses Verrane Cloud SA for hosting and Postillon for mail. The carve-out method has been used for both subservice organisations.\n`;
    expect((await report(text))?.subserviceOrganizations.map(({ name }) => name)).toEqual([
      'Verrane Cloud SA',
      'Postillon',
    ]);
  });

  test('in one paragraph have the method that is told behind each name', async () => {
    const text = `${opening()}Corvane uses Nimbra Web Services for servers; its controls are excluded (carve-out method). Corvane also uses Ostley Remote Hands AB for support; its controls are included (inclusive method).
`;
    expect((await report(text))?.subserviceOrganizations).toMatchObject([
      { name: 'Nimbra Web Services', method: 'carve-out' },
      { name: 'Ostley Remote Hands AB', method: 'inclusive' },
    ]);
  });
});

test.each([
  [
    'The criteria can be met only where customers have these controls in place:\n\n1 Customers assign roles.\n\n2 Customers keep keys safe.\n',
    ['Customers assign roles.', 'Customers keep keys safe.'],
  ],
  [
    'Users of the system are expected to have these complementary controls: keep their list of users current; check each note before it is signed.\n',
    ['keep their list of users current', 'check each note before it is signed'],
  ],
])('what users have to do is read behind “%s”', async (text, expected) => {
  const found = await report(`${opening()}${text}`);
  expect(found?.userEntityControls.map((each) => each.text)).toEqual(expected);
});

test('words that are drawn as one piece over the line between two cells stand in both', () => {
  const item = (text: string, x: number, y: number): PdfItem => ({
    text,
    x,
    y,
    width: text.length * 5,
    size: 10,
    font: 'serif',
    endsLine: true,
    hidden: false,
  });
  const grid = {
    xs: [0, 60, 300],
    ys: [100, 80, 60],
    cellAt: (row: number, column: number) => ({ row, column, lastRow: row, lastColumn: column }),
  };
  const items = [
    item('NET.OPS.1', 2, 85),
    item('Hosts are patched.', 62, 85),
    item('NET.OPS.22 Keys are kept', 2, 65),
    item('by two people.', 130, 65),
  ];
  const cells = gridLines(grid, items, 1)?.map((line) =>
    line.kind === 'row'
      ? line.cells.map(({ lines }) => lines.map(({ text }) => text).join(' '))
      : [],
  );
  expect(cells).toEqual([
    ['NET.OPS.1', 'Hosts are patched.'],
    ['NET.OPS.22', 'Keys are kept by two people.'],
  ]);
});

test('a row of titles that no producer marked is no duty of the users', async () => {
  const block = (cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const html = `${opening()}### Complementary user entity controls\n\n<table>${block(['ID', 'Control of the customer'])}${block(['U-1', 'Each customer keeps its signing keys.'])}</table>\n`;
  expect((await report(html))?.userEntityControls.map(({ text }) => text)).toEqual([
    'Each customer keeps its signing keys.',
  ]);
});

describe('rows numbered by their criterion alone, beside rows with a letter behind it', async () => {
  const found = await report(`${opening()}## Tests

| No. | Control | Test | Result |
|---|---|---|---|
| CC1.4 | Joiners finish the lessons in two weeks. | Inspected records of 10 joiners. | Exception noted: two of 10 finished late. |
| CC6.1-a | Engineers sign in with a key. | Observed a sign-in. | No exceptions noted |
| CC6.1-b | Disks of all hosts are encrypted. | Inspected the settings. | No exceptions noted |
| CC7.4 | Customers hear of a breach within two days. | Inspected the plan. | No exceptions noted |
`);

  test('are controls of that criterion', () => {
    expect(found?.controls.map(({ id, criteria }) => [id, criteria])).toEqual([
      ['CC1.4 #1', ['CC1.4']],
      ['CC6.1-a', ['CC6.1']],
      ['CC6.1-b', ['CC6.1']],
      ['CC7.4 #1', ['CC7.4']],
    ]);
  });

  test('and an exception in one is not lost', () => {
    expect(found?.exceptions.map(({ controlId }) => controlId)).toEqual(['CC1.4 #1']);
  });
});
