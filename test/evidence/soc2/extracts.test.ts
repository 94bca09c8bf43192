import { expect, test } from 'vitest';
import { readDocument } from '../../../src/evidence/read-document.ts';
import { readSoc2 } from '../../../src/evidence/soc2.ts';

const HEAD = `# Extract — Report on Orland's Description of Its Orland Plan System

SOC 2 Type 2, May 1, 2025 to April 30, 2026

## Independent Service Auditor's Report

We have examined Orland's description of its Orland Plan and Orland Scan system throughout the period May 1, 2025 to April 30, 2026 based on the trust services criteria relevant to security. Orland uses the subservice organizations Nimbus Hosting and Keyhold (carve-out method). In our opinion, in all material respects, the controls operated effectively throughout the period.

Brandt Oak LLP
June 2, 2026

## Tests of controls

| Ref | Control | Test | Result |
|---|---|---|---|
| CC6.2-3 | Access of leavers is removed within 24 hours. | Inspected 25 records. | Exception noted. For 2 of 25, access was removed late. |
| CC6.3-1 | Access is reviewed quarterly. | Inspected four reviews. | Exception noted. One review was 19 days late. |
| CC6.8-1 | Laptops are protected. | Compared lists. | No exceptions noted. |
`;
const read = async (rest: string) => {
  const report = readSoc2(await readDocument(new TextEncoder().encode(HEAD + rest), 'soc2.md'));
  return {
    system: report?.system,
    unread: report?.unread,
    responses: report?.exceptions.map((each) => each.managementResponse),
    carved: report?.subserviceControls.map(({ text }) => text),
  };
};

const LATE = 'Both cases concerned one tool.';
const LEAVE = 'The owner was on leave.';

test('a report on two systems names both', async () => {
  expect((await read('')).system).toBe('Orland Plan and Orland Scan');
});

test.each([
  ['items that open with the control', `- **CC6.2-3** – ${LATE}\n- **CC6.3-1** – ${LEAVE}\n`],
  ['paragraphs that do', `**CC6.2-3.** ${LATE}\n\n**CC6.3-1.** ${LEAVE}\n`],
  ['headings of the control', `### CC6.2-3\n\n${LATE}\n\n### CC6.3-1\n\n${LEAVE}\n`],
])('each exception has its own response: %s', async (_, responses) => {
  const { responses: found } = await read(
    `\n## Management's responses to exceptions\n\n${responses}`,
  );
  expect(found).toEqual([LATE, LEAVE]);
});

test('other information answers to an exception only where it opens with its control', async () => {
  const other = '\n## Section V – Other information provided by management\n\n';
  const { responses } = await read(
    `${other}**CC6.2-3.** ${LATE}\n\nManagement is weighing what CC6.3-1 should say next year.\n`,
  );
  expect(responses).toEqual([LATE, null]);
});

test('what is expected of each subservice organisation may stand in one paragraph', async () => {
  const section = '\n## Complementary Subservice Organization Controls\n\n';
  const { carved, unread } = await read(
    `${section}Nimbus: guarded sites, wiped media. Keyhold: availability of sign-in.\n`,
  );
  expect(carved).toEqual(['guarded sites, wiped media', 'availability of sign-in']);
  expect(unread).not.toContain('complementary subservice organization controls');
});

test('a paragraph that says something else there is no control, and they are unread', async () => {
  const section = '\n## Complementary Subservice Organization Controls\n\n';
  const { carved, unread } = await read(
    `${section}Nimbus: see its report. They are listed there.\n`,
  );
  expect(carved).toEqual([]);
  expect(unread).toContain('complementary subservice organization controls');
});
