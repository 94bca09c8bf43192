import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { plural } from '../plural.ts';
import type { ColumnExplanation, Explanation } from '../questionnaire/layout/explain.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { readQuestionnaire } from '../questionnaire/read-questionnaire.ts';
import { flag, onlyPositional } from './arguments.ts';
import type { Command } from './command.ts';
import { layoutOption } from './layout-option.ts';
import { PASSWORD_OPTION, passwordOption } from './password-option.ts';
import { readInputFile } from './read-input-file.ts';

export const command: Command = {
  name: 'parse',
  usage:
    'FILE [--json | --print-layout | --explain] [--layout LAYOUT.json] [--password-file FILE|-]',
  options: {
    json: { type: 'boolean' },
    layout: { type: 'string' },
    'print-layout': { type: 'boolean' },
    explain: { type: 'boolean' },
    ...PASSWORD_OPTION,
  },
  async run({ io }, args) {
    const path = onlyPositional(command, args);
    const bytes = await readInputFile(io.cwd, path);
    const name = basename(path);
    const given = await layoutOption(io.cwd, args);
    const password = await passwordOption(io, args);
    const explain = flag(args, 'explain');
    const file = { bytes, fileName: name, layout: given, password, explain };
    const { questionnaire, layout, explanation } = await readQuestionnaire(file);
    if (explanation !== null) return io.out(explained(explanation));
    if (flag(args, 'print-layout')) return io.out(`${JSON.stringify(layout, null, 2)}\n`);
    if (!flag(args, 'json')) return io.out(summary(name, questionnaire));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    io.out(
      `${JSON.stringify({ file: { name, sha256, bytes: bytes.length }, ...questionnaire }, null, 2)}\n`,
    );
  },
};

const signed = ({ sign, points }: ColumnExplanation['signs'][number]) =>
  Number.isFinite(points) ? `${sign} ${points > 0 ? '+' : ''}${points}` : `${sign}: never`;

function explainedColumn({ column, heading, role, headingSays, ...told }: ColumnExplanation) {
  const { signs, worth, cells } = told;
  const says = headingSays === null ? 'nothing known' : `${headingSays.role} ${headingSays.weight}`;
  const shown = `${cells.blank} of ${cells.rows} blank, ${cells.listed} lists, ${cells.formulas} formulas`;
  return [
    `    ${column} "${heading.replace(/\s+/g, ' ').slice(0, 50)}": ${role ?? 'not used'}`,
    `      heading says ${says}; cells: ${shown}`,
    `      asks: ${worth ?? 'never'} (${signs.map(signed).join(', ')})`,
  ];
}

/** Why each column is read as it is, in lines. */
function explained(explanation: Explanation): string {
  const lines = explanation.flatMap(({ sheet, tables }) => [
    sheet,
    ...tables.flatMap(({ header, asks, margin, columns }) => [
      `  table headed in ${header}: ${asks ? `asks, by a margin of ${margin ?? 'nothing'}` : 'asks nothing'}`,
      ...columns.flatMap(explainedColumn),
    ]),
  ]);
  return `${lines.join('\n')}\n`;
}

function summary(
  name: string,
  { sheets, questions, profileFields, warnings }: Questionnaire,
): string {
  const cells = questions.reduce((sum, question) => sum + question.answers.length, 0);
  return [
    `${name}: ${plural(questions.length, 'question')}, ${plural(cells, 'answer cell')}, ${plural(profileFields.length, 'company fact')}`,
    ...sheets.map(
      (sheet) =>
        `  ${sheet.name} (${sheet.state}): ${sheet.role}, ${plural(sheet.questions, 'question')}`,
    ),
    ...warnings.map((warning) => `  note: ${warning.message}`),
    '',
  ].join('\n');
}
