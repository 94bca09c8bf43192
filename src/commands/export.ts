import { resolve } from 'node:path';
import { AppError } from '../errors.ts';
import { plural } from '../plural.ts';
import { type ExportResult, exportQuestionnaire } from '../release/export-questionnaire.ts';
import { checkPackage, type MadePackage, makePackage } from '../release/package/make-package.ts';
import { renderReport } from '../release/report-page.ts';
import { flag, onlyPositional, textOption } from './arguments.ts';
import type { Arguments, Command, Io } from './command.ts';
import { PASSWORD_OPTION, passwordOption } from './password-option.ts';
import { showPlan } from './show-plan.ts';
import { checkWritable, refuseSamePlace, writeWholeFile } from './write-file.ts';

export const command: Command = {
  name: 'export',
  usage:
    'ID (--out OUT.xlsx | --plan) [--report R.json|R.html] [--open-items-reason TEXT] [--include-drafts] [--accept-excess HASH] [--accept-findings HASH] [--package OUT.zip] [--accept-documents HASH,…] [--password-file FILE|-] [--json]',
  options: {
    out: { type: 'string' },
    plan: { type: 'boolean' },
    report: { type: 'string' },
    'open-items-reason': { type: 'string' },
    'include-drafts': { type: 'boolean' },
    'accept-excess': { type: 'string' },
    'accept-findings': { type: 'string' },
    package: { type: 'string' },
    'accept-documents': { type: 'string' },
    ...PASSWORD_OPTION,
    json: { type: 'boolean' },
  },
  run: async ({ io, open, actor }, args) => {
    const id = onlyPositional(command, args);
    if (flag(args, 'plan')) return showPlan(await open(), io, { id, args });
    const to = placesOf(args);
    refuseSamePlace(io.cwd, [to.out, to.report, to.package]);
    for (const path of [to.out, to.report, to.package])
      if (path !== undefined) await checkWritable(resolve(io.cwd, path));
    const deps = await open();
    const accepted = wordsOf(args);
    const by = await actor();
    if (to.package !== undefined)
      await checkPackage(deps, { questionnaireId: id, accepted, actor: by });
    const made = await exportQuestionnaire(deps, {
      questionnaireId: id,
      openItemsReason: textOption(args, 'open-items-reason') ?? null,
      includeDrafts: flag(args, 'include-drafts'),
      acceptedExcess: textOption(args, 'accept-excess') ?? null,
      acceptedFindings: textOption(args, 'accept-findings') ?? null,
      password: await passwordOption(io, args),
      actor: by,
    });
    const { exportId } = made;
    const zip =
      to.package === undefined ? null : await makePackage(deps, { exportId, accepted, actor: by });
    await writeAll(io.cwd, to, { made, zip });
    tell(io, to, { made, zip, isJson: flag(args, 'json') });
  },
};

type Places = {
  readonly out: string;
  readonly report: string | undefined;
  readonly package: string | undefined;
};
type Results = { readonly made: ExportResult; readonly zip: MadePackage | null };

/** Where the results go. Throws `usage`. */
function placesOf(args: Arguments): Places {
  const out = textOption(args, 'out');
  if (out === undefined) throw new AppError('usage', `Usage: vouch export ${command.usage}`);
  const zip = textOption(args, 'package');
  if (zip !== undefined && flag(args, 'include-drafts'))
    throw new AppError(
      'usage',
      'A package is made of approved answers only: leave --include-drafts out.',
    );
  if (zip === undefined && textOption(args, 'accept-documents') !== undefined)
    throw new AppError('usage', '--accept-documents goes with --package OUT.zip.');
  return { out, report: textOption(args, 'report'), package: zip };
}

/** The words by which an approver lets documents go along. */
const wordsOf = (args: Arguments): string[] =>
  (textOption(args, 'accept-documents') ?? '').split(',').filter((word) => word !== '');

async function writeAll(cwd: string, to: Places, { made, zip }: Results): Promise<void> {
  if (to.report !== undefined) {
    const isPage = /\.html?$/i.test(to.report);
    const content = isPage
      ? renderReport(made.report)
      : `${JSON.stringify(made.report, null, 2)}\n`;
    await writeWholeFile(resolve(cwd, to.report), content);
  }
  await writeWholeFile(resolve(cwd, to.out), made.bytes);
  if (to.package !== undefined && zip !== null)
    await writeWholeFile(resolve(cwd, to.package), zip.bytes);
}

function tell(
  io: Io,
  to: Places,
  { made: { exportId, report }, zip, isJson }: Results & { readonly isJson: boolean },
): void {
  if (isJson) {
    const more = zip === null ? {} : { package: zip.manifest };
    io.out(`${JSON.stringify({ exportId, ...report, ...more }, null, 2)}\n`);
    return;
  }
  io.out(
    `${to.out}: ${plural(report.written.length, 'cell')} written, ${plural(report.openItems.length, 'open item')}, ${plural(report.untouchedParts, 'part')} untouched (export ${exportId}).\n`,
  );
  if (zip !== null)
    io.out(
      `${to.package}: the workbook, its manifest and ${plural(zip.manifest.evidence.length, 'document')}.\n`,
    );
}
