import { basename, resolve } from 'node:path';
import { estimateRun } from '../drafting/estimate-run.ts';
import { AppError } from '../errors.ts';
import { plural } from '../plural.ts';
import type { Deps } from '../ports.ts';
import { exportQuestionnaire } from '../release/export-questionnaire.ts';
import { ESTIMATE_BASIS, estimateWords } from '../review/estimate-words.ts';
import { openQuestionnaire } from '../review/open-questionnaire.ts';
import {
  type PresentedQuestionnaire,
  presentQuestionnaire,
} from '../review/present-questionnaire.ts';
import { questionsInOrder } from '../review/questions-in-order.ts';
import { readAsTold } from '../review/read-as-told.ts';
import { flag, onlyPositional, textOption } from './arguments.ts';
import type { Arguments, Command, Context } from './command.ts';
import { draftRun, requireDrafted } from './draft-run.ts';
import { layoutOption } from './layout-option.ts';
import { PASSWORD_OPTION, passwordOption } from './password-option.ts';
import { createProgress } from './progress.ts';
import { readInputFile } from './read-input-file.ts';
import { audienceOption } from './scope-options.ts';
import { checkWritable, refuseSamePlace, writeWholeFile } from './write-file.ts';

function dueDate(args: Arguments): string | null {
  const due = textOption(args, 'due');
  if (due === undefined) return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(due) || Number.isNaN(Date.parse(due)))
    throw new AppError('usage', '--due is a date like 2026-11-21.');
  return due;
}

function checkOutputs(args: Arguments): { drafts: string | undefined; out: string | undefined } {
  const [drafts, out] = [textOption(args, 'drafts'), textOption(args, 'out')];
  if (out !== undefined && !flag(args, 'include-drafts'))
    throw new AppError(
      'usage',
      'A workbook is written from approved answers only: add --include-drafts for a dry run, or leave --out away.',
    );
  return { drafts, out };
}

/** `vouch answer`: a buyer's workbook to stored drafts with citations, ready for review. */
export const command: Command = {
  name: 'answer',
  usage:
    'FILE (--drafts OUT.json | --estimate) [--buyer B] [--deal D] [--due DATE] [--product P] [--audience nda|public] [--no-model] [--layout LAYOUT.json] [--password-file FILE|-] [--out OUT.xlsx --include-drafts]',
  options: {
    drafts: { type: 'string' },
    estimate: { type: 'boolean' },
    buyer: { type: 'string' },
    deal: { type: 'string' },
    due: { type: 'string' },
    product: { type: 'string' },
    audience: { type: 'string' },
    requester: { type: 'string' },
    'no-model': { type: 'boolean' },
    layout: { type: 'string' },
    ...PASSWORD_OPTION,
    out: { type: 'string' },
    'include-drafts': { type: 'boolean' },
  },
  run: async (context, args) => {
    const { io } = context;
    const file = onlyPositional(command, args);
    const outputs = checkOutputs(args);
    refuseSamePlace(io.cwd, [file, outputs.drafts, outputs.out]);
    const facts = {
      buyer: textOption(args, 'buyer') ?? null,
      deal: textOption(args, 'deal') ?? null,
      dueDate: dueDate(args),
      product: textOption(args, 'product') ?? null,
      audience: audienceOption(args),
      requester: textOption(args, 'requester') ?? null,
      modelForbidden: flag(args, 'no-model'),
    };
    const bytes = await readInputFile(io.cwd, file);
    const layout = await layoutOption(io.cwd, args);
    const password = await passwordOption(io, args);
    for (const path of [outputs.drafts, outputs.out])
      if (path !== undefined) await checkWritable(resolve(io.cwd, path));
    const deps = await context.open();
    if (flag(args, 'estimate'))
      return tellEstimate(context, deps, {
        fileName: basename(file),
        bytes,
        layout,
        password,
        modelForbidden: facts.modelForbidden,
      });
    const actor = await context.actor();
    const { questionnaireId, runId } = await openQuestionnaire(deps, {
      fileName: basename(file),
      bytes,
      ...facts,
      layout,
      password,
      actor,
    });
    const progress = createProgress(io);
    const totals = await draftRun(context, {
      runId,
      signal: io.signal,
      onProgress: ({ done, total }) => progress.tell(`Drafting ${done} of ${total}`),
    }).finally(progress.end);
    const presented = await presentQuestionnaire(deps.db, questionnaireId);
    const shown = `${JSON.stringify(presented, null, 2)}\n`;
    if (outputs.drafts === undefined) io.out(shown);
    else await writeWholeFile(resolve(io.cwd, outputs.drafts), shown);
    io.err(
      `${plural(totals.questions, 'question')}: ${totals.drafted} drafted, ${totals.needs_input} need input, ${totals.failed} failed. Questionnaire ${questionnaireId}.\n`,
    );
    await requireDrafted(context, questionnaireId);
    if (outputs.out === undefined) return;
    const out = resolve(io.cwd, outputs.out);
    if (hasNothingToWrite(presented)) {
      await writeWholeFile(out, bytes);
      return io.err('Nothing was drafted: the workbook was written as it came.\n');
    }
    const exported = await exportQuestionnaire(deps, {
      questionnaireId,
      openItemsReason: 'dry run with drafts',
      includeDrafts: true,
      password,
      actor,
    });
    await writeWholeFile(out, exported.bytes);
  },
};

/** What drafting a file is likely to take; nothing is stored or asked. */
async function tellEstimate(
  { io }: Pick<Context, 'io'>,
  deps: Deps,
  { modelForbidden, ...file }: Parameters<typeof readAsTold>[1] & { modelForbidden: boolean },
): Promise<void> {
  const { questionnaire } = await readAsTold(deps, file);
  const chat = modelForbidden ? null : deps.chat;
  const questions = questionsInOrder(questionnaire)
    .filter(({ kind }) => kind === 'question')
    .map((question) => ({ ...question, id: String(question.ordinal), questionnaireId: '' }));
  const estimate = await estimateRun({ db: deps.db, chat }, questions);
  io.out(`${JSON.stringify({ ...estimate, drafter: chat?.model ?? 'builtin' }, null, 2)}\n`);
  const words = estimateWords(estimate) ?? 'how long is not known before the first run';
  io.err(
    `${plural(estimate.questions, 'question')}: ${words} (${ESTIMATE_BASIS[estimate.basis]}).\n`,
  );
}

function hasNothingToWrite({ answers, profile }: PresentedQuestionnaire): boolean {
  return [...profile, ...answers].every(({ values }) => values.length === 0);
}
