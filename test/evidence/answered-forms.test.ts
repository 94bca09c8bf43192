import { describe, expect, test } from 'vitest';
import { prepareDocument } from '../../src/evidence/prepare-document.ts';
import { ANSWERED_FORMS, type AnsweredForm, OTHER_PAPERS } from './answered-forms.ts';
import { renderSetting } from './soc2/render-settings.ts';

const cellsOf = (line: string): string[] => line.split('|').slice(1, -1);

/** A table without any header: each row that asks. */
const pageOf = (markdown: string): string =>
  `<table>${markdown
    .split('\n')
    .filter((line) => line.includes('?'))
    .map(
      (line) =>
        `<tr>${cellsOf(line)
          .map((cell) => `<td>${cell.trim()}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</table>`;

async function fileOf({ name, how, markdown }: AnsweredForm) {
  const text = (words: string) => new TextEncoder().encode(words);
  if (how === 'markdown') return { name: `${name}.md`, bytes: text(markdown) };
  if (how === 'page') return { name: `${name}.html`, bytes: text(pageOf(markdown)) };
  return renderSetting({ name, markdown, running: ['Form', 'Vendor'] }, how);
}

describe('a completed questionnaire in an odd form', () => {
  test.each(ANSWERED_FORMS)('is read row by row: $name, as $how', async (form) => {
    const { kind, answers } = await prepareDocument({}, await fileOf(form), null);
    expect(kind).toBe('answers');
    expect(answers.map(({ question, verdict }) => [question, verdict])).toEqual(
      form.rows.map(([question, verdict]) => [question, verdict]),
    );
    for (const [at, [, , answer, comment]] of form.rows.entries()) {
      const said = `${answers[at]?.answer} ${answers[at]?.comment ?? ''}`;
      expect(said).toContain(answer);
      expect(said).toContain(comment);
    }
  });

  test.each(OTHER_PAPERS)(
    'is no other paper with such tables or headings: %s',
    async (name, markdown) => {
      const bytes = new TextEncoder().encode(markdown);
      const { kind } = await prepareDocument({}, { bytes, name: `${name}.md` }, null);
      expect(kind).not.toBe('answers');
    },
  );
});
