import { plural } from '../plural.ts';
import type { Deps } from '../ports.ts';
import { previewPackage } from '../release/package/make-package.ts';
import { WHY_IT_STAYS, WHY_IT_WAITS } from '../release/package/may-go.ts';
import type { PackagePlan } from '../release/package/plan-package.ts';
import { presentPackage } from '../release/package/present-package.ts';
import { presentPlan } from '../release/present-plan.ts';
import { FINDING_KINDS } from '../release/reading/finding-kinds.ts';
import { planRelease, type ReleasePlan } from '../release/release-plan.ts';
import { excessReason } from '../release/verbatim-excess.ts';
import { flag } from './arguments.ts';
import type { Arguments, Io } from './command.ts';

/**
 * `vouch export ID --plan`: what would be written now, what stays open and why, what earlier files hold that is
 * outdated.
 */
export async function showPlan(
  deps: Deps,
  io: Io,
  { id, args }: { id: string; args: Arguments },
): Promise<void> {
  const includeDrafts = flag(args, 'include-drafts');
  const plan = await planRelease(deps, { questionnaireId: id, includeDrafts });
  const contents = await previewPackage(deps, plan);
  if (flag(args, 'json')) {
    const shown = { ...presentPlan(plan), package: presentPackage(contents) };
    return io.out(`${JSON.stringify(shown, null, 2)}\n`);
  }
  io.out(`${[...linesOf(plan), ...packageLines(contents)].join('\n')}\n`);
}

const EFFECTS = { stops: 'stops the file', asks: 'needs a word', warns: 'look again' } as const;

function findingLines({ findings, askedHash }: ReleasePlan): string[] {
  const lines = findings
    .filter(({ place }) => place !== null)
    .map(({ kind, message, place, contradiction }) => {
      const { heading, effect } = FINDING_KINDS[kind];
      const said = [message, ...(contradiction?.why ?? [])].join(' ');
      return `${place?.sheet}!${place?.questionCell} ${heading} (${EFFECTS[effect]}): ${said}`;
    });
  return askedHash === null
    ? lines
    : [...lines, `From the shell: --accept-findings ${askedHash} lets them leave as they are.`];
}

function linesOf(plan: ReleasePlan): string[] {
  const { counts, obstacles, excess, open, sent } = plan;
  const { questions, facts, cells, openQuestions, openFacts } = counts;
  return [
    `Would write ${plural(questions, 'answer')} and ${plural(facts, 'company fact')} into ${plural(cells, 'cell')}; ${plural(openQuestions, 'question')} and ${plural(openFacts, 'company fact')} stay open.`,
    ...obstacles.flatMap(({ place, message }) => (place === null ? [message] : [])),
    ...findingLines(plan),
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

/** What would go along with the workbook as evidence, what waits for an approver's word, and what stays. */
function packageLines({ documents, staying }: PackagePlan): string[] {
  return [
    ...documents.map(({ called, waits, word }) =>
      waits.length === 0
        ? `In a package: ${called}.`
        : `In a package only with a word: ${called}. ${waits.map((why) => WHY_IT_WAITS[why]).join(' ')} --accept-documents ${word}`,
    ),
    ...staying.map(({ called, why }) => `Not in a package: ${called}. ${WHY_IT_STAYS[why]}`),
  ];
}
