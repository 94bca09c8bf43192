import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readQuestionnaire } from '../../../src/questionnaire/read-questionnaire.ts';

const FILE = 'fixtures/questionnaires/tarnwick-water-authority.xlsx';

test('the empty cells that take facts about the company are shown in the preview', async () => {
  const { questionnaire, preview } = await readQuestionnaire({
    bytes: await readFile(FILE),
    fileName: 'buyer.xlsx',
    preview: { sheet: 1, from: 1 },
  });
  const answers = questionnaire.profileFields.flatMap((field) => field.answers);
  const shown = (preview?.rows ?? []).flatMap(({ row, cells }) =>
    cells.flatMap(({ reading }, index) =>
      reading === 'text' ? [`${preview?.columns[index]}${row}`] : [],
    ),
  );
  expect(shown).toEqual(answers.map(({ cell }) => cell));
  expect(shown.length).toBeGreaterThan(0);
});
