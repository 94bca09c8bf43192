import { amountText } from '../drafting/costs.ts';
import { AppError } from '../errors.ts';
import { cancelRun, pauseRun, resumeRun } from '../review/control-run.ts';
import { describeRun, type RunDescription } from '../review/describe-run.ts';
import { ESTIMATE_BASIS, estimateWords } from '../review/estimate-words.ts';
import type { Budgets } from '../store/questionnaires.ts';
import { flag, textOption } from './arguments.ts';
import type { Arguments, Command, Context } from './command.ts';
import { draftRun, requireDrafted } from './draft-run.ts';

const ACTIONS = ['pause', 'resume', 'cancel'] as const;
type Action = (typeof ACTIONS)[number];

function actionOf(text: string | undefined): Action | null {
  if (text === undefined) return null;
  const action = ACTIONS.find((each) => each === text);
  if (action === undefined) throw new AppError('usage', `Usage: vouch run ${command.usage}`);
  return action;
}

function budgetOf(args: Arguments): number | null | undefined {
  const text = textOption(args, 'token-budget');
  if (text === undefined || text === 'default') return text === undefined ? undefined : null;
  if (!/^[1-9]\d{0,11}$/.test(text))
    throw new AppError('usage', '--token-budget is a number of tokens, or "default".');
  return Number(text);
}

function costBudgetOf(args: Arguments): number | null | undefined {
  const text = textOption(args, 'cost-budget');
  if (text === undefined || text === 'default') return text === undefined ? undefined : null;
  if (!/^\d{1,6}(\.\d{1,6})?$/.test(text) || Number(text) === 0)
    throw new AppError('usage', '--cost-budget is an amount such as 2.50, or "default".');
  return Number(text);
}

async function act(
  context: Context,
  action: Action,
  { questionnaireId, ...budgets }: Budgets & { questionnaireId: string },
): Promise<void> {
  const deps = await context.open();
  const actor = await context.actor();
  if (action === 'pause') await pauseRun(deps, { questionnaireId, actor });
  else if (action === 'cancel') await cancelRun(deps, { questionnaireId, actor });
  else {
    const { runId } = await resumeRun(deps, { questionnaireId, actor, ...budgets });
    await draftRun(context, { runId, signal: context.io.signal });
  }
}

const count = (value: number) => value.toLocaleString('en-GB');

function costLines({ costUsed, costBudget, currency }: RunDescription): string[] {
  if (costUsed === null || currency === null) return [];
  const limit = costBudget === null ? 'no limit' : amountText(costBudget, currency);
  return [`${amountText(costUsed, currency)} of ${limit}`];
}

function linesOf(run: RunDescription): string {
  const { estimate } = run;
  const lines = [
    `${run.state}${run.reason === null ? '' : `: ${run.reason}`}`,
    `${count(run.drafted)} of ${count(run.questions)} questions drafted by ${run.drafter}`,
  ];
  if (estimate.basis !== 'none' || run.calls > 0) {
    lines.push(
      `${count(run.calls)} calls, ${count(run.tokensUsed)} tokens of ${run.tokenBudget === null ? 'no limit' : count(run.tokenBudget)}`,
    );
    lines.push(...costLines(run));
    if (estimate.questions > 0)
      lines.push(`left: ${estimateWords(estimate)} (${ESTIMATE_BASIS[estimate.basis]})`);
  }
  return `${lines.join('\n')}\n`;
}

/** `vouch run`: how the drafting of a questionnaire stands; pauses, resumes or cancels it. */
export const command: Command = {
  name: 'run',
  usage:
    'ID [pause|resume|cancel] [--token-budget N|default] [--cost-budget AMOUNT|default] [--json]',
  options: {
    'token-budget': { type: 'string' },
    'cost-budget': { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (context, args) => {
    const [questionnaireId, verb, ...more] = args.positionals;
    if (questionnaireId === undefined || more.length > 0)
      throw new AppError('usage', `Usage: vouch run ${command.usage}`);
    const action = actionOf(verb);
    const budgets = { tokenBudget: budgetOf(args), costBudget: costBudgetOf(args) };
    const isSet = Object.values(budgets).some((each) => each !== undefined);
    if (isSet && action !== 'resume')
      throw new AppError('usage', '--token-budget and --cost-budget go with resume.');
    if (action !== null) await act(context, action, { questionnaireId, ...budgets });
    const run = await describeRun(await context.open(), questionnaireId);
    context.io.out(flag(args, 'json') ? `${JSON.stringify(run, null, 2)}\n` : linesOf(run));
    if (action === 'resume') await requireDrafted(context, questionnaireId);
  },
};
