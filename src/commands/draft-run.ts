import type { DraftingOptions, Totals } from '../drafting/draft-questionnaire.ts';
import { AppError } from '../errors.ts';
import { plural } from '../plural.ts';
import { describeRun, type RunDescription } from '../review/describe-run.ts';
import type { Context } from './command.ts';

/** Drafts a run to its end: where the context says how (a server: in its drafting thread), else here. */
export async function draftRun(context: Context, options: DraftingOptions): Promise<Totals> {
  if (context.draft) return context.draft(options);
  const { draftQuestionnaire } = await import('../drafting/draft-questionnaire.ts');
  return draftQuestionnaire(await context.open(), options);
}

function howToGoOn({ pausedBy, costUsed, costBudget }: RunDescription): string {
  if (pausedBy !== 'budget') return 'resume';
  const isMoney = costUsed !== null && costBudget !== null && costUsed >= costBudget;
  return isMoney ? 'resume --cost-budget AMOUNT' : 'resume --token-budget N';
}

function unfinished(run: RunDescription, questionnaireId: string): string {
  const { state, drafted, questions, reason } = run;
  const share = `with ${drafted} of ${plural(questions, 'question')} drafted`;
  if (state === 'cancelled')
    return `Drafting was cancelled ${share}; \`vouch redraft ${questionnaireId}\` drafts what is open.`;
  const verb = howToGoOn(run);
  return `Drafting is paused ${share}. ${reason ?? ''} To go on: \`vouch run ${questionnaireId} ${verb}\`.`;
}

/**
 * To be called once what was drafted has been shown. Throws `model_unavailable` or `open_items` where the newest
 * run of the questionnaire was paused or cancelled, with the reason and how to go on.
 */
export async function requireDrafted(context: Context, questionnaireId: string): Promise<void> {
  const run = await describeRun(await context.open(), questionnaireId);
  if (run.state !== 'paused' && run.state !== 'cancelled') return;
  throw new AppError(
    run.pausedBy === 'model' ? 'model_unavailable' : 'open_items',
    unfinished(run, questionnaireId),
  );
}
