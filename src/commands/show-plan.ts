import type { Deps } from '../ports.ts';
import { presentPlan } from '../release/present-plan.ts';
import { planRelease, type ReleasePlan } from '../release/release-plan.ts';
import { excessReason } from '../release/verbatim-excess.ts';
import { flag } from './arguments.ts';
import type { Arguments, Io } from './command.ts';

/** `vouch export ID --plan`: what would be written now, what stays open and why, what earlier files hold that is outdated. */
export async function showPlan(
  deps: Deps,
  io: Io,
  { id, args }: { id: string; args: Arguments },
): Promise<void> {
  const includeDrafts = flag(args, 'include-drafts');
  const plan = await planRelease(deps, { questionnaireId: id, includeDrafts });
  if (flag(args, 'json')) return io.out(`${JSON.stringify(presentPlan(plan), null, 2)}\n`);
  io.out(`${linesOf(plan).join('\n')}\n`);
}

function linesOf({ counts, obstacles, contradictions, excess, open, sent }: ReleasePlan): string[] {
  const { questions, facts, cells, openQuestions, openFacts } = counts;
  return [
    `Would write ${questions} answers and ${facts} company facts into ${cells} cells; ${openQuestions} questions and ${openFacts} facts stay open.`,
    ...obstacles.map(({ place, message }) =>
      place === null ? message : `${place.sheet}!${place.cell}: ${message}`,
    ),
    ...contradictions.map(
      ({ here, what, why }) =>
        `${here.sheet}!${here.questionCell} does not go together: ${[what, ...why].join(' ')}`,
    ),
    ...(excess === null
      ? []
      : [`${excessReason(excess)} From the shell: --accept-excess ${excess.hash}`]),
    ...open.map(
      ({ sheet, questionCell, why, reason }) =>
        `${sheet}!${questionCell} ${why.replace('_', ' ')}${reason === null ? '' : `: ${reason}`}`,
    ),
    ...sent.flatMap(({ exportId, outdated }) =>
      outdated.map(
        ({ sheet, questionCell, reason }) =>
          `export ${exportId}: ${sheet}!${questionCell} is outdated: ${reason}`,
      ),
    ),
  ];
}
