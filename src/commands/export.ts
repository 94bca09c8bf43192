import { resolve } from 'node:path';
import { AppError } from '../errors.ts';
import { plural } from '../plural.ts';
import { exportQuestionnaire } from '../release/export-questionnaire.ts';
import { renderReport } from '../release/report-page.ts';
import { flag, onlyPositional, textOption } from './arguments.ts';
import type { Command } from './command.ts';
import { PASSWORD_OPTION, passwordOption } from './password-option.ts';
import { showPlan } from './show-plan.ts';
import { checkWritable, refuseSamePlace, writeWholeFile } from './write-file.ts';

export const command: Command = {
  name: 'export',
  summary:
    "Write the approved answers into the buyer's own workbook, with a report of what changed",
  usage:
    'ID (--out OUT.xlsx | --plan) [--report R.json|R.html] [--open-items-reason TEXT] [--include-drafts] [--accept-excess HASH] [--accept-findings HASH] [--password-file FILE|-] [--json]',
  options: {
    out: { type: 'string' },
    plan: { type: 'boolean' },
    report: { type: 'string' },
    'open-items-reason': { type: 'string' },
    'include-drafts': { type: 'boolean' },
    'accept-excess': { type: 'string' },
    'accept-findings': { type: 'string' },
    ...PASSWORD_OPTION,
    json: { type: 'boolean' },
  },
  run: async ({ io, open, actor }, args) => {
    const id = onlyPositional(command, args);
    if (flag(args, 'plan')) return showPlan(await open(), io, { id, args });
    const out = textOption(args, 'out');
    if (out === undefined) throw new AppError('usage', `Usage: vouch export ${command.usage}`);
    const reportPath = textOption(args, 'report');
    refuseSamePlace(io.cwd, [out, reportPath]);
    for (const path of [out, reportPath ?? out]) await checkWritable(resolve(io.cwd, path));
    const { exportId, bytes, report } = await exportQuestionnaire(await open(), {
      questionnaireId: id,
      openItemsReason: textOption(args, 'open-items-reason') ?? null,
      includeDrafts: flag(args, 'include-drafts'),
      acceptedExcess: textOption(args, 'accept-excess') ?? null,
      acceptedFindings: textOption(args, 'accept-findings') ?? null,
      password: await passwordOption(io, args),
      actor: await actor(),
    });
    if (reportPath !== undefined) {
      const isPage = /\.html?$/i.test(reportPath);
      const content = isPage ? renderReport(report) : `${JSON.stringify(report, null, 2)}\n`;
      await writeWholeFile(resolve(io.cwd, reportPath), content);
    }
    await writeWholeFile(resolve(io.cwd, out), bytes);
    if (flag(args, 'json')) io.out(`${JSON.stringify({ exportId, ...report }, null, 2)}\n`);
    else
      io.out(
        `${out}: ${plural(report.written.length, 'cell')} written, ${plural(report.openItems.length, 'open item')}, ${plural(report.untouchedParts, 'part')} untouched (export ${exportId}).\n`,
      );
  },
};
