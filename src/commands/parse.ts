import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { plural } from '../plural.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { readQuestionnaire } from '../questionnaire/read-questionnaire.ts';
import { flag, onlyPositional } from './arguments.ts';
import type { Command } from './command.ts';
import { layoutOption } from './layout-option.ts';
import { PASSWORD_OPTION, passwordOption } from './password-option.ts';
import { readInputFile } from './read-input-file.ts';

export const command: Command = {
  name: 'parse',
  usage: 'FILE [--json | --print-layout] [--layout LAYOUT.json] [--password-file FILE|-]',
  options: {
    json: { type: 'boolean' },
    layout: { type: 'string' },
    'print-layout': { type: 'boolean' },
    ...PASSWORD_OPTION,
  },
  async run({ io }, args) {
    const path = onlyPositional(command, args);
    const bytes = await readInputFile(io.cwd, path);
    const name = basename(path);
    const given = await layoutOption(io.cwd, args);
    const password = await passwordOption(io, args);
    const read = await readQuestionnaire({ bytes, fileName: name, layout: given, password });
    const { questionnaire, layout } = read;
    if (flag(args, 'print-layout')) return io.out(`${JSON.stringify(layout, null, 2)}\n`);
    if (!flag(args, 'json')) return io.out(summary(name, questionnaire));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    io.out(
      `${JSON.stringify({ file: { name, sha256, bytes: bytes.length }, ...questionnaire }, null, 2)}\n`,
    );
  },
};

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
