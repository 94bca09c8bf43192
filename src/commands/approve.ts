import { AppError } from '../errors.ts';
import { plural } from '../plural.ts';
import type { Deps } from '../ports.ts';
import { isApprovableReuse, MOST_AT_ONCE } from '../review/approvable-reuse.ts';
import { approveAnswers } from '../review/approve-answers.ts';
import { expireEverywhere } from '../review/expire-answers.ts';
import {
  type PresentedAnswer,
  type PresentedQuestionnaire,
  presentQuestionnaire,
} from '../review/present-questionnaire.ts';
import { listReviewQueue } from '../store/review-queue.ts';
import { flag, onlyPositional, textOptions } from './arguments.ts';
import type { Arguments, Command } from './command.ts';
import { findQuestion } from './question-option.ts';

export const command: Command = {
  name: 'approve',
  usage: "ID (--question 'SHEET!CELL'… | --reused | --all-drafted) [--json]",
  options: {
    question: { type: 'string', multiple: true },
    reused: { type: 'boolean' },
    'all-drafted': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: async ({ io, open, actor }, args) => {
    const id = onlyPositional(command, args);
    refuseSeveralWays(args);
    const deps = await open();
    const chosen = await choose(deps, await presentQuestionnaire(deps.db, id), args);
    const { approved, refused, batch } = await approveAnswers(deps, {
      questionnaireId: id,
      questionIds: chosen.map(({ questionId }) => questionId),
      textHashes: Object.fromEntries(
        chosen.map(({ questionId, textHash }) => [questionId, textHash]),
      ),
      actor: await actor(),
    });
    if (flag(args, 'json')) io.out(`${JSON.stringify({ approved, batch, refused }, null, 2)}\n`);
    else io.out(`Approved ${approved.length} of ${plural(chosen.length, 'answer')}.\n`);
    const [first] = refused;
    if (first !== undefined)
      throw new AppError(
        'conflict',
        `${refused.length === 1 ? 'this answer was' : `this and ${refused.length - 1} more answers were`} not approved: ${first.reason}.`,
        { place: { sheet: first.sheet, cell: first.cell }, details: refused },
      );
  },
};

function refuseSeveralWays(args: Arguments): void {
  const ways = [
    textOptions(args, 'question').length > 0,
    flag(args, 'reused'),
    flag(args, 'all-drafted'),
  ];
  if (ways.filter(Boolean).length !== 1)
    throw new AppError(
      'usage',
      `Say in one way which answers. Usage: vouch approve ${command.usage}`,
    );
}

const OPEN: ReadonlySet<string> = new Set(['drafted', 'in_review', 'answered']);

/** `--reused` takes what only repeats a standing approval, at most as many as a page does at once. */
async function choose(
  deps: Pick<Deps, 'db' | 'clock'>,
  shown: PresentedQuestionnaire,
  args: Arguments,
): Promise<PresentedAnswer[]> {
  const named = textOptions(args, 'question');
  if (named.length > 0) return [...new Set(named.map((name) => findQuestion(shown, name)))];
  const open = [...shown.profile, ...shown.answers].filter(
    ({ state, values, staleReason }) =>
      OPEN.has(state) && values.length > 0 && staleReason === null,
  );
  if (!flag(args, 'reused')) return open;
  await expireEverywhere(deps);
  const queue = await listReviewQueue(deps.db, shown.questionnaire);
  const reuses = new Set(queue.filter(isApprovableReuse).map(({ id }) => id));
  return open.filter(({ questionId }) => reuses.has(questionId)).slice(0, MOST_AT_ONCE);
}
