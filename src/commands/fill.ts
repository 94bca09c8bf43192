import { basename, resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { plural } from '../plural.ts';
import { runInThread, threadFile } from '../threads/run-in-thread.ts';
import type { FillReport, FillResult } from '../workbook/fill.ts';
import { WORKBOOK_LIMITS } from '../workbook/thread-limits.ts';
import { flag, onlyPositional, textOption } from './arguments.ts';
import type { Arguments, Command } from './command.ts';
import type { FileToFill, fillFile } from './fill-file.ts';
import { layoutOption } from './layout-option.ts';
import { PASSWORD_OPTION, passwordOption } from './password-option.ts';
import { readInputFile } from './read-input-file.ts';
import { refuseSamePlace, writeWholeFile } from './write-file.ts';

const answersSchema = z.array(
  z.object({
    sheet: z.string(),
    cell: z.string(),
    value: z.union([z.string(), z.number(), z.null()]),
  }),
);

const THREAD = threadFile(import.meta.url, './fill-file-worker');

export const command: Command = {
  name: 'fill',
  usage:
    'FILE --answers ANSWERS.json --out OUT [--report REPORT.json] [--partial] [--layout LAYOUT.json] [--password-file FILE|-]',
  options: {
    answers: { type: 'string' },
    out: { type: 'string' },
    report: { type: 'string' },
    partial: { type: 'boolean' },
    layout: { type: 'string' },
    ...PASSWORD_OPTION,
  },
  async run({ io }, args) {
    const path = onlyPositional(command, args);
    const [answersPath, out] = [required(args, 'answers'), required(args, 'out')];
    const report = textOption(args, 'report');
    refuseSamePlace(io.cwd, [path, answersPath, out, report]);
    const name = basename(path);
    const bytes = await readInputFile(io.cwd, path);
    const writes = readAnswers(await readInputFile(io.cwd, answersPath), answersPath);
    const password = await passwordOption(io, args);
    const layout = await layoutOption(io.cwd, args);
    const partial = flag(args, 'partial');
    const given = { bytes, fileName: name, password, layout, writes, partial };
    const result = await filledInThread(given);
    if (report !== undefined)
      await writeWholeFile(resolve(io.cwd, report), `${JSON.stringify(result.report, null, 2)}\n`);
    if (result.bytes === null) throw refusal(name, result.report);
    await writeWholeFile(resolve(io.cwd, out), result.bytes);
    const { written, refused } = result.report;
    io.err(
      `${plural(written.length, 'cell')} written, ${plural(refused.length, 'value')} refused\n`,
    );
    for (const { sheet, cell, ...told } of [...refused, ...written]) {
      const words = 'reason' in told ? told.reason : told.note;
      if (words !== undefined) io.err(`  ${sheet}!${cell}: ${words}\n`);
    }
  },
};

async function filledInThread(file: FileToFill): Promise<FillResult> {
  try {
    return await runInThread<typeof fillFile>(THREAD, file, WORKBOOK_LIMITS);
  } catch (error) {
    throw error instanceof AppError ? error.at({ file: file.fileName }) : error;
  }
}

function required(args: Arguments, name: string): string {
  const value = textOption(args, name);
  if (value === undefined)
    throw new AppError('usage', `--${name} is missing. Usage: vouch fill ${command.usage}`);
  return value;
}

function readAnswers(bytes: Uint8Array, path: string): z.infer<typeof answersSchema> {
  try {
    return answersSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    throw new AppError(
      'invalid_input',
      'this is not a list of { "sheet", "cell", "value" } in JSON; see `vouch help fill`.',
      { place: { file: path }, cause },
    );
  }
}

function refusal(file: string, { refused }: FillReport): AppError {
  const [first] = refused;
  const more =
    refused.length > 1
      ? ` (and ${plural(refused.length - 1, 'more value is', 'more values are')} refused)`
      : '';
  return new AppError(
    'value_refused',
    `${first?.reason ?? 'a value is refused'}${more}. Nothing was written; correct it, or use --partial to write the rest.`,
    {
      place: { file, sheet: first?.sheet, cell: first?.cell },
      details: refused,
    },
  );
}
